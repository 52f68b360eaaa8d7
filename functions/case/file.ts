import { dayOf } from '#functions/law/calendar/instant.ts';
import { citationText } from '#functions/law/citation.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { Channel } from '#functions/law/service.ts';
import { type Application, fieldErrors } from './application.ts';
import type { PersonsReference } from './case.ts';
import { acceptedOn, counterIntake, type Intake, portalIntake } from './deadlines.ts';
import type { Circumstances } from './decide.ts';
import type { ApplicationFiled } from './events.ts';
import { openDeadlines } from './open-deadlines.ts';
import { placesFor } from './person.ts';
import type { Refusal } from './refusals.ts';

const INTAKES = { portal: portalIntake, counter: counterIntake } as const satisfies Record<
  Channel['intake'],
  Intake
>;

export type Filing = {
  readonly caseId: string;
  readonly application: Application;
  readonly persons: PersonsReference;
};

/**
 * Opens a case under the edition in force at the instant of filing (ours: order 359 has no transitional rule).
 * @returns the filing as an event, or every field that is wrong.
 */
export function file(filing: Filing, circumstances: Circumstances): Result<ApplicationFiled, Refusal> {
  const { application, caseId, persons } = filing;
  const { now, actor, service, calendar, number } = circumstances;
  const errors = fieldErrors(application, service, dayOf(now));
  if (errors.length > 0) return refused({ code: 'application-invalid', errors });
  // The channel is among those of the service: fieldErrors has refused any other.
  const channel = service.channels[application.channel] as Channel;
  const accept = acceptedOn(now, INTAKES[channel.intake], calendar);
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
    service: { code: service.code, edition: service.edition },
    region: application.region,
    channel: application.channel,
    acceptedOn: accept.value,
    places: placesFor(application),
    documents: application.documents,
    persons,
    to: channel.first,
    opens: opens.value,
    basis: citationText(channel.cite),
  });
}
