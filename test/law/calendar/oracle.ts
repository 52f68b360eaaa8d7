/**
 * The working days of Kazakhstan a second time, straight from the acts and walked day by day. It shares no code and no
 * data structure with functions/: here the holidays are a law, the days off follow from it, and the days form a chain.
 */

type Link = {
  readonly text: string;
  readonly off: boolean;
  readonly provisional: boolean;
  next: Link | undefined;
};

const FIRST_YEAR = 2024;
const LAST_YEAR = 2027;

/** Law 267 of 2001-12-13, the list of holidays, with the years in which each stands in it (Law 306-VIII: 2026-07-01). */
const statute: readonly { on: string; years: (year: number) => boolean }[] = [
  { on: '01-01', years: () => true },
  { on: '01-02', years: () => true },
  { on: '03-08', years: () => true },
  { on: '03-15', years: (year) => year >= 2027 },
  { on: '03-21', years: () => true },
  { on: '03-22', years: () => true },
  { on: '03-23', years: () => true },
  { on: '05-01', years: () => true },
  { on: '05-07', years: () => true },
  { on: '05-09', years: () => true },
  { on: '07-06', years: () => true },
  { on: '08-30', years: (year) => year <= 2025 },
  { on: '10-25', years: () => true },
  { on: '12-16', years: () => true },
];

/** Labour Code, article 84(5): days off that are never moved. Kurban Ait as announced; 2027 is an estimate. */
const neverMoved = new Set(
  '2024-01-07 2025-01-07 2026-01-07 2027-01-07 2024-06-16 2025-06-06 2026-05-27 2027-05-16'.split(' '),
);

/** Labour Code, article 85(3): what the orders of the minister swapped. */
const orders = { off: ['2024-05-08', '2025-01-03'], worked: ['2024-05-04', '2025-01-05'] };

const textOf = (date: Date): string => date.toISOString().substring(0, 10);
const isSaturdayOrSunday = (text: string): boolean =>
  [0, 6].includes(new Date(`${text}T12:00:00Z`).getUTCDay());

function tomorrow(text: string): string {
  const date = new Date(`${text}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return textOf(date);
}

function holidaysOfLaw(): string[] {
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
  return years
    .flatMap((year) => statute.filter((rule) => rule.years(year)).map(({ on }) => `${year}-${on}`))
    .sort();
}

/** "When a day off and a holiday coincide, the day off is the working day that follows the holiday" (article 5). */
function daysOff(): Set<string> {
  const holidays = holidaysOfLaw();
  const off = new Set([...holidays, ...neverMoved, ...orders.off]);
  for (const holiday of holidays) {
    if (!isSaturdayOrSunday(holiday)) continue;
    let day = tomorrow(holiday);
    while (isSaturdayOrSunday(day) || off.has(day)) day = tomorrow(day);
    off.add(day);
  }
  return off;
}

function chain(): Map<string, Link> {
  const off = daysOff();
  const links = new Map<string, Link>();
  let before: Link | undefined;
  for (let text = `${FIRST_YEAR}-01-01`; text <= `${LAST_YEAR}-12-31`; text = tomorrow(text)) {
    const free = off.has(text) || (isSaturdayOrSunday(text) && !orders.worked.includes(text));
    const link: Link = { text, off: free, provisional: text.startsWith('2027'), next: undefined };
    if (before) before.next = link;
    links.set(text, link);
    before = link;
  }
  return links;
}

const links = chain();

export type OracleSuspension = { readonly from: string; readonly to?: string | undefined };
export type OracleAnswer = { readonly end: string; readonly provisional: boolean } | 'refused';

/** Every day of the known years, in order. */
export const knownDays: readonly string[] = [...links.keys()];

export const oracleIsWorkingDay = (day: string): boolean => links.get(day)?.off === false;

const isHeld = (day: string, suspensions: readonly OracleSuspension[]): boolean =>
  suspensions.some(({ from, to }) => from <= day && (to === undefined || day <= to));

/** Counts working days one at a time: section 9 of the digest, for a term of `length` working days from `start`. */
export function oracleWorkingDays(
  start: string,
  length: number,
  suspensions: readonly OracleSuspension[],
): OracleAnswer {
  let day = links.get(start);
  let left = length;
  let provisional = false;
  if (length > 0) day = day?.next;
  while (day) {
    provisional ||= day.provisional;
    if (!day.off && !isHeld(day.text, suspensions)) {
      left -= 1;
      if (left <= 0) return { end: day.text, provisional };
    }
    day = day.next;
  }
  return 'refused';
}

/** Counts calendar days one at a time; a last day that is off runs on to the next working day. */
export function oracleCalendarDays(
  start: string,
  length: number,
  suspensions: readonly OracleSuspension[],
): OracleAnswer {
  let day = links.get(start);
  let left = length;
  if (length > 0) day = day?.next;
  while (day) {
    if (!isHeld(day.text, suspensions)) left -= 1;
    if (left <= 0 && !isHeld(day.text, suspensions)) break;
    day = day.next;
  }
  let provisional = false;
  let rolling = false;
  while (day) {
    provisional ||= day.provisional;
    if (!day.off && !(rolling && isHeld(day.text, suspensions))) return { end: day.text, provisional };
    rolling = true;
    day = day.next;
  }
  return 'refused';
}
