/**
 * One fresh process: loads a bundle and handles one request, at the time of the cloud that it asks.
 * `node startup-child.ts <index.mjs> <event> <milliseconds that the cloud's clock is ahead>`
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { shiftDate } from '../../infra/local/shift-date.ts';

const [file = '', event = '', ahead = '0'] = process.argv.slice(2);
shiftDate(() => Number(ahead));
const sent: unknown = JSON.parse(readFileSync(event, 'utf8'));
const context = { awsRequestId: 'request', functionName: 'bench', getRemainingTimeInMillis: () => 10_000 };
const began = performance.now();
const { handler } = (await import(pathToFileURL(file).href)) as {
  handler: (event: unknown, context: unknown) => Promise<{ statusCode?: number; body?: string }>;
};
const loaded = performance.now();
const { statusCode, body } = await handler(sent, context);
const answered = performance.now();
const refusal = (statusCode ?? 0) < 300 ? {} : { body };
process.stdout.write(
  `\n${JSON.stringify({ load: loaded - began, first: answered - loaded, status: statusCode, ...refusal })}\n`,
);
process.exit(0);
