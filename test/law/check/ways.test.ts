import { describe, expect, it } from 'vitest';
import { longestWay, reachableFrom } from '#functions/law/check/ways.ts';
import { cite } from '#functions/law/citation.ts';
import {
  byChannel,
  noTerm,
  type ServiceDefinition,
  type Stage,
  type Within,
} from '#functions/law/service.ts';
import { kandasInclusion2026 as sound } from '#functions/law/services/kandas-inclusion.2026.ts';
import { calendarDays, workingDays } from '#functions/law/term.ts';

const K = cite('K¶9');
const end = { title: { kk: 'соңы' }, end: true, cite: K } as const;
const stage = (
  within: Within,
  to: Stage['do'][keyof Stage['do']],
  startsFrom: Stage['startsFrom'] = 'stage',
): Stage => ({
  title: { kk: 'кезең' },
  actor: 'provider',
  within,
  startsFrom,
  do: to === undefined ? {} : { forward: to },
  cite: K,
});

/** A definition of these stages, of which the first is where its one channel begins. */
function definition(
  stages: Readonly<Record<string, Stage>>,
  capped = Object.keys(stages),
): ServiceDefinition {
  const [first = ''] = Object.keys(stages);
  return {
    ...sound,
    stages: { ...stages, done: end },
    capped,
    channels: { portal: { title: { kk: 'портал' }, by: 'applicant', first, intake: 'portal', cite: K } },
  };
}
const days = (length: number) => workingDays(length, K);

describe('the longest way through the stages that a service term caps', () => {
  it('takes each term to its last day, one after the other', () => {
    const way = definition({ first: stage(days(3), 'second'), second: stage(days(5), 'done') });
    expect(longestWay(way)).toEqual({ days: 8, through: ['first', 'second'] });
  });

  it('takes the longer of two ways', () => {
    const parted = (short: number, long: number) =>
      definition({
        first: stage(days(1), byChannel({ portal: 'short' }, 'long')),
        short: stage(days(short), 'done'),
        long: stage(days(long), 'done'),
      });
    expect(longestWay(parted(2, 4))).toEqual({ days: 5, through: ['first', 'long'] });
    expect(longestWay(parted(4, 2))).toEqual({ days: 5, through: ['first', 'short'] });
    expect(longestWay(parted(3, 3))).toEqual({ days: 4, through: ['first', 'short'] });
  });

  it('counts a term that starts with an earlier one from there', () => {
    const same = (length: number) =>
      definition({
        first: stage(days(3), 'second'),
        second: stage(days(length), 'done', { sameAs: 'first' }),
      });
    expect(longestWay(same(5)).days).toBe(5);
    expect(longestWay(same(2)).days).toBe(3);
  });

  it('counts five working days for seven calendar days, begun ones whole, and none where no term is stated', () => {
    const calendar = definition({
      first: stage(calendarDays(8, K), 'second'),
      second: stage(noTerm(K), 'done'),
    });
    expect(longestWay(calendar)).toEqual({ days: 6, through: ['first', 'second'] });
  });

  it('ends where the service term caps no more, at an end, or where it would go round', () => {
    const stages = { first: stage(days(3), 'second'), second: stage(days(5), 'first') };
    expect(longestWay(definition(stages, ['first']))).toEqual({ days: 3, through: ['first'] });
    expect(longestWay(definition(stages))).toEqual({ days: 8, through: ['first', 'second'] });
    expect(longestWay(definition({ first: stage(days(3), undefined) }))).toEqual({
      days: 3,
      through: ['first'],
    });
    expect(longestWay(definition({ first: stage(days(3), 'nowhere') }))).toEqual({
      days: 3,
      through: ['first'],
    });
    expect(longestWay(definition(stages, []))).toEqual({ days: 0, through: [] });
  });
});

describe('the stages that can be reached', () => {
  const round = definition({
    first: stage(days(1), 'second'),
    second: stage(days(1), 'first'),
    third: stage(days(1), 'done'),
  });

  it('are those to which acts lead, themselves included, however they go round', () => {
    expect([...reachableFrom(round, ['first'])].toSorted()).toEqual(['first', 'second']);
    expect([...reachableFrom(round, ['first', 'third'])].toSorted()).toEqual([
      'done',
      'first',
      'second',
      'third',
    ]);
    expect([...reachableFrom(round, ['done'])]).toEqual(['done']);
  });

  it('are not those behind one that is passed by', () => {
    expect([...reachableFrom(round, ['first'], 'second')]).toEqual(['first']);
    expect([...reachableFrom(round, ['first'], 'first')]).toEqual([]);
  });
});
