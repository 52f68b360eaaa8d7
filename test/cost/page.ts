import { COUNTED, type Counted, sumOf } from './counting.ts';
import { type Life, LOOKS, type Row, VOTES } from './life.ts';
import { dollarsFor, PRICES, type Priced, type PricedRegion } from './prices.ts';
import { ASSUMED, dollarsOf, type Quantities, type Reckoned, yearOf } from './reckoning.ts';

const HOME: PricedRegion = 'eu-central-1';
const OTHER: PricedRegion = 'us-east-1';
const CASES_A_YEAR = [10_000, 100_000, 1_000_000] as const;

const grouped = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 1 });
const quantity = (value: number): string =>
  value === 0 || value >= 0.1 ? grouped(Number(value.toFixed(1))) : value.toPrecision(2);
const dollars = (value: number): string => grouped(Math.round(value));

const table = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  left = 1,
): readonly string[] => [
  `| ${head.join(' | ')} |`,
  `|${head.map((_, at) => (at < left ? '---' : '--:')).join('|')}|`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
];

const counted = Object.keys(COUNTED) as Counted[];

const countRow = ({ what, function: by, times, counts }: Row): readonly string[] => [
  what.includes('/v1/') ? `\`${what}\`` : what,
  `\`${by}\``,
  grouped(times),
  ...counted.map((name) => (counts[name] === 0 ? '' : grouped(counts[name]))),
];

function countsTable({ rows }: Life): readonly string[] {
  const total = sumOf(rows.map(({ counts }) => counts));
  const times = rows.reduce((sum, row) => sum + row.times, 0);
  return table(
    ['what', 'function', 'times', ...counted.map((name) => COUNTED[name])],
    [
      ...rows.map(countRow),
      ['**one case**', '', `**${grouped(times)}**`, ...counted.map((name) => `**${grouped(total[name])}**`)],
    ],
    2,
  );
}

/** The quantities of one account with what each costs, the dearest first. */
function bill(quantities: Quantities, region: PricedRegion): readonly (readonly [string, string, number])[] {
  return (Object.entries(quantities) as [Priced, number][])
    .map(([name, value]) => [PRICES[name].of, quantity(value), dollarsFor(name, value, region)] as const)
    .toSorted(([, , one], [, , other]) => other - one);
}

function billTable(quantities: Quantities, per: number): readonly string[] {
  const rows = bill(quantities, HOME).filter(([, , cost]) => cost > 0);
  const sum = dollarsOf(quantities, HOME);
  return table(
    ['what', 'quantity', `US$${per === 1 ? '' : ` for ${grouped(per)}`}`, 'share'],
    [
      ...rows.map(([of, amount, cost]) => [
        of,
        amount,
        (cost * per).toFixed(2),
        `${Math.round((100 * cost) / sum)} %`,
      ]),
      ['**in all**', '', `**${(sum * per).toFixed(2)}**`, ''],
    ],
  );
}

function yearsTable(reckoned: Reckoned): readonly string[] {
  const row = (cases: number, nth: number): readonly string[] => {
    const year = yearOf(reckoned, cases, nth);
    const sum = dollarsOf(year, HOME);
    const [first, second] = bill(year, HOME)
      .slice(0, 2)
      .map(([of, , cost]) => `${of} (${Math.round((100 * cost) / sum)} %)`);
    return [
      grouped(cases),
      nth === 1 ? 'first' : 'tenth',
      `**${dollars(sum)}**`,
      (sum / cases).toFixed(3),
      dollars(dollarsOf(year, OTHER)),
      `${first}, ${second}`,
    ];
  };
  return table(
    ['cases a year', 'year', `US$ in ${HOME}`, 'US$ a case', `US$ in ${OTHER}`, 'dearest'],
    CASES_A_YEAR.flatMap((cases) => [row(cases, 1), row(cases, ASSUMED.yearsKept)]),
    2,
  );
}

const pricesTable = (): readonly string[] =>
  table(
    ['price of', 'for', HOME, OTHER, 'source'],
    Object.values(PRICES).map(({ of, per, dollars: by, source }) => [
      of,
      grouped(per),
      String(by[HOME]),
      String(by[OTHER]),
      source,
    ]),
  );

const kilobytes = (bytes: number): string => grouped(Math.ceil(bytes / 1000));

/** The whole page. */
export const costPage = (life: Life, reckoned: Reckoned): string =>
  [
    '# What it costs',
    '',
    'What a case asks for in its whole life is counted; what that costs follows from prices and from what is assumed. Written',
    'by `test/cost/cost.test.ts`, which fails when a count has changed (`COST=write` writes this page anew):',
    '',
    '```sh',
    'COST=write npx vitest run --config .vitest.config.ts test/cost/cost.test.ts',
    '```',
    '',
    '**Nothing here is a bill.** Nothing has run on AWS yet, and most prices below are from memory: whoever needs a figure to',
    'rely on first puts the price list of the day into `test/cost/prices.ts`. AWS has no region in Kazakhstan (decision 0112);',
    `the page reckons with ${HOME}, where the stages stand, and says beside it what ${OTHER} would be.`,
    '',
    '## Totals of a year',
    '',
    `US dollars without tax, free tiers, discounts and support. Cases are kept ${ASSUMED.yearsKept} years, so that in the tenth year nine`,
    'years of others stand beside those of the year.',
    '',
    ...yearsTable(reckoned),
    '',
    '## One case',
    '',
    'From the filing to the decision that is delivered, without the room that it takes afterwards:',
    '',
    ...billTable(reckoned.perCase, 1000),
    '',
    'What stays of it:',
    '',
    ...table(
      ['where', 'KB'],
      [
        ['the table with its indexes', kilobytes(life.tableBytes)],
        ['PDFs and the evidence of their signatures', `${Math.ceil(life.documentBytes / 20_000) * 20}`],
        ['papers of the applicant (assumed)', kilobytes(3 * ASSUMED.paperBytes)],
      ],
    ),
    '',
    '## A month without a case',
    '',
    'What stands in the template of `prod`, and what asks without end:',
    '',
    ...billTable(reckoned.fixedMonth, 1),
    '',
    '## What dominates, and what would lower it',
    '',
    '- **Written units.** An event is written with its case, its deadlines and its place in the indexes in one transaction, which',
    '  takes two units for one: that is what makes an act all or nothing. A copy of less than the whole item in each index would save most.',
    '- **Backups.** Each night the whole table is copied and kept as long as point-in-time recovery reaches, so a GB is paid for',
    `  ${reckoned.backupsKept + 2} times. Fewer nights, or weekly copies beside the recovery, is the first thing to lower when years have gathered.`,
    '- **Waiting.** Pollers of queues, keys, alarms and metrics cost the same with no case at all; with 10,000 cases a year they are',
    '  most of the bill. Fewer metrics by region, or one queue less, lower it.',
    '- **A list and a session for one case** are counted here; ten cases that share them save nine tenths of their rows.',
    '',
    '## Counted',
    '',
    'A family of five with three papers, decided in term, with one warning, a list and a session of its own and one webhook; by the',
    'use cases and handlers on the real adapters. The table is the DynamoDB emulator, which says what units each request takes; the other',
    `services are counted where they are asked. Each message and each batch of the stream stands for one call. ${VOTES} members vote. How often`,
    `something is only looked at is ours: ${Object.entries(LOOKS)
      .map(([what, times]) => `\`${what}\` ${times}`)
      .join(', ')}.`,
    '',
    ...countsTable(life),
    '',
    'A run of a sweep that finds nothing:',
    '',
    ...table(
      ['what', 'function', 'times', ...counted.map((name) => COUNTED[name])],
      life.idle.map(countRow),
      2,
    ),
    '',
    'Not counted: the digests of each day, the sweep of what is to be erased, the second version of a key that KMS turns each year,',
    'the certificate authorities, whoever sends e-mail from the topic of alerts, and people who look more often than is assumed.',
    '',
    '## Assumed',
    '',
    'What no emulator can say, each of it ours (`ASSUMED` in `test/cost/reckoning.ts`):',
    '',
    ...table(
      ['what', 'value'],
      Object.entries(ASSUMED).map(([name, value]) => [
        `\`${name}\``,
        grouped(value) === '0' || value < 1 ? String(value) : grouped(value),
      ]),
    ),
    '',
    'How long a call takes is known least of these: only an account shows it.',
    '',
    '## Prices',
    '',
    'US dollars, 2026-11.',
    '',
    ...pricesTable(),
    '',
  ].join('\n');
