import type { Case, ComplaintOf } from '#functions/case/case.ts';
import { type Complaint, complaintOf, openComplaint } from '#functions/case/complaint.ts';
import type { CaseEvent } from '#functions/case/events.ts';
import { calendarOfKazakhstan as calendar } from '#functions/law/calendar/calendar.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import { COMPLAINTS as service } from '#functions/law/services.ts';
import { almaty } from './almaty.ts';
import { acceptedOf, actorOf, documentIssued, type GivenCase, givenAt, givenHistory } from './given-case.ts';

type ComplainedAs = {
  readonly channel?: string;
  readonly against?: Complaint['against'];
  readonly about?: Case;
  readonly act?: CaseEvent;
  readonly at?: Instant;
};

/** A case that was refused after a hearing; the refusal was sent on Friday, 3 April 2026. */
export const givenRefusal = (): GivenCase => {
  const refused = givenAt('refused');
  return refused
    .happened(documentIssued(refused.kase))
    .and(
      { verb: 'deliver', said: { by: 'personal-cabinet', reference: '7741' } },
      almaty('2026-04-03T10:00'),
    );
};

/** What a complaint would be about, or why there is none. By default the head is told on Monday, 6 April. */
export const complaining = ({
  channel = 'head',
  against = { what: 'decision' },
  about = givenRefusal().kase,
  act,
  at = almaty('2026-04-06T10:00'),
}: ComplainedAs = {}) =>
  complaintOf(
    { case: about.id, channel, against, text: 'Барлық құжат берілген.' },
    { kase: about, act },
    { now: at, service, calendar },
  );

/** The case of a complaint that was accepted. */
export function givenComplaint(as: ComplainedAs = {}): GivenCase {
  const { channel = 'head', at = almaty('2026-04-06T10:00') } = as;
  const complaint: ComplaintOf = acceptedOf(complaining(as));
  const by = service.channels[channel]?.by ?? 'applicant';
  const persons = { item: 'PERSONS#0001', hash: 'e'.repeat(64) };
  const opened = openComplaint(
    { caseId: 'complaint-1', channel, region: '550000000', persons, complaint },
    { now: at, actor: actorOf(by), service, calendar, number: '55-2026-000001' },
  );
  return givenHistory(service, [acceptedOf(opened)]);
}
