import { parseArgs } from 'node:util';
import { ConfigurationFault, stageOf } from '../config.ts';
import { officeAt } from '../local/demo/office.ts';
import { DeploymentFault, outputsOf } from './account.ts';
import { SmokeFault, smoke } from './smoke-case.ts';

const HELP = `Files and follows a synthetic case on a running stage, and takes it back: no place, no number, no report is touched.

  QONYS_TOKEN=… npm run smoke -- --stage test
  QONYS_TOKEN=… npm run smoke -- --url http://localhost:3000

  --stage <name>    asks the stack of this stage for its address
  --url <url>       the address itself
  --patience <s>    how long an event may take to its feed (30)
  --help            this text

QONYS_TOKEN is a token of the stage's issuer with role "applicant" and the claim "synthetic": true, best of an organisation of
its own. With QONYS_OFFICE_TOKEN (role "provider", region 550000000, "synthetic": true) the case is registered, too.
Ends with 0 when every step did what it says, with 1 when one did not.
`;

async function addressOf({ stage, url }: { stage?: string; url?: string }): Promise<string> {
  if (url !== undefined) return url.replace(/\/$/, '');
  if (stage === undefined) throw new DeploymentFault('Say where: --stage test, or --url https://….');
  const { region } = stageOf({ stage });
  const outputs = await outputsOf('QonysService', region);
  const found = outputs?.['ApiUrl'];
  if (found === undefined)
    throw new DeploymentFault(
      `There is no stack QonysService in ${region}: npm run deploy -- --stage ${stage}`,
    );
  return found;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      stage: { type: 'string' },
      url: { type: 'string' },
      patience: { type: 'string', default: '30' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const { QONYS_TOKEN: token, QONYS_OFFICE_TOKEN: officeToken } = process.env;
  if (!token) throw new DeploymentFault('Set QONYS_TOKEN to a token with the claim "synthetic": true.');
  const url = await addressOf(values);
  await smoke({
    url,
    portal: officeAt(url, token),
    ...(officeToken ? { office: officeAt(url, officeToken) } : {}),
    patienceMilliseconds: Number(values.patience) * 1000,
    did: (step) => console.log(`✓ ${step}`),
  });
}

main().catch((error: unknown) => {
  const isSentence =
    error instanceof DeploymentFault ||
    error instanceof ConfigurationFault ||
    error instanceof SmokeFault ||
    String(Object(error).code).startsWith('ERR_PARSE_ARGS');
  console.error(isSentence && error instanceof Error ? `✗ ${error.message}` : error);
  process.exitCode = 1;
});
