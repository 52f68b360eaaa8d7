import { setTimeout as wait } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { replayCase } from '#functions/application/replay-case.ts';
import { reachCloud } from '#infra/local/operator.ts';
import { redriveQueue } from '#infra/local/redrive-queue.ts';
import { replayDependencies } from '#infra/local/replay-dependencies.ts';
import { gather } from './gathered.ts';
import { type Ended, INVARIANTS } from './invariants.ts';
import type { Machines } from './machines.ts';
import type { Mailer } from './mailer.ts';
import type { Answer, Asking } from './patient.ts';
import type { Acknowledged } from './people.ts';

export type Broken = { readonly holds: string; readonly where: readonly string[] };

const HOUR = 3_600_000;
const LOOKS_AN_HOUR = 8;
const PROVEN_AT_ONCE = 4;
/** So long nothing may come any nearer to what must hold before that is said. */
const STANDSTILL_MILLISECONDS = 60_000;

type Watched = Pick<Ended, 'acknowledged' | 'webhooks'> & {
  readonly machines: Machines;
  readonly mailer: Mailer;
};

/**
 * Looks at everything until all invariants hold: what was under way comes to its end, hours pass for what waits for
 * its next attempt, and letters are sent back from where they died. Gives up when nothing has changed for a minute.
 */
export async function settle(watched: Watched, tell: (line: string) => void): Promise<readonly Broken[]> {
  let now = await later(watched.machines);
  let [before, since] = ['', performance.now()];
  for (let look = 1; ; look += 1) {
    const broken = await lookAt(watched, now);
    if (broken.length === 0) return [];
    const seen = JSON.stringify(broken);
    if (seen !== before) [before, since] = [seen, performance.now()];
    if (performance.now() - since > STANDSTILL_MILLISECONDS) return broken;
    await wait(300);
    if (look % LOOKS_AN_HOUR !== 0) continue;
    tell(`an hour passes, since not yet: ${broken.map(({ holds }) => holds).join('; ')}`);
    await redriveAll();
    now = await later(watched.machines);
  }
}

/** What does not hold now. A rung that falls due at this very moment is not late yet. */
export async function lookAt({ machines, mailer, ...known }: Watched, now: Date): Promise<readonly Broken[]> {
  reachCloud({ folder: machines.cloudFolder });
  await mailer.listen();
  const client = new DynamoDBClient({});
  const gathered = await gather(client, process.env['TABLE_NAME'] ?? '');
  client.destroy();
  const ended: Ended = { ...gathered, ...known, told: mailer.heard, now: new Date(now.getTime() - HOUR) };
  return INVARIANTS.map(({ holds, broken }) => ({ holds, where: broken(ended) })).filter(
    ({ where }) => where.length > 0,
  );
}

/** An hour passes. */
async function later(machines: Machines): Promise<Date> {
  const now = await machines.moveClock(HOUR);
  if (!now) throw new Error('the cloud does not move its clock');
  return now;
}

/** As an operator would once the cause is gone (`npm run redrive`). */
async function redriveAll(): Promise<void> {
  const sqs = new SQSClient({ useQueueUrlAsEndpoint: false });
  const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({}));
  const names = QueueUrls.map((url) => url.slice(url.lastIndexOf('/') + 1));
  const stage = process.env['STAGE'] ?? '';
  for (const name of names.filter((one) => names.includes(`${one}-dead-letters`)))
    await redriveQueue(sqs, { stage, queue: name, dryRun: false });
}

/** What is too dear to be looked at again and again: that every repetition gets the first answer, and every replay differs in nothing. */
export async function proven(
  machines: Machines,
  { filings }: Acknowledged,
  portal: (asking: Asking) => Promise<Answer>,
  tell: (line: string) => void,
): Promise<readonly Broken[]> {
  reachCloud({ folder: machines.cloudFolder });
  tell(`each of ${filings.size} applications is filed again, and its case computed again`);
  const dependencies = replayDependencies();
  const others: string[] = [];
  const differing: string[] = [];
  const left = filings.values();
  const prove = async () => {
    for (const { asking, caseId } of left) {
      const { status, body } = await portal(asking);
      if (status !== 201 || (body as { id: string }).id !== caseId) others.push(`${asking.key}: ${status}`);
      const differences = await replayCase(dependencies, caseId).then(
        (replayed) => replayed.differences,
        (fault: unknown) => [fault instanceof Error ? fault.message : String(fault)],
      );
      if (differences.length > 0) differing.push(`${caseId}: ${JSON.stringify(differences).slice(0, 300)}`);
    }
  };
  await Promise.all(Array.from({ length: PROVEN_AT_ONCE }, prove));
  return [
    { holds: 'a filing that is repeated gets the answer that it had', where: others },
    {
      holds: 'every case comes out of its events again: dates, numbers, places, documents to the byte',
      where: differing,
    },
  ];
}
