import type { WorkingCalendar } from '#functions/law/calendar/calendar.ts';
import { accepted, type Result } from '#functions/law/result.ts';
import type { ServiceDefinition } from '#functions/law/service.ts';
import type { Case } from './case.ts';
import type { Command } from './commands.ts';
import { decide } from './decide.ts';
import type { CaseEvent, DeadlineAlertRaised } from './events.ts';
import type { Refusal } from './refusals.ts';
import { type ActedAmendment, reprojectDeadlines } from './reproject-deadlines.ts';
import { returnCase } from './return-case.ts';

type Of<Type extends CaseEvent['type']> = Extract<CaseEvent, { readonly type: Type }>;

/** Words that stand with the persons, and that no event is computed from. */
const SEALED = '…';

/** More places than any family needs: a change that was recorded found enough. */
const ENOUGH = 1000;

/**
 * The command behind each event that an act makes, as it was given. `recorded`: what came from outside the case, a
 * filing among it, is not computed from what was before.
 */
const COMMANDS: {
  readonly [Type in CaseEvent['type']]: 'recorded' | 'computed' | ((event: Of<Type>) => Command);
} = {
  ApplicationFiled: 'recorded',
  ComplaintFiled: 'recorded',
  ApplicationHandedOver: () => ({ verb: 'hand-over', said: {} }),
  ApplicationRegistered: () => ({ verb: 'register', said: {} }),
  ApplicationAccepted: () => ({ verb: 'accept', said: {} }),
  AcceptanceRefused: ({ deficiencies }) => ({
    verb: 'refuse-to-accept',
    said: { documents: deficiencies.flatMap(({ codes }) => codes) },
  }),
  ApplicationListed: ({ list: reference }) => ({ verb: 'list', said: { reference } }),
  ApplicationForwarded: () => ({ verb: 'forward', said: {} }),
  OutcomeRecommended: ({ outcome, grounds }) => ({
    verb: 'recommend',
    said: outcome === 'refuse' ? { outcome, grounds: [...grounds] } : { outcome: 'include' },
  }),
  RefusalProposed: ({ grounds }) => ({ verb: 'propose-refusal', said: { grounds: [...grounds] } }),
  HearingOffered: ({ heldAt, grounds }) => ({
    verb: 'offer-hearing',
    said: { heldAt, grounds: [...grounds] },
  }),
  HearingNoticeDelivered: ({ delivery }) => ({ verb: 'deliver-notice', said: delivery }) as Command,
  ObjectionReceived: ({ reference }) => ({ verb: 'object', said: { reference } }),
  ObjectionAccepted: ({ reference }) => ({ verb: 'accept-objection', said: { reference } }),
  HearingHeld: ({ applicant, reference }) => ({ verb: 'hold-hearing', said: { applicant, reference } }),
  DecisionTaken: ({ decision: { outcome, grounds } }) =>
    outcome === 'refuse' ? { verb: 'refuse', said: { grounds: [...grounds] } } : { verb: outcome, said: {} },
  DocumentIssued: 'recorded',
  SignatureReceived: 'recorded',
  SignatureRefused: 'recorded',
  DocumentSigned: 'recorded',
  DecisionPassedOn: ({ reference }) => ({ verb: 'pass-on', said: { reference } }),
  DecisionDelivered: ({ delivery }) => ({ verb: 'deliver', said: delivery }) as Command,
  DecisionAnnulled: ({ reference }) => ({ verb: 'annul', said: { reference } }),
  TermsSuspended: ({ reference }) => ({ verb: 'suspend', said: { reference } }),
  TermsResumed: ({ reference }) => ({ verb: 'resume', said: { reference } }),
  ApplicationWithdrawn: () => ({ verb: 'withdraw', said: {} }),
  DecisionCorrected: 'recorded',
  InclusionWithdrawn: () => ({ verb: 'give-up', said: {} }),
  FamilyChanged: ({ persons, reference }) => ({ verb: 'change-family', said: { persons, reference } }),
  FamilyChangeRefused: ({ persons, reference }) => ({ verb: 'change-family', said: { persons, reference } }),
  ReviewExtended: () => ({ verb: 'extend', said: { reasons: SEALED } }),
  ExtensionTold: ({ manner, reference }) => ({ verb: 'tell-extension', said: { manner, reference } }),
  ComplaintAnswered: ({ decision: { outcome }, returnsTo }) =>
    outcome === 'dismiss'
      ? { verb: 'dismiss', said: { reply: SEALED } }
      : { verb: 'uphold', said: { reply: SEALED, ...(returnsTo === undefined ? {} : { returnsTo }) } },
  ComplaintLodged: 'recorded',
  ComplaintSettled: 'recorded',
  CaseReturned: 'computed',
  DeadlineAlertRaised: 'computed',
  DeadlinesReprojected: 'computed',
  PersonalDataErased: 'recorded',
};

type Replayed = {
  readonly service: ServiceDefinition;
  /** The working calendar as it was known when the event happened. */
  readonly calendar: WorkingCalendar;
  /** The amendments up to that calendar. */
  readonly amendments: readonly ActedAmendment[];
};

/**
 * What the law and the calendar make of an act that is on record: the same event, if nothing has changed since. Gives
 * undefined for what is recorded and not computed. Refuses what today would be refused.
 */
export function replayEvent(
  event: CaseEvent,
  before: Case,
  { service, calendar, amendments }: Replayed,
): Result<CaseEvent | undefined, Refusal> {
  const { at: now, by } = event;
  if (event.type === 'DeadlinesReprojected') {
    return reprojectDeadlines(before, { now, by, service, calendar, amendments });
  }
  if (event.type === 'DeadlineAlertRaised') return accepted(alert(event, before));
  if (event.type === 'CaseReturned') {
    const { complaint, to, basis } = event;
    return returnCase(before, to, { now, actor: by, service, calendar, complaint, basis });
  }
  const command = commandOf(event);
  if (!command) return accepted(undefined);
  const number = event.type === 'DecisionTaken' ? event.decision.number : '';
  const placesLeft = event.type === 'FamilyChangeRefused' ? event.left : ENOUGH;
  const family = personsOf(event);
  const persons = family ? { persons: family } : {};
  const entry = event.type === 'DecisionTaken' ? event.decision.entry : undefined;
  return decide(command, before, {
    now,
    actor: by,
    service,
    calendar,
    number,
    placesLeft,
    ...(entry ? { entry } : {}),
    ...listNamed(event),
    ...('session' in event && event.session ? { session: event.session } : {}),
    ...persons,
    ...(event.type === 'HearingOffered' && event.place ? { place: event.place } : {}),
  });
}

/** Where the persons stand that came with the act. */
const personsOf = (event: CaseEvent) => {
  if (event.type === 'FamilyChanged') return event.family;
  return event.type === 'ReviewExtended' || event.type === 'ComplaintAnswered' ? event.persons : undefined;
};

/** The list with which the application went on, as the event names it. */
const listNamed = (event: CaseEvent) =>
  'listId' in event && event.listId !== undefined && event.list !== undefined
    ? { list: { id: event.listId, number: event.list } }
    : {};

/** What came from outside the case and is not computed from what was before: a filing, papers, signatures. */
export const isRecorded = ({ type }: CaseEvent): boolean => COMMANDS[type] === 'recorded';

function commandOf(event: CaseEvent): Command | undefined {
  const command = COMMANDS[event.type];
  // The table has the right function for every kind of event.
  return typeof command === 'string' ? undefined : (command as (of: CaseEvent) => Command)(event);
}

/** The alert of a rung as the deadline has it; without a time when the deadline has no such rung. */
function alert(event: DeadlineAlertRaised, { deadlines }: Case): CaseEvent | undefined {
  const deadline = deadlines.find(({ id }) => id === event.deadline);
  const rung = deadline?.rungs.find(
    ({ name, generation }) => name === event.rung.name && generation === event.rung.generation,
  );
  if (!deadline || !rung) return undefined;
  const { stage, due, cites } = deadline;
  return { ...event, stage, rung, dueAt: due.at, basis: cites.join('; ') };
}
