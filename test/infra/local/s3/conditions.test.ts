import { describe, expect, it } from 'vitest';
import { rangeApplies, readConditions, writeConditions } from '#infra/local/s3/conditions.ts';

const STANDING = { etag: 'abc', modified: new Date('2026-03-18T05:00:00.700Z') };
const SAME = 'Wed, 18 Mar 2026 05:00:00 GMT';
const BEFORE = 'Wed, 18 Mar 2026 04:59:59 GMT';

const read = (fields: Record<string, string>) => {
  const verdict = readConditions(new Map(Object.entries(fields)), STANDING);
  return typeof verdict === 'string' ? verdict : verdict.details?.['Condition'];
};

describe('the conditions of a read', () => {
  it.each([
    ['takes a date of the same second as unchanged', { 'if-modified-since': SAME }, 'not-modified'],
    ['sends what changed after the date', { 'if-modified-since': BEFORE }, 'send'],
    ['takes the same second as unmodified', { 'if-unmodified-since': SAME }, 'send'],
    ['fails what changed after the date', { 'if-unmodified-since': BEFORE }, 'If-Unmodified-Since'],
    ['sends for any of several tags', { 'if-match': '"x", "abc"' }, 'send'],
    ['fails for none of them', { 'if-match': '"x", "y"' }, 'If-Match'],
    [
      'lets If-Match outrank If-Unmodified-Since',
      { 'if-match': '"abc"', 'if-unmodified-since': BEFORE },
      'send',
    ],
    [
      'lets If-None-Match outrank If-Modified-Since',
      { 'if-none-match': '"x"', 'if-modified-since': SAME },
      'send',
    ],
    ['knows a weak tag', { 'if-none-match': 'W/"abc"' }, 'not-modified'],
    ['ignores a date that is none', { 'if-modified-since': 'yesterday' }, 'send'],
  ])('%s', (_, fields, verdict) => {
    expect(read(fields)).toBe(verdict);
  });
});

describe('If-Range', () => {
  it.each([
    ['applies the range to the same tag', '"abc"', true],
    ['sends the whole of another', '"x"', false],
    ['applies the range to the same date', SAME, true],
    ['sends the whole of another date', BEFORE, false],
  ])('%s', (_, condition, applies) => {
    expect(rangeApplies(new Map([['if-range', condition]]), STANDING)).toBe(applies);
  });
});

it('refuses on a write the If-None-Match that S3 does not take', () => {
  expect(writeConditions(new Map([['if-none-match', '"abc"']]), undefined)?.code).toBe('NotImplemented');
});
