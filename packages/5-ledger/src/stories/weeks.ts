import { StoryWindow, unpackKeys, WINDOW_DAYS } from "@mahdar/link";
import type { Engine } from "@mahdar/store";

/** Articles without a day are compared with so many others without one, those added last. */
const UNDATED_MAX = 5000;

/** The weeks around the articles being linked, filled from the archive as they move on. */
export class Weeks {
  #window = new StoryWindow();
  #from = 0;
  #to = -1;

  forget(): void {
    this.#window = new StoryWindow();
    this.#to = this.#from - 1;
  }

  /** A window that holds every linked article published from 60 days before `first` to 60 days after `last`, and no other. */
  async around(tx: Engine, first: number, last: number): Promise<StoryWindow> {
    const [from, to] = [first - WINDOW_DAYS, last + WINDOW_DAYS];
    if (to < this.#from || from > this.#to || this.#to < this.#from) {
      this.forget();
      await this.#fill(tx, from, to);
    } else {
      this.#window.drop((day) => day === null || day < from || day > to);
      if (from < this.#from) await this.#fill(tx, from, this.#from - 1);
      if (to > this.#to) await this.#fill(tx, this.#to + 1, to);
    }
    this.#from = from;
    this.#to = to;
    return this.#window;
  }

  async #fill(tx: Engine, from: number, to: number): Promise<void> {
    const rows = await profiles(tx).where("p.day", ">=", from).where("p.day", "<=", to).execute();
    fill(this.#window, rows);
  }
}

/** A window of articles without a day. */
export async function undatedWindow(tx: Engine): Promise<StoryWindow> {
  const window = new StoryWindow();
  const rows = await profiles(tx)
    .where("p.day", "is", null)
    .orderBy("p.article", "desc")
    .limit(UNDATED_MAX)
    .execute();
  fill(window, rows);
  return window;
}

function profiles(tx: Engine) {
  return tx.db
    .selectFrom("story_profiles as p")
    .innerJoin("story_articles as s", "s.article", "p.article")
    .innerJoin("articles as a", "a.key", "p.article")
    .innerJoin("proposed_stories as o", "o.id", "s.proposed")
    .select(["p.article", "a.id", "p.day", "p.keys", "s.proposed", "s.telling", "o.opened"]);
}

function fill(window: StoryWindow, rows: Awaited<ReturnType<ReturnType<typeof profiles>["execute"]>>): void {
  for (const { id, day, keys, proposed, opened, telling } of rows)
    window.add({ keys: unpackKeys(id, day, keys), story: proposed, opened, telling: telling === 1 });
}
