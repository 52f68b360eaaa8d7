import { type ArmedRung, officeRegion, openDeadline } from '#functions/case/case.ts';
import type { DeadlineAlertRaised } from '#functions/case/events.ts';
import { evolve } from '#functions/case/evolve.ts';
import { markOf } from '#functions/case/synthetic.ts';
import { tellAt } from '#functions/case/tell-at.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import { serviceOf } from '#functions/law/services.ts';
import { system } from './actor.ts';
import { isConflict, type Pause, persist } from './persist.ts';
import type { Calendars } from './ports/calendar.ts';
import type { CaseStore, StoredCase } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import type { RungKey, RungStore } from './ports/deadlines.ts';
import type { Conflict } from './ports/store.ts';
import { record } from './record.ts';

type Dependencies = {
  readonly cases: CaseStore;
  readonly calendars: Pick<Calendars, 'latest'>;
  readonly rungs: Pick<RungStore, 'isArmed' | 'setAside'>;
  readonly clock: Clock;
  readonly pause?: Pause;
};

/**
 * `early`: by this clock the rung is not due yet; the next sweep sends it again. `disarmed`: the deadline has moved, or
 * stands still, since the message was sent. `case-unknown` and `rung-unknown`: nothing can ever come of the message.
 */
export type Checked =
  | 'raised'
  | 'already-raised'
  | 'closed'
  | 'disarmed'
  | 'early'
  | 'case-unknown'
  | 'rung-unknown';

/** What a rung can never be raised after. One that is filed all the same would be swept for ever. */
const NEVER: readonly Checked[] = ['closed', 'disarmed', 'case-unknown', 'rung-unknown'];

/**
 * Raises one alert for one rung of an open deadline: the claim of the rung and the event are one transaction, so a
 * message that comes twice, late or early raises exactly one. A rung that can never be raised is set aside.
 */
export async function checkDeadline(dependencies: Dependencies, rung: RungKey): Promise<Checked> {
  const checked = await persist(
    () => attempt(dependencies, rung),
    ['version', 'transaction'],
    dependencies.pause,
  );
  if (!isConflict(checked)) {
    if (NEVER.includes(checked)) {
      await dependencies.rungs.setAside(rung, checked, dependencies.clock.now());
    }
    return checked;
  }
  if (checked.conflict === 'rung') return 'already-raised';
  throw new Error(`a deadline check cannot meet the conflict ${checked.conflict}`);
}

async function attempt(
  { cases, calendars, rungs, clock }: Dependencies,
  key: RungKey,
): Promise<Checked | Conflict> {
  const [stored, isArmed] = await Promise.all([cases.load(key.caseId), rungs.isArmed(key)]);
  if (!stored) return 'case-unknown';
  const deadline = stored.state.deadlines.find(({ id }) => id === key.deadline);
  if (!deadline) return 'rung-unknown';
  if (openDeadline(stored.state)?.id !== deadline.id) return 'closed';
  const rung = deadline.rungs.find(
    ({ name, generation }) => name === key.rung && generation === key.generation,
  );
  if (!rung) {
    const everMoved = deadline.generation !== undefined || deadline.suspendedSince !== undefined;
    return everMoved ? 'disarmed' : 'rung-unknown';
  }
  const now = clock.now();
  if (now < rung.fireAt) return 'early';
  // Every sweep of the quarter of an hour before sends the same check: a cancelled transaction costs what a good one does.
  if (!isArmed) return 'already-raised';
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
        ...markOf(stored.state),
        stage: deadline.stage,
        to,
        basis: event.basis,
        dueAt: event.dueAt,
        raisedAt: now,
        ...(await told(stored, rung, now, calendars)),
      },
    },
  });
  return saved === 'saved' ? 'raised' : saved;
}

/** What people are told by a rung, and when. */
async function told(
  { state }: StoredCase,
  rung: ArmedRung,
  raisedAt: Instant,
  calendars: Pick<Calendars, 'latest'>,
) {
  const service = serviceOf(state.service);
  const text = service.escalation.rungs.find(({ name }) => name === rung.name)?.text;
  const at = tellAt(rung, raisedAt, service, await calendars.latest());
  return { tellAt: at, ...(text ? { text } : {}) };
}
