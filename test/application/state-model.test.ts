import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { papersOf } from '#functions/application/draw-paper.ts';
import { canonicalJson } from '#functions/application/record.ts';
import { caseOf } from '#functions/case/evolve.ts';
import { unsignedBy } from '#functions/case/signatures.ts';
import { isEnd, stageOf } from '#functions/law/service.ts';
import { serviceOf } from '#functions/law/services.ts';
import { official } from '#test/support/callers.ts';
import { FILED_AT } from '#test/support/given-case.ts';
import { house } from '#test/support/house.ts';
import { compositionOf, memberOf } from '#test/support/house-sessions.ts';
import { takeShortTurns } from '#test/support/turn.ts';
import {
  ATTEMPTS,
  type Attempt,
  type AttemptName,
  type Drawn,
  drawn,
  type Real,
} from './state-model/attempts.ts';
import { Model } from './state-model/model.ts';

const HISTORIES = 2000;
const MOST_ACTS = 40;
const LIMIT = 4;
const REGION = '550000000';

takeShortTurns();

const asked: Partial<Record<AttemptName, { accepted: number; refused: number }>> = {};

/** One attempt on both: the house must accept what the model allows and nothing else, and both must agree afterwards. */
class Try implements fc.AsyncCommand<Model, Real> {
  readonly #name: AttemptName;
  readonly #drawn: Drawn;

  constructor(name: AttemptName, said: Drawn) {
    this.#name = name;
    this.#drawn = said;
  }

  check(model: Readonly<Model>): boolean {
    const attempt: Attempt = ATTEMPTS[this.#name];
    return attempt.asks?.(model as Model, this.#drawn) ?? true;
  }

  run(model: Model, real: Real): Promise<void> {
    return tried(this.#name, this.#drawn, model, real);
  }

  toString(): string {
    return `${this.#name} ${JSON.stringify(this.#drawn)}`;
  }
}

async function tried(name: AttemptName, said: Drawn, model: Model, real: Real): Promise<void> {
  const attempt: Attempt = ATTEMPTS[name];
  const lawful = attempt.lawful(model, said);
  const answer = await attempt.real(real, said, model);
  const code = answer.ok ? 'accepted' : answer.refusal.code;
  expect({ lawful: answer.ok, code }).toEqual({ lawful, code });
  const { accepted = 0, refused = 0 } = asked[name] ?? {};
  asked[name] = answer.ok ? { accepted: accepted + 1, refused } : { accepted, refused: refused + 1 };
  if (lawful) attempt.follows(model, said);
  await agree(model, real);
}

async function agree(model: Model, { at, families, complaints }: Real): Promise<void> {
  const cases = await Promise.all([...families, ...complaints].map((id) => at.store.cases.load(id)));
  const states = cases.map((stored) => stored?.state);
  expect(states.map((kase) => kase?.stage)).toEqual(
    [...model.families, ...model.complaints].map(({ stage }) => stage),
  );
  expect(states.slice(0, families.length).map((kase) => kase?.held?.places ?? 0)).toEqual(
    model.families.map(({ held }) => held),
  );
  expect((await at.balance())?.taken).toBe(model.taken);
  for (const kase of states) {
    if (!kase) throw new Error('a case is gone');
    const stage = stageOf(serviceOf(kase.service), kase.stage);
    const open = kase.deadlines.filter(({ closedAt }) => closedAt === undefined);
    expect(open.map((one) => one.stage)).toEqual(isEnd(stage) ? [] : [kase.stage]);
  }
}

async function agreeAtTheEnd(model: Model, { at, families, complaints }: Real): Promise<void> {
  for (const [kind, last] of Object.entries(model.numbers)) {
    const register = { kind: kind as keyof Model['numbers'], region: REGION, year: 2026 } as const;
    expect([kind, await at.store.registers.lastNumber(register)]).toEqual([kind, last]);
  }
  const armed = at.store.armed().map(({ caseId, deadline, rung }) => `${caseId} ${deadline} ${rung}`);
  const running: string[] = [];
  for (const caseId of [...families, ...complaints]) {
    const stored = await at.store.cases.load(caseId);
    const events = (await at.store.cases.history(caseId)).map(({ event }) => event);
    expect(canonicalJson(stored?.state)).toBe(canonicalJson(caseOf(events)));
    for (const deadline of stored?.state.deadlines ?? []) {
      if (deadline.closedAt !== undefined) continue;
      running.push(...deadline.rungs.map(({ name }) => `${caseId} ${deadline.id} ${name}`));
    }
  }
  expect(armed.toSorted()).toEqual(running.toSorted());
  for (const [place, family] of model.families.entries()) {
    if (!family.decisionReady || model.hasEnded(family)) continue;
    const kase = (await at.store.cases.load(families[place] ?? ''))?.state;
    if (!kase) throw new Error('a case is gone');
    for (const { form } of papersOf(kase, serviceOf(kase.service))) {
      const document = kase.documents.findLast((one) => one.form === form && !one.annulledAt);
      expect([form, document && unsignedBy(document)]).toEqual([form, []]);
    }
  }
}

/** A family comes far only by many acts in the right order: those that go on are drawn oftener. */
const WEIGHTS: Partial<Record<AttemptName, number>> = {
  file: 3,
  'add to the list': 4,
  recuse: 3,
  dismiss: 2,
  register: 3,
  'open a list': 3,
  'forward the list': 3,
  'put on the agenda': 4,
  'record who is there': 3,
  vote: 8,
  'close the session': 3,
  'offer a hearing': 4,
  'issue and sign': 5,
  'deliver the notice': 3,
  'hold the hearing': 3,
  refuse: 3,
  include: 2,
  deliver: 4,
  complain: 3,
  'register the complaint': 3,
  uphold: 3,
  'wait some days': 4,
};

const names = fc.oneof(
  ...(Object.keys(ATTEMPTS) as AttemptName[]).map((name) => ({
    weight: WEIGHTS[name] ?? 1,
    arbitrary: fc.constant(name),
  })),
);
const tries = fc.tuple(names, drawn).map(([name, said]) => new Try(name, said));

/** Acts that come to a decision, so that histories begin at every place of the way. */
const DONE: Drawn = {
  family: 0,
  complaint: 0,
  member: 'chair',
  choice: 'for',
  outcome: 'refuse',
  days: 6,
  present: ['chair', 'one', 'two', 'secretary'],
  returnsTo: 'recommended',
};
/** What there is nothing, or seldom something, against. */
const SELDOM_REFUSED: readonly AttemptName[] = [
  'file',
  'open a session',
  'record who is there',
  'issue and sign',
  'wait some days',
  'add to the list',
  'forward the list',
];

type Way = readonly (readonly [AttemptName, Partial<Drawn>])[];
const toDecision = (outcome: Drawn['outcome']): Way => [
  ['file', {}],
  ['register', {}],
  ['open a list', {}],
  ['forward the list', {}],
  ['open a session', {}],
  ['put on the agenda', { outcome }],
  ['record who is there', {}],
  ['vote', {}],
  ['vote', { member: 'one' }],
  ['close the session', {}],
];
const WAYS: readonly Way[] = [
  [
    ...toDecision('refuse'),
    ['offer a hearing', {}],
    ['issue and sign', {}],
    ['deliver the notice', {}],
    ['object', {}],
    ['accept the objection', {}],
    ['wait some days', {}],
    ['wait some days', {}],
    ['hold the hearing', {}],
    ['refuse', {}],
    ['issue and sign', {}],
    ['deliver', {}],
    ['complain', {}],
    ['register the complaint', {}],
  ],
  [
    ...toDecision('include'),
    ['include', {}],
    ['issue and sign', {}],
    ['deliver', {}],
    ['complain', {}],
    ['register the complaint', {}],
  ],
];
const begun: fc.Arbitrary<Way> = fc
  .tuple(fc.constantFrom(...WAYS), fc.nat(Math.max(...WAYS.map(({ length }) => length))))
  .map(([way, acts]) => way.slice(0, acts));

async function play(
  begun: Way,
  commands: Iterable<fc.AsyncCommand<Model, Real>>,
  limit = LIMIT,
): Promise<void> {
  const at = house(FILED_AT);
  await at.setQuota(limit);
  const chair = official('commission', REGION);
  const members = [
    memberOf('chair', 'chair'),
    memberOf('one', 'member'),
    memberOf('two', 'member'),
    memberOf('secretary', 'secretary'),
  ];
  at.store.appoint({ ...compositionOf(REGION, 'kandas-inclusion', { chair }), members });
  const model = new Model(Date.parse(FILED_AT), LIMIT);
  const real: Real = { at, families: [], complaints: [] };
  for (const [name, said] of begun) await new Try(name, { ...DONE, ...said }).run(model, real);
  await fc.asyncModelRun(() => ({ model, real }), commands);
  await agreeAtTheEnd(model, real);
}

describe('random histories of list, session, vote, hearing, objection, complaint, withdrawal and annulment', () => {
  it(
    `accept what a plain model allows and nothing else, ${HISTORIES} times, and agree with it after every act`,
    async () => {
      await fc.assert(
        fc.asyncProperty(
          begun,
          fc.commands([tries], { maxCommands: MOST_ACTS, size: 'max' }),
          (way, commands) => play(way, commands),
        ),
        { numRuns: HISTORIES },
      );
      const never = (Object.keys(ATTEMPTS) as AttemptName[]).flatMap((name) => {
        const { accepted = 0, refused = 0 } = asked[name] ?? {};
        const barred = name.includes('without');
        return [
          ...(accepted === 0 && !barred ? [`${name} was never accepted`] : []),
          ...(refused === 0 && !SELDOM_REFUSED.includes(name) ? [`${name} was never refused`] : []),
        ];
      });
      expect(never).toEqual([]);
    },
    10 * 60_000,
  );

  it('are told apart from those of a house with another quota', async () => {
    const way = WAYS[1] ?? [];
    await expect(play(way, [], 0)).rejects.toThrow(/quota-exhausted|lawful/);
    await play(way, []);
  });
});
