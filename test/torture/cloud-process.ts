/** The local cloud in a process of its own, to be killed: `node cloud-process.ts <assembly file> <folder> <instant>`. */
import { readFileSync } from 'node:fs';
import { startLocalCloud } from '#infra/local/local-cloud.ts';

const [assemblyFile = '', folder = '', startsAt = ''] = process.argv.slice(2);
const cloud = await startLocalCloud({
  folder,
  port: 0,
  assembly: JSON.parse(readFileSync(assemblyFile, 'utf8')),
  startsAt: new Date(startsAt),
});
process.on('message', (claims: Readonly<Record<string, unknown>>) => {
  void cloud.token(claims).then((token) => process.send?.({ token }));
});
console.log(JSON.stringify({ url: cloud.url }));
void cloud.failed.then((sentence) => {
  console.error(sentence);
  process.exit(1);
});
