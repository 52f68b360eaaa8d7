import type { Draw } from './draw.ts';

/**
 * Everything that goes wrong on purpose: how often, and of how many. `of` says what is drawn for: each sweep, message,
 * write, read or call of a function, or each day.
 */
export const FAULTS = {
  'sweep-killed': { of: 'sweep', chance: 0.02, does: 'a sweep ends in the middle' },
  'sweep-doubled': { of: 'sweep', chance: 0.02, does: 'two sweeps run side by side' },
  'sweep-late': { of: 'sweep', chance: 0.02, does: 'a sweep begins up to 25 minutes late' },
  'sweeps-off': { of: 'day', chance: 0.03, does: 'no sweep runs for a day' },
  'queues-down': { of: 'day', chance: 0.01, does: 'no queue hands a message out for a day' },
  deployment: { of: 'day', chance: 0.05, does: 'new code: what runs is ended, what workers knew is gone' },
  'message-poisoned': { of: 'message', chance: 0.001, does: 'a message comes that nobody can handle' },
  'message-lost': { of: 'check', chance: 0.02, does: 'a deadline check never arrives' },
  'message-doubled': { of: 'message', chance: 0.02, does: 'a message arrives twice' },
  'message-delayed': { of: 'message', chance: 0.02, does: 'a message arrives up to six hours late' },
  'message-out-of-order': { of: 'message', chance: 0.05, does: 'a message is passed by later ones' },
  'call-killed': { of: 'call', chance: 0.003, does: 'a function dies at one of its effects' },
  'write-turned-away': { of: 'write', chance: 0.01, does: 'a transaction meets another on an item' },
  'write-failed': { of: 'write', chance: 0.01, does: 'a write fails, and nothing is written' },
  'acknowledgement-lost': { of: 'write', chance: 0.005, does: 'a write is done, and its answer is lost' },
  'read-failed': { of: 'read', chance: 0.0005, does: 'a read fails' },
} as const satisfies Readonly<
  Record<string, { readonly of: string; readonly chance: number; readonly does: string }>
>;

export type Fault = keyof typeof FAULTS;
export const FAULT_NAMES = Object.keys(FAULTS) as readonly Fault[];

/** Whether a fault is injected here and now, counting those that are. */
export class Faults {
  readonly injected: Record<Fault, number> = Object.fromEntries(
    FAULT_NAMES.map((name) => [name, 0]),
  ) as Record<Fault, number>;
  /** Nothing goes wrong while it is off. */
  on = true;
  readonly #draw: Draw;

  constructor(draw: Draw) {
    this.#draw = draw;
  }

  meets(fault: Fault): boolean {
    const drawn = this.#draw.chance(FAULTS[fault].chance);
    if (!drawn || !this.on) return false;
    this.injected[fault] += 1;
    return true;
  }
}
