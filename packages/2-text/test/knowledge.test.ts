import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const FOLDER = join(import.meta.dirname, "../../../lexicon/actors");
interface Row {
  readonly file: string;
  readonly [column: string]: string;
}

/** The rows of all tables whose names begin alike. */
function rowsOf(prefix: string): Row[] {
  return readdirSync(FOLDER)
    .filter((file) => file.startsWith(prefix))
    .flatMap((file) => {
      const [head = "", ...lines] = readFileSync(join(FOLDER, file), "utf8")
        .split("\n")
        .filter((line) => line !== "" && !line.startsWith("#"));
      const columns = head.split("\t");
      return lines.map((line) => {
        const cells = line.split("\t");
        return { file, ...Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""])) } as Row;
      });
    });
}

const persons = rowsOf("persons-");
const bodies = rowsOf("bodies-");
const offices = rowsOf("offices-");
const holdings = rowsOf("holdings-");
const countries = rowsOf("countries");
const show = (row: Row) => `${row.file}: ${Object.values(row).slice(1).join(" | ")}`;

describe("the knowledge base", () => {
  it("has at least 2,500 actors, Iraq the deepest", () => {
    expect(persons.length + bodies.length).toBeGreaterThan(2500);
    const count = (country: string) =>
      [...persons, ...bodies].filter((row) => row["country"] === country).length;
    for (const { id } of countries)
      if (id!.toUpperCase() !== "IQ") expect(count(id!.toUpperCase())).toBeLessThan(count("IQ"));
  });
  it.each([
    ["persons", persons],
    ["bodies", bodies],
    ["offices", offices],
    ["countries", countries],
  ])("names each of the %s once", (_, rows) => {
    const ids = rows.map((row) => row["id"]!);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id))).toEqual([]);
  });
  it("says of each person, body and term how sure it is", () => {
    for (const row of [...persons, ...bodies, ...holdings])
      if (!/^[ABC]$/u.test(row["sure"]!)) expect(show(row)).toBe("sure A, B or C");
  });
  it("gives every term to a known person and office, and ends none before it begins", () => {
    const known = new Set(persons.map((row) => row["id"]));
    const posts = new Set(offices.map((row) => row["id"]));
    const bad = holdings.filter(({ person, office, from, to }) => {
      const day = /^(?:\d{4}(?:-\d\d){0,2}|-)?$/u;
      if (!known.has(person) || !posts.has(office) || !day.test(from!) || !day.test(to!)) return true;
      return (
        from !== "" && to !== "" && to !== "-" && to!.slice(0, from!.length) < from!.slice(0, to!.length)
      );
    });
    expect(bad.map(show)).toEqual([]);
  });
  it("ties every office with a body to a known one", () => {
    const known = new Set(bodies.map((row) => row["id"]));
    expect(offices.filter((row) => row["body"] !== "" && !known.has(row["body"])).map(show)).toEqual([]);
  });
});
