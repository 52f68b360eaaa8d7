import fc from 'fast-check';
import type { Caller } from '#functions/case/authority.ts';
import type { Command } from '#functions/case/commands.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import type { Result } from '#functions/law/result.ts';
import { applicationOf } from '#test/support/applications.ts';
import { official, portal } from '#test/support/callers.ts';
import { EXAMPLES } from '#test/support/given-case.ts';
import type { House } from '#test/support/house.ts';
import { complaintAbout } from '#test/support/house-complaints.ts';
import { type ComplaintCase, type Family, MEMBERS, type Model, VOTERS } from './model.ts';

/** The house beside its model: the ids of its cases in the order in which they were filed, and what is open. */
export type Real = {
  readonly at: House;
  readonly families: string[];
  readonly complaints: string[];
  listId?: string;
  sessionId?: string;
};

/** What chance says with an attempt; each verb takes of it what it needs. */
export type Drawn = {
  readonly family: number;
  readonly complaint: number;
  readonly member: (typeof MEMBERS)[number] | 'stranger';
  readonly choice: 'for' | 'against';
  readonly outcome: 'include' | 'refuse';
  readonly days: number;
  readonly present: readonly (typeof MEMBERS)[number][];
  readonly returnsTo: 'recommended' | 'at-commission' | 'delivered';
};

export const drawn: fc.Arbitrary<Drawn> = fc.record({
  family: fc.nat(2),
  complaint: fc.nat(1),
  member: fc.constantFrom(...MEMBERS, 'stranger' as const),
  choice: fc.constantFrom('for', 'for', 'against'),
  outcome: fc.constantFrom('include', 'refuse'),
  days: fc.integer({ min: 1, max: 6 }),
  present: fc.oneof(
    { weight: 4, arbitrary: fc.constant([...MEMBERS]) },
    { weight: 1, arbitrary: fc.subarray([...MEMBERS]) },
  ),
  returnsTo: fc.constantFrom('recommended', 'at-commission', 'delivered'),
});

const DAY = 86_400_000;
const REGION = '550000000';

const callerOf = (member: string): Caller => ({ ...official('commission', REGION), subject: member });

type Answer = Promise<Result<unknown, { readonly code: string }>>;

/** One verb: whether the model allows it, what it makes of the model, and how it is asked of the house. */
export type Attempt = {
  /** Whether it makes sense to ask at all. */
  readonly asks?: (model: Model, drawn: Drawn) => boolean;
  readonly lawful: (model: Model, drawn: Drawn) => boolean;
  readonly follows: (model: Model, drawn: Drawn) => void;
  readonly real: (real: Real, drawn: Drawn, model: Model) => Answer;
};

type OnFamily = {
  readonly lawful: (family: Family, model: Model, drawn: Drawn) => boolean;
  readonly follows: (family: Family, model: Model, drawn: Drawn) => void;
  readonly command: (drawn: Drawn, model: Model) => Command;
  readonly by?: Caller;
};

/** An act on the case of a family, straight and by nobody's list or session. */
const onFamily = ({ lawful, follows, command, by }: OnFamily): Attempt => ({
  asks: (model, { family }) => model.family(family) !== undefined,
  lawful: (model, said) => lawful(model.families[said.family] as Family, model, said),
  follows: (model, said) => follows(model.families[said.family] as Family, model, said),
  real: (real, said, model) => direct(real.at, real.families[said.family] ?? '', command(said, model), by),
});

const provider = official('provider', REGION);
const head = official('head', REGION);

async function direct(at: House, caseId: string, command: Command, by: Caller = provider): Answer {
  const version = (await at.store.cases.load(caseId))?.version ?? 0;
  return at.act(caseId, command, { by, version });
}

type OnComplaint = {
  readonly lawful: (complaint: ComplaintCase, model: Model, drawn: Drawn) => boolean;
  readonly follows: (complaint: ComplaintCase, model: Model, drawn: Drawn) => void;
  readonly command: (drawn: Drawn) => Command;
  readonly by: Caller;
};

const onComplaint = ({ lawful, follows, command, by }: OnComplaint): Attempt => ({
  asks: (model, { complaint }) => model.complaints[complaint] !== undefined,
  lawful: (model, said) => lawful(model.complaints[said.complaint] as ComplaintCase, model, said),
  follows: (model, said) => follows(model.complaints[said.complaint] as ComplaintCase, model, said),
  real: (real, said) => direct(real.at, real.complaints[said.complaint] ?? '', command(said), by),
});

const REVIEWED = 'reviewed-by-head';
const isOn = (model: Model, { family }: Drawn): boolean => model.list?.has(family) === true;
const item = (model: Model, { family }: Drawn) => model.session?.agenda.get(family);

const decisionStands = (model: Model, { about, decision }: ComplaintCase): boolean => {
  const family = model.families[about] as Family;
  return (
    family.decision === decision && !['annulled', 'withdrawn', 'application-withdrawn'].includes(family.stage)
  );
};

const isMember = (member: string): boolean => MEMBERS.some((one) => one === member);
const votes = (member: string): boolean => VOTERS.some((one) => one === member);

/** Every act of list, session, vote, hearing, decision, complaint, withdrawal and annulment, with what is unlawful about it. */
export const ATTEMPTS = {
  file: {
    asks: (model) => model.families.length < 3,
    lawful: () => true,
    follows: (model) => {
      model.numbers.application += 1;
      model.families.push({
        places: 1 + (model.families.length % 3),
        stage: 'filed',
        held: 0,
        delivered: false,
        decision: 0,
        decisionReady: false,
        passed: new Set(['filed']),
      });
    },
    real: async (real, _drawn, model) => {
      const nth = model.families.length;
      const filed = await real.at.file(applicationOf({ seed: nth + 1, familySize: nth % 3 }));
      if (filed.ok) real.families.push(filed.value.kase.id);
      return filed;
    },
  },
  register: onFamily({
    lawful: ({ stage }) => stage === 'filed',
    follows: (family, model) => model.move(family, 'registered'),
    command: () => EXAMPLES.register,
  }),
  'forward without a list': onFamily({
    lawful: () => false,
    follows: () => {},
    command: () => EXAMPLES.forward,
  }),
  'open a list': {
    asks: (model, { family }) => !model.list && model.family(family) !== undefined,
    lawful: (model, { family }) => model.families[family]?.stage === 'registered',
    follows: (model, { family }) => {
      model.list = new Set([family]);
    },
    real: async (real, { family }) => {
      // The house asks for the stage of its first case, which may have no list.
      const kase = (await real.at.store.cases.load(real.families[family] ?? ''))?.state;
      if (kase?.stage !== 'registered') return { ok: false, refusal: { code: 'no list there' } };
      const opened = await real.at.openList(provider, [real.families[family] ?? '']);
      if (opened.ok) real.listId = opened.value.list.id;
      return opened;
    },
  },
  'add to the list': {
    asks: (model, { family }) => model.list !== undefined && model.family(family) !== undefined,
    lawful: (model, said) => isOn(model, said) || model.families[said.family]?.stage === 'registered',
    follows: (model, { family }) => void model.list?.add(family),
    real: (real, { family }) =>
      real.at.actOnList(provider, real.listId ?? '', { does: 'add', cases: [real.families[family] ?? ''] }),
  },
  'forward the list': {
    asks: (model) => model.list !== undefined,
    lawful: (model) => (model.list?.size ?? 0) > 0,
    follows: (model) => {
      for (const place of model.list ?? []) model.move(model.families[place] as Family, 'at-commission');
      model.numbers.list += 1;
      model.list = undefined;
    },
    real: async (real) => {
      const forwarded = await real.at.actOnList(provider, real.listId ?? '', { does: 'forward' });
      if (forwarded.ok) await real.at.settleList(real.listId ?? '');
      return forwarded;
    },
  },
  'recommend without a session': onFamily({
    lawful: () => false,
    follows: () => {},
    command: () => EXAMPLES.recommend,
    by: { ...callerOf('chair') },
  }),
  'open a session': {
    asks: (model) => !model.session,
    lawful: () => true,
    follows: (model) => {
      model.session = { agenda: new Map(), present: [] };
    },
    real: async (real) => {
      const opened = await real.at.openSession(callerOf('secretary'), 'kandas-inclusion');
      if (opened.ok) real.sessionId = opened.value.session.id;
      return opened;
    },
  },
  'put on the agenda': {
    asks: (model, { family }) => model.session !== undefined && model.family(family) !== undefined,
    lawful: (model, said) =>
      model.families[said.family]?.stage === 'at-commission' && (item(model, said)?.votes.size ?? 0) === 0,
    follows: (model, { family, outcome }) => {
      const recused = model.session?.agenda.get(family)?.recused ?? new Set<string>();
      model.session?.agenda.set(family, { outcome, votes: new Map(), recused });
    },
    real: (real, { family, outcome }) =>
      real.at.actInSession(callerOf('secretary'), real.sessionId ?? '', {
        does: 'put-on-agenda',
        what: { cases: [real.families[family] ?? ''] },
        proposal: outcome === 'refuse' ? { outcome, grounds: ['no-quota'] } : { outcome },
      }),
  },
  'record who is there': {
    asks: (model) => model.session !== undefined,
    lawful: () => true,
    follows: (model, { present }) => {
      if (model.session) model.session.present = present;
    },
    real: (real, { present }) =>
      real.at.actInSession(callerOf('secretary'), real.sessionId ?? '', {
        does: 'record-presence',
        present: [...present],
      }),
  },
  vote: {
    asks: (model, { family }) => model.session !== undefined && model.family(family) !== undefined,
    lawful: (model, said) => {
      const on = item(model, said);
      const { member } = said;
      if (!on || !votes(member) || !model.session?.present.includes(member)) return false;
      return !on.recused.has(member) && !on.votes.has(member);
    },
    follows: (model, said) => void item(model, said)?.votes.set(said.member, said.choice),
    real: (real, { member, choice, family }) =>
      real.at.actInSession(callerOf(member), real.sessionId ?? '', {
        does: 'vote',
        choice,
        cases: [real.families[family] ?? ''],
      }),
  },
  recuse: {
    asks: (model, { family }) => model.session !== undefined && model.family(family) !== undefined,
    lawful: (model, said) => {
      const on = item(model, said);
      return (
        on !== undefined &&
        isMember(said.member) &&
        !on.recused.has(said.member) &&
        !on.votes.has(said.member)
      );
    },
    follows: (model, said) => void item(model, said)?.recused.add(said.member),
    real: (real, { member, family }) =>
      real.at.actInSession(callerOf(member), real.sessionId ?? '', {
        does: 'recuse',
        reason: 'туыс',
        cases: [real.families[family] ?? ''],
      }),
  },
  'close the session': {
    asks: (model) => model.session !== undefined,
    lawful: (model) =>
      (model.session?.agenda.size ?? 0) > 0 &&
      ['chair', 'secretary'].every((member) => model.session?.present.includes(member)),
    follows: (model) => {
      model.numbers.minutes += 1;
      for (const place of model.session?.agenda.keys() ?? []) {
        const family = model.families[place] as Family;
        if (model.carries(place) && family.stage === 'at-commission') model.move(family, 'recommended');
      }
      model.session = undefined;
    },
    real: async (real) => {
      const closed = await real.at.actInSession(callerOf('secretary'), real.sessionId ?? '', {
        does: 'close',
      });
      if (closed.ok) await real.at.settleSession(real.sessionId ?? '');
      return closed;
    },
  },
  'offer a hearing': onFamily({
    lawful: ({ stage }, model, { days }) =>
      stage === 'recommended' && model.noticeFits(model.now + days * 2 * DAY),
    follows: (family, model, { days }) => {
      const objection = family.hearing?.objection ?? 'none';
      family.hearing = {
        heldAt: model.now + days * 2 * DAY,
        ready: false,
        delivered: false,
        objection,
        objected: false,
        held: false,
      };
    },
    command: ({ days }, model) => ({
      verb: 'offer-hearing',
      said: {
        heldAt: new Date(model.now + days * 2 * DAY).toISOString(),
        place: 'Павлодар',
        grounds: ['no-quota'],
      },
    }),
  }),
  'deliver the notice': onFamily({
    lawful: ({ stage, hearing }, model) =>
      stage === 'recommended' &&
      hearing !== undefined &&
      hearing.ready &&
      !hearing.delivered &&
      !hearing.held &&
      model.noticeFits(hearing.heldAt),
    follows: ({ hearing }) => {
      if (hearing) hearing.delivered = true;
    },
    command: () => EXAMPLES['deliver-notice'],
  }),
  object: onFamily({
    lawful: ({ stage, hearing }) =>
      stage === 'recommended' && hearing?.delivered === true && !hearing.objected,
    follows: ({ hearing }) => {
      if (hearing) Object.assign(hearing, { objection: 'received', objected: true });
    },
    command: () => EXAMPLES.object,
  }),
  'accept the objection': onFamily({
    lawful: ({ stage, hearing }) => stage === 'recommended' && hearing?.objection === 'received',
    follows: ({ hearing }) => {
      if (hearing) hearing.objection = 'accepted';
    },
    command: () => EXAMPLES['accept-objection'],
  }),
  'hold the hearing': onFamily({
    lawful: ({ stage, hearing }, { now }) =>
      stage === 'recommended' &&
      hearing !== undefined &&
      !hearing.held &&
      hearing.delivered &&
      now >= hearing.heldAt,
    follows: ({ hearing }) => {
      if (hearing) hearing.held = true;
    },
    command: () => EXAMPLES['hold-hearing'],
  }),
  refuse: onFamily({
    lawful: ({ stage, hearing }, { now }) =>
      stage === 'recommended' &&
      hearing !== undefined &&
      now >= hearing.heldAt &&
      hearing.delivered &&
      hearing.objection !== 'received' &&
      hearing.held,
    follows: (family, model) => model.decide(family, 'refused'),
    command: () => EXAMPLES.refuse,
  }),
  include: onFamily({
    lawful: ({ stage, places }, model) => stage === 'recommended' && model.taken + places <= model.limit,
    follows: (family, model) => model.decide(family, 'included'),
    command: () => EXAMPLES.include,
  }),
  'issue and sign': {
    asks: (model, { family }) => model.family(family) !== undefined,
    lawful: () => true,
    follows: (model, { family: place }) => {
      const family = model.families[place] as Family;
      if (family.hearing) family.hearing.ready = true;
      if (family.decision > 0) family.decisionReady = true;
    },
    real: (real, { family }) => issueAll(real.at, real.families[family] ?? ''),
  },
  deliver: onFamily({
    lawful: ({ stage, decisionReady }) => ['included', 'refused'].includes(stage) && decisionReady,
    follows: (family, model) => {
      family.delivered = true;
      model.move(family, 'delivered');
    },
    command: () => EXAMPLES.deliver,
  }),
  withdraw: onFamily({
    lawful: (family, model) => !family.delivered && !model.hasEnded(family),
    follows: (family, model, { family: place }) => {
      model.giveBack(family);
      model.list?.delete(place);
      model.move(family, 'application-withdrawn');
    },
    command: () => EXAMPLES.withdraw,
    by: portal(),
  }),
  /** A head who does not sign returns the decision so, before or after it was sent. */
  annul: onFamily({
    lawful: ({ held }) => held > 0,
    follows: (family, model) => {
      model.giveBack(family);
      model.move(family, 'annulled');
    },
    command: () => EXAMPLES.annul,
    by: head,
  }),
  'give up': onFamily({
    lawful: ({ held, delivered }) => held > 0 && delivered,
    follows: (family, model) => {
      model.giveBack(family);
      model.move(family, 'withdrawn');
    },
    command: () => EXAMPLES['give-up'],
    by: portal(),
  }),
  complain: {
    asks: (model, { family }) => model.family(family) !== undefined && model.complaints.length < 2,
    lawful: (model, { family: place }) => {
      const { decision, delivered, stage } = model.families[place] as Family;
      return decision > 0 && delivered && !['annulled', 'withdrawn'].includes(stage);
    },
    follows: (model, { family: about }) => {
      model.numbers.complaint += 1;
      const { decision } = model.families[about] as Family;
      model.complaints.push({ about, decision, stage: 'complaint-filed', ready: false });
    },
    real: async (real, { family }) => {
      const filed = await real.at.complain(complaintAbout(real.families[family] ?? ''));
      if (filed.ok) real.complaints.push(filed.value.kase.id);
      return filed;
    },
  },
  'register the complaint': onComplaint({
    lawful: ({ stage }) => stage === 'complaint-filed',
    follows: (complaint) => {
      complaint.stage = REVIEWED;
    },
    command: () => EXAMPLES.register,
    by: provider,
  }),
  dismiss: onComplaint({
    lawful: ({ stage }) => stage === REVIEWED,
    follows: (complaint) => {
      complaint.stage = 'dismissed-by-head';
    },
    command: () => EXAMPLES.dismiss,
    by: head,
  }),
  uphold: onComplaint({
    lawful: (complaint, model, { returnsTo }) =>
      complaint.stage === REVIEWED &&
      decisionStands(model, complaint) &&
      returnsTo !== 'delivered' &&
      (model.families[complaint.about] as Family).passed.has(returnsTo),
    follows: (complaint, model, { returnsTo }) => {
      complaint.stage = 'upheld-by-head';
      const family = model.families[complaint.about] as Family;
      model.giveBack(family);
      delete family.hearing;
      Object.assign(family, { decision: 0, decisionReady: false, delivered: false });
      model.move(family, returnsTo);
    },
    command: ({ returnsTo }) => ({ verb: 'uphold', said: { ...EXAMPLES.uphold.said, returnsTo } }),
    by: head,
  }),
  'wait some days': {
    lawful: () => true,
    follows: (model, { days }) => {
      model.now += days * DAY;
    },
    real: async (real, { days }, model) => {
      real.at.clock.set(new Date(model.now + days * DAY).toISOString() as Instant);
      return { ok: true, value: undefined };
    },
  },
} as const satisfies Record<string, Attempt>;

export type AttemptName = keyof typeof ATTEMPTS;

async function issueAll(at: House, caseId: string): Answer {
  while ((await at.issueSigned(caseId)) === 'issued');
  return { ok: true, value: undefined };
}
