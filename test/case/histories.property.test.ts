import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '#functions/case/case.ts';
import type { Command } from '#functions/case/commands.ts';
import { possibleActs } from '#functions/case/decide.ts';
import type { CaseEvent } from '#functions/case/events.ts';
import { caseOf, evolve } from '#functions/case/evolve.ts';
import { addMilliseconds, type Instant } from '#functions/law/calendar/instant.ts';
import { isEnd, ROLES, type Role, stageOf } from '#functions/law/service.ts';
import { kandasInclusion2026 as service } from '#functions/law/services/kandas-inclusion.2026.ts';
import { HEARING_ACTS, VERBS, type Verb } from '#functions/law/verbs.ts';
import { almaty } from '#test/support/almaty.ts';
import {
  documentIssued,
  EXAMPLES,
  FILED_AT,
  type GivenCase,
  givenAt,
  givenFiled,
  heard,
  noticeIssued,
} from '#test/support/given-case.ts';
import { runs, shareOfRuns } from '#test/support/runs.ts';

const CODES = service.grounds.map(({ code }) => code);
const grounds = fc.oneof(
  { weight: 3, arbitrary: fc.constant<string[]>(['no-quota']) },
  {
    weight: 1,
    arbitrary: fc.uniqueArray(fc.constantFrom(...CODES, 'no-such-ground'), { minLength: 1, maxLength: 3 }),
  },
);
const heldAt = fc
  .integer({ min: 0, max: 60 })
  .map((days) => new Date(Date.parse(FILED_AT) + days * 86_400_000).toISOString());

/** Somebody does something, mostly what is possible, or the system issues the document of a decision. */
const attempts = fc.record({
  does: fc.oneof(
    { weight: 6, arbitrary: fc.constant('something possible' as const) },
    { weight: 2, arbitrary: fc.constantFrom(...VERBS) },
    { weight: 5, arbitrary: fc.constantFrom(...HEARING_ACTS.slice(1), 'refuse' as const) },
    { weight: 2, arbitrary: fc.constant('issue' as const) },
  ),
  which: fc.nat(6),
  role: fc.oneof(
    { weight: 9, arbitrary: fc.constant('actor' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...ROLES) },
  ),
  hours: fc.nat(120),
  outcome: fc.constantFrom('include' as const, 'refuse' as const),
  grounds,
  heldAt,
});
type Attempt = typeof attempts extends fc.Arbitrary<infer A> ? A : never;

function commandOf(verb: Verb, { outcome, grounds: named, heldAt: on }: Attempt): Command {
  switch (verb) {
    case 'recommend':
      return { verb, said: outcome === 'include' ? { outcome } : { outcome, grounds: named } };
    case 'offer-hearing':
      return { verb, said: { heldAt: on, grounds: named } };
    case 'refuse':
      return { verb, said: { grounds: named } };
    case 'deliver':
      return { verb, said: { by: 'post', reference: '1' } };
    case 'propose-refusal':
      return { verb, said: { grounds: named } };
    case 'refuse-to-accept':
      return { verb, said: { documents: ['identity'] } };
    case 'deliver-notice':
      return { verb, said: { by: 'post', reference: '2' } };
    case 'hold-hearing':
      return { verb, said: { applicant: 'heard', reference: '3' } };
    case 'object':
    case 'accept-objection':
    case 'list':
    case 'pass-on':
    case 'suspend':
    case 'resume':
      return { verb, said: { reference: '1' } };
    case 'dismiss':
    case 'uphold':
    case 'extend':
    case 'tell-extension':
      return EXAMPLES[verb];
    default:
      return { verb, said: {} };
  }
}

const attemptsInOrder = fc.array(attempts, { minLength: 20, maxLength: 60 });

const filed = fc.record({
  familySize: fc.nat(6),
  documents: fc.constantFrom<string[]>(['identity'], ['identity'], ['identity'], []),
  channel: fc.constantFrom('migration-portal', 'egov-portal', 'state-corporation'),
});

type Played = { readonly before: Case; readonly role: Role; readonly verb: Verb; readonly accepted: boolean };
type Play = { given: GivenCase; folded: Case; now: Instant; readonly played: Played[] };

function attempt(play: Play, tried: Attempt): void {
  play.now = addMilliseconds(play.now, tried.hours * 3_600_000);
  const { kase } = play.given;
  if (tried.does === 'issue') {
    if (kase.decision) happen(play, documentIssued(kase));
    else if (kase.hearing?.form) happen(play, noticeIssued(kase));
    return;
  }
  const possible = possibleActs(kase, service);
  const verb = tried.does === 'something possible' ? possible[tried.which % possible.length] : tried.does;
  if (verb) act(play, verb, tried);
}

function act(play: Play, verb: Verb, tried: Attempt): void {
  const stage = stageOf(service, play.given.kase.stage);
  const chosen = tried.role;
  const role = chosen !== 'actor' ? chosen : isEnd(stage) ? 'provider' : stage.actor;
  const result = play.given.when(commandOf(verb, tried), play.now, role);
  play.played.push({ before: play.given.kase, role, verb, accepted: result.ok });
  if (result.ok) happen(play, result.value);
}

function happen(play: Play, event: CaseEvent): void {
  play.given = play.given.happened(event);
  play.folded = evolve(play.folded, event);
}

const played = (as: Parameters<typeof givenFiled>[0], steps: readonly Attempt[]): Play =>
  playedFrom(givenFiled(as), steps);

function playedFrom(given: GivenCase, steps: readonly Attempt[]): Play {
  const now = given.events.at(-1)?.at ?? FILED_AT;
  const play: Play = { given, folded: given.kase, now, played: [] };
  for (const step of steps) attempt(play, step);
  return play;
}

const everyHistory = (holds: (play: Play) => void) =>
  fc.assert(
    fc.property(filed, attemptsInOrder, (as, steps) => holds(played(as, steps))),
    { numRuns: runs(150) },
  );

describe('whatever people try, in whatever order', () => {
  it('an act is accepted only where it is offered, and only from the actor of the stage', () => {
    everyHistory(({ played: all }) => {
      for (const { before, role, verb } of all.filter(({ accepted }) => accepted)) {
        expect(possibleActs(before, service)).toContain(verb);
        if (verb === 'object' && role === 'applicant') continue;
        expect(stageOf(service, before.stage)).toMatchObject({ actor: role });
      }
    });
  });

  it('the case is the fold of its events, however far it has come', () => {
    everyHistory(({ given, folded }) => {
      expect(given.kase).toEqual(folded);
      const halfway = Math.ceil(given.events.length / 2);
      const resumed = given.events.slice(halfway).reduce(evolve, caseOf(given.events.slice(0, halfway)));
      expect(resumed).toEqual(folded);
    });
  });

  it('places are taken once, by a decision to include, for every person', () => {
    everyHistory(({ given: { events, kase } }) => {
      const taken = events.flatMap((event) => (event.type === 'DecisionTaken' ? [event.places] : []));
      expect(taken.length).toBeLessThanOrEqual(1);
      expect(taken).toEqual(kase.decision ? [kase.decision.outcome === 'include' ? kase.places : 0] : []);
    });
  });

  it('one clock runs until the end, each closed one has its instant, and no two have the same name', () => {
    everyHistory(({ given: { kase } }) => {
      const open = kase.deadlines.filter(({ closedAt }) => closedAt === undefined);
      expect(open.map(({ stage }) => stage)).toEqual(isEnd(stageOf(service, kase.stage)) ? [] : [kase.stage]);
      expect(new Set(kase.deadlines.map(({ id }) => id)).size).toBe(kase.deadlines.length);
    });
  });

  it('the due date of a clock is the earlier of its two terms', () => {
    everyHistory(({ given: { kase } }) => {
      for (const { due, own, service: whole, binds } of kase.deadlines) {
        const [earliest] = [own?.at, whole?.at].filter((at) => at !== undefined).toSorted();
        expect(due.at).toBe(earliest);
        expect(binds === 'own' ? own : whole).toEqual(due);
      }
    });
  });

  it('nobody is refused without a hearing that was offered, told of in time, and held', () => {
    everyHistory(({ given: { kase } }) => {
      if (kase.decision?.outcome !== 'refuse') return;
      const { heldAt = '9', delivery, objection, protocol } = kase.hearing ?? {};
      expect(heldAt <= kase.decision.at).toBe(true);
      expect(Date.parse(heldAt) - Date.parse(delivery?.at ?? '9999')).toBeGreaterThan(3 * 86_400_000);
      expect((protocol?.at ?? '') >= heldAt).toBe(true);
      expect(objection === undefined || objection.accepted !== undefined).toBe(true);
    });
  });

  it('no event names a person', () => {
    everyHistory(({ given: { events } }) => {
      expect(JSON.stringify(events)).not.toMatch(/\b\d{12}\b/);
    });
  });
});

it.skipIf(shareOfRuns < 1)(
  'every act that a stage offers is accepted in some state that a case reaches',
  () => {
    const samples = fc.sample(fc.tuple(filed, attemptsInOrder), { seed: 2026, numRuns: 400 });
    // Few people stumble upon a whole hearing: some begin with one.
    const held = heard(givenAt('recommended'), almaty('2026-03-18T14:00'), almaty('2026-04-02T10:00'));
    const begun = (as: Parameters<typeof givenFiled>[0], index: number): GivenCase =>
      [held, givenAt('refused-for-corporation')][index % 10] ?? givenFiled(as);
    const accepted = new Set(
      samples.flatMap(([as, steps], index) =>
        playedFrom(begun(as, index), steps).played.flatMap((one) =>
          one.accepted ? [`${one.before.stage} ${one.verb}`] : [],
        ),
      ),
    );
    const offered = Object.entries(service.stages).flatMap(([name, stage]) =>
      isEnd(stage) ? [] : Object.keys(stage.do).map((verb) => `${name} ${verb}`),
    );
    expect([...accepted].toSorted()).toEqual(offered.toSorted());
  },
);
