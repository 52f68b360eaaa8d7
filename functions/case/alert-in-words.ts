import { addMilliseconds, dayOf, type Instant, minuteOf } from '#functions/law/calendar/instant.ts';
import { twoDigits } from '#functions/law/calendar/plain-date.ts';
import { dateInWords, type Language } from '#functions/law/calendar/wording.ts';
import { REGIONS, type Region } from '#functions/law/regions.ts';
import type { Told, Wording } from '#functions/law/service.ts';
import { counted } from './explain-in-words.ts';
import { SYNTHETIC_IN_WORDS, type Synthetic } from './synthetic.ts';

/** Whole hours between two instants: so many are left until the due one, or it is so many ago. */
export function hoursUntil(
  dueAt: Instant,
  from: Instant,
): { readonly left: number } | { readonly late: number } {
  const hours = (Date.parse(dueAt) - Date.parse(from)) / 3_600_000;
  return hours >= 0 ? { left: Math.floor(hours) } : { late: Math.floor(-hours) };
}

/** What one line about a clock says. */
export type Clock = Synthetic & {
  readonly caseNumber: string;
  readonly stage: { readonly title: Wording };
  readonly dueAt: Instant;
  readonly hours: ReturnType<typeof hoursUntil>;
};

const inEach = (sentence: (language: Language) => string): Told => ({
  kk: sentence('kk'),
  ru: sentence('ru'),
  en: sentence('en'),
});

/** Stages have Kazakh names; another language falls back on it. */
const titleIn = (title: Wording, language: Language): string => title[language] ?? title.kk;

const HOURS = {
  left: {
    kk: (hours: number) => `${hours} сағат қалды`,
    ru: (hours: number) => `осталось ${counted(hours, ['час', 'часа', 'часов'])}`,
    en: (hours: number) => `${hours} ${hours === 1 ? 'hour' : 'hours'} left`,
  },
  late: {
    kk: (hours: number) => `${hours} сағатқа кешікті`,
    ru: (hours: number) => `просрочено на ${counted(hours, ['час', 'часа', 'часов'])}`,
    en: (hours: number) => `${hours} ${hours === 1 ? 'hour' : 'hours'} late`,
  },
} as const;

const hoursIn = (hours: Clock['hours'], language: Language): string =>
  'left' in hours ? HOURS.left[language](hours.left) : HOURS.late[language](hours.late);

/** A midnight is the end of the day before it, as terms end. */
function instantInWords(at: Instant): Told {
  const minute = Math.floor(minuteOf(at));
  const day = dateInWords(dayOf(minute === 0 ? addMilliseconds(at, -1) : at));
  const clock = minute === 0 ? '24:00' : `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
  return inEach((language) => `${day[language]}, ${clock}`);
}

const WORDS = {
  kk: { case: 'Іс', region: 'Өңір', stage: 'Кезең', due: 'Мерзімі', basis: 'Негізі', zone: 'Алматы уақыты' },
  ru: {
    case: 'Дело',
    region: 'Регион',
    stage: 'Этап',
    due: 'Срок',
    basis: 'Основание',
    zone: 'время Алматы',
  },
  en: { case: 'Case', region: 'Region', stage: 'Stage', due: 'Due', basis: 'Under', zone: 'Asia/Almaty' },
} as const;

const regionIn = (region: Region, language: Language): string =>
  language === 'kk' ? REGIONS[region].kk : REGIONS[region].ru;

const markIn = ({ synthetic }: Synthetic, language: Language): string =>
  synthetic ? ` (${SYNTHETIC_IN_WORDS[language]})` : '';

/** An alert as an e-mail says it: a subject and a text in each language. `text` is what the rung tells. */
export function alertInWords(
  clock: Clock,
  { text, region, basis }: { readonly text: Told; readonly region: Region; readonly basis: string },
): { readonly subject: Told; readonly text: Told } {
  const due = instantInWords(clock.dueAt);
  return {
    subject: inEach((language) => `${clock.caseNumber}${markIn(clock, language)}: ${text[language]}`),
    text: inEach((language) => {
      const words = WORDS[language];
      return [
        `${text[language]}.`,
        `${words.case}: ${clock.caseNumber}${markIn(clock, language)}.`,
        `${words.region}: ${regionIn(region, language)}.`,
        `${words.stage}: ${titleIn(clock.stage.title, language)}.`,
        `${words.due}: ${due[language]} (${words.zone}); ${hoursIn(clock.hours, language)}.`,
        `${words.basis}: ${basis}.`,
      ].join('\n');
    }),
  };
}

type Listed = { readonly count: number; readonly first: readonly Clock[] };

const DIGEST = {
  kk: {
    subject: (day: string, late: number, due: number) =>
      `${day}: кешіккені ${late}, үш жұмыс күні ішінде мерзімі аяқталатыны ${due}`,
    late: 'Кешіккен',
    due: 'Үш жұмыс күні ішінде мерзімі аяқталады',
    more: (count: number) => `және тағы ${count}`,
  },
  ru: {
    subject: (day: string, late: number, due: number) =>
      `${day}: просрочено ${late}, срок истекает в течение трёх рабочих дней: ${due}`,
    late: 'Просрочено',
    due: 'Срок истекает в течение трёх рабочих дней',
    more: (count: number) => `и ещё ${count}`,
  },
  en: {
    subject: (day: string, late: number, due: number) =>
      `${day}: ${late} late, ${due} due within three working days`,
    late: 'Late',
    due: 'Due within three working days',
    more: (count: number) => `and ${count} more`,
  },
} as const;

/** The digest of a region as an e-mail says it. */
export function digestInWords({
  region,
  at,
  late,
  due,
}: {
  readonly region: Region;
  readonly at: Instant;
  readonly late: Listed;
  readonly due: Listed;
}): { readonly subject: Told; readonly text: Told } {
  const day = dateInWords(dayOf(at));
  return {
    subject: inEach(
      (language) =>
        `${regionIn(region, language)}, ${DIGEST[language].subject(day[language], late.count, due.count)}`,
    ),
    text: inEach((language) =>
      [
        ...linesOf(DIGEST[language].late, late, language),
        ...linesOf(DIGEST[language].due, due, language),
      ].join('\n'),
    ),
  };
}

function linesOf(heading: string, { count, first }: Listed, language: Language): readonly string[] {
  const lines = first.map(
    ({ caseNumber, stage, dueAt, hours }) =>
      `- ${caseNumber}: ${titleIn(stage.title, language)}; ${instantInWords(dueAt)[language]}; ${hoursIn(hours, language)}`,
  );
  const more = count - first.length;
  return [`${heading}: ${count}`, ...lines, ...(more > 0 ? [`- ${DIGEST[language].more(more)}`] : [])];
}
