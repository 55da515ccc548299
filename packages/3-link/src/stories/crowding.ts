/** Articles of so many days before and after count as those of the same days. */
const AROUND_DAYS = 3;
/** Log-odds each e-fold of articles of those days takes away, and those asked of a story's mean with none about. */
const PER_FOLD = 0.3;
const ASKED = -1.9;

/**
 * How many articles of the same days there are. Where a day has three articles, two that are a little alike mostly tell one
 * story; where it has a thousand, mostly not.
 */
export class Crowding {
  readonly #byDay = new Map<number, number>();

  add(day: number | null): void {
    if (day !== null) this.#byDay.set(day, (this.#byDay.get(day) ?? 0) + 1);
  }

  remove(day: number | null): void {
    if (day === null) return;
    const left = this.#byDay.get(day)! - 1;
    if (left === 0) this.#byDay.delete(day);
    else this.#byDay.set(day, left);
  }

  /** What to take from the likeness of two articles so that above 0 they belong together rather than not. */
  asked(one: number | null, other: number | null): number {
    return ASKED + (PER_FOLD * (this.#fold(one) + this.#fold(other))) / 2;
  }

  #fold(day: number | null): number {
    if (day === null) return 0;
    let around = 0;
    for (let near = day - AROUND_DAYS; near <= day + AROUND_DAYS; near++)
      around += this.#byDay.get(near) ?? 0;
    return Math.log(Math.max(1, around));
  }
}
