import { describe, expect, it } from 'vitest';
import type { Rules } from '#functions/case/commission.ts';
import { presidingOver, secretaryOf, tallyOf } from '#functions/case/session-tally.ts';
import { composition } from '#test/support/given-session.ts';

describe('what the votes make of a proposal', () => {
  const ballot = (
    votes: Readonly<Record<string, 'for' | 'against' | 'abstained'>>,
    recusals: readonly string[] = [],
  ) => ({
    votes: Object.entries(votes).map(([member, choice]) => ({ member, choice })),
    recusals: recusals.map((member) => ({ member, reason: 'a relative' })),
  });
  const everybody = { present: ['chair', 'deputy', 'secretary', 'one', 'two'] };
  const result = (
    said: ReturnType<typeof ballot>,
    rules: Partial<Rules> = {},
    { present: there }: { readonly present: readonly string[] } = everybody,
  ) =>
    tallyOf({ ...composition, rules: { ...composition.rules, ...rules } }, { present: there }, said).result;
  const half = { numerator: 1, denominator: 2 };

  it('counts the members who vote, those who are there, and each choice', () => {
    const said = ballot({ chair: 'for', deputy: 'against', one: 'abstained', two: 'for' });
    expect(tallyOf(composition, everybody, said)).toEqual({
      result: 'not-carried',
      members: 4,
      present: 4,
      for: 2,
      against: 1,
      abstained: 1,
    });
  });

  it('is nothing without a quorum of those who are there and not recused', () => {
    const said = ballot({ chair: 'for', one: 'for' });
    expect(result(said, {}, { present: ['chair', 'one', 'two'] })).toBe('carried');
    expect(result(said, {}, { present: ['chair', 'one', 'secretary'] })).toBe('no-quorum');
    expect(
      result(ballot({ chair: 'for', one: 'for' }, ['two']), {}, { present: ['chair', 'one', 'two'] }),
    ).toBe('no-quorum');
  });

  it('counts whoever has voted and gone', () => {
    const said = ballot({ chair: 'for', one: 'for', two: 'for' });
    expect(tallyOf(composition, { present: ['chair', 'one'] }, said).present).toBe(3);
  });

  it('asks for the majority of the members, of those there, or of the votes, as the act says', () => {
    const said = ballot({ chair: 'for', one: 'for', two: 'abstained' });
    const there = { present: ['chair', 'one', 'two'] };
    const of = (what: Rules['majority']['of']) =>
      result(said, { majority: { ...half, moreThan: true, of: what } }, there);
    expect([of('members'), of('present'), of('votes')]).toEqual(['not-carried', 'carried', 'carried']);
    const few = ballot({ chair: 'for', one: 'abstained', two: 'abstained' });
    expect(result(few, { majority: { ...half, moreThan: true, of: 'present' } }, there)).toBe('not-carried');
    expect(result(few, { majority: { ...half, moreThan: true, of: 'votes' } }, there)).toBe('carried');
  });

  it('carries nothing for which nobody has voted', () => {
    const whatever: Partial<Rules> = {
      majority: { numerator: 0, denominator: 1, moreThan: false, of: 'votes' },
    };
    expect(result(ballot({ chair: 'against' }), whatever)).toBe('not-carried');
    expect(result(ballot({ chair: 'for', one: 'against' }), { ...whatever, tie: 'not-carried' })).toBe(
      'carried',
    );
    expect(result(ballot({}), { tie: 'presiding' })).toBe('not-carried');
  });

  it('goes by the vote of whoever presides where as many are for as against, if the act says so', () => {
    const tied = ballot({ chair: 'for', deputy: 'against' });
    expect(result(tied, { tie: 'presiding' })).toBe('carried');
    expect(result(tied, { tie: 'not-carried' })).toBe('not-carried');
    expect(result(ballot({ chair: 'against', deputy: 'for' }), { tie: 'presiding' })).toBe('not-carried');
    const byDeputy = ballot({ deputy: 'for', one: 'against' }, ['chair']);
    expect(result(byDeputy, { tie: 'presiding' })).toBe('carried');
    expect(
      result(ballot({ one: 'for', two: 'against' }, ['chair', 'deputy']), {
        tie: 'presiding',
        quorum: { ...half, moreThan: false },
      }),
    ).toBe('not-carried');
  });

  it('is presided over by the chair, else by the deputy, and by no other', () => {
    expect(presidingOver(composition, { present: ['deputy', 'chair'] })).toBe('chair');
    expect(presidingOver(composition, { present: ['deputy', 'one'] })).toBe('deputy');
    expect(presidingOver(composition, { present: ['one'] })).toBeUndefined();
    expect(presidingOver(composition, everybody, ballot({}, ['chair']))).toBe('deputy');
    expect(secretaryOf(composition, everybody)).toBe('secretary');
    expect(secretaryOf(composition, { present: ['chair'] })).toBeUndefined();
  });
});
