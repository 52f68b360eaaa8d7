import type { RungKey } from '#functions/application/ports/deadlines.ts';

/** From when to when something stood in the way of an alert. Milliseconds since 1970. */
type Disturbance = { readonly from: number; readonly to: number };

/** The name of a rung in one of its generations. */
export const rungName = ({ caseId, deadline, rung, generation = 1 }: RungKey): string =>
  `${caseId} ${deadline} ${rung} ${generation}`;

/** What stood in the way of alerts: of every one, or of that of one rung. */
export class Disturbances {
  readonly #all: Disturbance[] = [];
  readonly #ofRung = new Map<string, Disturbance[]>();

  ofAll(from: number, to: number): void {
    this.#all.push({ from, to });
  }

  ofRung(rung: RungKey, from: number, to: number): void {
    const name = rungName(rung);
    const known = this.#ofRung.get(name);
    if (known) known.push({ from, to });
    else this.#ofRung.set(name, [{ from, to }]);
  }

  /** The first instant from `start` on after which nothing stands in the way of a rung's alert for `quiet` long. */
  quietFrom(rung: RungKey, start: number, quiet: number): number {
    let instant = start;
    for (;;) {
      const met = [...this.#reaching(instant, quiet), ...(this.#ofRung.get(rungName(rung)) ?? [])].find(
        ({ from, to }) => to >= instant && from <= instant + quiet,
      );
      if (!met) return instant;
      instant = Math.max(met.to, instant) + 1;
    }
  }

  /** The disturbances of all, sorted by their end once, from the first that has not ended before an instant. */
  #reaching(instant: number, quiet: number): readonly Disturbance[] {
    const sorted = this.#byEnd();
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as Disturbance).to < instant) low = middle + 1;
      else high = middle;
    }
    const reaching: Disturbance[] = [];
    for (let place = low; place < sorted.length; place += 1) {
      const one = sorted[place] as Disturbance;
      if (one.to > instant + quiet + LONGEST) break;
      reaching.push(one);
    }
    return reaching;
  }

  #sorted: Disturbance[] = [];
  #byEnd(): readonly Disturbance[] {
    if (this.#sorted.length !== this.#all.length) {
      this.#sorted = this.#all.toSorted((one, other) => one.to - other.to);
    }
    return this.#sorted;
  }
}

/** No disturbance of all lasts longer, so one that begins in time ends within it. */
const LONGEST = 60 * 60_000;
