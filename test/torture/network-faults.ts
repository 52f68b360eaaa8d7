import type { Draw } from '#test/simulation/draw.ts';

/** What a network and a busy service do to a call: how often, and of which calls. Milliseconds where it waits. */
export const NETWORK_FAULTS = {
  'request-lost': { chance: 0.01, does: 'the connection is cut before the service hears of the call' },
  'answer-lost': { chance: 0.01, does: 'the service does it, and the connection is cut before its answer' },
  doubled: { chance: 0.01, does: 'the service is sent the call twice, and the second answer counts' },
  throttled: { chance: 0.01, does: 'the service turns the call away: too many' },
  delayed: { chance: 0.03, does: 'the call is up to a second late' },
  hanging: { chance: 0.0003, does: 'nothing comes back until the caller gives up' },
  conflict: { chance: 0.02, does: 'a transaction is turned away: another holds an item' },
} as const satisfies Readonly<Record<string, { readonly chance: number; readonly does: string }>>;

export type NetworkFault = keyof typeof NETWORK_FAULTS;
const NAMES = Object.keys(NETWORK_FAULTS) as readonly NetworkFault[];
const TRANSACTION = 'TransactWriteItems';

/** Draws what happens to each call, and counts what did. */
export class NetworkFaults {
  readonly injected = Object.fromEntries(NAMES.map((name) => [name, 0])) as Record<NetworkFault, number>;
  /** Nothing goes wrong while it is off. */
  on = false;
  readonly #draw: Draw;

  constructor(draw: Draw) {
    this.#draw = draw;
  }

  /** @param operation as AWS names it, such as `TransactWriteItems` or `Publish` */
  meeting(operation: string): NetworkFault | undefined {
    if (!this.on) return undefined;
    const met = NAMES.filter((name) => this.#draw.chance(NETWORK_FAULTS[name].chance)).find(
      (name) => name !== 'conflict' || operation === TRANSACTION,
    );
    if (met) this.injected[met] += 1;
    return met;
  }

  /** How late a delayed call is. Milliseconds. */
  delay(): number {
    return this.#draw.between(20, 1000);
  }
}
