import type { PlainDate } from './instant.ts';
import { addDays, lastDayOfNextMonth } from './plain-date.ts';

/**
 * The day so many calendar months before; where that month is shorter, its last day (ours: the orders count in months
 * and years and do not say how).
 */
export function monthsBefore(day: PlainDate, months: number): PlainDate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 10) as PlainDate;
  const last = lastDayOf(first);
  return addDays(first, Math.min(date, Number(last.slice(8))) - 1);
}

const lastDayOf = (first: PlainDate): PlainDate => lastDayOfNextMonth(addDays(first, -1));
