import { expect, it } from 'vitest';
import { cite } from '#functions/law/citation.ts';
import { hoursBeforeServiceEnd, noTerm, type Within } from '#functions/law/service.ts';
import { calendarDays, workingDays } from '#functions/law/term.ts';
import { withinInWords } from '#functions/law/term-in-words.ts';

const K = cite('K¶9');

it.each<[string, Within]>([
  ['the same day', workingDays(0, K)],
  ['1 working day', workingDays(1, K)],
  ['2 working days', workingDays(2, K)],
  ['0 calendar days', calendarDays(0, K)],
  ['1 calendar day', calendarDays(1, K)],
  ['30 calendar days', calendarDays(30, K)],
  ['20 working minutes', { unit: 'working-minutes', length: 20, cite: K }],
  ['to the end of the next month', { unit: 'end-of-next-month', cite: K }],
  ['24 hours before the service term ends', hoursBeforeServiceEnd(24, K)],
  ['1 hour before the service term ends', hoursBeforeServiceEnd(1, K)],
  ['no term stated', noTerm(K)],
  ['no term stated, watched by patience', noTerm(K, 'patience')],
])('a person says %j', (words, within) => {
  expect(withinInWords(within)).toBe(words);
});
