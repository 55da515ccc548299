import * as tables from "../lexicon/links.generated.ts";
import type { CommitmentMention } from "./mention.ts";

type Maps = "matter" | "context" | "about" | "core";

/**
 * A mention as plain JSON: all that is needed to compare it again without reading its article. Words and their weights are pairs
 * in the order they were read.
 */
export interface MentionProfile extends Omit<CommitmentMention, Maps> {
  readonly matter: readonly (readonly [key: string, weight: number])[];
  readonly context: readonly (readonly [key: string, weight: number])[];
  readonly about: readonly (readonly [key: string, weight: number])[];
  readonly core: {
    readonly act: string | null;
    readonly object: readonly (readonly [key: string, weight: number])[];
  };
}

/** A mention as plain JSON; `unpackMention` gives the same mention back. */
export function packMention(mention: CommitmentMention): MentionProfile {
  const { matter, context, about, core, ...rest } = mention;
  return {
    ...rest,
    matter: [...matter],
    context: [...context],
    about: [...about],
    core: { act: core.act, object: [...core.object] },
  };
}

/** The mention of a profile kept earlier. */
export function unpackMention(profile: MentionProfile): CommitmentMention {
  const { matter, context, about, core, ...rest } = profile;
  return {
    ...rest,
    matter: new Map(matter),
    context: new Map(context),
    about: new Map(about),
    core: { act: core.act, object: new Map(core.object) },
  };
}

/** Raised when a profile gets another shape or is read in another way. */
const SHAPE = 2;
let version: string | null = null;

/**
 * Two profiles may be compared only where this was the same when they were made: the keys rest on the word tables. An archive keeps
 * it beside its profiles and makes them anew when it has changed.
 */
export function mentionProfileVersion(): string {
  version ??= `${SHAPE}-${checksum(JSON.stringify(tables)).toString(16).padStart(8, "0")}`;
  return version;
}

/** FNV-1a: tells one state of the tables from another; nothing secret rests on it. */
function checksum(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}
