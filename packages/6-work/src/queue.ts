import { MahdarError } from "@mahdar/shape";
import { type Archive, isPostgres, shownPlace } from "@mahdar/store";
import { sql } from "kysely";
import { PgBoss } from "pg-boss";

/** Articles to be read and kept; those that could not be; the one job of linking what was kept. */
export const ARTICLES = "articles";
export const FAILED = "articles-failed";
export const LINKING = "linking";

/** A queue on the archive's own database. */
export interface Queue {
  readonly boss: PgBoss;
  /** The schema of the queue's tables. */
  readonly schema: string;
  /** Waits for jobs under way, at most so long, then gives them back and lets go of the database. */
  close(graceMs?: number): Promise<void>;
}

export interface QueueOptions {
  /** For workers: look after jobs whose worker died. */
  readonly supervise?: boolean;
  /** How long a job's worker may be silent before another takes over, in seconds, 10 and more; set when the queue is made. */
  readonly silenceSeconds?: number;
  /** Called for what goes wrong in the background, a lost connection for one; work goes on by itself. */
  readonly onTrouble?: (error: Error) => void;
}

const SILENCE_SECONDS = 20;
const LOOK_AFTER_SECONDS = 5;
const DAY_SECONDS = 86_400;
/** As good as for ever: what waits, or failed, must not vanish because nobody worked for a while. */
const KEEP_SECONDS = 3_650 * DAY_SECONDS;
const CONNECTIONS_MAX = 4;
const GRACE_MS = 30_000;

/**
 * Opens the queue of an archive in PostgreSQL; its tables are made in a schema of their own where they are missing.
 *
 * @throws MahdarError bad-usage (the archive is a folder), unreachable, not-readable (no right to create a schema)
 * @example const queue = await openQueue(archive, "postgres://mahdar@db/press")
 */
export async function openQueue(archive: Archive, url: string, options: QueueOptions = {}): Promise<Queue> {
  if (!isPostgres(url))
    throw new MahdarError(
      "bad-usage",
      `the archive ${url} is a folder, and a queue needs PostgreSQL`,
      "use mahdar add, which reads and keeps at once, or give a postgres:// address with --archive",
    );
  const schema = await schemaOf(archive);
  const boss = new PgBoss({
    connectionString: url,
    schema,
    application_name: "mahdar queue",
    max: CONNECTIONS_MAX,
    schedule: false,
    supervise: options.supervise === true,
    superviseIntervalSeconds: LOOK_AFTER_SECONDS,
    monitorIntervalSeconds: LOOK_AFTER_SECONDS,
    openTelemetry: { enabled: false },
  });
  boss.on("error", options.onTrouble ?? (() => {}));
  try {
    await boss.start();
    await makeQueues(boss, options.silenceSeconds ?? SILENCE_SECONDS);
  } catch (cause) {
    await boss.stop({ graceful: false }).catch(() => {});
    throw unusable(url, cause);
  }
  return {
    boss,
    schema,
    close: async (graceMs = GRACE_MS) => {
      await boss.stop({ graceful: true, timeout: graceMs });
    },
  };
}

/** Archives that share a database lie in schemas of it; each has its own queue. */
async function schemaOf(archive: Archive): Promise<string> {
  const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(archive.engine.db);
  const name = rows[0]!.name;
  return name === "public" ? "pgboss" : `pgboss_${name}`;
}

async function makeQueues(boss: PgBoss, silenceSeconds: number): Promise<void> {
  const kept = { retentionSeconds: KEEP_SECONDS, deleteAfterSeconds: DAY_SECONDS };
  await boss.createQueue(FAILED, { ...kept, retryLimit: 0 });
  await boss.createQueue(ARTICLES, {
    ...kept,
    // Done jobs hold their articles' text; the archive has it.
    deleteAfterSeconds: DAY_SECONDS / 24,
    deadLetter: FAILED,
    retryLimit: 5,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 600,
    expireInSeconds: 900,
    heartbeatSeconds: silenceSeconds,
  });
  await boss.createQueue(LINKING, {
    ...kept,
    // At most one waiting and one under way, whoever asks.
    policy: "stately",
    retryLimit: 100,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 600,
    expireInSeconds: DAY_SECONDS - 1,
    heartbeatSeconds: silenceSeconds,
  });
}

function unusable(url: string, cause: unknown): unknown {
  if (cause instanceof MahdarError) return cause;
  const { code = "", message } = cause as Error & { code?: string };
  if (code === "42501")
    return new MahdarError(
      "not-readable",
      `${shownPlace(url)}: this user may not make the queue's tables (${message})`,
      "give the user the right once: grant create on database NAME to USER; see docs/team.md",
      { cause },
    );
  return new MahdarError(
    "unreachable",
    `the queue in ${shownPlace(url)} cannot be used (${message})`,
    "see that the database server runs and can be reached, then run this again",
    { cause },
  );
}
