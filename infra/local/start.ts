import { parseArgs } from 'node:util';
import { firstSteps } from './demo/first-steps.ts';
import { LocalCloudFault, messageOf } from './fault.ts';
import { type LocalCloud, startLocalCloud } from './local-cloud.ts';

const help = `Runs Qonys on this machine: synthesizes the CDK app and runs what its templates say.

  npm start -- [options]

  --port <number>    port of the HTTP API on 127.0.0.1 (3000; 0: any free port)
  --folder <path>    where everything is kept (.local)
  --memory           keep nothing after the end
  --reset            begin afresh: remove what the folder keeps
  --stage <name>     stage to synthesize (dev)
  --help             this text

AWS_ENDPOINT_URL_DYNAMODB, _SQS, _SNS, _S3 and _KMS in the environment point a service elsewhere; its emulator is
then not started. Ctrl-C stops everything. npm run clock -- +5d moves the clock of a running cloud.
`;

interface Settings {
  readonly port: number;
  readonly folder: string;
  readonly reset: boolean;
  readonly stage?: string;
}

function readSettings(): Settings | 'help' {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '3000' },
      folder: { type: 'string', default: '.local' },
      memory: { type: 'boolean', default: false },
      reset: { type: 'boolean', default: false },
      stage: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65535)
    throw new LocalCloudFault(`--port ${values.port} is not a port: give a number from 0 to 65535.`);
  return {
    port,
    folder: values.memory ? 'memory' : values.folder,
    reset: values.reset,
    ...(values.stage === undefined ? {} : { stage: values.stage }),
  };
}

/** What is done and said once the cloud answers. */
async function afterStart(cloud: LocalCloud): Promise<void> {
  console.log(await firstSteps(cloud));
  console.log(`Qonys answers at ${cloud.url} (clock ${cloud.now().toISOString()}, kept in ${cloud.folder}).`);
}

async function main(): Promise<void> {
  const settings = readSettings();
  if (settings === 'help') {
    process.stdout.write(help);
    return;
  }
  const cloud = await startLocalCloud({ ...settings, log: (line) => console.log(line) });
  let stopping = false;
  const end = async (code: number): Promise<void> => {
    // A second Ctrl-C does not wait.
    if (stopping) process.exit(code);
    stopping = true;
    await cloud.stop();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
  void cloud.failed.then((sentence) => {
    console.error(sentence);
    return end(1);
  });
  await afterStart(cloud);
}

/** Faults that a person can mend are told in their own sentence, without a stack. */
function isSentence(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return ['LocalCloudFault', 'ConfigurationFault'].includes(error.name) || code.startsWith('ERR_PARSE_ARGS');
}

main().catch((error: unknown) => {
  console.error(isSentence(error) ? messageOf(error) : error);
  process.exit(1);
});
