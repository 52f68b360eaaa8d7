import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const commands = join(import.meta.dirname, '../../infra/deploy');
const ISSUER = ['-c', 'issuer=https://login.qonys.kz/realm'];

/** What stands in for AWS: who asks, and how the account was prepared. */
let bootstrapVersion: string | undefined;
let aws: Server;
beforeAll(async () => {
  aws = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1');
  await once(aws, 'listening');
});
afterAll(() => void aws.close());

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [status, body] = answerTo(new URLSearchParams(await text(request)).get('Action'));
  response.writeHead(status, { 'content-type': 'text/xml' }).end(body);
}

function answerTo(action: string | null): readonly [number, string] {
  if (action === 'GetCallerIdentity')
    return [
      200,
      '<GetCallerIdentityResponse><GetCallerIdentityResult><Account>111122223333</Account></GetCallerIdentityResult></GetCallerIdentityResponse>',
    ];
  if (bootstrapVersion === undefined)
    return [
      400,
      '<ErrorResponse><Error><Type>Sender</Type><Code>ValidationError</Code><Message>Stack with id CDKToolkit does not exist</Message></Error></ErrorResponse>',
    ];
  const output = `<member><OutputKey>BootstrapVersion</OutputKey><OutputValue>${bootstrapVersion}</OutputValue></member>`;
  return [
    200,
    `<DescribeStacksResponse><DescribeStacksResult><Stacks><member><StackName>CDKToolkit</StackName><Outputs>${output}</Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>`,
  ];
}

let folder: string;
beforeEach(() => {
  bootstrapVersion = '28';
  folder = mkdtempSync(join(tmpdir(), 'qonys-deploy-'));
  // A cdk that only writes down what it was asked for.
  writeFileSync(join(folder, 'cdk'), `#!/bin/sh\necho "$@" >> '${join(folder, 'asked')}'\n`);
  chmodSync(join(folder, 'cdk'), 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What cdk was asked for, in order. */
const asked = (): readonly string[] =>
  existsSync(join(folder, 'asked')) ? readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n') : [];

const NOBODY = {
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
};
const SOMEBODY = { ...NOBODY, AWS_ACCESS_KEY_ID: 'somebody', AWS_SECRET_ACCESS_KEY: 'something' };

async function run(
  file: string,
  given: readonly string[],
  { environment = SOMEBODY, typed = '' }: { environment?: Record<string, string>; typed?: string } = {},
): Promise<{ code: number; out: string; err: string }> {
  const url = `http://127.0.0.1:${(aws.address() as AddressInfo).port}`;
  const child = spawn(process.execPath, [join(commands, file), ...given], {
    env: {
      PATH: `${folder}:/usr/bin:/bin`,
      HOME: folder,
      AWS_ENDPOINT_URL_STS: url,
      AWS_ENDPOINT_URL_CLOUDFORMATION: url,
      ...environment,
    },
  });
  child.stdin.end(typed);
  const closed = once(child, 'close');
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await closed;
  return { code: Number(code), out, err };
}

const oneSentence = /^[^\n]+\n$/;

describe('npm run deploy', () => {
  it('checks, shows the change set, asks, and deploys when the name of the stage was typed', async () => {
    const { code, out, err } = await run('deploy.ts', ['--stage', 'test', ...ISSUER], { typed: 'test\n' });
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain('The stage test goes to the account 111122223333 in eu-central-1');
    const context = '-c stage=test -c issuer=https://login.qonys.kz/realm';
    expect(asked()).toEqual([`diff --all ${context}`, `deploy --all --require-approval never ${context}`]);
    expect(out).toContain('npm run smoke -- --stage test');
  });

  it.each([
    ['another name was typed', 'prod\n'],
    ['nothing was typed', ''],
  ])('shows the change set and deploys nothing when %s', async (_, typed) => {
    const { code, err } = await run('deploy.ts', ['--stage', 'test', ...ISSUER], { typed });
    expect(code).toBe(1);
    expect(err).toBe('Nothing was deployed.\n');
    expect(asked().map((line) => line.split(' ')[0])).toEqual(['diff']);
  });

  it.each([
    ['no stage', [], SOMEBODY, /--stage test/],
    ['a stage that there is not', ['--stage', 'moon'], SOMEBODY, /no stage "moon"/],
    ['an issuer that is a placeholder', ['--stage', 'test'], SOMEBODY, /placeholder/],
    ['a setting that is none', ['--stage', 'test', '-c', 'issuer'], SOMEBODY, /key=value/],
    ['no credentials', ['--stage', 'test', ...ISSUER], NOBODY, /AWS does not know who asks \(Cred.*sign in/],
    [
      'another account',
      ['--stage', 'test', ...ISSUER, '-c', 'account=444455556666'],
      SOMEBODY,
      /belongs to the account 444455556666, and these credentials are of 111122223333/,
    ],
    [
      'another region',
      ['--stage', 'test', ...ISSUER],
      { ...SOMEBODY, AWS_REGION: 'us-east-1' },
      /stands in eu-central-1, and AWS_REGION says us-east-1/,
    ],
    ['--yes for any account', ['--stage', 'test', ...ISSUER, '--yes'], SOMEBODY, /names no account/],
  ] as const)(
    'says one sentence about %s and asks nothing of cdk',
    async (_, given, environment, sentence) => {
      const { code, err } = await run('deploy.ts', given, { environment });
      expect(err).toMatch(sentence);
      expect(err).toMatch(oneSentence);
      expect(code).toBe(1);
      expect(asked()).toEqual([]);
    },
  );

  it.each([
    ['not', undefined, /is not prepared .* npx cdk bootstrap aws:\/\/111122223333\/eu-central-1/],
    ['too long ago', '5', /was prepared by version 5/],
  ] as const)('stops at an account that was %s prepared', async (_, version, sentence) => {
    bootstrapVersion = version;
    const { code, err } = await run('deploy.ts', ['--stage', 'test', ...ISSUER]);
    expect(err).toMatch(sentence);
    expect(code).toBe(1);
    expect(asked()).toEqual([]);
  });

  it('explains its options', async () => {
    const { code, out } = await run('deploy.ts', ['--help']);
    expect(code).toBe(0);
    for (const option of ['--stage', '-c', '--yes']) expect(out).toContain(option);
  });
});

describe('npm run smoke', () => {
  it.each([
    ['no token', ['--url', 'http://127.0.0.1:9'], {}, /QONYS_TOKEN/],
    ['no address', [], { QONYS_TOKEN: 'some' }, /Say where/],
    [
      'nobody at the address',
      ['--url', 'http://127.0.0.1:9'],
      { QONYS_TOKEN: 'some' },
      /does not answer \(no connection\)/,
    ],
  ] as const)('says one sentence about %s and ends with 1', async (_, given, environment, sentence) => {
    const { code, err } = await run('smoke.ts', given, { environment });
    expect(err).toMatch(sentence);
    expect(err).toMatch(oneSentence);
    expect(code).toBe(1);
  });

  it('says where to deploy when the stage has no stack yet', async () => {
    bootstrapVersion = undefined;
    const { err } = await run('smoke.ts', ['--stage', 'test'], {
      environment: { ...SOMEBODY, QONYS_TOKEN: 'some' },
    });
    expect(err).toBe('✗ There is no stack QonysService in eu-central-1: npm run deploy -- --stage test\n');
  });
});
