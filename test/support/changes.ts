import type { CaseChange, StoredCase } from '#functions/application/ports/cases.ts';
import type { RungKey } from '#functions/application/ports/deadlines.ts';
import type { ListChange } from '#functions/application/ports/lists.ts';
import type { SessionChange } from '#functions/application/ports/sessions.ts';
import type { Conflict } from '#functions/application/ports/store.ts';
import { record } from '#functions/application/record.ts';
import type { DeadlineAlertRaised } from '#functions/case/events.ts';
import { evolve } from '#functions/case/evolve.ts';
import { addMilliseconds, type Instant } from '#functions/law/calendar/instant.ts';
import { almaty } from './almaty.ts';
import { acceptedOf, filing, type GivenCase } from './given-case.ts';

/** The change of a filing, with everything that one writes. */
export function filingOf(
  caseId: string,
  change: Partial<CaseChange> & { readonly at?: Instant } = {},
): CaseChange {
  const { at, ...rest } = change;
  const event = acceptedOf(filing({ caseId, ...(at ? { at } : {}) }));
  return {
    before: undefined,
    recorded: record(caseId, event, undefined),
    after: evolve(undefined, event),
    sealed: {
      item: 'PERSONS#0001',
      nonce: Uint8Array.of(7),
      ciphertext: Uint8Array.from({ length: 2000 }, (_, index) => index % 256),
    },
    dataKey: Uint8Array.of(0, 1, 255),
    applicantKey: 'key:hash',
    ...rest,
  };
}

/** The change of the last event of a case that stands before it as it was stored. */
export function stepOf(given: GivenCase, before: StoredCase, change: Partial<CaseChange> = {}): CaseChange {
  const event = given.events.at(-1);
  if (!event) throw new Error('a case has events');
  const after = evolve(before.state, event);
  return { before, recorded: record(before.state.id, event, before), after, ...change };
}

/** The change of an alert for a rung of the clock that runs. */
export function alertOf(
  before: StoredCase,
  rung: RungKey,
  at: Instant = almaty('2026-03-20T10:00'),
): CaseChange {
  const { id, region, number: caseNumber, stage } = before.state;
  const event: DeadlineAlertRaised = {
    type: 'DeadlineAlertRaised',
    at,
    by: { subject: 'qonys', role: 'system' },
    deadline: rung.deadline,
    stage,
    rung: { name: rung.rung, to: 'head', fireAt: at },
    dueAt: at,
    basis: 'K¶5',
  };
  const alert = { ...rung, region, caseNumber, stage, to: 'head', basis: 'K¶5', dueAt: at, raisedAt: at };
  return {
    before,
    recorded: record(id, event, before),
    after: evolve(before.state, event),
    fires: { rung, alert },
  };
}

type Change = CaseChange | ListChange | SessionChange;

/** Whether a change is one of a list, and of nothing else. */
export const isOfList = (change: Change): change is ListChange => 'listId' in change.recorded;

/** Whether a change is one of a session, and of nothing else. */
export const isOfSession = (change: Change): change is SessionChange => 'sessionId' in change.recorded;

/** The case as it stands after a change. */
export const storedAfter = ({ after, recorded: { sequence, hash } }: CaseChange): StoredCase => ({
  state: after,
  version: sequence,
  hash,
});

export const later = (at: Instant, minutes: number): Instant => addMilliseconds(at, minutes * 60_000);

/** What a change that was written says, and what one that was not. */
export const conflictOf = (saved: string | Conflict): string =>
  typeof saved === 'string' ? saved : saved.conflict;
