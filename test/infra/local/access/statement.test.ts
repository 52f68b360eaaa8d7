import { describe, expect, it } from 'vitest';
import { grantsFor, statementsOf } from '#infra/local/access/statement.ts';
import type { Json } from '#infra/local/template.ts';

const TABLE = 'arn:aws:dynamodb:eu-central-1:000000000000:table/Cases';
const policy = (...Statement: Json[]): Json => ({ Version: '2012-10-17', Statement });
const allowed = (document: Json, action: string, resource = TABLE): boolean =>
  grantsFor(statementsOf(document, 'Policy'), { action, resource }).length > 0;

describe('what a policy allows', () => {
  const reading = policy({
    Effect: 'Allow',
    Action: ['dynamodb:GetItem', 'dynamodb:Query'],
    Resource: TABLE,
  });

  it('is what a statement names, and nothing beside it', () => {
    expect(allowed(reading, 'dynamodb:GetItem')).toBe(true);
    expect(allowed(reading, 'dynamodb:PutItem')).toBe(false);
    expect(allowed(reading, 'dynamodb:Query', `${TABLE}/index/work`)).toBe(false);
    expect(allowed(policy(), 'dynamodb:GetItem')).toBe(false);
  });

  it('follows the wildcards of IAM, and takes every other letter as it is', () => {
    const files = policy({
      Effect: 'Allow',
      Action: 's3:Get*',
      Resource: 'arn:aws:s3:::papers.kz/filed/?/*',
    });
    expect(allowed(files, 's3:GetObject', 'arn:aws:s3:::papers.kz/filed/1/a/b')).toBe(true);
    expect(allowed(files, 's3:PutObject', 'arn:aws:s3:::papers.kz/filed/1/a')).toBe(false);
    expect(allowed(files, 's3:GetObject', 'arn:aws:s3:::papers.kz/filed/12/a')).toBe(false);
    expect(allowed(files, 's3:GetObject', 'arn:aws:s3:::papersxkz/filed/1/a')).toBe(false);
  });

  it('is nothing that another statement refuses', () => {
    const refusing = policy(
      { Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: '*' },
      { Effect: 'Deny', Action: 'dynamodb:*', Resource: TABLE },
    );
    expect(allowed(refusing, 'dynamodb:GetItem')).toBe(false);
    expect(allowed(refusing, 'dynamodb:GetItem', `${TABLE}2`)).toBe(true);
  });

  it.each(['Condition', 'NotAction', 'NotResource'])('is not guessed where a statement has %s', (key) => {
    const statement = { Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: TABLE, [key]: {} };
    expect(() => statementsOf(policy(statement), 'TablePolicy')).toThrow(`TablePolicy has ${key}`);
  });
});
