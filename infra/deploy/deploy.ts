import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { ConfigurationFault, type Stage, type StageContext, stageOf } from '../config.ts';
import { accountOf, checkBootstrap, DeploymentFault } from './account.ts';

const HELP = `Puts a stage on an account of AWS: checks, shows what would change, asks, deploys.

  npm run deploy -- --stage test [-c issuer=https://…] [-c audience=…]

  --stage <name>    dev, test or prod; it must be said
  -c <key>=<value>  what is said in place of the stage's own settings (infra/config.ts), as for cdk; also more than once
  --yes             do not ask; only where the stage names its account
  --help            this text

Checked are: the settings, the account and the region of the credentials in the environment (AWS_PROFILE and so on), and
that the account was prepared (npx cdk bootstrap). Then CloudFormation makes a change set of each stack, which is shown
and thrown away. Nothing is deployed before the name of the stage was typed. Traffic shifts by itself
where the stage says so, and goes back when an alarm rings. Afterwards: npm run smoke -- --stage test
`;

interface Wish {
  readonly stage: Stage;
  readonly context: readonly string[];
  readonly asks: boolean;
}

function wishOf(): Wish | 'help' {
  const { values } = parseArgs({
    options: {
      stage: { type: 'string' },
      context: { type: 'string', short: 'c', multiple: true, default: [] },
      yes: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  if (values.stage === undefined)
    throw new DeploymentFault('Say which stage: npm run deploy -- --stage test');
  const said = Object.fromEntries(values.context.map(keyAndValue));
  const stage = stageOf({ ...said, stage: values.stage } satisfies StageContext);
  refusePlaceholder(stage);
  if (values.yes && stage.account === undefined)
    throw new DeploymentFault(
      `The stage ${stage.name} names no account, so --yes could mean any: -c account=….`,
    );
  const context = [`stage=${stage.name}`, ...values.context].flatMap((each) => ['-c', each]);
  return { stage, context, asks: !values.yes };
}

function keyAndValue(given: string): readonly [string, string] {
  const at = given.indexOf('=');
  if (at < 1) throw new DeploymentFault(`-c takes key=value, not "${given}".`);
  return [given.slice(0, at), given.slice(at + 1)];
}

/** A name under `.example` resolves nowhere: API Gateway would find no keys, and nobody could sign in. */
function refusePlaceholder({ name, issuer }: Stage): void {
  if (URL.parse(issuer)?.hostname.endsWith('.example'))
    throw new DeploymentFault(
      `The issuer of the stage ${name} is a placeholder (${issuer}): say whose tokens count, -c issuer=https://….`,
    );
}

async function cdk(...given: readonly string[]): Promise<void> {
  const child = spawn('cdk', given, { stdio: 'inherit' });
  const failed = once(child, 'error').then(([error]) => {
    throw new DeploymentFault(`cdk cannot be run (${String(error.code)}): npm ci, then npm run deploy.`);
  });
  const [code] = await Promise.race([once(child, 'exit'), failed]);
  if (code !== 0) throw new DeploymentFault(`cdk ${given[0]} ended with ${code}: nothing after it was done.`);
}

async function agreed(question: string, name: string): Promise<boolean> {
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const closed = once(asking, 'close').then(() => '');
  const answer = await Promise.race([asking.question(question), closed]);
  asking.close();
  return answer.trim() === name;
}

async function deploy(): Promise<void> {
  const wish = wishOf();
  if (wish === 'help') {
    process.stdout.write(HELP);
    return;
  }
  const { stage, context, asks } = wish;
  const account = await accountOf(stage);
  await checkBootstrap(account, stage.region);
  console.log(
    `The stage ${stage.name} goes to the account ${account} in ${stage.region}. What would change:`,
  );
  await cdk('diff', '--all', ...context);
  if (asks && !(await agreed(`Type ${stage.name} to deploy this to ${account}: `, stage.name)))
    throw new DeploymentFault('Nothing was deployed.');
  await cdk('deploy', '--all', '--require-approval', 'never', ...context);
  console.log(`Deployed. Now: npm run smoke -- --stage ${stage.name}`);
}

deploy().catch((error: unknown) => {
  const isSentence =
    error instanceof DeploymentFault ||
    error instanceof ConfigurationFault ||
    String(Object(error).code).startsWith('ERR_PARSE_ARGS');
  console.error(isSentence && error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
