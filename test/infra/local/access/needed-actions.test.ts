import { describe, expect, it } from 'vitest';
import { type JudgedService, neededActions } from '#infra/local/access/needed-actions.ts';
import { objectActions } from '#infra/local/access/object-actions.ts';
import type { Action } from '#infra/local/access/statement.ts';
import { operationFor } from '#infra/local/s3/operations.ts';
import { readRequest } from '#infra/local/s3/request.ts';

const PLACE = { region: 'eu-central-1', accountId: '000000000000' };
const AT = 'eu-central-1:000000000000';

const inWords = ({ action, resource }: Action) => `${action} ${resource}`;

/** The actions that a call needs, each with its resource. */
function needs(service: JudgedService, { target, body }: { target?: string; body: unknown }) {
  const headers = target === undefined ? {} : { 'x-amz-target': target };
  const sent = { headers, body: typeof body === 'string' ? body : JSON.stringify(body) };
  return neededActions(service, sent, PLACE).map(inWords);
}

/** Those that S3 checks for a request. */
function needsOfObjects(method: string, url: string, headers: Record<string, string>) {
  const request = readRequest({ method, url, rawHeaders: Object.entries(headers).flat() });
  if (!request.ok) throw new Error(request.refusal.code);
  const operation = operationFor(request.value);
  if (!operation.ok) throw new Error(operation.refusal.message);
  return objectActions(operation.value.name, request.value).map(inWords);
}

const TABLE = `arn:aws:dynamodb:${AT}:table/Cases`;

describe('the actions that a call needs', () => {
  it('are those of the items of a transaction, table by table', () => {
    const items = [
      { Put: { TableName: 'Cases' } },
      { ConditionCheck: { TableName: 'Cases' } },
      { Delete: { TableName: 'Other' } },
    ];
    expect(
      needs('DYNAMODB', { target: 'DynamoDB_20120810.TransactWriteItems', body: { TransactItems: items } }),
    ).toEqual([
      `dynamodb:PutItem ${TABLE}`,
      `dynamodb:ConditionCheckItem ${TABLE}`,
      `dynamodb:DeleteItem arn:aws:dynamodb:${AT}:table/Other`,
    ]);
  });

  it('are on an index where one is asked, and else on the table', () => {
    const query = (body: object) => needs('DYNAMODB', { target: 'DynamoDB_20120810.Query', body });
    expect(query({ TableName: 'Cases' })).toEqual([`dynamodb:Query ${TABLE}`]);
    expect(query({ TableName: 'Cases', IndexName: 'work' })).toEqual([`dynamodb:Query ${TABLE}/index/work`]);
  });

  it('of a batch are on each of its tables', () => {
    const body = { RequestItems: { Cases: {}, Other: {} } };
    expect(needs('DYNAMODB', { target: 'DynamoDB_20120810.BatchGetItem', body })).toEqual([
      `dynamodb:BatchGetItem ${TABLE}`,
      `dynamodb:BatchGetItem arn:aws:dynamodb:${AT}:table/Other`,
    ]);
  });

  it('of queues and topics are the same for one message and for several', () => {
    const body = { QueueUrl: 'http://127.0.0.1:9/000000000000/checks' };
    for (const operation of ['SendMessage', 'SendMessageBatch'])
      expect(needs('SQS', { target: `AmazonSQS.${operation}`, body })).toEqual([
        `sqs:SendMessage arn:aws:sqs:${AT}:checks`,
      ]);
    const topic = `arn:aws:sns:${AT}:events`;
    for (const operation of ['Publish', 'PublishBatch'])
      expect(needs('SNS', { body: `Action=${operation}&TopicArn=${topic}` })).toEqual([
        `sns:Publish ${topic}`,
      ]);
  });

  it('of keys are on the key that is named, by its id or its ARN', () => {
    const arn = `arn:aws:kms:${AT}:key/k-1`;
    for (const KeyId of ['k-1', arn])
      expect(needs('KMS', { target: 'TrentService.Decrypt', body: { KeyId } })).toEqual([
        `kms:Decrypt ${arn}`,
      ]);
  });

  it.each([
    ['GET', '/b/a/key', {}, ['s3:GetObject arn:aws:s3:::b/a/key']],
    ['HEAD', '/b/key', {}, ['s3:GetObject arn:aws:s3:::b/key']],
    ['GET', '/b/key?versionId=1', {}, ['s3:GetObjectVersion arn:aws:s3:::b/key']],
    ['GET', '/b/key?retention', {}, ['s3:GetObjectRetention arn:aws:s3:::b/key']],
    ['DELETE', '/b/key', {}, ['s3:DeleteObject arn:aws:s3:::b/key']],
    ['GET', '/b?list-type=2', {}, ['s3:ListBucket arn:aws:s3:::b']],
    ['GET', '/b?versions', {}, ['s3:ListBucketVersions arn:aws:s3:::b']],
    [
      'PUT',
      '/b/key',
      { 'x-amz-object-lock-mode': 'COMPLIANCE' },
      ['s3:PutObject arn:aws:s3:::b/key', 's3:PutObjectRetention arn:aws:s3:::b/key'],
    ],
    [
      'PUT',
      '/b/filed/1',
      { 'x-amz-copy-source': 'b/unused/1' },
      ['s3:GetObject arn:aws:s3:::b/unused/1', 's3:PutObject arn:aws:s3:::b/filed/1'],
    ],
  ])('of %s %s with %j are those of its objects', (method, path, headers, expected) => {
    expect(needsOfObjects(method, path, headers)).toEqual(expected);
  });
});
