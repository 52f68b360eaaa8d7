import { sweepDeadlines } from '#functions/application/sweep-deadlines.ts';
import { isMeant } from './queue.ts';
import { DAY, type World } from './world.ts';

/** As the service stack has it: a sweep every five minutes. */
export const SWEEP_MILLISECONDS = 5 * 60_000;
const LATEST_MILLISECONDS = 25 * 60_000;

const HOUR = 3_600_000;

/** What may befall every machine at once, on some day. */
function daily(world: World): void {
  const { agenda, faults, machines, disturbances } = world;
  const now = agenda.now();
  if (faults.meets('queues-down')) {
    world.queuesDownUntil = now + DAY;
    for (let from = now; from < now + DAY; from += HOUR) disturbances.ofAll(from, from + HOUR);
  }
  // While sweeps and checks are under way.
  if (faults.meets('deployment'))
    agenda.after(machines.whole(24) * HOUR + machines.between(5, 90), world.deploy);
}

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
    if (now % DAY === 0) daily(world);
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
