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

/** One item as it is to be written, and what it means when the table does not allow it. */
export type Write = {
  readonly item: string;
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
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || ArrayBuffer.isView(value)) {
    return value;
  }
  for (const member of Object.values(value)) frozen(member);
  return Object.freeze(value);
}

/** A named kind of item. What goes in and what comes out cannot be altered; `groupOf` makes an index over the items. */
export class Shelf<T> {
  readonly #name: string;
  readonly #groupOf: ((item: T) => string) | undefined;
  readonly #items = new Map<string, T>();
  readonly #groups = new Map<string, Map<string, T>>();

  constructor(name: string, groupOf?: (item: T) => string) {
    this.#name = name;
    this.#groupOf = groupOf;
  }

  peek(key: string): T | undefined {
    return this.#items.get(key);
  }

  #set(key: string, item: T): void {
    this.#leaveGroup(key);
    this.#items.set(key, item);
    if (!this.#groupOf) return;
    const name = this.#groupOf(item);
    const group = this.#groups.get(name) ?? new Map<string, T>();
    this.#groups.set(name, group.set(key, item));
  }

  #delete(key: string): void {
    this.#leaveGroup(key);
    this.#items.delete(key);
  }

  #leaveGroup(key: string): void {
    const old = this.#items.get(key);
    if (!this.#groupOf || old === undefined) return;
    const name = this.#groupOf(old);
    const group = this.#groups.get(name);
    group?.delete(key);
    if (group?.size === 0) this.#groups.delete(name);
  }

  async get(key: string): Promise<T | undefined> {
    await turn();
    return this.peek(key);
  }

  async all(): Promise<readonly T[]> {
    await turn();
    return [...this.#items.values()];
  }

  /** The items of one group, by what the shelf is indexed by. */
  async in(group: string): Promise<readonly T[]> {
    await turn();
    return [...(this.#groups.get(group)?.values() ?? [])];
  }

  entries(): readonly (readonly [string, T])[] {
    return [...this.#items].map(([key, item]) => [this.#address(key), item] as const);
  }

  /** Writes the item where `allowed` says nothing against what stands there. */
  put(key: string, item: T, allowed: (old: T | undefined) => Conflict | undefined = () => undefined): Write {
    const kept = frozen(item);
    return {
      item: this.#address(key),
      bytes: () => bytesOf(item),
      refused: () => allowed(this.#items.get(key)),
      apply: () => this.#set(key, kept),
    };
  }

  /** Writes the item where none stands; what stands there stays, and is no conflict. */
  putOnce(key: string, item: T): Write {
    const write = this.put(key, item);
    return { ...write, apply: () => void (this.#items.has(key) || write.apply()) };
  }

  /** Changes what stands there at the instant of the commit. */
  update(key: string, allowed: (old: T | undefined) => Conflict | undefined, change: (old: T) => T): Write {
    return {
      ...this.remove(key, allowed),
      apply: () => {
        const old = this.#items.get(key);
        if (old !== undefined) this.#set(key, frozen(change(old)));
      },
    };
  }

  /** Holds what stands there to `allowed` when the transaction commits, and leaves it as it is. */
  check(key: string, allowed: (old: T | undefined) => Conflict | undefined): Write {
    return { ...this.remove(key, allowed), apply: () => undefined };
  }

  remove(key: string, allowed: (old: T | undefined) => Conflict | undefined = () => undefined): Write {
    return {
      item: this.#address(key),
      bytes: () => 0,
      refused: () => allowed(this.#items.get(key)),
      apply: () => this.#delete(key),
    };
  }

  readonly #address = (key: string): string => `${this.#name} ${key}`;
}

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
  readonly #held = new Set<string>();
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
    const refused = writes
      .filter(({ item }) => !this.#held.has(item))
      .map((write) => (this.#conditional(write.item) ? write.refused() : undefined));
    const conflict = refused.find((reason) => reason !== undefined);
    if (conflict) return conflict;
    if (refused.length < writes.length) return { conflict: 'transaction' };
    for (const { item } of writes) this.#held.add(item);
    await turn();
    for (const { item, apply } of writes) {
      apply();
      this.#held.delete(item);
    }
    this.sizes.push(writes.length);
    return undefined;
  }

  /** A single write outside any transaction. @throws {TransactionConflict} */
  async write(write: Write): Promise<void> {
    refuseMalformed([write], this.#measured);
    await turn();
    if (this.#held.has(write.item)) throw new TransactionConflict(write.item);
    write.apply();
  }
}

function refuseMalformed(writes: readonly Write[], measured: boolean): void {
  if (writes.length === 0 || writes.length > MOST_ITEMS) throw new Malformed(`${writes.length} items`);
  const items = new Set(writes.map(({ item }) => item));
  if (items.size < writes.length) throw new Malformed('two writes of one transaction on the same item');
  if (!measured) return;
  const tooLong = [...items].find((item) => Buffer.byteLength(item) > LONGEST_KEY_BYTES);
  if (tooLong) throw new Malformed('a key is too long');
  const sizes = writes.map(({ bytes }) => bytes());
  if (sizes.some((bytes) => bytes > LARGEST_ITEM_BYTES)) throw new Malformed('an item is too large');
  const sum = sizes.reduce((bytes, size) => bytes + size, 0);
  if (sum > LARGEST_TRANSACTION_BYTES) throw new Malformed('a transaction is too large');
}
