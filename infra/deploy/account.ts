import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { Stage } from '../config.ts';

/** Something that a person can mend before anything is deployed. The message says what was found and what to do. */
export class DeploymentFault extends Error {
  override readonly name = 'DeploymentFault';
}

/** What the stacks' assets and roles need of the account. */
const LEAST_BOOTSTRAP = 6;

/**
 * The account that the credentials of the environment are for. Throws a {@link DeploymentFault} when there are none, when they
 * are of another account than the stage's, or when the environment means another region.
 */
export async function accountOf({ name, region, account }: Stage): Promise<string> {
  const meant = process.env['AWS_REGION'] ?? process.env['AWS_DEFAULT_REGION'];
  if (meant !== undefined && meant !== region)
    throw new DeploymentFault(
      `The stage ${name} stands in ${region}, and AWS_REGION says ${meant}: set it to ${region}, or unset it.`,
    );
  const found = await callerAccount(region);
  if (account !== undefined && account !== found)
    throw new DeploymentFault(
      `The stage ${name} belongs to the account ${account}, and these credentials are of ${found}: use those of ${account}.`,
    );
  return found;
}

async function callerAccount(region: string): Promise<string> {
  try {
    const { Account } = await new STSClient({ region }).send(new GetCallerIdentityCommand({}));
    if (Account !== undefined) return Account;
  } catch (error) {
    throw new DeploymentFault(
      `AWS does not know who asks (${kindOf(error)}): sign in, for example with aws sso login, and set AWS_PROFILE.`,
    );
  }
  throw new DeploymentFault('AWS names no account for these credentials.');
}

/** Throws a {@link DeploymentFault} when the account was not prepared for the CDK in that region, or too long ago. */
export async function checkBootstrap(account: string, region: string): Promise<void> {
  const version = Number((await outputsOf('CDKToolkit', region))?.['BootstrapVersion'] ?? 0);
  if (version >= LEAST_BOOTSTRAP) return;
  const found = version === 0 ? 'is not prepared' : `was prepared by version ${version}`;
  throw new DeploymentFault(
    `The account ${account} ${found} for the CDK in ${region}: npx cdk bootstrap aws://${account}/${region}`,
  );
}

/** The outputs of a stack by name; undefined where there is no such stack. */
export async function outputsOf(
  stack: string,
  region: string,
): Promise<Readonly<Record<string, string>> | undefined> {
  try {
    const { Stacks = [] } = await new CloudFormationClient({ region }).send(
      new DescribeStacksCommand({ StackName: stack }),
    );
    const outputs = Stacks[0]?.Outputs ?? [];
    return Object.fromEntries(
      outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]),
    );
  } catch (error) {
    if (error instanceof Error && error.message.includes('does not exist')) return undefined;
    throw new DeploymentFault(`CloudFormation does not say how ${stack} is (${kindOf(error)}).`);
  }
}

const kindOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
