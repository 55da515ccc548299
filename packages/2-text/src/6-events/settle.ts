import type { Telling } from "./assemble.ts";
import type { Judge } from "./judge.ts";
import { findParties, type Party } from "./parties.ts";
import { isPartOf } from "./same-name.ts";
import type { Scene } from "./scene.ts";
import { sayParty } from "./signals-party.ts";
import type { Tell } from "./weights.ts";

/** Settles who takes part in an event: of all near it, those the judge takes, the likeliest first where two are one. */
export function settleParties(scene: Scene, telling: Telling, judge: Judge): Telling {
  const parties = findParties(scene, telling.candidate, telling.who);
  const judged = parties
    .map((party, at) => {
      const signals: Tell = (say) => sayParty(scene, telling.candidate, parties, at, say);
      return { party, signals, score: party.isSide ? Number.POSITIVE_INFINITY : judge.party(signals) };
    })
    .filter(({ score }) => score > 0)
    // Where the rules cast one stretch and the other only overlaps it, the rules are right: حكومتا [العراق] والولايات المتحدة.
    .sort(
      (a, b) =>
        Number(a.party.cast === "part") - Number(b.party.cast === "part") ||
        compare(b.score, a.score) ||
        a.party.span.start - b.party.span.start,
    );
  const taken: { readonly party: Party; readonly isRecipient: boolean }[] = [];
  for (const { party, signals } of judged) {
    if (taken.some((one) => overlap(one.party, party) || isPartOf(scene, one.party.span, party.span)))
      continue;
    taken.push({ party, isRecipient: judge.recipient(signals) > 0 });
  }
  taken.sort((a, b) => a.party.span.start - b.party.span.start);
  return {
    ...telling,
    who: {
      ...telling.who,
      actors: taken.filter((one) => !one.isRecipient).map(({ party }) => party.span),
      recipients: taken.filter((one) => one.isRecipient).map(({ party }) => party.span),
    },
  };
}

function overlap({ span: a }: Party, { span: b }: Party): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Infinite scores are equal to each other. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
