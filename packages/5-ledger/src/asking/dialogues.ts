import { MahdarError } from "@mahdar/shape";
import type { Archive } from "@mahdar/store";
import { type Static, Type } from "typebox";
import {
  type DialogueArticle,
  dialogue as readDialogue,
  dialogues as readDialogues,
} from "../dialogues/read.ts";
import { limitOf, pageOfAll } from "./asked/place.ts";
import { named, pageOf, refTo, text } from "./shape/building.ts";
import { Process, Round, RoundArticle } from "./shape/story.ts";

export const Dialogues = named("Dialogues", "Processes of many rounds, the one with most articles first.", {
  schema: Type.Literal("mahdar.dialogues/1"),
  ...pageOf(Process),
});
export type Dialogues = Static<typeof Dialogues>;

/** Every process the archive's articles speak of. */
export async function dialogues(
  archive: Archive,
  query: { readonly limit?: number | undefined; readonly after?: string | null | undefined } = {},
): Promise<Dialogues> {
  const limit = limitOf(query.limit);
  const all = (await readDialogues(archive)).map(({ process, sides, ...rest }) => ({
    id: process,
    ...rest,
    sides: [...sides],
  }));
  const page = pageOfAll(all, ({ id }) => id, { limit, after: query.after });
  return { schema: "mahdar.dialogues/1", items: [...page.items], next: page.next, total: page.total, limit };
}

export const Dialogue = named("Dialogue", "A process with its rounds in order.", {
  schema: Type.Literal("mahdar.dialogue/1"),
  id: text("What it is asked for by."),
  name: text("Its name."),
  sides: Type.Array(Type.String(), { description: "Codes of the states." }),
  rounds: Type.Array(refTo(Round)),
  between: Type.Array(refTo(RoundArticle), { description: "Articles that speak of it outside its rounds." }),
});
export type Dialogue = Static<typeof Dialogue>;

/**
 * One process, by its id or words of its name.
 *
 * @throws MahdarError not-found; bad-usage where the words fit several, naming them.
 * @example await dialogue(archive, { name: "iq-us-strategic-dialogue" })
 */
export async function dialogue(archive: Archive, { name }: { readonly name: string }): Promise<Dialogue> {
  const found = await readDialogue(archive, name);
  if (found === null)
    throw new MahdarError(
      "not-found",
      `there is no dialogue ${JSON.stringify(name.slice(0, 200))} in the archive`,
      "see the list of dialogues; an archive must be linked to have any (mahdar link)",
    );
  const { process, sides, rounds, between } = found;
  return {
    schema: "mahdar.dialogue/1",
    id: process,
    name: found.name,
    sides: [...sides],
    rounds: rounds.map(({ number, held, days, articles, jointStatements, commitments }) => ({
      number,
      held,
      days: [...days],
      articles: articles.map(articleIn),
      jointStatements: jointStatements.map(({ article, index, opening, clauses }) => ({
        article,
        index,
        opening,
        clauses: clauses.map(({ theme, text: words }) => ({ theme, text: words })),
      })),
      commitments: commitments.map(({ article, index, actor, content, deadline }) => ({
        article,
        index,
        actor,
        content,
        deadline,
      })),
    })),
    between: between.map(articleIn),
  };
}

function articleIn({ id, title, outlet, published }: DialogueArticle): RoundArticle {
  return { id, title, outlet, day: published };
}
