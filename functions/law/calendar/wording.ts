import type { Words } from './day.ts';
import type { PlainDate } from './instant.ts';
import { ordinalOf, weekdayAt } from './plain-date.ts';

export type Language = keyof Words;

const months: { readonly [language in Language]: readonly string[] } = {
  kk: [
    'қаңтар',
    'ақпан',
    'наурыз',
    'сәуір',
    'мамыр',
    'маусым',
    'шілде',
    'тамыз',
    'қыркүйек',
    'қазан',
    'қараша',
    'желтоқсан',
  ],
  ru: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** The Kazakh name of a month, 1 to 12. @throws for any other number. */
export function kazakhMonth(month: number): string {
  const name = months.kk[month - 1];
  if (!name) throw new Error('a month is a number from 1 to 12');
  return name;
}

const weekdays: readonly Words[] = [
  { kk: 'дүйсенбі', ru: 'понедельник', en: 'Monday' },
  { kk: 'сейсенбі', ru: 'вторник', en: 'Tuesday' },
  { kk: 'сәрсенбі', ru: 'среда', en: 'Wednesday' },
  { kk: 'бейсенбі', ru: 'четверг', en: 'Thursday' },
  { kk: 'жұма', ru: 'пятница', en: 'Friday' },
  { kk: 'сенбі', ru: 'суббота', en: 'Saturday' },
  { kk: 'жексенбі', ru: 'воскресенье', en: 'Sunday' },
];

/** The heading of a month, 1 to 12, on its own. */
export function monthName(month: number): Words {
  const nominative = [
    'Январь',
    'Февраль',
    'Март',
    'Апрель',
    'Май',
    'Июнь',
    'Июль',
    'Август',
    'Сентябрь',
    'Октябрь',
    'Ноябрь',
    'Декабрь',
  ];
  const [kk, ru, en] = [months.kk[month - 1], nominative[month - 1], months.en[month - 1]];
  if (!kk || !ru || !en) throw new RangeError(`not a month: ${month}`);
  return { kk: kk.charAt(0).toUpperCase() + kk.slice(1), ru, en };
}

/** The name of the weekday of a day. */
export function weekdayName(day: PlainDate): Words {
  const name = weekdays[weekdayAt(ordinalOf(day) ?? Number.NaN) - 1];
  if (!name) throw new RangeError(`not a day: ${day}`);
  return name;
}

/** A day as it is written out: 2026 жылғы 18 наурыз, 18 марта 2026 года, 18 March 2026. */
export function dateInWords(day: PlainDate): Words {
  const [year, month, date] = day.split('-').map(Number);
  const of = (language: Language) => months[language][(month ?? 0) - 1];
  return {
    kk: `${year} жылғы ${date} ${of('kk')}`,
    ru: `${date} ${of('ru')} ${year} года`,
    en: `${date} ${of('en')} ${year}`,
  };
}

/** What a plain day off of the five-day week is called. */
export const plainDayOff: Words = { kk: 'демалыс күні', ru: 'выходной день', en: 'day off' };
