import { styleText } from 'node:util';
import { type QuotaCategory, REGIONS, type Region } from '#functions/law/regions.ts';

/** Limit, taken and left of a region and category. */
export type QuotaBar = {
  readonly region: Region;
  readonly category: QuotaCategory;
  readonly limit: number;
  readonly taken: number;
  readonly left: number;
};

const COLUMNS = 100;
const NAME = 24;
const NUMBERS = 7;
const BAR = 40;
const TITLES: Readonly<Record<QuotaCategory, string>> = {
  kandas: 'қандастар',
  resettlers: 'қоныс аударушылар',
};

/** The lines of a year in at most 100 columns, the largest limit of each category first, with its sum. */
export function quotaBars(
  year: number,
  bars: readonly QuotaBar[],
  { colour }: { readonly colour: boolean },
): string {
  const categories = Object.keys(TITLES) as QuotaCategory[];
  const parts = categories.flatMap((category) => {
    const own = bars
      .filter((bar) => bar.category === category)
      .toSorted((one, other) => other.limit - one.limit);
    return own.length === 0
      ? []
      : [
          [
            '',
            heading(`${year} · ${TITLES[category]}`, colour),
            ...own.map((bar) => line(bar, colour)),
            sum(own),
          ],
        ];
  });
  return `${parts.flat().join('\n')}\n`;
}

const number = (value: number) => String(value).padStart(NUMBERS);
const numbers = ({ limit, taken, left }: Pick<QuotaBar, 'limit' | 'taken' | 'left'>) =>
  `${number(limit)}${number(taken)}${number(left)}`;

function heading(title: string, colour: boolean): string {
  const text = `${title.padEnd(NAME)}${'limit'.padStart(NUMBERS)}${'taken'.padStart(NUMBERS)}${'left'.padStart(NUMBERS)}`;
  return colour ? styleText('bold', text, { validateStream: false }) : text;
}

const TONES = [
  [100, 'red'],
  [80, 'yellow'],
  [0, 'green'],
] as const;

function line(bar: QuotaBar, colour: boolean): string {
  const { region, limit, taken } = bar;
  const share = limit === 0 ? Number(taken > 0) : taken / limit;
  const full = Math.min(BAR, Math.floor(share * BAR));
  const drawn = `${'█'.repeat(full)}${'░'.repeat(BAR - full)}`;
  const percent = Math.floor(share * 100);
  const tone = TONES.find(([from]) => percent >= from)?.[1] ?? 'green';
  const painted = colour ? styleText(tone, drawn, { validateStream: false }) : drawn;
  const name = REGIONS[region].kk
    .replace(' облысы', '')
    .slice(0, NAME - 1)
    .padEnd(NAME);
  return `${name}${numbers(bar)}  ${painted} ${percent} %`.slice(0, COLUMNS + painted.length - drawn.length);
}

function sum(bars: readonly QuotaBar[]): string {
  const of = (what: 'limit' | 'taken' | 'left') => bars.reduce((all, bar) => all + bar[what], 0);
  return `${'барлығы'.padEnd(NAME)}${numbers({ limit: of('limit'), taken: of('taken'), left: of('left') })}`;
}
