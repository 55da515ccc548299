/**
 * How well an archive's copies were found, against the exact truth: all pairs of articles whose word 3-grams are alike by half
 * (Jaccard), found by a join over the rarer half of each article's 3-grams, which leaves no pair out.
 * `node --conditions=mahdar-source evaluation/linking/copies.ts ARCHIVE`, of an archive that is linked.
 */
import process from "node:process";
import { COPY, jaccard, shinglesOf } from "@mahdar/link";
import { type Archive, openArchive } from "@mahdar/store";

const archive = await openArchive(process.argv[2]!);
const truth = await exactPairs(archive);
const kept = await archive.engine.db.selectFrom("copies").select(["article", "other"]).execute();
const found = new Set(kept.map(({ article, other }) => pairOf(article, other)));
const hit = [...found].filter((pair) => truth.has(pair)).length;
console.log(
  `${truth.size} true pairs, ${found.size} found: recall ${(hit / truth.size).toFixed(4)}, precision ${(hit / found.size).toFixed(4)}`,
);
const families = new Map<number, number>();
for (const pair of truth)
  for (const one of pair.split(" ")) families.set(Number(one), (families.get(Number(one)) ?? 0) + 1);
const most = Math.max(0, ...families.values());
const lone = [...families.keys()].filter(
  (one) => !kept.some(({ article, other }) => article === one || other === one),
);
console.log(
  `${families.size} articles have copies, the one with most ${most}; ${lone.length} of them were found none for`,
);
await archive.close();

async function exactPairs({ engine }: Archive): Promise<Set<string>> {
  const sets = new Map<number, Uint32Array>();
  const counts = new Map<number, number>();
  for (let after = 0; ; ) {
    const rows = await engine.db
      .selectFrom("articles as a")
      .innerJoin("versions as v", (join) =>
        join.onRef("v.article", "=", "a.key").onRef("v.n", "=", "a.version"),
      )
      .select(["a.key", "v.text"])
      .where("a.key", ">", after)
      .orderBy("a.key")
      .limit(1000)
      .execute();
    if (rows.length === 0) break;
    after = rows.at(-1)!.key;
    for (const { key, text } of rows) {
      const shingles = shinglesOf(text);
      if (shingles === null) continue;
      sets.set(key, shingles);
      for (const shingle of shingles) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
    }
  }
  const having = new Map<number, number[]>();
  const pairs = new Set<string>();
  for (const [key, shingles] of sets) {
    const rarest = [...shingles].sort((a, b) => counts.get(a)! - counts.get(b)! || a - b);
    const candidates = new Set<number>();
    // Two sets alike by half share one of the first n − ⌈n/2⌉ + 1 in any order all are sorted by.
    for (const shingle of rarest.slice(0, rarest.length - Math.ceil(COPY * rarest.length) + 1)) {
      const others = having.get(shingle);
      if (others === undefined) having.set(shingle, [key]);
      else {
        for (const other of others) candidates.add(other);
        others.push(key);
      }
    }
    for (const other of candidates)
      if (jaccard(shingles, sets.get(other)!) >= COPY) pairs.add(pairOf(key, other));
  }
  return pairs;
}

function pairOf(one: number, other: number): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}
