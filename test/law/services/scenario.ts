import { expect } from 'vitest';
import type { Case, Deadline } from '#functions/case/case.ts';
import { openDeadline } from '#functions/case/case.ts';
import type { Command } from '#functions/case/commands.ts';
import type { CaseEvent } from '#functions/case/events.ts';
import { replayEvent } from '#functions/case/replay-event.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import { type Citation, citationText } from '#functions/law/citation.ts';
import { isEnd, type ServiceDefinition, stageOf } from '#functions/law/service.ts';
import { almaty } from '#test/support/almaty.ts';
import {
  acceptedOf,
  calendarAfter,
  documentIssued,
  EXAMPLES,
  filing,
  type GivenCase,
  givenFiled,
  noticeIssued,
} from '#test/support/given-case.ts';

/** A rule of a definition at work. `cites` names, letter by letter, the places that the scenario proves. */
export type Scenario = {
  readonly service: ServiceDefinition;
  readonly title: string;
  readonly cites: readonly string[];
  readonly run: () => void;
};

export type FiledAs = Omit<NonNullable<Parameters<typeof givenFiled>[0]>, 'at' | 'service'> & {
  /** Wall clock of Almaty. */
  readonly at: string;
};

/** One stage of a way: who acts, the paragraph of the term, the own and the effective due day, and what is done when. */
export type StageRow = {
  readonly stage: string;
  readonly by: string;
  /** The citation of the stage: the basis of the act that leaves it. */
  readonly cite: string;
  /** The citation of its term, where that is another. */
  readonly term?: string;
  /** The last day of its own term; absent where there is none. */
  readonly own?: string;
  /** The last day that holds, where the service term ends before the own one, or there is no own. */
  readonly due?: string;
  readonly act: Command | keyof typeof EXAMPLES;
  readonly at: string;
};

const commandOf = (act: StageRow['act']): Command => (typeof act === 'string' ? EXAMPLES[act] : act);

/** What has happened by an act, beside the acts of the way: papers are issued, notices delivered, hearings held. */
function ready(given: GivenCase, { verb }: Command, at: Instant): GivenCase {
  const { decision, documents: issued, hearing: offered } = given.kase;
  if (decision?.form) {
    return issued.some(({ form }) => form === decision.form)
      ? given
      : given.happened(documentIssued(given.kase));
  }
  if (verb !== 'refuse' || !offered) return given;
  return given
    .happened(noticeIssued(given.kase))
    .and(EXAMPLES['deliver-notice'], offered.offeredAt)
    .and(EXAMPLES['hold-hearing'], at);
}

/** Files and goes the whole way, comparing each stage with its row. */
export function way(
  service: ServiceDefinition,
  title: string,
  filed: FiledAs & { readonly channelCite: string },
  rows: readonly StageRow[],
  end: { readonly stage: string; readonly cite: string },
): Scenario {
  const { channelCite, at, ...application } = filed;
  const from = () => givenFiled({ ...application, service, at: almaty(at) });
  return wayFrom(service, title, { channelCite, from }, rows, end);
}

/** The whole way of a case that was filed somehow, comparing each stage with its row. */
export function wayFrom(
  service: ServiceDefinition,
  title: string,
  { channelCite, from }: { readonly channelCite: string; readonly from: () => GivenCase },
  rows: readonly StageRow[],
  end: { readonly stage: string; readonly cite: string },
): Scenario {
  const cites = [channelCite, end.cite, ...rows.flatMap(({ cite, term }) => [cite, ...(term ? [term] : [])])];
  const run = () => {
    let given = from();
    expect(given.events[0]).toMatchObject({ basis: channelCite });
    for (const row of rows) {
      expect(seen(service, given.kase)).toEqual(expected(row));
      const [command, when] = [commandOf(row.act), almaty(row.at)];
      const before = ready(given, command, when);
      const next = before.and(command, when);
      const happened = next.events.at(-1) as CaseEvent;
      expect(happened).toMatchObject({ basis: row.cite });
      // What is on record is computed again alike, whatever the service.
      const known = { service, calendar: calendarAfter([]), amendments: [] };
      expect(replayEvent(happened, before.kase, known)).toEqual({ ok: true, value: happened });
      given = next;
    }
    expect([given.kase.stage, openDeadline(given.kase)]).toEqual([end.stage, undefined]);
    expect(citationText(stageOf(service, end.stage).cite)).toBe(end.cite);
  };
  return { service, title, cites, run };
}

function seen(service: ServiceDefinition, kase: Case) {
  const stage = stageOf(service, kase.stage);
  const open = openDeadline(kase) as Deadline;
  const office = !isEnd(stage) && stage.office ? `${stage.actor} of ${stage.office}` : open.actor;
  const term = isEnd(stage) ? '' : citationText(stage.within.cite);
  return { stage: kase.stage, by: office, term, own: open.own?.on, due: open.due.on };
}

const expected = ({ stage, by, cite, term = cite, own, due = own }: StageRow) => ({
  stage,
  by,
  term,
  own,
  due,
});

/** Each document is asked for by its clause when it is missing, or named by it when it has expired. */
export const documents = (
  service: ServiceDefinition,
  filed: FiledAs,
  rows: readonly (readonly [code: string, cite: string, when: 'asked-for' | 'if-any'])[],
  expiry: string,
): readonly Scenario[] =>
  rows.map(([code, cite, when]) => ({
    service,
    title: `${code} is ${when === 'asked-for' ? 'missed' : 'not missed'} when absent, and named when expired`,
    cites: [cite, expiry],
    run: () => {
      const without = (filed.documents ?? []).filter((one) => one !== code);
      const missing = deficienciesOf(service, { ...filed, documents: without, code });
      expect(missing.map(({ clause }) => clause)).toEqual(when === 'asked-for' ? [cite] : []);
      const expired = deficienciesOf(service, {
        ...filed,
        documents: [...without, { code, expiresOn: '2020-01-01' }],
        code,
      });
      expect(expired).toMatchObject([{ kind: 'expired', clause: `${expiry}; ${cite}` }]);
    },
  }));

type FiledDocuments = NonNullable<FiledAs['documents']>;

function deficienciesOf(
  service: ServiceDefinition,
  { at, code, ...application }: FiledAs & { readonly documents: FiledDocuments; readonly code: string },
) {
  const { kase } = givenFiled({ ...application, service, at: almaty(at) });
  return kase.deficiencies.filter(({ codes }) => codes.includes(code));
}

/** The same hearing, offered on another ground: a refusal rests on what the notice named. */
function heardOn(given: GivenCase, ground: string): GivenCase {
  const { hearing } = given.kase;
  if (!hearing) throw new Error('a case without a hearing');
  const said = { heldAt: hearing.heldAt, grounds: [ground] };
  return given.and({ verb: 'offer-hearing', said }, hearing.offeredAt);
}

const refusalOf = (...grounds: string[]): Command => ({ verb: 'refuse', said: { grounds } });

/** Each ground refuses, with its words, on the form of refusal. */
export const grounds = (
  service: ServiceDefinition,
  refusing: () => GivenCase,
  at: string,
  rows: readonly (readonly [code: string, cite: string, beginning: string])[],
): readonly Scenario[] =>
  rows.map(([code, cite, beginning]) => ({
    service,
    title: `refused on the ground ${code}`,
    cites: [cite],
    run: () => {
      const ground = service.grounds.find((one) => one.code === code);
      expect(ground && citationText(ground.cite)).toBe(cite);
      expect(ground?.text.kk.startsWith(beginning)).toBe(true);
      const heard = ready(heardOn(refusing(), code), refusalOf(code), almaty(at));
      const event = acceptedOf(heard.when(refusalOf(code), almaty(at)));
      expect(event).toMatchObject({
        type: 'DecisionTaken',
        decision: { outcome: 'refuse', grounds: [code] },
      });
    },
  }));

/** What a definition says of itself and shows in no act: value and citation, side by side. */
export const says = (
  service: ServiceDefinition,
  title: string,
  cite: string,
  rule: { readonly cite: Citation },
  holds: () => void,
): Scenario => ({
  service,
  title,
  cites: [cite],
  run: () => {
    expect(citationText(rule.cite)).toBe(cite);
    holds();
  },
});

/** Values beside their citations, for what offices heed and the engine only tells. */
export const stated = (
  service: ServiceDefinition,
  rows: readonly (readonly [what: string, cite: string, cited: { readonly cite: Citation } | undefined])[],
): readonly Scenario[] =>
  rows.map(([what, cite, cited]) => ({
    service,
    title: `tells ${what}`,
    cites: [cite],
    run: () => expect(cited && citationText(cited.cite)).toBe(cite),
  }));

/** The hearing: no refusal without one, and none sooner than the notice of three working days. */
export function hearing(
  service: ServiceDefinition,
  before: () => GivenCase,
  days: { readonly notice: string; readonly tooEarly: string; readonly held: string },
): Scenario {
  const [code = ''] = service.grounds.map((ground) => ground.code);
  const offer = (heldAt: Instant): Command => ({ verb: 'offer-hearing', said: { heldAt, grounds: [code] } });
  const refuse = refusalOf(code);
  return {
    service,
    title: 'refuses nobody who was not offered a hearing three working days before',
    cites: ['ours: Code, Art. 73: three working days, its text was not at hand'],
    run: () => {
      expect(before().when(refuse, almaty(days.held))).toMatchObject({
        refusal: { code: 'hearing-not-offered' },
      });
      const early = before().when(offer(almaty(days.tooEarly)), almaty(days.notice));
      expect(early).toMatchObject({ refusal: { code: 'hearing-too-early' } });
      const offered = before().and(offer(almaty(days.held)), almaty(days.notice));
      const held = almaty(days.held);
      expect(offered.when(refuse, held)).toMatchObject({ refusal: { code: 'notice-not-delivered' } });
      expect(ready(offered, refuse, held).when(refuse, held).ok).toBe(true);
    },
  };
}

/** What a filing is answered with when it is an error of form. */
export function errorsOf(service: ServiceDefinition, { at, ...application }: FiledAs): readonly string[] {
  const result = filing({ ...application, service, at: almaty(at) });
  if (result.ok || !('errors' in result.refusal)) return [];
  return result.refusal.errors.map(({ pointer, code }) => `${pointer} ${code}`);
}

const waitingList = ({ parameters }: ServiceDefinition) =>
  [
    'how applications wait for places',
    'ours: the orders know the refusal for want of quota and no waiting list',
    parameters['waiting-list'],
  ] as const;

/** What every route leaves open and only tells, with the ladder of warnings. */
export const commonlyStated = (service: ServiceDefinition, objection: string): readonly Scenario[] => [
  ...stated(service, [
    [
      'that the clocks run on in a hearing',
      'ours: the orders do not say how the hearing fits into the terms, so they run on',
      service.hearing,
    ],
    [
      'that the protocol of a hearing has no form',
      'ours: the orders name the hearing and no protocol of it; the layout is ours',
      service.forms['hearing-protocol'],
    ],
    [
      'whose the one working day of the objection is',
      `ours: ${objection} can be read both ways ("оны")`,
      service.parameters['objection-day'],
    ],
    [
      'which reading of the one day is taken',
      'ours: "оны" is grammatically the objection, and the Code gives the applicant two working days',
      service.readings[0],
    ],
    [
      'that a refusal waits for the delivery of the notice',
      `ours: ${objection} has the executor send the notice: whom it has not reached was not offered a hearing`,
      service.parameters['refusal-after-delivery'],
    ],
    [
      'that a refusal waits for the protocol',
      `ours: ${objection} decides after the hearing, and the protocol says that it was held or nobody came`,
      service.parameters['refusal-after-protocol'],
    ],
    [
      'that a refusal waits for an objection to be accepted',
      `ours: ${objection} has the objection accepted: a refusal that passes it over has not`,
      service.parameters['refusal-after-objection'],
    ],
    ['how long one may object', 'Code, Art. 73(3)', service.parameters['objection-filed']],
    ['how long an objection takes to accept', objection, service.parameters['objection-accepted']],
    ['that calendar terms roll', 'ours: the orders do not say', service.parameters['calendar-terms-roll']],
    [
      'the silence on the quorum',
      'ours: the orders are silent on how the commission meets',
      service.parameters['commission-quorum'],
    ],
    [
      'that no period of keeping is known',
      'ours: no period for the files of quota cases was found in any act; the lists of the archives apply',
      service.parameters['retention'],
    ],
    ['the ladder of warnings', 'ours: the orders name no warnings', service.escalation],
    ...(service.quota.effect === 'takes-places' ? [waitingList(service)] : []),
  ]),
];

/** The notice of a hearing on a ground of every edition. */
export const hearingAt = (heldAt: string, ground = 'no-quota'): Command => ({
  verb: 'offer-hearing',
  said: { heldAt: almaty(heldAt), grounds: [ground] },
});
