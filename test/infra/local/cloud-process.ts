/** A local cloud in a process of its own, to be killed: `node cloud-process.ts <assembly file> <folder>`. */
import { readFileSync } from 'node:fs';
import { startLocalCloud } from '#infra/local/local-cloud.ts';

const [assemblyFile = '', folder = ''] = process.argv.slice(2);
const cloud = await startLocalCloud({
  folder,
  port: 0,
  assembly: JSON.parse(readFileSync(assemblyFile, 'utf8')),
});
const { url, region, endpoints, credentials } = cloud;
const token = await cloud.token({ sub: 'u-1' });
const queue = cloud.ref('Small', 'Work');
console.log(JSON.stringify({ url, region, endpoints, credentials, token, queue }));
void cloud.failed.then((sentence) => {
  console.error(sentence);
  process.exit(1);
});
