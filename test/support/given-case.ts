import type { Actor, Case } from '#functions/case/case.ts';
import type { Command } from '#functions/case/commands.ts';
import { decide } from '#functions/case/decide.ts';
import type { CaseEvent } from '#functions/case/events.ts';
import { caseOf } from '#functions/case/evolve.ts';
import { file } from '#functions/case/file.ts';
import type { Refusal } from '#functions/case/refusals.ts';
import { type Amendment, calendarAt } from '#functions/law/calendar/amendments.ts';
import { calendarOfKazakhstan, type WorkingCalendar } from '#functions/law/calendar/calendar.ts';
import { addMilliseconds, type Instant } from '#functions/law/calendar/instant.ts';
import type { Result } from '#functions/law/result.ts';
import { isEnd, type Role, type ServiceDefinition, stageOf } from '#functions/law/service.ts';
import { kandasInclusion2026 } from '#functions/law/services/kandas-inclusion.2026.ts';
import { almaty } from './almaty.ts';
import { applicationOf } from './applications.ts';
import { mustBeExplained } from './explained.ts';
import { personsOf } from './people.ts';

/** Wednesday, 18 March 2026, in the working hours of a provider. */
export const FILED_AT = almaty('2026-03-18T10:00');

type FiledAs = Omit<NonNullable<Parameters<typeof applicationOf>[0]>, 'service'> & {
  readonly at?: Instant;
  readonly service?: ServiceDefinition;
  readonly caseId?: string;
  /** What has changed in the calendar by then; nothing by default. */
  readonly amendments?: readonly Amendment[];
};

/** A case with its history: given what happened, when somebody acts, then an event or a refusal. */
export type GivenCase = {
  readonly events: readonly CaseEvent[];
  readonly kase: Case;
  /** Asks for one more act; by default of the actor of the stage. */
  readonly when: (command: Command, at: Instant, role?: Role) => Result<CaseEvent, Refusal>;
  /** The case after an act that must be accepted. */
  readonly and: (command: Command, at: Instant) => GivenCase;
  /** The case after an event that no act makes. */
  readonly happened: (event: CaseEvent) => GivenCase;
};

/** A case by its events, whatever began it. */
export const givenHistory = (service: ServiceDefinition, events: readonly CaseEvent[]): GivenCase =>
  given(service, events);

/** The calendar with these changes, which are numbered from 1. */
export const calendarAfter = (amendments: readonly Amendment[]): WorkingCalendar =>
  calendarAt(calendarOfKazakhstan, amendments, amendments.length);

export const actorOf = (role: Role): Actor => ({ subject: `some ${role}`, role, organisation: role });

function given(
  service: ServiceDefinition,
  events: readonly CaseEvent[],
  amendments: readonly Amendment[] = [],
): GivenCase {
  const kase = caseOf(events);
  mustBeExplained(kase, service, amendments);
  const stage = stageOf(service, kase.stage);
  const { byList, bySession } = isEnd(stage) ? {} : stage;
  const when: GivenCase['when'] = (command, now, role = isEnd(stage) ? 'provider' : stage.actor) =>
    decide(command, kase, {
      now,
      actor: actorOf(role),
      service,
      calendar: calendarAfter(amendments),
      number: '55-2026-000001',
      ...(byList && command.verb === byList.act ? { list: { id: 'list-1', number: '55-2026-000003' } } : {}),
      ...(bySession?.acts.some((act) => act === command.verb)
        ? { session: { id: 'session-1', number: '55-2026-000004' } }
        : {}),
    });
  const happened = (event: CaseEvent) => given(service, [...events, event], amendments);
  return {
    events,
    kase,
    when,
    happened,
    and: (command, at) => happened(acceptedOf(when(command, at))),
  };
}

/** The event of an act that the test takes for granted. @throws {Error} naming the refusal. */
export function acceptedOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`taken for granted, but refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** Files an application, whatever comes of it. */
export function filing({
  at = FILED_AT,
  service = kandasInclusion2026,
  caseId = 'case-1',
  amendments = [],
  ...application
}: FiledAs = {}) {
  return file(
    {
      caseId,
      application: applicationOf(application),
      persons: { item: 'PERSONS#0001', hash: 'f'.repeat(64) },
    },
    {
      now: at,
      actor: actorOf('applicant'),
      service,
      calendar: calendarAfter(amendments),
      number: '55-2026-000007',
    },
  );
}

export const givenFiled = (filed: FiledAs = {}): GivenCase =>
  given(filed.service ?? kandasInclusion2026, [acceptedOf(filing(filed))], filed.amendments);

const anHourAfter = (kase: Case): Instant => addMilliseconds(kase.stageSince, 3_600_000);

/** One act for each verb of the vocabulary; grounds and documents are those of the kandas inclusion. */
export const EXAMPLES = {
  'hand-over': { verb: 'hand-over', said: {} },
  register: { verb: 'register', said: {} },
  accept: { verb: 'accept', said: {} },
  'refuse-to-accept': { verb: 'refuse-to-accept', said: { documents: ['identity'] } },
  list: { verb: 'list', said: { reference: '2026-03' } },
  forward: { verb: 'forward', said: {} },
  recommend: { verb: 'recommend', said: { outcome: 'include' } },
  'propose-refusal': { verb: 'propose-refusal', said: { grounds: ['no-quota'] } },
  consent: { verb: 'consent', said: {} },
  include: { verb: 'include', said: {} },
  'offer-hearing': {
    verb: 'offer-hearing',
    said: { heldAt: '2026-04-02T05:00:00Z', place: 'Павлодар, Естай көшесі, 50', grounds: ['no-quota'] },
  },
  'deliver-notice': { verb: 'deliver-notice', said: { by: 'personal-cabinet', reference: '7742' } },
  object: { verb: 'object', said: { reference: '77' } },
  'accept-objection': { verb: 'accept-objection', said: { reference: '7743' } },
  'hold-hearing': { verb: 'hold-hearing', said: { applicant: 'heard', reference: '7744' } },
  refuse: { verb: 'refuse', said: { grounds: ['no-quota'] } },
  'pass-on': { verb: 'pass-on', said: { reference: '7740' } },
  deliver: { verb: 'deliver', said: { by: 'personal-cabinet', reference: '7741' } },
  dismiss: { verb: 'dismiss', said: { reply: 'Шағымда көрсетілген мән-жайлар тексерілді.' } },
  uphold: { verb: 'uphold', said: { reply: 'Бас тарту негізсіз.', returnsTo: 'recommended' } },
  extend: { verb: 'extend', said: { reasons: 'Қосымша тексеру қажет.' } },
  'tell-extension': { verb: 'tell-extension', said: { manner: 'electronically', reference: '15' } },
  suspend: { verb: 'suspend', said: { reference: '12-s' } },
  resume: { verb: 'resume', said: { reference: '12-r' } },
  annul: { verb: 'annul', said: { reference: '12-a' } },
  withdraw: { verb: 'withdraw', said: {} },
  'give-up': { verb: 'give-up', said: {} },
  correct: { verb: 'correct', said: { ...personsOf({ seed: 1 }), reference: '14' } },
  'change-family': { verb: 'change-family', said: { persons: 1, reference: '13' } },
} as const satisfies { [V in Command['verb']]: Extract<Command, { verb: V }> };

/** The document that the system issues for a decision. */
export function documentIssued(kase: Case): CaseEvent {
  const at = anHourAfter(kase);
  const form = kase.decision?.form ?? '';
  const document = { id: `${form}-1`, form, sha256: 'a'.repeat(64), bytes: 38_000, issuedAt: at };
  return { type: 'DocumentIssued', at, by: { subject: 'qonys', role: 'system' }, document };
}

/** The notice that the system issues for a hearing. */
export function noticeIssued(kase: Case): CaseEvent {
  const { form = '', notice, offeredAt: at } = kase.hearing ?? { offeredAt: anHourAfter(kase) };
  const version = notice === undefined ? {} : { version: notice };
  const id = `${form}-${notice ?? 1}`;
  const document = { id, form, ...version, sha256: 'b'.repeat(64), bytes: 21_000, issuedAt: at };
  return { type: 'DocumentIssued', at, by: { subject: 'qonys', role: 'system' }, document };
}

/** The case after the notice of a hearing was given and delivered, both at an instant. */
export function noticed(
  before: GivenCase,
  at: Instant,
  offer: Command = EXAMPLES['offer-hearing'],
): GivenCase {
  const offered = before.and(offer, at);
  const issued = offered.kase.hearing?.form ? offered.happened(noticeIssued(offered.kase)) : offered;
  return issued.and(EXAMPLES['deliver-notice'], at);
}

/** The case after a hearing whose notice was given at one instant, and its protocol entered at another. */
export const heard = (before: GivenCase, at: Instant, held: Instant, offer?: Command): GivenCase =>
  noticed(before, at, offer).and(EXAMPLES['hold-hearing'], held);

/** How a case comes to each stage, one hour between the acts. */
const WAYS: Readonly<Record<string, readonly Command[]>> = {
  filed: [],
  registered: [EXAMPLES.register],
  'at-commission': [EXAMPLES.register, EXAMPLES.forward],
  recommended: [EXAMPLES.register, EXAMPLES.forward, EXAMPLES.recommend],
  included: [EXAMPLES.register, EXAMPLES.forward, EXAMPLES.recommend, EXAMPLES.include],
};

/** A case that has come to a stage without delay. */
export function givenAt(stage: string, filed: FiledAs = {}): GivenCase {
  if (stage === 'at-state-corporation') return givenFiled({ ...filed, channel: 'state-corporation' });
  if (stage === 'refused') {
    const held = almaty('2026-04-02T10:00');
    return heard(givenAt('recommended', filed), almaty('2026-03-18T14:00'), held).and(EXAMPLES.refuse, held);
  }
  if (stage === 'not-accepted') {
    return givenFiled({ ...filed, documents: [] }).and(EXAMPLES['refuse-to-accept'], FILED_AT);
  }
  if (stage === 'included-for-corporation' || stage === 'refused-for-corporation') {
    const received = givenFiled({ ...filed, channel: 'state-corporation' });
    const recommended = [EXAMPLES['hand-over'], ...(WAYS['recommended'] ?? [])].reduce(
      (before, command) => before.and(command, anHourAfter(before.kase)),
      received,
    );
    if (stage === 'included-for-corporation') return recommended.and(EXAMPLES.include, almaty('2026-03-19'));
    const held = almaty('2026-04-02T10:00');
    return heard(recommended, almaty('2026-03-18T16:00'), held).and(EXAMPLES.refuse, held);
  }
  if (stage === 'decision-at-corporation') {
    const included = givenAt('included-for-corporation', filed);
    return included
      .happened(documentIssued(included.kase))
      .and(EXAMPLES['pass-on'], almaty('2026-03-20T10:00'));
  }
  if (stage === 'delivered') {
    const included = givenAt('included', filed);
    return included.happened(documentIssued(included.kase)).and(EXAMPLES.deliver, almaty('2026-03-20T10:00'));
  }
  const way = WAYS[stage];
  if (!way) throw new Error(`no way to ${stage}`);
  return way.reduce((before, command) => before.and(command, anHourAfter(before.kase)), givenFiled(filed));
}
