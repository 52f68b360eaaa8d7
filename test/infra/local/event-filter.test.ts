import { describe, expect, it } from 'vitest';
import { eventFilter } from '#infra/local/event-filter.ts';
import type { Json } from '#infra/local/template.ts';

const filter = (...patterns: Json[]) =>
  eventFilter({ Filters: patterns.map((pattern) => ({ Pattern: JSON.stringify(pattern) })) });

const record: Json = {
  eventName: 'INSERT',
  dynamodb: { Keys: { pk: { S: 'case#1' } }, NewImage: { kind: { S: 'event' } } },
};

describe('the filter of an event source', () => {
  it('lets everything through when there is none', () => {
    expect(eventFilter(undefined)(record)).toBe(true);
  });

  it.each<[string, Json, boolean]>([
    ['the event name', { eventName: ['INSERT', 'MODIFY'] }, true],
    ['another event name', { eventName: ['REMOVE'] }, false],
    ['a prefix of a key', { dynamodb: { Keys: { pk: { S: [{ prefix: 'case#' }] } } } }, true],
    ['a suffix', { dynamodb: { Keys: { pk: { S: [{ suffix: '#2' }] } } } }, false],
    ['an attribute that is there', { dynamodb: { NewImage: { kind: { S: [{ exists: true }] } } } }, true],
    ['an attribute that is not', { dynamodb: { NewImage: { gone: [{ exists: false }] } } }, true],
    [
      'anything but a value',
      { dynamodb: { NewImage: { kind: { S: [{ 'anything-but': ['event'] }] } } } },
      false,
    ],
    [
      'two members of which one fails',
      { eventName: ['INSERT'], dynamodb: { OldImage: { x: { S: ['y'] } } } },
      false,
    ],
  ])('judges by %s', (_name, pattern, passes) => {
    expect(filter(pattern)(record)).toBe(passes);
  });

  it('lets through what one of several patterns matches', () => {
    expect(filter({ eventName: ['REMOVE'] }, { eventName: ['INSERT'] })(record)).toBe(true);
  });

  it('refuses an operator it does not know by name', () => {
    expect(() => filter({ eventName: [{ wildcard: '*' }] })).toThrow(/wildcard/);
  });
});
