import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalCloud, startLocalCloud } from '#infra/local/local-cloud.ts';
import type { Json, TemplateResource } from '#infra/local/template.ts';
import {
  attribute,
  httpApi,
  lambda,
  ref,
  resource,
  smallAssembly,
  tableWithStream,
} from '../small-assembly.ts';

/** Calls DynamoDB as the SDK does, and answers what that says. */
const CALLER = `
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
const agent = new Agent({ keepAlive: true });
export const handler = async ({ queryStringParameters: asked }) => {
  const credential = process.env.AWS_ACCESS_KEY_ID + '/20260101/eu-central-1/dynamodb/aws4_request';
  const body = JSON.stringify({ TableName: process.env.TABLE, [asked.item]: { pk: { S: 'a' } } });
  const headers = {
    authorization: 'AWS4-HMAC-SHA256 Credential=' + credential + ', SignedHeaders=host, Signature=0',
    'content-type': 'application/x-amz-json-1.0',
    'content-length': Buffer.byteLength(body),
    'x-amz-date': '20260101T000000Z',
    'x-amz-target': 'DynamoDB_20120810.' + asked.operation,
  };
  const called = await new Promise((resolve, reject) =>
    request(process.env.AWS_ENDPOINT_URL_DYNAMODB, { agent, method: 'POST', headers }, resolve).on('error', reject).end(body),
  );
  return { statusCode: called.statusCode, body: await text(called) };
};
`;

const role = resource('AWS::IAM::Role', { AssumeRolePolicyDocument: { Statement: [] } });
const allowing = (action: string, on: Json): TemplateResource =>
  resource('AWS::IAM::Policy', {
    PolicyName: 'may',
    PolicyDocument: { Statement: [{ Effect: 'Allow', Action: action, Resource: on }] },
    Roles: [ref('Role')],
  });

const small = smallAssembly({
  handlers: { caller: CALLER },
  resources: () => ({
    Table: tableWithStream(),
    Role: role,
    May: allowing('dynamodb:PutItem', attribute('Table', 'Arn')),
    Caller: lambda(
      'caller',
      { Role: attribute('Role', 'Arn'), FunctionName: 'caller' },
      { TABLE: ref('Table') },
    ),
    ...httpApi({ 'GET /call': 'Caller' }),
  }),
});

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startLocalCloud({ folder: 'memory', port: 0, assembly: small.assembly });
});
afterAll(async () => {
  await cloud?.stop();
  small.remove();
});

const call = (operation: string, item: string): Promise<Response> =>
  fetch(`${cloud.url}/call?operation=${operation}&item=${item}`);

describe('a function on the local cloud', () => {
  it('does what its policy allows', async () => {
    const done = await call('PutItem', 'Item');
    expect([done.status, await done.text()]).toEqual([200, '{}']);
    const used = cloud.seen().used.map(({ functionName, action }) => `${functionName} ${action}`);
    expect(used).toEqual(['caller dynamodb:PutItem']);
  });

  it('is refused what its policy does not allow, as AWS refuses it, and that is on record', async () => {
    const refused = await call('GetItem', 'Key');
    expect([refused.status, await refused.json()]).toEqual([
      400,
      {
        __type: 'AccessDeniedException',
        message: expect.stringContaining(
          'caller is not authorized to perform: dynamodb:GetItem on resource: arn:',
        ),
      },
    ]);
    expect(cloud.seen().refused.map(({ action }) => action)).toEqual(['dynamodb:GetItem']);
  });

  it('does what it may over the same connection after a refusal', async () => {
    expect((await call('GetItem', 'Key')).status).toBe(400);
    expect((await call('PutItem', 'Item')).status).toBe(200);
  });
});

describe('an event source', () => {
  it('is refused at start where Lambda could not poll it by the role of its function', async () => {
    const poor = smallAssembly({
      handlers: { caller: CALLER },
      resources: () => ({
        Queue: resource('AWS::SQS::Queue'),
        Role: role,
        May: allowing('sqs:ReceiveMessage', attribute('Queue', 'Arn')),
        Caller: lambda('caller', { Role: attribute('Role', 'Arn'), FunctionName: 'caller' }),
        Messages: {
          ...resource('AWS::Lambda::EventSourceMapping', {
            EventSourceArn: attribute('Queue', 'Arn'),
            FunctionName: ref('Caller'),
          }),
          DependsOn: ['May'],
        },
      }),
    });
    const starting = startLocalCloud({ folder: 'memory', port: 0, assembly: poor.assembly });
    await expect(starting).rejects.toThrow('The role of caller does not allow sqs:DeleteMessage');
    poor.remove();
  });
});
