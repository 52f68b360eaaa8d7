import type { Conflict } from '#functions/application/ports/store.ts';
import { turn } from './turn.ts';

/** What DynamoDB answers to a request that is malformed, whatever the table holds. */
export class Malformed extends Error {
  override name = 'ValidationException';
}

/** A single write met a transaction under way. The SDK does not retry it. */
export class TransactionConflict extends Error {
  override name = 'TransactionConflictException';
}

/** A failure that a test has planned: a service that does not answer, or whose answer is lost. */
export class Outage extends Error {
  override name = 'Outage';
}

/** Where an item stands, or could: what is `held` is being written by a transaction. */
type Place<T = unknown> = { item: T | undefined; held: boolean };

/** One item as it is to be written, and what it means when the table does not allow it. */
export type Write = {
  readonly item: string;
  readonly place: Place;
  /** 0 for an item that is removed. */
  readonly bytes: () => number;
  readonly refused: () => Conflict | undefined;
  readonly apply: () => void;
};

const LARGEST_ITEM_BYTES = 400 * 1024;
const LARGEST_TRANSACTION_BYTES = 4 * 1024 * 1024;
const MOST_ITEMS = 100;
const LONGEST_KEY_BYTES = 1024;

/** Nothing in it can be altered any more, which serves as the copy that a network makes. Bytes alone stay open. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || ArrayBuffer.isView(value)) {
    return value;
  }
  for (const member of Object.values(value)) if (typeof member === 'object') frozen(member);
  return Object.freeze(value);
}

/**
 * A named kind of item; `groupOf` makes an index over the items. Items are `kept` so that nobody can alter them, unless
 * the shelf is told otherwise.
 */
export class Shelf<T> {
  readonly #name: string;
  readonly #groupOf: ((item: T) => string) | undefined;
  readonly #kept: (item: T) => T;
  /** A place once made stays, so that whoever is about to write there finds the same. */
  readonly #places = new Map<string, Place<T>>();
  readonly #groups = new Map<string, Map<string, T>>();

  constructor(name: string, groupOf?: (item: T) => string, kept: (item: T) => T = frozen) {
    this.#name = name;
    this.#groupOf = groupOf;
    this.#kept = kept;
  }

  peek(key: string): T | undefined {
    return this.#places.get(key)?.item;
  }

  async get(key: string): Promise<T | undefined> {
    await turn();
    return this.peek(key);
  }

  async all(): Promise<readonly T[]> {
    await turn();
    return [...this.#places.values()].flatMap(({ item }) => (item === undefined ? [] : [item]));
  }

  /** The items of one group, by what the shelf is indexed by. */
  async in(group: string): Promise<readonly T[]> {
    await turn();
    return [...(this.#groups.get(group)?.values() ?? [])];
  }

  entries(): readonly (readonly [string, T])[] {
    return [...this.#places].flatMap(([key, { item }]) =>
      item === undefined ? [] : [[this.#address(key), item] as const],
    );
  }

  /** Writes the item where `allowed` says nothing against what stands there. */
  put(key: string, item: T, allowed: (old: T | undefined) => Conflict | undefined = anything): Write {
    const kept = this.#kept(item);
    return this.#write(key, allowed, () => kept, item);
  }

  /** Writes the item where none stands; what stands there stays, and is no conflict. */
  putOnce(key: string, item: T): Write {
    const kept = this.#kept(item);
    return this.#write(key, anything, (old) => old ?? kept, item);
  }

  /** Changes what stands there at the instant of the commit. */
  update(key: string, allowed: (old: T | undefined) => Conflict | undefined, change: (old: T) => T): Write {
    return this.#write(key, allowed, (old) => (old === undefined ? old : this.#kept(change(old))));
  }

  /** Holds what stands there to `allowed` when the transaction commits, and leaves it as it is. */
  check(key: string, allowed: (old: T | undefined) => Conflict | undefined): Write {
    return this.#write(key, allowed, (old) => old);
  }

  remove(key: string, allowed: (old: T | undefined) => Conflict | undefined = anything): Write {
    return this.#write(key, allowed, () => undefined);
  }

  #write(
    key: string,
    allowed: (old: T | undefined) => Conflict | undefined,
    next: (old: T | undefined) => T | undefined,
    item?: T,
  ): Write {
    const place = this.#placeOf(key);
    return {
      item: this.#address(key),
      place,
      bytes: () => (item === undefined ? 0 : bytesOf(item)),
      refused: () => allowed(place.item),
      apply: () => this.#set(key, place, next(place.item)),
    };
  }

  #placeOf(key: string): Place<T> {
    const known = this.#places.get(key);
    if (known) return known;
    const made = { item: undefined, held: false };
    this.#places.set(key, made);
    return made;
  }

  #set(key: string, place: Place<T>, item: T | undefined): void {
    const old = place.item;
    place.item = item;
    if (!this.#groupOf || old === item) return;
    const [from, to] = [old && this.#groupOf(old), item && this.#groupOf(item)];
    if (from !== undefined && from !== to) this.#leave(from, key);
    if (item !== undefined && to !== undefined) this.#join(to, key, item);
  }

  #join(name: string, key: string, item: T): void {
    const group = this.#groups.get(name);
    if (group) group.set(key, item);
    else this.#groups.set(name, new Map([[key, item]]));
  }

  #leave(name: string, key: string): void {
    const group = this.#groups.get(name);
    group?.delete(key);
    if (group?.size === 0) this.#groups.delete(name);
  }

  readonly #address = (key: string): string => `${this.#name} ${key}`;
}

const anything = (): undefined => undefined;

const bytesOf = (item: unknown): number =>
  JSON.stringify(item, (_, value: unknown) =>
    value instanceof Uint8Array ? 'x'.repeat(value.length) : value,
  ).length;

/** Failures to come, by the name of the operation: `before` it does anything, or `after` it has done everything. */
export class Faults {
  readonly #planned: { readonly when: 'before' | 'after'; readonly operation: string }[] = [];

  plan(when: 'before' | 'after', operation: string, times = 1): void {
    for (let time = 0; time < times; time += 1) this.#planned.push({ when, operation });
  }

  /** @throws {Outage} when one is planned here; each is thrown once. */
  meet(when: 'before' | 'after', operation: string): void {
    const place = this.#planned.findIndex((fault) => fault.when === when && fault.operation === operation);
    if (place < 0) return;
    this.#planned.splice(place, 1);
    throw new Outage(`${operation} failed ${when} it was done`);
  }

  async around<T>(operation: string, does: () => Promise<T>): Promise<T> {
    this.meet('before', operation);
    const result = await does();
    this.meet('after', operation);
    return result;
  }
}

/**
 * Transactions as DynamoDB runs them: all writes or none; what it refuses as malformed is refused; a transaction that
 * meets another under way on one of its items is turned away, as AWS does and the local emulators do not.
 */
export class Transactions {
  /** How many items each transaction had that was committed. */
  readonly sizes: number[] = [];
  readonly #conditional: (item: string) => boolean;

  readonly #tampered: (writes: readonly Write[]) => readonly Write[];
  readonly #measured: boolean;

  /**
   * `conditional` is false of items whose conditions a test takes away: what was checked before is then acted upon.
   * `tampered` is what a test makes of the writes of a transaction. Sizes are held to their limits where `measured`.
   */
  constructor(
    conditional: (item: string) => boolean = () => true,
    tampered: (writes: readonly Write[]) => readonly Write[] = (writes) => writes,
    measured = true,
  ) {
    this.#conditional = conditional;
    this.#tampered = tampered;
    this.#measured = measured;
  }

  /** @returns what the first refused write means, as the adapter reads the reasons of a cancelled transaction. */
  async commit(meant: readonly Write[]): Promise<Conflict | undefined> {
    const writes = this.#tampered(meant);
    refuseMalformed(writes, this.#measured);
    await turn();
    const free = writes.filter(({ place }) => !place.held);
    for (const write of free) {
      const conflict = this.#conditional(write.item) ? write.refused() : undefined;
      if (conflict) return conflict;
    }
    if (free.length < writes.length) return { conflict: 'transaction' };
    for (const { place } of writes) place.held = true;
    await turn();
    for (const { place, apply } of writes) {
      apply();
      place.held = false;
    }
    this.sizes.push(writes.length);
    return undefined;
  }

  /** A single write outside any transaction. @throws {TransactionConflict} */
  async write(write: Write): Promise<void> {
    refuseMalformed([write], this.#measured);
    await turn();
    if (write.place.held) throw new TransactionConflict(write.item);
    write.apply();
  }
}

function refuseMalformed(writes: readonly Write[], measured: boolean): void {
  if (writes.length === 0 || writes.length > MOST_ITEMS) throw new Malformed(`${writes.length} items`);
  if (new Set(writes.map(({ place }) => place)).size < writes.length) {
    throw new Malformed('two writes of one transaction on the same item');
  }
  if (!measured) return;
  const tooLong = writes.find(({ item }) => Buffer.byteLength(item) > LONGEST_KEY_BYTES);
  if (tooLong) throw new Malformed('a key is too long');
  const sizes = writes.map(({ bytes }) => bytes());
  if (sizes.some((bytes) => bytes > LARGEST_ITEM_BYTES)) throw new Malformed('an item is too large');
  const sum = sizes.reduce((bytes, size) => bytes + size, 0);
  if (sum > LARGEST_TRANSACTION_BYTES) throw new Malformed('a transaction is too large');
}
