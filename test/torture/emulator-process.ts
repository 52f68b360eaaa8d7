/**
 * An emulator in a process of its own, to be killed: `node emulator-process.ts <tables | queues> <folder> <region>`.
 * The one of the tables takes dynoxide with it. Says its address on one line; a number sent to the one of the queues
 * moves its delays by so many milliseconds, as the cloud's clock has moved.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startDynamodb } from '#infra/local/dynamodb-process.ts';
import { startFauxqs } from '#infra/local/fauxqs.ts';

const [kind, folder = '', region = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const died = (sentence: string): void => {
  console.error(sentence);
  process.exit(1);
};
if (kind === 'tables') {
  const { url } = await startDynamodb({
    file: join(folder, 'tables.sqlite'),
    log: join(folder, 'tables.log'),
    died,
  });
  console.log(JSON.stringify({ url }));
} else {
  const fauxqs = await startFauxqs({ folder: join(folder, 'queues'), region });
  process.on('message', (milliseconds) => fauxqs.shortenDelays(Number(milliseconds)));
  console.log(JSON.stringify({ url: fauxqs.url }));
}
