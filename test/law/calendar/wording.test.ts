import { describe, expect, it } from 'vitest';
import type { PlainDate } from '#functions/law/calendar/instant.ts';
import { dateInWords, kazakhMonth, monthName, weekdayName } from '#functions/law/calendar/wording.ts';

const day = (text: string) => text as PlainDate;
const months = Array.from({ length: 12 }, (_, index) => index + 1);

describe('a month', () => {
  it('has the heading that the locales of the runtime give it in Russian and English', () => {
    const named = (locale: string) =>
      months.map((month) =>
        new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(
          Date.UTC(2026, month - 1, 1),
        ),
      );
    expect(months.map((month) => monthName(month).en)).toEqual(named('en'));
    expect(months.map((month) => monthName(month).ru.toLowerCase())).toEqual(named('ru'));
    for (const month of months) expect(monthName(month).ru).toMatch(/^[А-Я]/);
  });

  it('is written small in a Kazakh date and large as a heading', () => {
    expect([1, 3, 12].map(kazakhMonth)).toEqual(['қаңтар', 'наурыз', 'желтоқсан']);
    expect([1, 3, 12].map((month) => monthName(month).kk)).toEqual(['Қаңтар', 'Наурыз', 'Желтоқсан']);
  });

  it.each([0, 13, 1.5])('is no %d', (month) => {
    expect(() => kazakhMonth(month)).toThrow('a month is a number from 1 to 12');
    expect(() => monthName(month)).toThrow(`not a month: ${month}`);
  });
});

describe('a day', () => {
  it('is written out as each language does', () => {
    expect(dateInWords(day('2026-03-08'))).toEqual({
      kk: '2026 жылғы 8 наурыз',
      ru: '8 марта 2026 года',
      en: '8 March 2026',
    });
    expect(dateInWords(day('2026-01-31')).ru).toBe('31 января 2026 года');
    expect(dateInWords(day('2026-12-01')).kk).toBe('2026 жылғы 1 желтоқсан');
  });

  it('has the name of its weekday, from Monday to Sunday', () => {
    expect(weekdayName(day('2026-03-16'))).toEqual({ kk: 'дүйсенбі', ru: 'понедельник', en: 'Monday' });
    expect(weekdayName(day('2026-03-22'))).toEqual({ kk: 'жексенбі', ru: 'воскресенье', en: 'Sunday' });
    expect(() => weekdayName(day('2026-02-30'))).toThrow('not a day: 2026-02-30');
  });
});
