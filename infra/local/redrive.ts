import { parseArgs } from 'node:util';
import { SQSClient } from '@aws-sdk/client-sqs';
import { endWithSentence, LocalCloudFault } from './fault.ts';
import { OPERATOR_OPTIONS, reachCloud } from './operator.ts';
import { type Redriven, redriveQueue } from './redrive-queue.ts';

const help = `Sends the letters of a dead-letter queue back to the queue that they came from.

  npm run redrive -- deadline-checks            all that lie there now
  npm run redrive -- deadline-checks --dry-run  says why each lies there, and moves none

Only when the cause is gone. A message may come twice by it, which harms no consumer here.

  --folder <path>    the folder of the running cloud (.local)
  --aws              the queues of AWS, with the region and credentials of the environment, instead
  --stage <name>     whose queues they are on AWS (prod)
  --json             one JSON object, for machines
  --help             this text
`;

/** What was done, by reason; in a dry run with the id of each message, by which its consumer's log is searched. */
function inWords({ queue, letters }: Redriven, dryRun: boolean): string {
  const reasons = letters.map(
    ({ reason }) => reason ?? 'failed too often (the log of its consumer says why)',
  );
  const counts = [...new Set(reasons)].map(
    (reason) => `  ${reasons.filter((one) => one === reason).length} × ${reason}`,
  );
  const done = dryRun ? 'would go back to' : 'went back to';
  const each = dryRun ? letters.map(({ messageId }, nth) => `  ${messageId}  ${reasons[nth]}`) : [];
  return [
    `${letters.length} ${letters.length === 1 ? 'letter' : 'letters'} ${done} ${queue}.`,
    ...counts,
    ...each,
    '',
  ].join('\n');
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ...OPERATOR_OPTIONS,
      stage: { type: 'string', default: 'prod' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(help);
  const [queue] = positionals;
  if (queue === undefined || positionals.length !== 1) {
    throw new LocalCloudFault('Name one queue, for example npm run redrive -- deadline-checks.');
  }
  const dryRun = values['dry-run'];
  reachCloud(values);
  // Queues here answer by their path at one endpoint; their URL may name a host that no system resolves.
  const sqs = new SQSClient(values.aws ? {} : { useQueueUrlAsEndpoint: false });
  // The stage of a local cloud is the one that it was synthesized for, which its functions know.
  const stage = values.aws ? values.stage : (process.env['STAGE'] ?? 'dev');
  const redriven = await redriveQueue(sqs, { stage, queue, dryRun });
  process.stdout.write(
    values.json ? `${JSON.stringify({ ...redriven, dryRun })}\n` : inWords(redriven, dryRun),
  );
}

main().catch(endWithSentence);
