import { StoreBusy } from '#functions/application/ports/store.ts';
import { Outage } from '#test/support/in-memory-transactions.ts';
import { Killed } from './ports.ts';
import type { World } from './world.ts';

/** As the service stack declares its queues. */
const VISIBILITY_MILLISECONDS = 180_000;
const MOST_RECEIVES = 5;
/** People look at the dead letters once a day and put them back (runbook). */
const REDRIVEN_AFTER_MILLISECONDS = 24 * 3_600_000;

const LONGEST_DELAY_MILLISECONDS = 6 * 3_600_000;
const LONGEST_OVERTAKING_MILLISECONDS = 90_000;

export type Queue<M> = { readonly send: (message: M, delayMilliseconds?: number) => void };

type Watched<M> = {
  readonly deliver: (message: M) => Promise<unknown>;
  /** Whether the queue may lose a message: only what the next sweep sends again. */
  readonly loses?: true;
  /** Hears from when to when a message was not where it should have been. */
  readonly hindered?: (message: M, from: number, to: number) => void;
};

/** A failure that the world meant: what it ended is tried again. */
export const isMeant = (fault: unknown): boolean =>
  fault instanceof Killed || fault instanceof Outage || fault instanceof StoreBusy;

/** A queue that delivers at least once, in no order, and after five failures to its dead letters. */
export function queueIn<M>(world: World, { deliver, loses, hindered = () => {} }: Watched<M>): Queue<M> {
  const { agenda, faults, machines } = world;

  const receive = (message: M, receives: number) => async (): Promise<void> => {
    try {
      await deliver(message);
    } catch (fault) {
      if (!isMeant(fault)) throw fault;
      hindered(message, agenda.now(), agenda.now());
      const dead = receives >= MOST_RECEIVES;
      if (dead) world.counts.deadLetters += 1;
      agenda.after(
        dead ? REDRIVEN_AFTER_MILLISECONDS : VISIBILITY_MILLISECONDS,
        receive(message, dead ? 1 : receives + 1),
      );
    }
  };

  const arriving = (message: M, delay: number): void => {
    const late = faults.meets('message-delayed')
      ? machines.between(0, LONGEST_DELAY_MILLISECONDS)
      : faults.meets('message-out-of-order')
        ? machines.between(0, LONGEST_OVERTAKING_MILLISECONDS)
        : 0;
    if (late > 0) hindered(message, agenda.now(), agenda.now() + delay);
    agenda.after(delay + late, receive(message, 1));
  };

  return {
    send: (message, delay = 0) => {
      if (loses && faults.meets('message-lost')) {
        hindered(message, agenda.now(), agenda.now() + delay);
        return;
      }
      arriving(message, delay);
      if (faults.meets('message-doubled')) arriving(message, delay);
    },
  };
}
