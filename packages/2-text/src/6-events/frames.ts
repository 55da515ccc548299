import { fold } from "../1-normalise/index.ts";
import { frames } from "../lexicon/events.generated.ts";
import { intern } from "./weights.ts";

/**
 * What a place round a trigger means. `target` stands for whose it is (مواقع التنظيم), `visitor` is the one who goes
 * when a person and the one visited when a place, `attacker` is a force that strikes or a place that is struck.
 */
export type Role = "actor" | "recipient" | "target" | "visitor" | "attacker";

/** Who is who round the triggers of one family. */
export interface Frame {
  readonly name: string;
  readonly subject: Role;
  readonly object: Role | null;
  readonly genitive: Role | null;
  /** Preposition, as clause-words.tsv names it and folded, to role. */
  readonly others: ReadonlyMap<string, Role>;
}

/** The frames of lexicon/events/frames.tsv by name. */
export const FRAMES: ReadonlyMap<string, Frame> = new Map(
  frames.map((row) => [
    row.frame,
    {
      name: intern(row.frame),
      subject: row.subject as Role,
      object: roleOf(row.object),
      genitive: roleOf(row.genitive),
      others: new Map(
        row.others === ""
          ? []
          : row.others
              .split(" ")
              .map((pair) => [fold(pair.split("=")[0]!), pair.split("=")[1] as Role] as const),
      ),
    },
  ]),
);

function roleOf(cell: string): Role | null {
  return cell === "" ? null : (cell as Role);
}
