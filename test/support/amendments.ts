import type { CalendarAmendment } from '#functions/application/ports/calendar.ts';
import type { CalendarChange } from '#functions/law/calendar/amendments.ts';
import type { NamedDay } from '#functions/law/calendar/day.ts';
import { addMilliseconds, type Instant, PlainDate } from '#functions/law/calendar/instant.ts';
import { FILED_AT } from './given-case.ts';

const words = (text: string) => ({ kk: `${text} (kk)`, ru: `${text} (ru)`, en: text });
export const act = { title: words('Order of the Government'), source: 'a test' };

export const dayIs = (effect: NamedDay['effect'], day: string): CalendarChange => ({
  change: 'set',
  named: { day: PlainDate.parse(day), effect, name: words(`${effect} on ${day}`), act, provisional: false },
});
export const withdrawn = (day: string): CalendarChange => ({
  change: 'withdraw',
  day: PlainDate.parse(day),
});

/** Changes as they are kept, numbered from 1, a minute apart. */
export const recorded = (
  changes: readonly CalendarChange[],
  from: Instant = FILED_AT,
): readonly CalendarAmendment[] =>
  changes.map((change, index) => ({
    ...change,
    version: index + 1,
    recordedAt: addMilliseconds(from, (index + 1) * 60_000),
    by: { subject: 'ministry', role: 'authorised-body' },
    act,
  }));
