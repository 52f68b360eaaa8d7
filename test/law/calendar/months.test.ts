import { expect, it } from 'vitest';
import type { PlainDate } from '#functions/law/calendar/instant.ts';
import { monthsBefore } from '#functions/law/calendar/months.ts';

it.each([
  ['2026-03-18', 1, '2026-02-18'],
  ['2026-03-18', 3, '2025-12-18'],
  ['2026-01-01', 12, '2025-01-01'],
  ['2026-03-31', 1, '2026-02-28'],
  ['2024-03-31', 1, '2024-02-29'],
  ['2026-05-31', 1, '2026-04-30'],
  ['2026-12-31', 36, '2023-12-31'],
  ['2026-03-01', 0, '2026-03-01'],
])('%s less %i months is %s: the same date, or the last of a shorter month', (day, months, before) => {
  expect(monthsBefore(day as PlainDate, months)).toBe(before);
});
