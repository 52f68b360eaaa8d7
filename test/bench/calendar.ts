import { addBusinessDays, addDays, isWeekend } from 'date-fns';
import Holidays from 'date-holidays';
import dayjs from 'dayjs';
import dayjsBusinessDays from 'dayjs-business-days2';
import business from 'luxon-business-days';
import { addWorkingDays, calendarOfKazakhstan } from '#functions/law/calendar/calendar.ts';
import { PlainDate } from '#functions/law/calendar/instant.ts';
import { randomOf } from '#test/law/calendar/combinations.ts';
import { knownDays, oracleIsWorkingDay, oracleWorkingDays } from '#test/law/calendar/oracle.ts';

/**
 * `npm run bench:calendar`: additions of working days per second beside other libraries, measured in turns in one run,
 * and how many of the answers of each are wrong by the oracle. The dates of the others are parsed beforehand and never
 * written out again; ours reads and gives text, so the comparison favours the others. Nothing is asserted on time.
 */
type Question<Day> = { readonly day: Day; readonly length: number };
type Contestant = {
  readonly name: string;
  readonly answers: () => readonly string[];
  /** Answers every question once; the sum keeps the work from being optimised away. */
  readonly run: () => number;
};

const offWeekdays = knownDays.filter((day) => !oracleIsWorkingDay(day) && !isWeekend(localDate(day)));
const workedWeekends = knownDays.filter((day) => oracleIsWorkingDay(day) && isWeekend(localDate(day)));

function localDate(day: string): Date {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}

const two = (number: number): string => String(number).padStart(2, '0');
const textOf = (date: Date): string =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

const random = randomOf(3);
const questions: readonly Question<string>[] = Array.from({ length: 2_000 }, () => ({
  // Starts from 2024 to autumn 2027, so that every answer lies in the known years.
  day: knownDays[Math.floor(random() * 1_350)] ?? '2024-01-01',
  length: 1 + Math.floor(random() * 60),
}));
const expected = questions.map(({ day, length }) => {
  const answer = oracleWorkingDays(day, length, []);
  return answer === 'refused' ? answer : answer.end;
});

function contestant<Day, Answer>(
  name: string,
  parse: (day: string) => Day,
  add: (day: Day, length: number) => Answer,
  read: { readonly text: (answer: Answer) => string; readonly number: (answer: Answer) => number },
): Contestant {
  const parsed: readonly Question<Day>[] = questions.map(({ day, length }) => ({ day: parse(day), length }));
  return {
    name,
    answers: () => parsed.map(({ day, length }) => read.text(add(day, length))),
    run: () => parsed.reduce((sum, { day, length }) => sum + read.number(add(day, length)), 0),
  };
}

const dateReader = { text: textOf, number: (date: Date) => date.getTime() };

/** addBusinessDays knows no holidays: one business day at a time, passing over what the set names. */
const withHolidayCheck = (holidays: ReadonlySet<string>) => (day: Date, length: number) => {
  let date = day;
  for (let left = length; left > 0; left -= 1) {
    do date = addBusinessDays(date, 1);
    while (holidays.has(textOf(date)));
  }
  return date;
};

/** What a careful hand writes: one calendar day at a time, with holidays and worked weekends. */
function byHand(off: ReadonlySet<string>, worked: ReadonlySet<string>) {
  const works = (date: Date) => {
    const text = textOf(date);
    return isWeekend(date) ? worked.has(text) : !off.has(text);
  };
  return (day: Date, length: number) => {
    let date = day;
    for (let left = length; left > 0; ) {
      date = addDays(date, 1);
      if (works(date)) left -= 1;
    }
    return date;
  };
}

function holidaysOfPackage(): ReadonlySet<string> {
  const package_ = new Holidays('KZ');
  const found = [2024, 2025, 2026, 2027].flatMap((year) => package_.getHolidays(year));
  return new Set(found.filter(({ type }) => type === 'public').map(({ date }) => date.slice(0, 10)));
}

dayjs.extend(dayjsBusinessDays, {
  holidays: offWeekdays,
  holidayFormat: 'YYYY-MM-DD',
  additionalWorkingDays: workedWeekends,
  additionalWorkingDayFormat: 'YYYY-MM-DD',
});

const off = new Set(offWeekdays);
const luxonDay = (day: string) => business.DateTime.fromISO(day, { zone: 'utc' });
luxonDay('2024-01-01').setupBusiness({ holidayMatchers: [(day) => off.has(day.toISODate() ?? '')] });

const contestants: readonly Contestant[] = [
  contestant(
    'qonys',
    (day) => PlainDate.parse(day),
    (day, length) => addWorkingDays(calendarOfKazakhstan, day, length),
    {
      text: (answer) => (answer.ok ? answer.value : answer.refusal.code),
      number: (answer) => (answer.ok ? answer.value.length : 0),
    },
  ),
  contestant(
    'date-fns addDays by hand, our days',
    localDate,
    byHand(off, new Set(workedWeekends)),
    dateReader,
  ),
  contestant('date-fns addBusinessDays, our holidays', localDate, withHolidayCheck(off), dateReader),
  contestant(
    'date-fns addBusinessDays, date-holidays',
    localDate,
    withHolidayCheck(holidaysOfPackage()),
    dateReader,
  ),
  contestant('date-fns addBusinessDays alone', localDate, addBusinessDays, dateReader),
  contestant(
    'dayjs-business-days2, our days',
    (day) => dayjs(day),
    (day, length) => day.businessDaysAdd(length),
    {
      text: (answer) => answer.format('YYYY-MM-DD'),
      number: (answer) => answer.valueOf(),
    },
  ),
  contestant(
    'luxon-business-days, our holidays',
    luxonDay,
    (day, length) => day.plusBusiness({ days: length }),
    {
      text: (answer) => answer.toISODate() ?? '',
      number: (answer) => answer.toMillis(),
    },
  ),
];

const turnMilliseconds = 400;
const turns = 5;

function perSecond({ run }: Contestant): number {
  const from = performance.now();
  let rounds = 0;
  while (performance.now() - from < turnMilliseconds) {
    if (!Number.isFinite(run())) throw new Error('an answer is no date');
    rounds += 1;
  }
  return (rounds * questions.length * 1000) / (performance.now() - from);
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;

for (const each of contestants) each.run();
const measured = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
for (let turn = 0; turn < turns; turn += 1) {
  for (const each of contestants) measured.get(each.name)?.push(perSecond(each));
}

const results = contestants.map((each) => ({
  name: each.name,
  speed: median(measured.get(each.name) ?? []),
  wrong: each.answers().filter((answer, index) => answer !== expected[index]).length,
}));
const own = results[0]?.speed ?? Number.NaN;
console.log(`${questions.length} questions of 1 to 60 working days; median of ${turns} turns\n`);
for (const { name, speed, wrong } of results) {
  const ratio = name === 'qonys' ? '' : `${(own / speed).toFixed(0)} times slower`;
  const verdict = wrong === 0 ? 'all right' : `${wrong} wrong`;
  console.log(
    `${name.padEnd(42)}${(speed / 1e6).toFixed(3).padStart(9)} M/s  ${ratio.padEnd(20)} ${verdict}`,
  );
}
const right = results.slice(1).filter(({ wrong }) => wrong === 0);
const fastestRight = right.toSorted((one, other) => other.speed - one.speed)[0];
if (fastestRight) {
  console.log(
    `\n${(own / fastestRight.speed).toFixed(0)} times the fastest with right answers (${fastestRight.name})`,
  );
}
