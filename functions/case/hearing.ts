import { addWorkingDays } from '#functions/law/calendar/calendar.ts';
import { dayOf, endOfDay, type Instant, type PlainDate } from '#functions/law/calendar/instant.ts';
import { citationText } from '#functions/law/citation.ts';
import { termParameter } from '#functions/law/parameter.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { formFor, type ServiceDefinition } from '#functions/law/service.ts';
import { HEARING_ACTS, type HearingVerb } from '#functions/law/verbs.ts';
import type { Case, Hearing } from './case.ts';
import type { Command } from './commands.ts';
import { take } from './decision.ts';
import { documentOf, isOfHearing } from './document-status.ts';
import type { CaseEvent } from './events.ts';
import { unheardGrounds, unknownGrounds } from './grounds.ts';
import type { Refusal } from './refusals.ts';
import { unsignedBy } from './signatures.ts';
import type { Step } from './step.ts';
import { runOn, standStill } from './suspension.ts';

export type HearingCommand = Extract<Command, { readonly verb: HearingVerb }>;
type Said<V extends HearingVerb> = Extract<HearingCommand, { readonly verb: V }>['said'];
type Answer = Result<CaseEvent, Refusal>;

export const isHearingVerb = (verb: Command['verb']): verb is HearingVerb =>
  HEARING_ACTS.some((one) => one === verb);
export const isHearingCommand = (command: Command): command is HearingCommand => isHearingVerb(command.verb);

/** Which notice of the case the next one is, from 1: those before a return on a complaint count. */
export const nextNotice = ({ hearing, noticesBefore = 0 }: Pick<Case, 'hearing' | 'noticesBefore'>): number =>
  (hearing ? noticeOf(hearing) : noticesBefore) + 1;

/** Which notice of the case holds now, from 1. */
export const noticeOf = ({ notice = 1 }: Pick<Hearing, 'notice'>): number => notice;

/** Whether the hearing has come to where an act of it makes sense. A new notice can always be given. */
export function isHearingActDue(verb: HearingVerb, { hearing }: Pick<Case, 'hearing'>): boolean {
  if (verb === 'offer-hearing') return true;
  if (!hearing) return false;
  const { delivery, objection, protocol } = hearing;
  switch (verb) {
    case 'deliver-notice':
      return !delivery && !protocol;
    case 'object':
      return delivery !== undefined && objection?.notice !== noticeOf(hearing);
    case 'accept-objection':
      return objection !== undefined && !objection.accepted;
    case 'hold-hearing':
      return !protocol;
  }
}

/** The acts of the hearing before a refusal (K¶8, R¶9); each leaves the stage as it is. */
export function actInHearing(command: HearingCommand, kase: Case, step: Step): Answer {
  if (command.verb === 'offer-hearing') return offerHearing(command.said, kase, step);
  // The stage allows the others only once a hearing was offered.
  if (!kase.hearing) return refused({ code: 'hearing-not-offered' });
  const heard: Heard = { ...step, kase, hearing: kase.hearing };
  switch (command.verb) {
    case 'deliver-notice':
      return deliverNotice(command.said, heard);
    case 'object':
      return object(command.said, heard);
    case 'accept-objection':
      return acceptObjection(command.said, heard);
    case 'hold-hearing':
      return holdHearing(command.said, heard);
  }
}

type Heard = Step & { readonly kase: Case; readonly hearing: Hearing };

const happened = ({ now: at, actor: by, stage }: Step) => ({ at, by, basis: citationText(stage.cite) });

/**
 * The notice of the intended refusal. It is out at least the notice term before the hearing (Code, Art. 73). A second
 * one replaces the first: it is delivered anew, and asks for its own protocol; an objection stays.
 */
function offerHearing(said: Said<'offer-hearing'>, kase: Case, step: Step): Answer {
  const { service, place } = step;
  const unknown = unknownGrounds(said.grounds, service);
  if (unknown) return refused(unknown);
  const heldAt = new Date(said.heldAt).toISOString() as Instant;
  const early = tooEarly(heldAt, step);
  if (early) return refused(early);
  const form = formFor(service, 'hearing-notice');
  const stops = service.hearing?.clocks === 'stand-still' && !kase.hearing?.standsStill;
  return accepted({
    type: 'HearingOffered',
    ...happened(step),
    heldAt,
    grounds: said.grounds,
    ...(nextNotice(kase) > 1 ? { notice: nextNotice(kase) } : {}),
    ...(place ? { place } : {}),
    ...(form ? { form } : {}),
    ...(stops ? { suspends: standStill(kase, step) } : {}),
  });
}

/** A hearing before the notice term has passed, counted from today. */
function tooEarly(heldAt: Instant, { now, service, calendar }: Step): Refusal | undefined {
  const last = lastDay('hearing-notice', dayOf(now), { service, calendar });
  if (!last) return { code: 'calendar-unknown' };
  const earliest = endOfDay(last);
  return heldAt < earliest ? { code: 'hearing-too-early', earliest: dayOf(earliest) } : undefined;
}

/** The last day of a term of working days that a parameter sets; undefined where it leaves the known years. */
function lastDay(
  parameter: string,
  from: PlainDate,
  { service, calendar }: Pick<Step, 'service' | 'calendar'>,
): PlainDate | undefined {
  const term = termParameter(service, parameter);
  const day = term?.unit === 'working-days' ? addWorkingDays(calendar, from, term.length) : undefined;
  return day?.ok ? day.value : undefined;
}

/**
 * The notice goes to the applicant, as a document with every signature that it needs. One that would come later than the
 * notice term before its hearing is refused (ours): another hearing is offered instead.
 */
function deliverNotice(delivery: Said<'deliver-notice'>, heard: Heard): Answer {
  const { kase, hearing } = heard;
  if (hearing.form !== undefined) {
    const document = documentOf(kase, (one) => isOfHearing(one, hearing));
    if (!document) return refused({ code: 'document-not-ready' });
    const missing = unsignedBy(document);
    if (missing.length > 0) return refused({ code: 'document-not-signed', missing });
  }
  const early = tooEarly(hearing.heldAt, heard);
  if (early) return refused(early);
  return accepted({ type: 'HearingNoticeDelivered', ...happened(heard), delivery });
}

/** Whether the one working day of the objection is the provider's, from receiving it; else it is the applicant's. */
const providerHasTheDay = ({ parameters }: ServiceDefinition): boolean =>
  parameters['objection-day']?.value !== 'applicant-objects';

/** An objection that comes too late is taken and marked (ours): lateness is no reason not to hear it. */
function object({ reference }: Said<'object'>, heard: Heard): Answer {
  const { hearing, service, now } = heard;
  const received = hearing.delivery?.at;
  if (received === undefined) return refused({ code: 'notice-not-delivered' });
  const providers = providerHasTheDay(service);
  const until = lastDay(providers ? 'objection-filed' : 'objection-accepted', dayOf(received), heard);
  const acceptBy = providers ? lastDay('objection-accepted', dayOf(now), heard) : undefined;
  if (!until || (providers && !acceptBy)) return refused({ code: 'calendar-unknown' });
  return accepted({
    type: 'ObjectionReceived',
    ...happened(heard),
    reference,
    late: dayOf(now) > until,
    ...(acceptBy ? { acceptBy } : {}),
  });
}

function acceptObjection({ reference }: Said<'accept-objection'>, heard: Heard): Answer {
  const { hearing, now } = heard;
  const by = hearing.objection?.acceptBy;
  const late = by !== undefined && dayOf(now) > by;
  return accepted({ type: 'ObjectionAccepted', ...happened(heard), reference, late });
}

/** Why it is too early for what follows a hearing: its time has not come, or its notice has reached nobody. */
function beforeHearing({ heldAt, delivery }: Hearing, { now, service }: Step): Refusal | undefined {
  if (now < heldAt) return { code: 'hearing-too-early', earliest: dayOf(heldAt) };
  const isUntold = holds('refusal-after-delivery', service) && !delivery;
  return isUntold ? { code: 'notice-not-delivered' } : undefined;
}

/** The protocol: not before the time of the hearing, nor of a hearing whose notice has reached nobody. */
function holdHearing(said: Said<'hold-hearing'>, heard: Heard): Answer {
  const { kase, hearing, service } = heard;
  const early = beforeHearing(hearing, heard);
  if (early) return refused(early);
  const ran = hearing.standsStill ? runOn(kase, heard) : undefined;
  if (ran && !ran.ok) return ran;
  const form = formFor(service, 'hearing-protocol');
  return accepted({
    type: 'HearingHeld',
    ...happened(heard),
    ...said,
    ...(form ? { form } : {}),
    ...(ran ? { resumes: ran.value } : {}),
  });
}

const holds = (parameter: string, { parameters }: ServiceDefinition): boolean =>
  parameters[parameter]?.value === true;

/**
 * No refusal without a hearing having been offered on its very grounds, and its time having come (ours, after K¶8: the
 * notice is of the intended refusal); nor, where the parameters say so, before the notice was delivered, an objection
 * accepted, and the protocol entered.
 */
export function refuse(grounds: readonly string[], kase: Case, step: Step): Answer {
  const { service } = step;
  const unknown = unknownGrounds(grounds, service);
  if (unknown) return refused(unknown);
  const { hearing } = kase;
  if (!hearing) return refused({ code: 'hearing-not-offered' });
  const unheard = unheardGrounds(grounds, hearing.grounds);
  if (unheard) return refused(unheard);
  const early = beforeHearing(hearing, step);
  if (early) return refused(early);
  const { objection, protocol } = hearing;
  if (holds('refusal-after-objection', service) && objection && !objection.accepted) {
    return refused({ code: 'objection-not-accepted' });
  }
  if (holds('refusal-after-protocol', service) && !protocol) return refused({ code: 'hearing-not-held' });
  return take('refuse', grounds, kase, step);
}
