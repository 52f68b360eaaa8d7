import { expect, it } from 'vitest';
import { turnsOf } from '#functions/quota/turns.ts';

const turns = (left: number, ...families: readonly number[]) =>
  turnsOf(
    families.map((needed) => ({ needed })),
    left,
  ).map(({ turn }) => turn);

it('gives those their turn for whom all their places are there, to the last place', () => {
  expect(turns(5, 2, 3)).toEqual([true, true]);
  expect(turns(4, 2, 3)).toEqual([true, false]);
  expect(turns(0, 1)).toEqual([false]);
});

it('a family that needs more than is left waits on, and takes no place from a smaller one behind it', () => {
  expect(turns(4, 2, 3, 2, 1)).toEqual([true, false, true, false]);
});

it('whoever waits stays who it is', () => {
  expect(turnsOf([{ needed: 1, caseId: 'case-1' }], 1)).toEqual([
    { needed: 1, caseId: 'case-1', turn: true },
  ]);
});
