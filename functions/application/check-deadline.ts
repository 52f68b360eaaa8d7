import { officeRegion, openDeadline } from '#functions/case/case.ts';
import type { DeadlineAlertRaised } from '#functions/case/events.ts';
import { evolve } from '#functions/case/evolve.ts';
import { system } from './actor.ts';
import { isConflict, type Pause, persist } from './persist.ts';
import type { CaseStore } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import type { RungKey } from './ports/deadlines.ts';
import type { Conflict } from './ports/store.ts';
import { record } from './record.ts';

type Dependencies = { readonly cases: CaseStore; readonly clock: Clock; readonly pause?: Pause };

/**
 * `early`: by this clock the rung is not due yet; the next sweep sends it again. `disarmed`: the calendar has moved the
 * deadline since the message was sent.
 */
export type Checked = 'raised' | 'already-raised' | 'closed' | 'disarmed' | 'early' | 'unknown';

/**
 * Raises one alert for one rung of an open deadline: the claim of the rung and the event are one transaction, so a
 * message that comes twice, late or early raises exactly one.
 */
export async function checkDeadline(dependencies: Dependencies, rung: RungKey): Promise<Checked> {
  const checked = await persist(
    () => attempt(dependencies, rung),
    ['version', 'transaction'],
    dependencies.pause,
  );
  if (!isConflict(checked)) return checked;
  if (checked.conflict === 'rung') return 'already-raised';
  throw new Error(`a deadline check cannot meet the conflict ${checked.conflict}`);
}

async function attempt({ cases, clock }: Dependencies, key: RungKey): Promise<Checked | Conflict> {
  const stored = await cases.load(key.caseId);
  const deadline = stored?.state.deadlines.find(({ id }) => id === key.deadline);
  if (!stored || !deadline) return 'unknown';
  if (openDeadline(stored.state)?.id !== deadline.id) return 'closed';
  const rung = deadline.rungs.find(
    ({ name, generation }) => name === key.rung && generation === key.generation,
  );
  if (!rung) return deadline.generation === undefined ? 'unknown' : 'disarmed';
  const now = clock.now();
  if (now < rung.fireAt) return 'early';
  const event: DeadlineAlertRaised = {
    type: 'DeadlineAlertRaised',
    at: now,
    by: system,
    deadline: deadline.id,
    stage: deadline.stage,
    rung,
    dueAt: deadline.due.at,
    basis: deadline.cites.join('; '),
  };
  const { number: caseNumber } = stored.state;
  const to = rung.to === 'actor' ? deadline.actor : rung.to;
  const saved = await cases.save({
    before: stored,
    recorded: record(key.caseId, event, stored),
    after: evolve(stored.state, event),
    fires: {
      rung: key,
      alert: {
        ...key,
        region: officeRegion(stored.state),
        caseNumber,
        stage: deadline.stage,
        to,
        basis: event.basis,
        dueAt: event.dueAt,
        raisedAt: now,
      },
    },
  });
  return saved === 'saved' ? 'raised' : saved;
}
