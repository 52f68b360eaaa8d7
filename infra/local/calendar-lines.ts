import { parseArgs, styleText } from 'node:util';
import { explain } from '#functions/case/explain.ts';
import { explainInWords } from '#functions/case/explain-in-words.ts';
import { calendarDays, calendarOfKazakhstan } from '#functions/law/calendar/calendar.ts';
import type { TermRefusal } from '#functions/law/calendar/count-term.ts';
import type { CalendarDay } from '#functions/law/calendar/day.ts';
import { PlainDate } from '#functions/law/calendar/instant.ts';
import { ordinalOf, weekdayAt } from '#functions/law/calendar/plain-date.ts';
import { dateInWords, type Language, monthName, weekdayName } from '#functions/law/calendar/wording.ts';
import { ours } from '#functions/law/citation.ts';
import { calendarDays as inCalendarDays, workingDays } from '#functions/law/term.ts';

const help = `The working calendar of Kazakhstan (five-day week), 2024 to 2027.

  npm run calendar -- 2026                     the year: twelve months, days off (*) and worked weekends (+) named
  npm run calendar -- 2026-03-18 +10           the day 10 working days after, explained
  npm run calendar -- 2026-03-18 +10 --calendar-days   10 calendar days, rolled to a working day
  --language kk | ru | en                      language of the output (en)
  --json                                       the explanation as JSON
  --help                                       this text`;

export class UsageError extends Error {}

const isLanguage = (text: string): text is Language => ['kk', 'ru', 'en'].includes(text);

function parsed(given: string[]) {
  try {
    return parseArgs({
      args: given,
      allowPositionals: true,
      options: {
        language: { type: 'string', default: 'en' },
        'calendar-days': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw error instanceof TypeError ? new UsageError(error.message) : error;
  }
}

function argumentsOf(given: string[]) {
  // A negative length looks like an option, and deserves a better answer than "unknown option".
  const negative = given.find((text) => /^-\d/.test(text));
  if (negative) throw new UsageError(`a length is a whole number, 0 or more: ${negative}`);
  const { values, positionals } = parsed(given);
  const { language } = values;
  if (!isLanguage(language)) throw new UsageError(`--language is kk, ru or en: ${language}`);
  return { ...values, language, positionals };
}

const marks = { off: '*', worked: '+' } as const;

/** Three columns: the date and its mark. Colour only where the output is a terminal that takes it. */
function cell({ day, works, named }: CalendarDay): string {
  const text = `${String(Number(day.slice(8))).padStart(2)}${named ? marks[named.effect] : ' '}`;
  if (named?.effect === 'worked') return styleText('green', text);
  return works ? text : styleText(named ? 'red' : 'dim', text);
}

const weekdayHeads: { readonly [language in Language]: string } = {
  kk: 'Дс Сс Ср Бс Жм Сб Жс ',
  ru: 'Пн Вт Ср Чт Пт Сб Вс ',
  en: 'Mo Tu We Th Fr Sa Su ',
};

const blank = '   ';
const monthWidth = 7 * blank.length;

function monthLines(days: readonly CalendarDay[], month: number, language: Language): string[] {
  const ofMonth = days.filter(({ day }) => Number(day.slice(5, 7)) === month);
  const lead = weekdayAt(ordinalOf(ofMonth[0]?.day ?? '') ?? 0) - 1;
  const cells = [...Array<string>(lead).fill(blank), ...ofMonth.map(cell)];
  const weeks = Array.from({ length: 6 }, (_, week) => {
    const ofWeek = cells.slice(week * 7, week * 7 + 7);
    return [...ofWeek, ...Array<string>(7 - ofWeek.length).fill(blank)].join('');
  });
  return [monthName(month)[language].padEnd(monthWidth), weekdayHeads[language], ...weeks];
}

const headings: { readonly [language in Language]: (year: number, worked: number) => string } = {
  kk: (year, worked) => `${year}: ${worked} жұмыс күні (* демалыс, + жұмыс істейтін демалыс күні)`,
  ru: (year, worked) => `${year}: рабочих дней: ${worked} (* выходной, + рабочий выходной)`,
  en: (year, worked) => `${year}: ${worked} working days (* day off, + worked weekend day)`,
};
const provisionalNote: { readonly [language in Language]: string } = {
  kk: 'Алдын ала: бұл жыл әлі расталмаған.',
  ru: 'Предварительно: этот год ещё не подтверждён.',
  en: 'Provisional: this year is not confirmed yet.',
};

function yearLines(year: number, language: Language): string[] {
  const days = calendarDays(
    calendarOfKazakhstan,
    PlainDate.parse(`${year}-01-01`),
    PlainDate.parse(`${year}-12-31`),
  );
  if (days.length === 0) throw new UsageError(`the known years are 2024 to 2027: ${year}`);
  const rows = [1, 4, 7, 10].flatMap((first) => {
    const months = [first, first + 1, first + 2].map((month) => monthLines(days, month, language));
    const lines = (months[0] ?? []).map((_, line) =>
      months
        .map((of) => of[line])
        .join('   ')
        .trimEnd(),
    );
    return [...lines.filter((line) => line !== ''), ''];
  });
  const names = days.flatMap(({ day, named }) => {
    if (!named) return [];
    const date = `${dateInWords(day)[language]}, ${weekdayName(day)[language]}`;
    return [`${marks[named.effect]} ${date.padEnd(34)} ${named.name[language]}`];
  });
  const worked = days.filter(({ works }) => works).length;
  const note = days.some(({ provisional }) => provisional) ? [provisionalNote[language]] : [];
  return [headings[language](year, worked), ...note, '', ...rows, ...names];
}

function inWords(refusal: TermRefusal): string {
  switch (refusal.code) {
    case 'calendar-unknown':
      return `calendar-unknown: ${refusal.day} is not in the known days ${refusal.known.from} to ${refusal.known.to}`;
    case 'length-invalid':
      return `length-invalid: a length is a whole number, 0 or more: ${refusal.length}`;
    case 'not-a-day':
      return `not-a-day: ${refusal.day}`;
    case 'suspension-invalid':
    case 'suspended':
    case 'unit-not-in-use':
      return refusal.code;
  }
}

function termLines(day: string, added: string, options: ReturnType<typeof argumentsOf>): string[] {
  const start = PlainDate.safeParse(day);
  if (!start.success) throw new UsageError(`not a day of the calendar (YYYY-MM-DD): ${day}`);
  if (!/^\+\d+$/.test(added))
    throw new UsageError(`a length is written +10, a whole number, 0 or more: ${added}`);
  const length = Number(added);
  const cite = ours('asked on the command line');
  const term = options['calendar-days'] ? inCalendarDays(length, cite) : workingDays(length, cite);
  const steps = explain({ service: { term, start: { on: start.data } } }, calendarOfKazakhstan);
  if (!steps.ok) throw new UsageError(inWords(steps.refusal));
  // One term alone has nothing to be weighed against.
  const ofTerm = steps.value.filter(({ step }) => step !== 'binds');
  return options.json ? [JSON.stringify(ofTerm, null, 2)] : [...explainInWords(ofTerm, options.language)];
}

/**
 * What the command prints for its arguments; colour only where the standard output is a terminal that takes it.
 * Throws UsageError with what is wrong and what is allowed.
 */
export function calendarLines(given: string[]): string[] {
  const options = argumentsOf(given);
  const [first, added, ...rest] = options.positionals;
  if (options.help) return [help];
  if (first === undefined || rest.length > 0) throw new UsageError('give a year, or a day and a length');
  if (added !== undefined) return termLines(first, added, options);
  if (!/^\d{4}$/.test(first))
    throw new UsageError(`give a year, or a day and a length such as +10: ${first}`);
  return yearLines(Number(first), options.language);
}
