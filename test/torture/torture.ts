import { styleText } from 'node:util';
import { synthesize } from '#infra/synthesize.ts';
import { NETWORK_FAULTS, type NetworkFault } from './network-faults.ts';
import { torture, type Verdict } from './run.ts';
import { askedBy, HELP } from './settings.ts';

/** `npm run torture`: see `--help`. */
function inWords({ broken, injected, kills, acknowledged, fared, ...rest }: Verdict): string {
  const list = (pairs: readonly (readonly [string, number])[]): string =>
    pairs.map(([name, times]) => `${times} × ${name}`).join(', ') || 'none';
  return [
    `${acknowledged.filings} applications and ${acknowledged.acts} acts were acknowledged in ${rest.days} days of the cloud's clock; refused: ${list(acknowledged.refusals)}.`,
    `${fared.requests} requests, ${fared.again} rounds sent again after ${list(fared.heard)}.`,
    `Killed: ${list(Object.entries(kills))}. Between the code and its services:`,
    ...Object.entries(injected).map(
      ([name, times]) => `  ${String(times).padStart(6)} × ${NETWORK_FAULTS[name as NetworkFault].does}`,
    ),
    `${rest.webhooks.events} events came to the portal in ${rest.webhooks.deliveries} deliveries; ${rest.alerts} alerts went out.`,
    ...broken.flatMap(({ holds, where }) => [
      styleText('red', `NOT: ${holds} (${where.length} places)`),
      ...where.slice(0, 10).map((line) => `  ${line}`),
    ]),
    broken.length === 0 ? 'Nothing that was acknowledged is gone, and nothing was done twice.' : '',
    '',
  ].join('\n');
}

const asked = askedBy(process.argv.slice(2));
if (!asked.ok) {
  console.error(asked.refusal);
  process.exitCode = 2;
} else if (asked.value.help) {
  process.stdout.write(HELP);
} else {
  const { settings, json } = asked.value;
  if (settings.planted) process.stderr.write(`planted: ${settings.planted}\n`);
  const verdict = await torture({ ...settings, assembly: synthesize() }, (line) =>
    process.stderr.write(`${line}\n`),
  );
  process.stdout.write(json ? `${JSON.stringify(verdict)}\n` : inWords(verdict));
  process.exitCode = verdict.broken.length === 0 ? 0 : 1;
}
