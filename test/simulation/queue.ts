import { StoreBusy } from '#functions/application/ports/store.ts';
import { Outage, TransactionConflict } from '#test/support/in-memory-transactions.ts';
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
  /** The queue and its messages by a name, for the dead letters. */
  readonly name: string;
  readonly deliver: (message: M) => Promise<unknown>;
  /** The message as nobody can handle it. */
  readonly poisoned: (message: M) => M;
  /** Whether the queue may lose a message: only what the next sweep sends again. */
  readonly loses?: true;
  /** Hears from when to when a message was not where it should have been. */
  readonly hindered?: (message: M, from: number, to: number) => void;
};

/** Failures that the world meant, or that the table answers whoever comes at the wrong instant: what ended so is tried again. */
const MEANT = [Killed, Outage, StoreBusy, TransactionConflict] as const;

export const isMeant = (fault: unknown): boolean => MEANT.some((meant) => fault instanceof meant);

type Letter<M> = { readonly message: M; readonly id: string; readonly poisoned?: true };

/** A queue that delivers at least once, in no order, and after five failures to its dead letters. */
export function queueIn<M>(world: World, watched: Watched<M>): Queue<M> {
  const { agenda, faults, machines, deadLetters } = world;
  const { name, deliver, poisoned, loses, hindered = () => {} } = watched;
  let sent = 0;

  const receive = (letter: Letter<M>, receives: number) => async (): Promise<void> => {
    const { message, id } = letter;
    if (agenda.now() < world.queuesDownUntil) {
      const up = world.queuesDownUntil + machines.between(0, LONGEST_OVERTAKING_MILLISECONDS);
      hindered(message, agenda.now(), up);
      agenda.at(up, receive(letter, receives));
      return;
    }
    try {
      await deliver(message);
      deadLetters.delete(id);
    } catch (fault) {
      if (!isMeant(fault) && !letter.poisoned) throw fault;
      if (!letter.poisoned) hindered(message, agenda.now(), agenda.now());
      const dead = receives >= MOST_RECEIVES;
      if (dead) deadLetters.set(id, letter.poisoned ? 'poisoned' : 'failed');
      if (dead) world.counts.deadLetters += 1;
      // Nobody puts back what cannot be handled: it stays where it can be seen.
      if (dead && letter.poisoned) return;
      agenda.after(
        dead ? REDRIVEN_AFTER_MILLISECONDS : VISIBILITY_MILLISECONDS,
        receive(letter, dead ? 1 : receives + 1),
      );
    }
  };

  const arriving = (letter: Letter<M>, delay: number): void => {
    const late = faults.meets('message-delayed')
      ? machines.between(0, LONGEST_DELAY_MILLISECONDS)
      : faults.meets('message-out-of-order')
        ? machines.between(0, LONGEST_OVERTAKING_MILLISECONDS)
        : 0;
    if (late > 0) hindered(letter.message, agenda.now(), agenda.now() + delay);
    agenda.after(delay + late, receive(letter, 1));
  };

  return {
    send: (message, delay = 0) => {
      sent += 1;
      const id = `${name} ${sent}`;
      if (faults.meets('message-poisoned')) {
        arriving({ message: poisoned(message), id: `${id} poisoned`, poisoned: true }, delay);
      }
      if (loses && faults.meets('message-lost')) {
        hindered(message, agenda.now(), agenda.now() + delay);
        return;
      }
      arriving({ message, id }, delay);
      if (faults.meets('message-doubled')) arriving({ message, id: `${id} again` }, delay);
    },
  };
}
