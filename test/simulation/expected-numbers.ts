import type { RecordedEvent } from '#functions/application/ports/cases.ts';
import type { RecordedListEvent } from '#functions/application/ports/lists.ts';
import type { Register } from '#functions/application/ports/registers.ts';
import type { RecordedSessionEvent } from '#functions/application/ports/sessions.ts';
import type { Region } from '#functions/law/regions.ts';

/** The year of an instant in Almaty, which is five hours ahead of UTC. */
const yearOf = (instant: string): number => new Date(Date.parse(instant) + 5 * 3_600_000).getUTCFullYear();

/** The place that a number ends with, as the default pattern writes it. */
const placeIn = (number: string): number => Number(/(\d+)$/.exec(number)?.[1]);

type Taken = { readonly register: Register; readonly places: Set<number>; count: number; last: number };

/** The numbers that acts have taken, register by register, read from the events alone. */
export class ExpectedNumbers {
  readonly #registers = new Map<string, Taken>();
  readonly #regions = new Map<string, Region>();

  seeCase({ caseId, event }: RecordedEvent): void {
    if (event.type === 'ApplicationFiled' || event.type === 'ComplaintFiled') {
      const kind = event.type === 'ComplaintFiled' ? 'complaint' : 'application';
      this.#regions.set(caseId, event.region);
      this.take(kind, event.region, event.at, event.number);
    }
    const region = this.#regions.get(caseId);
    if (event.type === 'DecisionTaken' && region)
      this.take('decision', region, event.at, event.decision.number);
  }

  seeList({ listId, event }: RecordedListEvent): void {
    if (event.type === 'ListOpened') this.#regions.set(listId, event.region);
    const region = this.#regions.get(listId);
    if (event.type === 'ListForwarded' && region) this.take('list', region, event.at, event.number);
  }

  seeSession({ sessionId, event }: RecordedSessionEvent): void {
    if (event.type === 'SessionOpened') this.#regions.set(sessionId, event.region);
    const region = this.#regions.get(sessionId);
    if (event.type === 'SessionClosed' && region) this.take('minutes', region, event.at, event.number);
  }

  take(kind: Register['kind'], region: Region, at: string, number: string): void {
    const register = { kind, region, year: yearOf(at) };
    const name = `${kind} ${region} ${register.year}`;
    const taken = this.#registers.get(name) ?? { register, places: new Set<number>(), count: 0, last: 0 };
    const place = placeIn(number);
    taken.places.add(place);
    taken.last = Math.max(taken.last, place);
    taken.count += 1;
    this.#registers.set(name, taken);
  }

  /** The registers in which a number is missing or was given twice, or that do not stand at their last one. */
  async broken(lastNumber: (register: Register) => Promise<number>): Promise<readonly string[]> {
    const found = await Promise.all(
      [...this.#registers].map(async ([name, { register, places, count, last }]) => {
        const stored = await lastNumber(register);
        return last === count && places.size === count && stored === count
          ? []
          : [
              `${name}: ${count} acts, ${places.size} numbers up to ${last}, and the register is at ${stored}`,
            ];
      }),
    );
    return found.flat();
  }
}
