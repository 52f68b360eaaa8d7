import * as z from 'zod';
import { dayOf, type Instant, type PlainDate } from '#functions/law/calendar/instant.ts';
import { citationText } from '#functions/law/citation.ts';
import { termParameter } from '#functions/law/parameter.ts';
import type { Region } from '#functions/law/regions.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { Channel, ServiceDefinition } from '#functions/law/service.ts';
import type { Case, ComplaintOf, PersonsReference } from './case.ts';
import { dueOf } from './deadlines.ts';
import { decisionInForce } from './document-status.ts';
import type { CaseEvent, ComplaintFiled } from './events.ts';
import type { FieldError } from './field-errors.ts';
import { dayOfAcceptance } from './file.ts';
import { hasEnded } from './has-ended.ts';
import { countingOf, openDeadlines } from './open-deadlines.ts';
import type { Refusal } from './refusals.ts';
import type { Circumstances } from './step.ts';
import { markOf, type Synthetic } from './synthetic.ts';

/** A complaint as it is filed (K¶24, R¶16): about which case, to whom, against what, and its text. */
export const Complaint = z.strictObject({
  case: z.uuid(),
  channel: z.string().min(1).max(60),
  against: z.discriminatedUnion('what', [
    z.strictObject({ what: z.literal('decision') }),
    /** By its number in the history of the case. */
    z.strictObject({ what: z.literal('act'), event: z.int().min(1) }),
    z.strictObject({ what: z.literal('inaction') }),
  ]),
  text: z.string().normalize().trim().min(1).max(10_000),
});
export type Complaint = z.infer<typeof Complaint>;

type About = {
  /** The case, as the complainant may see it. */
  readonly kase: Case;
  /** The act that is complained of, where it is one and the complainant may see it. */
  readonly act?: CaseEvent | undefined;
};

/**
 * What a complaint is about and whether it comes in time. Lateness is marked and refuses nothing; refused is what names
 * nothing that could be complained of, and disagreement with a result that there is not (K¶24, R¶16).
 */
export function complaintOf(
  { channel, against }: Complaint,
  { kase, act }: About,
  circumstances: Pick<Circumstances, 'now' | 'service' | 'calendar'>,
): Result<ComplaintOf, Refusal> {
  const { service } = circumstances;
  const rules = service.complaint?.channels[channel];
  const errors = fieldErrors({ channel, against }, { kase, act }, service);
  if (!rules || errors.length > 0) return refused({ code: 'complaint-invalid', errors });
  const decision = decisionInForce(kase);
  if (against.what === 'decision' && !decision) {
    return refused({ code: 'case-undecided', basis: citationText(rules.cite) });
  }
  const since = against.what === 'decision' ? (kase.delivery?.at ?? decision?.at) : act?.at;
  return accepted({
    caseId: kase.id,
    number: kase.number,
    against: against.what,
    ...(against.what === 'decision' && decision ? { decision: decision.number } : {}),
    ...(against.what === 'act' ? { act: against.event } : {}),
    ...(since ? timeFrom(since, circumstances) : {}),
  });
}

/** The last day of the time to complain, and that it has passed; nothing where the calendar does not know that day. */
function timeFrom(
  since: Instant,
  { now, service, calendar }: Pick<Circumstances, 'now' | 'service' | 'calendar'>,
): Pick<ComplaintOf, 'until' | 'late'> {
  const term = service.complaint && termParameter(service, service.complaint.filedWithin);
  const due = term && dueOf(term, { on: dayOf(since) }, calendar, [], countingOf(service));
  if (!due?.ok) return {};
  return { until: due.value.on, ...(now >= due.value.at ? { late: true } : {}) };
}

function fieldErrors(
  { channel, against }: Pick<Complaint, 'channel' | 'against'>,
  { kase, act }: About,
  { complaint }: ServiceDefinition,
): readonly FieldError[] {
  const channels = complaint?.channels ?? {};
  const rules = channels[channel];
  if (!rules) {
    const found = 'a channel that complaints do not have';
    return [
      { pointer: '/channel', code: 'channel-unknown', found, allowed: Object.keys(channels).join(', ') },
    ];
  }
  if (kase.complaint) {
    const allowed = 'the case that the complaint is about';
    return [{ pointer: '/case', code: 'complaint-of-complaint', found: 'a complaint', allowed }];
  }
  if (!rules.of.includes(against.what)) {
    const allowed = `${rules.of.join(', ')} (${citationText(rules.cite)})`;
    return [{ pointer: '/against/what', code: 'not-reviewed-there', found: against.what, allowed }];
  }
  if (against.what === 'act' && (!act || act.by.role === 'applicant' || act.by.role === 'system')) {
    const allowed = 'the number of an act of an office in the history of the case';
    return [{ pointer: '/against/event', code: 'act-unknown', found: 'no act of an office', allowed }];
  }
  if (against.what === 'inaction' && hasEnded(kase)) {
    const found = 'a case in which nobody has to act any more';
    return [{ pointer: '/against/what', code: 'nobody-inactive', found, allowed: 'decision, act' }];
  }
  return [];
}

type ComplaintFiling = Synthetic & {
  readonly caseId: string;
  readonly channel: string;
  readonly region: Region;
  readonly persons: PersonsReference;
  readonly complaint: ComplaintOf;
};

/** Opens the case of a complaint under the edition in force when it comes in. Refuses a day outside the known years. */
export function openComplaint(
  filing: ComplaintFiling,
  { now, actor, service, calendar, number }: Circumstances,
): Result<ComplaintFiled, Refusal> {
  const { caseId, channel, region, persons, complaint } = filing;
  // The channel is among those of the service: complaintOf has refused any other.
  const addressee = service.channels[channel] as Channel;
  const acceptance = dayOfAcceptance(addressee, service, now, calendar);
  if (!acceptance.ok) return refused({ code: 'calendar-unknown' });
  const acceptedOn: PlainDate = acceptance.value;
  const opens = openDeadlines(addressee.first, { service, calendar, now, acceptedOn, earlier: [] });
  if (!opens.ok) return opens;
  return accepted({
    type: 'ComplaintFiled',
    at: now,
    by: actor,
    caseId,
    number,
    ...markOf(filing),
    service: { code: service.code, edition: service.edition },
    region,
    channel,
    acceptedOn,
    persons,
    complaint,
    to: addressee.first,
    opens: opens.value,
    basis: citationText(addressee.cite),
  });
}
