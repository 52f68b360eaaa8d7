import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kept } from '../folder.ts';
import type { LocalCloud } from '../local-cloud.ts';
import { familyOfOne } from './families.ts';
import { officeAt } from './office.ts';
import { OFFICES, type OfficeName } from './offices.ts';
import { seedQuotas } from './seed-quotas.ts';

/**
 * Enters the quotas of 2026 and says how to begin: a token for each office, and five curl lines that work as printed,
 * in that order, from the folder in which the cloud was started.
 */
export async function firstSteps(cloud: LocalCloud): Promise<string> {
  const tokens = await tokensOf(cloud);
  await seedQuotas(officeAt(cloud.url, tokens.authorisedBody));
  const folder = join(cloud.folder, kept.firstSteps);
  writeFiles(folder, tokens);
  const names = Object.keys(OFFICES) as OfficeName[];
  const offices = names.map(
    (name) => `${OFFICES[name].role} (${OFFICES[name].organisation})\n${tokens[name]}\n`,
  );
  return [
    'Tokens, valid for 30 days of the clock of this cloud:\n',
    ...offices,
    'Try these, in this order:\n',
    ...curlLines(cloud, folder),
    '',
  ].join('\n');
}

async function tokensOf(cloud: LocalCloud): Promise<Record<OfficeName, string>> {
  const names = Object.keys(OFFICES) as OfficeName[];
  const tokens = await Promise.all(
    names.map(async (name) => [name, await cloud.token(OFFICES[name])] as const),
  );
  return Object.fromEntries(tokens) as Record<OfficeName, string>;
}

/** The headers and the body that the curl lines read; only this user may. */
function writeFiles(folder: string, tokens: Readonly<Record<OfficeName, string>>): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text, { mode: 0o600 });
    chmodSync(join(folder, name), 0o600);
  };
  for (const [name, token] of Object.entries(tokens)) write(name, `authorization: Bearer ${token}\n`);
  write('application.json', JSON.stringify(familyOfOne));
}

function curlLines({ url, now }: LocalCloud, folder: string): readonly string[] {
  const as = (office: OfficeName) => `-H @'${join(folder, office)}'`;
  const key = `first-steps-${now().getTime()}`;
  const json = `-H 'content-type: application/json' -H 'idempotency-key: ${key}'`;
  const filed = `'${url}/v1/cases?region=550000000&stage=filed'`;
  const firstId = `$(curl -s ${as('provider')} ${filed} | grep -o '"id":"[^"]*"' | head -n 1 | cut -d '"' -f 4)`;
  return [
    `curl -s ${as('provider')} '${url}/v1/quotas?year=2026&category=kandas'`,
    `curl -s ${as('portal')} ${json} -d @'${join(folder, 'application.json')}' ${url}/v1/applications`,
    `curl -s ${as('provider')} ${filed}`,
    `curl -s ${as('provider')} ${json} -H 'if-match: "1"' -d '{}' "${url}/v1/cases/${firstId}/register"`,
    `curl -s ${as('head')} '${url}/v1/alerts?region=550000000'`,
  ];
}
