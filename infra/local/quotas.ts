import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { QUOTA_ORDERS } from '#functions/law/quota-orders.ts';
import { endWithSentence, LocalCloudFault } from './fault.ts';
import { kept } from './folder.ts';
import { type QuotaBar, quotaBars } from './quota-bars.ts';

const help = `Limit, taken and left per region as bars, from the running local cloud.

  npm run quotas -- 2026                  what stands now
  npm run quotas -- 2026 --at 2026-09-01  at the end of a day, past or to come
  npm run quotas -- 2026 --order          the order of the year as it ships, without any cloud

  --folder <path>    the folder of the running cloud (.local)
  --url <url>        where it answers (http://127.0.0.1:3000)
  --json             one JSON object, for machines
  --help             this text
`;

type Settings = {
  readonly year: number;
  readonly at?: string;
  readonly folder: string;
  readonly url: string;
};

/** What the order of a year ordered: nothing is taken of it yet. @throws for a year whose order does not ship. */
function ordered(year: number): readonly QuotaBar[] {
  const order = QUOTA_ORDERS.find((one) => one.year === year);
  if (!order) {
    const years = QUOTA_ORDERS.map((one) => one.year).join(' and ');
    throw new LocalCloudFault(`No order of ${year} ships with the project: those of ${years} do.`);
  }
  return order.lines.map(({ region, category, persons: limit }) => ({
    region,
    category,
    limit,
    taken: 0,
    left: limit,
  }));
}

/** What the cloud answers to an official of a region. @throws a fault when none is running or the year has no order. */
async function standing({ year, at, folder, url }: Settings): Promise<readonly QuotaBar[]> {
  const query = new URLSearchParams({ year: String(year), ...(at === undefined ? {} : { at }) });
  const response = await fetch(`${url}/v1/quotas?${query.toString()}`, {
    headers: { authorization: tokenIn(folder), 'accept-language': 'en' },
  }).catch(() => {
    throw new LocalCloudFault(`Nothing answers at ${url}: start it with npm start, or name it with --url.`);
  });
  const body = (await response.json()) as { items?: readonly QuotaBar[]; title?: string; message?: string };
  if (body.items) return body.items;
  throw new LocalCloudFault(
    `${body.title ?? body.message ?? 'No answer'} (${response.status}, year ${year}).`,
  );
}

function tokenIn(folder: string): string {
  try {
    const header = readFileSync(join(folder, kept.firstSteps, 'provider'), 'utf8');
    return header.replace(/^authorization: /, '').trim();
  } catch {
    throw new LocalCloudFault(
      `${folder} has no tokens: start the cloud with npm start, or name its folder with --folder.`,
    );
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      at: { type: 'string' },
      order: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      folder: { type: 'string', default: '.local' },
      url: { type: 'string', default: 'http://127.0.0.1:3000' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(help);
  const [written = ''] = positionals;
  if (positionals.length !== 1 || !/^20\d\d$/.test(written)) {
    throw new LocalCloudFault('Give one year, for example npm run quotas -- 2026.');
  }
  const year = Number(written);
  const { at, folder, url } = values;
  const settings = { year, folder: resolve(folder), url, ...(at === undefined ? {} : { at }) };
  const bars = values.order ? ordered(year) : await standing(settings);
  const colour = process.stdout.isTTY && !process.env['NO_COLOR'];
  process.stdout.write(
    values.json ? `${JSON.stringify({ year, items: bars })}\n` : quotaBars(year, bars, { colour }),
  );
}

main().catch(endWithSentence);
