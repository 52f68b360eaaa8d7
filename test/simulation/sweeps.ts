import { sweepDeadlines } from '#functions/application/sweep-deadlines.ts';
import { isMeant } from './queue.ts';
import { DAY, type World } from './world.ts';

/** As the service stack has it: a sweep every five minutes. */
export const SWEEP_MILLISECONDS = 5 * 60_000;
const LATEST_MILLISECONDS = 25 * 60_000;

/** The schedule, with sweeps that are killed, doubled, late, or off for a day. */
export function sweeps(world: World, until: number): void {
  const { agenda, faults, machines, disturbances } = world;
  let offUntil = 0;

  async function sweep(): Promise<void> {
    const began = agenda.now();
    try {
      await world.call(sweepDeadlines, faults.meets('sweep-killed'));
      world.counts.sweeps += 1;
    } catch (fault) {
      if (!isMeant(fault)) throw fault;
      disturbances.ofAll(began, agenda.now());
    }
  }

  function tick(): void {
    const now = agenda.now();
    if (now + SWEEP_MILLISECONDS <= until) agenda.after(SWEEP_MILLISECONDS, tick);
    if (now % DAY === 0 && faults.meets('sweeps-off')) offUntil = now + DAY;
    if (now < offUntil) {
      disturbances.ofAll(now, now);
    } else if (faults.meets('sweep-late')) {
      const late = machines.between(0, LATEST_MILLISECONDS);
      disturbances.ofAll(now, now + late);
      agenda.after(late, sweep);
    } else {
      agenda.after(0, sweep);
      if (faults.meets('sweep-doubled')) agenda.after(0, sweep);
    }
  }

  agenda.at(agenda.now(), tick);
}
