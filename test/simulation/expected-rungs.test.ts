import { expect, it } from 'vitest';
import { record } from '#functions/application/record.ts';
import { almaty } from '#test/support/almaty.ts';
import { EXAMPLES, givenFiled } from '#test/support/given-case.ts';
import { ExpectedOfCase } from './expected-rungs.ts';
import { APART_MILLISECONDS } from './ports.ts';

const REGISTERED = almaty('2026-03-18T12:00');
const AN_HOUR = 3_600_000;
const [slow, fast] = [
  { name: 'slow', offset: -APART_MILLISECONDS / 2 },
  { name: 'fast', offset: APART_MILLISECONDS / 2 },
];

it.each([
  ['that an official has left ended when that was committed, by whatever clock', {}, slow, AN_HOUR],
  ['that a list has left ended with the list, if its clock was ahead', { listId: 'list-1' }, fast, 0],
  ['that a list has left ended no later than it came to the case', { listId: 'list-1' }, fast, -AN_HOUR],
])('a stage %s', (_which, by, worker, committed) => {
  const { events } = givenFiled({ caseId: 'case-1' }).and(EXAMPLES.register, REGISTERED);
  const expected = new ExpectedOfCase();
  for (const event of events) {
    const recorded = record('case-1', { ...event, ...by }, undefined);
    expected.see({ recorded, by: worker, at: Date.parse(event.at) + committed });
  }
  const [ended] = expected.rungs.map(({ endedAt }) => endedAt);
  expect(ended).toBe(Date.parse(REGISTERED) + (committed || -APART_MILLISECONDS / 2));
});
