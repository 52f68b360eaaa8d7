import { REGIONS } from '#functions/law/regions.ts';
import { FAULT_NAMES, FAULTS } from './faults.ts';
import type { Month, MonthCount, QuotaLine, StageTerms } from './figures.ts';
import { INVARIANTS } from './invariants.ts';
import type { YearVerdict } from './year-run.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

type Bar = {
  readonly label: string;
  readonly values: readonly { readonly of: string; readonly value: number }[];
};

/** In units of the drawing; the numbers behind the longest bar are three of five digits. */
const [WIDTH, ROW, LABEL, NUMBER] = [760, 22, 250, 150];

/** Bars that lie one below another, each made of coloured pieces, on one scale. */
function bars(title: string, rows: readonly Bar[], colours: Readonly<Record<string, string>>): string {
  const most = Math.max(1, ...rows.map(({ values }) => values.reduce((sum, { value }) => sum + value, 0)));
  const scale = (WIDTH - LABEL - NUMBER) / most;
  const drawn = rows.map(({ label, values }, place) => {
    const y = place * ROW;
    let x = LABEL;
    const pieces = values.map(({ of, value }) => {
      const width = value * scale;
      const piece = `<rect x="${x.toFixed(1)}" y="${y + 3}" width="${width.toFixed(1)}" height="${ROW - 6}" fill="${colours[of]}"><title>${escaped(of)}: ${value}</title></rect>`;
      x += width;
      return piece;
    });
    const numbers = values.map(({ value }) => value).join(' / ');
    return `<text x="${LABEL - 8}" y="${y + 15}" text-anchor="end">${escaped(label)}</text>${pieces.join('')}<text x="${(x + 6).toFixed(1)}" y="${y + 15}">${numbers}</text>`;
  });
  const legend = Object.entries(colours).map(
    ([name, colour]) => `<span><i style="background:${colour}"></i>${escaped(name)}</span>`,
  );
  return `<h2>${escaped(title)}</h2><p class="legend">${legend.join(' ')}</p><svg viewBox="0 0 ${WIDTH} ${rows.length * ROW}" role="img" aria-label="${escaped(title)}">${drawn.join('')}</svg>`;
}

const COLOURS = { filed: '#7a8ca5', included: '#2f7d4f', refused: '#b5532d', alerts: '#c9a227' } as const;

const monthBars = (months: readonly Month[], count: MonthCount, title: string): string =>
  bars(
    title,
    months.map((month) => ({ label: month.month, values: [{ of: count, value: month[count] }] })),
    { [count]: COLOURS[count] },
  );

const stageBars = (stages: readonly StageTerms[]): string =>
  bars(
    'How the terms of each stage were kept',
    stages.map(({ stage, met, missed, open }) => ({
      label: stage,
      values: [
        { of: 'met', value: met },
        { of: 'missed', value: missed },
        { of: 'open', value: open },
      ],
    })),
    { met: '#2f7d4f', missed: '#b5532d', open: '#7a8ca5' },
  );

const quotaBars = (quotas: readonly QuotaLine[]): string =>
  bars(
    'Places of 2026 at the end: taken and left',
    quotas.map(({ region, category, limit, taken }) => ({
      label: `${REGIONS[region].kk}, ${category}`,
      values: [
        { of: 'taken', value: taken },
        { of: 'left', value: Math.max(0, limit - taken) },
      ],
    })),
    { taken: '#2f7d4f', left: '#c8d3e0' },
  );

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  `<table><tr>${head.map((name) => `<th>${escaped(name)}</th>`).join('')}</tr>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${escaped(String(cell))}</td>`).join('')}</tr>`)
    .join('')}</table>`;

const STYLE =
  'body{font:15px/1.45 system-ui,sans-serif;max-width:800px;margin:2rem auto;padding:0 1rem;color:#1c2733}h2{margin-top:2rem}svg{width:100%;font-size:12px}table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:3px 8px;border-bottom:1px solid #dde4ec}.legend span{margin-right:1em}.legend i{display:inline-block;width:.8em;height:.8em;margin-right:.4em}code{background:#f0f3f7;padding:2px 4px}.broken{color:#b5532d;font-weight:600}';

/** A page of figures of a year, whole in one file: no script, nothing from elsewhere. The same verdict gives the same page. */
export function pageOf(
  { settings, counts, injected, broken, digest, figures }: YearVerdict,
  replay: string,
): string {
  const verdict =
    broken.length === 0
      ? 'Every invariant held.'
      : `<span class="broken">${broken.length} of ${INVARIANTS.length} invariants were broken.</span>`;
  const held = INVARIANTS.map(({ holds }) => {
    const places = broken.find((one) => one.holds === holds)?.places ?? [];
    return [places.length === 0 ? 'held' : `BROKEN at ${places.length}`, holds];
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A year of Qonys, seed ${settings.seed}</title><style>${STYLE}</style></head><body>
<h1>A year in the life of the regional quotas</h1>
<p>${counts['filings']} applications, ${counts['events']} events, ${counts['alerts']} alerts; ${settings.days} days of filing from 2026-01-01 and ${settings.calmDays} days of calm. ${verdict} Digest <code>${digest}</code>. Again: <code>${escaped(replay)}</code></p>
${monthBars(figures.months, 'filed', 'Applications filed, by month')}
${monthBars(figures.months, 'included', 'Positive decisions, by month')}
${monthBars(figures.months, 'refused', 'Refusals, by month')}
${monthBars(figures.months, 'alerts', 'Alerts of terms, by month')}
${stageBars(figures.stages)}
${quotaBars(figures.quotas)}
<h2>What had to hold</h2>
${table(['', 'invariant'], held)}
<h2>What went wrong on purpose</h2>
${table(
  ['fault', 'times', 'what it does'],
  FAULT_NAMES.map((name) => [name, injected[name], FAULTS[name].does]),
)}
<h2>Where the cases stand</h2>
${table(
  ['stage', 'cases'],
  Object.entries(figures.standing).toSorted(([, one], [, other]) => other - one),
)}
<h2>Events</h2>
${table(
  ['event', 'times'],
  Object.entries(figures.events).toSorted(([, one], [, other]) => other - one),
)}
</body></html>
`;
}
