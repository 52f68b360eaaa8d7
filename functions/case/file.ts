import type { WorkingCalendar } from '#functions/law/calendar/calendar.ts';
import { dayOf, type Instant, type PlainDate } from '#functions/law/calendar/instant.ts';
import { citationText } from '#functions/law/citation.ts';
import { consentTextsOf } from '#functions/law/consents.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { Channel, ServiceDefinition } from '#functions/law/service.ts';
import { type Application, documentsOf } from './application.ts';
import type { PersonsReference } from './case.ts';
import { documentDeficiencies, statementDeficiencies } from './completeness.ts';
import { acceptedOn, counterIntake, type Intake, portalIntake } from './deadlines.ts';
import type { ApplicationFiled } from './events.ts';
import { fieldErrors } from './field-errors.ts';
import type { FiledFile } from './filed-file.ts';
import { openDeadlines } from './open-deadlines.ts';
import { placesFor } from './person.ts';
import type { Refusal } from './refusals.ts';
import { publicStatements, statedIn } from './statements.ts';
import { type Circumstances, officeOf } from './step.ts';
import { markOf } from './synthetic.ts';

/** What reaches a portal after hours waits for the next working day, unless the service's parameter says otherwise. */
function intakeOf({ intake }: Channel, { parameters }: ServiceDefinition): Intake {
  const waits = parameters['portal-after-hours']?.value !== 'same-day';
  return intake === 'portal' && waits ? portalIntake : counterIntake;
}

/**
 * The day of acceptance of what came in over a channel at an instant; no term counts it (K¶9). Refuses as acceptedOn.
 */
export const dayOfAcceptance = (
  channel: Channel,
  service: ServiceDefinition,
  filedAt: Instant,
  calendar: WorkingCalendar,
) => acceptedOn(filedAt, intakeOf(channel, service), calendar);

export type Filing = {
  readonly caseId: string;
  readonly application: Application;
  readonly persons: PersonsReference;
  /** The files that came with it, by the code of their document. */
  readonly files?: ReadonlyMap<string, FiledFile>;
};

/** What the set lacks on the day of filing. It is on record; whether it is given back, a person decides. */
export function firstLook(application: Application, service: ServiceDefinition, filedOn: PlainDate) {
  const { statements = {} } = application;
  const judged = { on: filedOn, lastDecisionDay: undefined };
  return [
    ...documentDeficiencies(documentsOf(application), statedIn(statements), service, judged),
    ...statementDeficiencies(statements, service, filedOn),
  ];
}

/** The text that was agreed to: the one that the portal names, or the newest of the form, with the filing. */
function consentOf({ consent }: Application, service: ServiceDefinition, now: Instant) {
  if (consent) {
    const givenAt = new Date(consent.givenAt).toISOString() as Instant;
    return { consent: { text: consent.text, givenAt } };
  }
  const newest = consentTextsOf(service).at(-1);
  return newest ? { consent: { text: newest.id, givenAt: now } } : {};
}

/**
 * Opens a case under the edition in force at the instant of filing (ours: order 359 has no transitional rule).
 * @returns the filing as an event, or every field that is wrong.
 */
export function file(filing: Filing, circumstances: Circumstances): Result<ApplicationFiled, Refusal> {
  const { application, caseId, persons, files } = filing;
  const { now, actor, service, calendar, number } = circumstances;
  const { statements = {} } = application;
  const errors = fieldErrors(application, service, dayOf(now));
  if (errors.length > 0) return refused({ code: 'application-invalid', errors });
  // The channel is among those of the service: fieldErrors has refused any other.
  const channel = service.channels[application.channel] as Channel;
  const accept = dayOfAcceptance(channel, service, now, calendar);
  if (!accept.ok) return refused({ code: 'calendar-unknown' });
  const opens = openDeadlines(channel.first, {
    service,
    calendar,
    now,
    acceptedOn: accept.value,
    earlier: [],
  });
  if (!opens.ok) return opens;
  return accepted({
    type: 'ApplicationFiled',
    at: now,
    by: actor,
    caseId,
    number,
    ...markOf(application),
    service: { code: service.code, edition: service.edition },
    region: application.region,
    channel: application.channel,
    acceptedOn: accept.value,
    places: placesFor(application),
    ...consentOf(application, service, now),
    documents: documentsOf(application, files),
    stated: statedIn(statements),
    ...publicStatements(statements),
    deficiencies: firstLook(application, service, dayOf(now)),
    persons,
    to: channel.first,
    opens: opens.value,
    ...officeOf(channel.first, service, statements.originRegion),
    basis: citationText(channel.cite),
  });
}
