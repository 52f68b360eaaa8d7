import { parseArgs } from 'node:util';
import { DYNAMODB, openDynamodb } from './dynamodb.ts';
import type { Feature } from './feature.ts';
import { type Found, reportLines, tried } from './report.ts';
import { openS3, S3 } from './s3.ts';
import { openSqs, SQS } from './sqs.ts';

const help = `Says which features that this system relies on a service has, and which it lacks.

  npm run contract -- --endpoint-dynamodb https://… --endpoint-s3 https://… --endpoint-sqs https://…

Any of the three alone is tried as well. Makes a table, two buckets and some queues of its own (qonys-contract-…), and
removes them. Ends with 1 where something is lacking.

  --region <name>    as requests are signed for (eu-central-1)
  --json             one JSON object, for machines
  --help             this text

The keys come from the environment: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN where there is one.
`;

type Where = Parameters<typeof openS3>[0];
type Opened<Service> = { readonly candidate: Service; readonly close: () => Promise<void> };

/** Tries one service. What it makes of its own is removed whatever it lacks. */
async function trial<Service>(
  open: (where: Where) => Promise<Opened<Service>>,
  features: readonly Feature<Service>[],
  where: Where,
): Promise<readonly Found[]> {
  const { candidate, close } = await open(where);
  try {
    return await tried(features, candidate);
  } finally {
    await close().catch((fault: unknown) => process.stderr.write(`not removed: ${String(fault)}\n`));
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      'endpoint-dynamodb': { type: 'string' },
      'endpoint-s3': { type: 'string' },
      'endpoint-sqs': { type: 'string' },
      region: { type: 'string', default: 'eu-central-1' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(help);
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = process.env;
  const { AWS_SESSION_TOKEN: sessionToken } = process.env;
  if (!accessKeyId || !secretAccessKey) throw new Error('Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.');
  const credentials = { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
  const at = (endpoint: string): Where => ({ endpoint, region: values.region, credentials });
  const found: Record<string, readonly Found[]> = {};
  if (values['endpoint-dynamodb']) {
    found['DynamoDB'] = await trial(openDynamodb, DYNAMODB, at(values['endpoint-dynamodb']));
  }
  if (values['endpoint-s3']) found['S3'] = await trial(openS3, S3, at(values['endpoint-s3']));
  if (values['endpoint-sqs']) found['SQS'] = await trial(openSqs, SQS, at(values['endpoint-sqs']));
  if (Object.keys(found).length === 0) throw new Error('Name an endpoint (--help says how).');
  process.stdout.write(
    values.json
      ? `${JSON.stringify(found)}\n`
      : `${Object.entries(found)
          .flatMap(([service, some]) => reportLines(service, some))
          .join('\n')}\n`,
  );
  if (
    Object.values(found)
      .flat()
      .some(({ lacks }) => lacks !== undefined)
  )
    process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
