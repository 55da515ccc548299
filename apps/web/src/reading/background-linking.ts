import { linkArchive } from "@mahdar/ledger";
import type { Archive } from "@mahdar/store";

/** Links what was kept while pages go on being shown. */
export interface BackgroundLinking {
  /** Asks for linking; one that is under way takes up what was kept meanwhile, or another follows it. */
  ask(): void;
  /** Resolves when nothing is being linked. */
  rest(): Promise<void>;
}

/** One linking at a time over an archive; `onDefect` is told what went wrong, and what was not linked is linked the next time. */
export function backgroundLinking(
  archive: Archive,
  onDefect: (error: unknown, where: string) => void,
): BackgroundLinking {
  let running: Promise<void> | null = null;
  let isAsked = false;
  const run = async (): Promise<void> => {
    while (isAsked) {
      isAsked = false;
      try {
        const { failed } = await linkArchive(archive);
        for (const { id, error } of failed) onDefect(error, `linking ${id}`);
      } catch (error) {
        onDefect(error, "linking");
      }
    }
    running = null;
  };
  return {
    ask: () => {
      isAsked = true;
      running ??= run();
    },
    rest: async () => {
      await running;
    },
  };
}
