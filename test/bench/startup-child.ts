/** One fresh process: loads a bundle and handles one request. `node startup-child.ts <index.mjs> <event>` */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [file = '', event = ''] = process.argv.slice(2);
const sent: unknown = JSON.parse(readFileSync(event, 'utf8'));
const context = { awsRequestId: 'request', functionName: 'bench', getRemainingTimeInMillis: () => 10_000 };
const began = performance.now();
const { handler } = (await import(pathToFileURL(file).href)) as {
  handler: (event: unknown, context: unknown) => Promise<{ statusCode?: number }>;
};
const loaded = performance.now();
const answer = await handler(sent, context);
const answered = performance.now();
process.stdout.write(
  `\n${JSON.stringify({ load: loaded - began, first: answered - loaded, status: answer.statusCode })}\n`,
);
process.exit(0);
