import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compositionOn, type Rules } from '#functions/case/commission.ts';
import { type Choice, evolveSession, type Session } from '#functions/case/session.ts';
import { tallyOf } from '#functions/case/session-tally.ts';
import { castVote } from '#functions/case/session-votes.ts';
import { PlainDate } from '#functions/law/calendar/instant.ts';
import { almaty } from '#test/support/almaty.ts';
import { compositionOf, memberOf } from '#test/support/house-sessions.ts';

const day = (text: string) => PlainDate.parse(text);
const NOW = almaty('2026-03-25T10:00');

type Said = { readonly there: boolean; readonly recused: boolean; readonly choice: Choice | undefined };
const said: fc.Arbitrary<Said> = fc.record({
  there: fc.boolean(),
  recused: fc.boolean(),
  choice: fc.constantFrom('for', 'against', 'abstained', undefined),
});
const rules: fc.Arbitrary<Rules> = fc
  .record({
    part: fc.constantFrom([1, 2], [2, 3], [1, 3], [3, 4]),
    moreThan: fc.boolean(),
    of: fc.constantFrom('members', 'present', 'votes'),
    tie: fc.constantFrom('presiding', 'not-carried'),
    secretaryVotes: fc.boolean(),
  })
  .map(({ part: [numerator = 1, denominator = 2], moreThan, of, tie, secretaryVotes }) => ({
    quorum: { numerator, denominator, moreThan },
    majority: { numerator: 1, denominator: 2, moreThan: true, of },
    tie: tie as Rules['tie'],
    secretaryVotes,
  })) as fc.Arbitrary<Rules>;

/** The chair first, then the secretary, then members: what each did. */
const SEATS = ['chair', 'secretary', 'member', 'member', 'member'] as const;

/** What the rules of an act make of votes, counted here by hand and without a share in the code. */
function byHand({ quorum, majority, tie, secretaryVotes }: Rules, all: readonly Said[]): string {
  const voters = all.filter((_, place) => SEATS[place] !== 'secretary' || secretaryVotes);
  const able = voters.filter(({ there, recused }) => there && !recused);
  const partOf = (count: number, whole: number) => count / whole;
  const needed = quorum.numerator / quorum.denominator;
  const part = partOf(able.length, voters.length);
  const epsilon = 1e-9;
  const enough = quorum.moreThan ? part > needed + epsilon : part >= needed - epsilon;
  if (!enough) return 'no-quorum';
  const votes = able.flatMap(({ choice }) => (choice ? [choice] : []));
  const [pro, contra] = ['for', 'against'].map((one) => votes.filter((vote) => vote === one).length);
  if (!pro) return 'not-carried';
  if (pro === contra && tie === 'presiding') {
    const [chair] = all;
    return chair?.there && !chair.recused && chair.choice === 'for' ? 'carried' : 'not-carried';
  }
  const whole = { members: voters.length, present: able.length, votes: pro + (contra ?? 0) }[majority.of];
  return pro * 2 > whole ? 'carried' : 'not-carried';
}

describe('the votes on a case', () => {
  const members = SEATS.map((seat, place) => memberOf(`m${place}`, seat));

  it('decide as a count by hand does, whoever is there, recused, or says what, by whatever rules', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(said, { minLength: 5, maxLength: 5 }), rules, (all, of) => {
        const composition = { ...compositionOf('550000000', 'kandas-inclusion'), members, rules: of };
        const votes = all.flatMap(({ there, recused, choice }, place) =>
          there && !recused && choice && (SEATS[place] !== 'secretary' || of.secretaryVotes)
            ? [{ member: `m${place}`, choice }]
            : [],
        );
        const recusals = all.flatMap(({ recused }, place) =>
          recused ? [{ member: `m${place}`, reason: 'a relative' }] : [],
        );
        const present = all.flatMap(({ there }, place) => (there ? [`m${place}`] : []));
        const { result } = tallyOf(composition, { present }, { votes, recusals });
        seen.add(result);
        expect(result).toBe(byHand(of, all));
      }),
      { numRuns: 2000 },
    );
    expect([...seen].toSorted()).toEqual(['carried', 'no-quorum', 'not-carried']);
  });

  it('count for whoever left after voting', () => {
    const composition = { ...compositionOf('550000000', 'kandas-inclusion'), members };
    const votes = ['m0', 'm2', 'm3'].map((member) => ({ member, choice: 'for' as const }));
    expect(tallyOf(composition, { present: ['m1'] }, { votes, recusals: [] })).toMatchObject({
      result: 'carried',
      present: 3,
    });
    expect(tallyOf(composition, { present: ['m1'] }, { votes: [], recusals: [] }).result).toBe('no-quorum');
  });
});

describe('a vote', () => {
  const composition = { ...compositionOf('550000000', 'kandas-inclusion') };
  const [chair, secretary] = composition.members.map(({ id }) => id) as [string, string];
  const session: Session = {
    id: 's',
    service: 'kandas-inclusion',
    region: '550000000',
    composition: composition.id,
    on: day('2026-03-25'),
    openedAt: NOW,
    openedBy: { subject: secretary, role: 'commission' },
    count: 2,
    documents: [],
    present: [chair, secretary],
    agenda: new Map(
      ['one', 'other'].map((caseId) => [
        caseId,
        { caseId, number: caseId, proposal: { outcome: 'include' }, votes: [], recusals: [] },
      ]),
    ),
  };
  const by = (subject: string) => ({
    now: NOW,
    actor: { subject, role: 'commission' as const },
    composition,
    current: composition,
  });
  const withItem = (change: object): Session => {
    const item = session.agenda.get('one');
    return { ...session, agenda: new Map([...session.agenda, ['one', { ...item, ...change } as never]]) };
  };
  const refusalOf = (of: Session, voting: object, subject = chair, sitting = by(subject)): unknown => {
    const cast = castVote(of, { choice: 'for', ...voting }, sitting);
    if (cast.ok) return undefined;
    return cast.refusal.code === 'session-invalid' ? cast.refusal.errors[0]?.code : cast.refusal.code;
  };

  it('is refused to whoever is not in the composition, is not there, is recused, or has voted; off the agenda; and when closed', () => {
    expect(refusalOf(session, {}, 'a stranger')).toBe('not-in-composition');
    expect(refusalOf({ ...session, present: [secretary] }, {})).toBe('member-absent');
    expect(refusalOf(session, { member: 'a stranger' }, secretary)).toBe('member-unknown');
    expect(refusalOf(session, { member: secretary }, chair)).toBe('seat-not-permitted');
    expect(refusalOf(session, {}, secretary)).toBe('member-without-vote');
    expect(refusalOf(session, { cases: ['third'] })).toBe('case-not-on-agenda');
    const voted = withItem({ votes: [{ member: chair, choice: 'against' }] });
    expect(refusalOf(voted, { cases: ['one'] })).toBe('vote-repeated');
    const recused = withItem({ recusals: [{ member: chair, reason: 'a relative' }] });
    expect(refusalOf(recused, { cases: ['one'] })).toBe('member-recused');
    expect(refusalOf(session, {}, chair, { ...by(chair), current: undefined as never })).toBe(
      'session-outside-composition',
    );
    const closing = { number: '55-2026-000001' } as NonNullable<Session['closing']>;
    expect(refusalOf({ ...session, closing }, {})).toBe('session-closed');
  });

  it('stays closed to whoever is recused when something else is proposed for the case', () => {
    const recused = withItem({ recusals: [{ member: chair, reason: 'a relative' }] });
    const proposedAnew = evolveSession(recused, {
      type: 'PutOnAgenda',
      at: NOW,
      by: { subject: secretary, role: 'commission' },
      cases: [{ caseId: 'one', number: 'one' }],
      proposal: { outcome: 'refuse', grounds: ['no-quota'] },
    });
    expect(refusalOf(proposedAnew, { cases: ['one'] })).toBe('member-recused');
  });

  it('on the whole agenda is on what is still open to the member, entered by the secretary too', () => {
    const recused = withItem({ recusals: [{ member: chair, reason: 'a relative' }] });
    expect(castVote(recused, { member: chair, choice: 'abstained' }, by(secretary))).toMatchObject({
      ok: true,
      value: { type: 'VoteCast', member: chair, cases: ['other'], by: { subject: secretary } },
    });
  });
});

it('the composition of a day is that of the latest act by then; one that has ended brings none back', () => {
  const acts = [
    { from: day('2026-01-01') },
    { from: day('2026-03-01'), to: day('2026-03-31') },
    { from: day('2026-06-01') },
  ];
  const on = (text: string) => acts.indexOf(compositionOn(acts, day(text)) ?? acts[2] ?? { from: day(text) });
  expect(compositionOn(acts, day('2025-12-31'))).toBeUndefined();
  expect([on('2026-01-01'), on('2026-02-28'), on('2026-03-01'), on('2026-03-31')]).toEqual([0, 0, 1, 1]);
  expect(compositionOn(acts, day('2026-04-01'))).toBeUndefined();
  expect(on('2026-06-01')).toBe(2);
});
