import type { Modality, PoliticalEvent } from "@mahdar/shape";
import { tokenIndexAt } from "../2-segment/index.ts";
import type { Draft } from "../stage.ts";
import { modalityBefore } from "./cues.ts";
import { findDenied, isDenied } from "./denials.ts";

/** Says how far the events and promises of an article are fact, and what its denials deny. */
export function readModality(draft: Draft): Partial<Draft> {
  const { doc, attributions, published } = draft;
  return {
    attributions: attributions.map((one, index) => {
      const denies = one.modality === "denied" ? findDenied(draft, index) : null;
      return denies === null ? one : { ...one, denies };
    }),
    events: draft.events.map((event) => {
      if (event.modality !== undefined) return event;
      const modality = isDenied(attributions, event.trigger)
        ? "denied"
        : (modalityBefore(doc, tokenIndexAt(doc, event.trigger.start)) ?? byDay(event, published));
      return modality === null ? event : { ...event, modality };
    }),
    commitments: draft.commitments.map((one) => {
      if (one.modality !== undefined || one.content.length === 0) return one;
      const modality = isDenied(attributions, one.content[0]!)
        ? "denied"
        : modalityBefore(doc, tokenIndexAt(doc, one.content[0]!.start));
      return modality === "denied" || modality === "conditional" ? { ...one, modality } : one;
    }),
  };
}

/** An event whose day comes after the publication day is announced. */
function byDay({ date }: PoliticalEvent, published: string | null): Modality | null {
  return date !== null && published !== null && date > published.slice(0, date.length) ? "announced" : null;
}
