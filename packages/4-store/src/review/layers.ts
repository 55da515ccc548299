import type { MahdarRecord, Span } from "@mahdar/shape";

/** The layers a person reviews, in the order they are shown. */
export const REVIEW_LAYERS = [
  "attributions",
  "events",
  "commitments",
  "times",
  "mentions",
  "entities",
  "offices",
] as const;

export type ReviewLayer = (typeof REVIEW_LAYERS)[number];

/** An item of a layer. */
export type ItemOf<Layer extends ReviewLayer> = NonNullable<MahdarRecord[Layer]>[number];
export type AnyItem = ItemOf<ReviewLayer>;

/** What an item says, field by field: a value, or the words it points at. */
export type Said = Readonly<Record<string, string | number | boolean | null | readonly Span[]>>;

/** What an item is recognised by, and what it says. */
export interface Claim {
  /** The words it hangs on: two items of a layer on other words are two items. */
  readonly anchor: readonly Span[];
  /** What else must agree for two to be the same item. */
  readonly identity: Said;
  /** Where this differs, it is another claim on the same words. */
  readonly main: Said;
  /** What else it says. */
  readonly rest: Said;
}

/** The items of a layer; none where the record has no such layer. */
export function itemsOf<Layer extends ReviewLayer>(
  record: MahdarRecord,
  layer: Layer,
): readonly ItemOf<Layer>[] {
  return (record[layer] ?? []) as readonly ItemOf<Layer>[];
}

/** What an item of a layer is recognised by, and what it says. */
export function claimOf(layer: ReviewLayer, item: AnyItem): Claim {
  return (CLAIMS[layer] as (item: AnyItem) => Claim)(item);
}

/** From where to where an item speaks of the text; 0, 0 for an entity, which has no words of its own. */
export function extentOf(
  layer: ReviewLayer,
  item: AnyItem,
): { readonly start: number; readonly end: number } {
  const { anchor } = claimOf(layer, item);
  if (anchor.length === 0) return { start: 0, end: 0 };
  return {
    start: Math.min(...anchor.map((span) => span.start)),
    end: Math.max(...anchor.map((span) => span.end)),
  };
}

const none = {};
const some = (span: Span | null | undefined): readonly Span[] => (span == null ? [] : [span]);

const CLAIMS: { readonly [Layer in ReviewLayer]: (item: ItemOf<Layer>) => Claim } = {
  // One cue, one statement; who speaks is what it claims.
  attributions: (item) => ({
    anchor: [item.cue],
    identity: none,
    main: { speaker: some(item.source ?? item.resolved) },
    rest: { kind: item.kind, direct: item.direct, content: item.content, modality: item.modality ?? null },
  }),
  events: (item) => ({
    anchor: [item.trigger],
    identity: none,
    main: { type: item.type },
    rest: {
      mode: item.mode,
      date: item.date,
      place: some(item.place),
      actors: item.actors,
      recipients: item.recipients,
      modality: item.modality ?? null,
    },
  }),
  // Two who bind themselves by the same words are two commitments.
  commitments: (item) => ({
    anchor: item.content,
    identity: { actor: [item.actor] },
    main: none,
    rest: {
      strength: item.strength,
      topic: item.topic,
      beneficiary: some(item.beneficiary),
      deadline: item.deadline?.value ?? null,
      modality: item.modality ?? null,
    },
  }),
  times: (item) => ({
    anchor: [item],
    identity: none,
    main: { type: item.type, value: item.value },
    rest: none,
  }),
  mentions: (item) => ({ anchor: [item], identity: none, main: { type: item.type }, rest: none }),
  entities: (item) => ({
    anchor: [],
    identity: { type: item.type, name: item.name },
    main: none,
    rest: { actor: item.actor },
  }),
  offices: (item) => ({
    anchor: [item],
    identity: none,
    main: { office: item.office },
    rest: { holder: item.holder },
  }),
};
