type Entry = { readonly at: number; readonly order: number; readonly wake: () => void };

const isBefore = (one: Entry, other: Entry): boolean =>
  one.at < other.at || (one.at === other.at && one.order < other.order);

const dayOf = (instant: number): number => Math.floor(instant / 86_400_000);

/**
 * Virtual time: nothing passes while anything is under way, and then time stands at the next instant for which something
 * is put down. What is put down for the same instant runs side by side, begun in the order in which it was put down.
 * Milliseconds since 1970, UTC.
 */
export class Agenda {
  #now: number;
  /** What is put down up to the end of this day; what comes later lies by its day, so that few are sorted at a time. */
  readonly #heap: Entry[] = [];
  #day = Number.NEGATIVE_INFINITY;
  readonly #later = new Map<number, Entry[]>();
  #order = 0;
  #running = 0;
  #stands: (() => void) | undefined;
  readonly #failed: (fault: unknown) => void;

  /** `failed` hears of every process that ended in a fault of its own. */
  constructor(start: number, failed: (fault: unknown) => void) {
    this.#now = start;
    this.#failed = failed;
  }

  now(): number {
    return this.#now;
  }

  /** Puts a process down for an instant; one that is past is begun next. */
  at(instant: number, process: () => unknown): void {
    this.#put(instant, () => {
      this.#running += 1;
      void Promise.resolve()
        .then(process)
        .catch(this.#failed)
        .finally(() => this.#leave());
    });
  }

  after(milliseconds: number, process: () => unknown): void {
    this.at(this.#now + milliseconds, process);
  }

  /** Lets a process that is under way wait, and gives it what it wakes to. */
  async sleep<T = void>(milliseconds: number, to?: T): Promise<T> {
    const woken = new Promise<T>((resolve) => {
      this.#put(this.#now + milliseconds, () => {
        this.#running += 1;
        resolve(to as T);
      });
    });
    this.#leave();
    return woken;
  }

  /** Runs everything that is put down for an instant up to `until`, and lets time stand there. */
  async run(until: number): Promise<void> {
    for (let next = this.#next(until); next && next.at <= until; next = this.#next(until)) {
      this.#now = Math.max(this.#now, next.at);
      for (let same = this.#heap[0]; same && same.at <= this.#now; same = this.#heap[0]) this.#take().wake();
      if (this.#running > 0) {
        await new Promise<void>((resolve) => {
          this.#stands = resolve;
        });
      }
    }
    this.#now = Math.max(this.#now, until);
  }

  #leave(): void {
    this.#running -= 1;
    if (this.#running > 0) return;
    this.#stands?.();
    this.#stands = undefined;
  }

  /** The next entry, if there is one on a day up to that of `until`. */
  #next(until: number): Entry | undefined {
    if (this.#heap.length === 0) {
      const day = Math.min(...this.#later.keys());
      if (day <= dayOf(until)) this.#begin(day);
    }
    return this.#heap[0];
  }

  #begin(day: number): void {
    this.#day = day;
    for (const entry of this.#later.get(day) ?? []) this.#sort(entry);
    this.#later.delete(day);
  }

  #put(instant: number, wake: () => void): void {
    const entry = { at: Math.max(this.#now, Math.round(instant)), order: this.#order, wake };
    this.#order += 1;
    const day = dayOf(entry.at);
    if (day <= this.#day) {
      this.#sort(entry);
      return;
    }
    const later = this.#later.get(day);
    if (later) later.push(entry);
    else this.#later.set(day, [entry]);
  }

  #sort(entry: Entry): void {
    const heap = this.#heap;
    let place = heap.push(entry) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = heap[parent] as Entry;
      if (isBefore(above, entry)) break;
      heap[place] = above;
      place = parent;
    }
    heap[place] = entry;
  }

  #take(): Entry {
    const heap = this.#heap;
    const [first] = heap as [Entry];
    const last = heap.pop() as Entry;
    if (heap.length === 0) return first;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const [one, other] = [heap[left], heap[left + 1]];
      const smaller = other && one && isBefore(other, one) ? left + 1 : left;
      const child = heap[smaller];
      if (!child || !isBefore(child, last)) break;
      heap[place] = child;
      place = smaller;
    }
    heap[place] = last;
    return first;
  }
}
