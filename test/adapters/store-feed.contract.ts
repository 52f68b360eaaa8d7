import { describe, expect, it } from 'vitest';
import { cloudEventOf } from '#functions/application/cloud-event.ts';
import type { FeedAppend } from '#functions/application/ports/feed.ts';
import { FILED_AT } from '#test/support/given-case.ts';
import { toldOf } from '#test/support/told-events.ts';
import type { UnderTest } from './store-under-test.ts';

const AUDIENCE = 'country';
const none = { relayed: new Map(), lengths: new Map() };

/** The events of a case up to one, numbered in one feed after `before`. */
function appending(caseId: string, upTo: number, before: FeedAppend['before'] = none): FeedAppend {
  const known = before.relayed.get(caseId) ?? 0;
  const length = before.lengths.get(AUDIENCE) ?? 0;
  const told = toldOf(caseId).filter(({ sequence }) => sequence > known && sequence <= upTo);
  return {
    before,
    after: { relayed: new Map([[caseId, upTo]]), lengths: new Map([[AUDIENCE, length + told.length]]) },
    items: told.map((one, index) => ({
      audience: AUDIENCE,
      number: length + 1 + index,
      numberedAt: FILED_AT,
      event: cloudEventOf(one),
      facts: one.facts,
    })),
  };
}

export function feedContract({ stores }: UnderTest): void {
  const feed = () => stores().feed;
  const state = (...caseIds: readonly string[]) => feed().state(caseIds, [AUDIENCE]);
  const numbers = async (after: number, limit: number) =>
    (await feed().read(AUDIENCE, after, limit)).map(({ number }) => number);

  describe('the feed of an audience', () => {
    it('is empty before the first event', async () => {
      expect(await state('case-1')).toEqual({
        relayed: new Map([['case-1', 0]]),
        lengths: new Map([[AUDIENCE, 0]]),
      });
      expect(await feed().read(AUDIENCE, 0, 10)).toEqual([]);
      expect(await feed().length(AUDIENCE)).toBe(0);
    });

    it('gives back what was numbered, in order, from any place on and no more than asked for', async () => {
      const append = appending('case-1', 3);
      expect(await feed().append(append)).toBe('appended');
      expect(await feed().read(AUDIENCE, 0, 10)).toEqual(append.items);
      expect(await numbers(1, 1)).toEqual([2]);
      expect(await numbers(3, 10)).toEqual([]);
      expect(await feed().read('region:550000000', 0, 10)).toEqual([]);
    });

    it('refuses events of a case that another has relayed, and writes nothing', async () => {
      await feed().append(appending('case-1', 1));
      const stale = appending('case-1', 1, { relayed: new Map(), lengths: new Map([[AUDIENCE, 1]]) });
      expect(await feed().append(stale)).toEqual({ conflict: 'version' });
      expect(await feed().length(AUDIENCE)).toBe(1);
    });

    it('refuses a number that another has given, and goes on from what stands', async () => {
      await feed().append(appending('case-1', 2));
      expect(await feed().append(appending('case-2', 1))).toEqual({ conflict: 'number' });
      expect(await feed().append(appending('case-2', 1, await state('case-2')))).toBe('appended');
      expect(await numbers(0, 10)).toEqual([1, 2, 3]);
    });

    it('takes as many events at once as the relay numbers together', async () => {
      const before = await state('case-1');
      const told = Array.from({ length: 10 }, (_, index) => toldOf(`case-${index}`)[0]).filter(
        (one) => one !== undefined,
      );
      const audiences = ['country', 'region:550000000', 'region:110000000', 'portal:a'] as const;
      const items = told.flatMap((one, index) =>
        audiences.map((audience) => ({
          audience,
          number: index + 1,
          numberedAt: FILED_AT,
          event: cloudEventOf(one),
          facts: one.facts,
        })),
      );
      const after = {
        relayed: new Map(told.map(({ caseId }) => [caseId, 1])),
        lengths: new Map(audiences.map((audience) => [audience, told.length])),
      };
      expect(await feed().append({ before, after, items })).toBe('appended');
      expect(await feed().read('portal:a', 0, 100)).toHaveLength(10);
    });
  });
}
