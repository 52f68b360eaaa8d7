import { describe, expect, it } from 'vitest';
import type { Substitution } from '#functions/case/substitution.ts';
import { PlainDate } from '#functions/law/calendar/instant.ts';
import { FILED_AT } from '#test/support/given-case.ts';
import { REGION, type UnderTest } from './store-under-test.ts';

const substitution = (id: string, from: string, region: Substitution['region'] = REGION): Substitution => ({
  id,
  region,
  organisation: 'akimat',
  office: 'head',
  absent: 'head',
  substitute: 'deputy',
  act: { number: '41-ж', day: PlainDate.parse('2026-03-16') },
  from: PlainDate.parse(from),
  to: PlainDate.parse('2026-04-01'),
  recordedAt: FILED_AT,
  recordedBy: { subject: 'head', role: 'head' },
});
const under = (key: string) => ({ key, requestHash: `hash of ${key}` });

export function substitutionsContract({ stores }: UnderTest): void {
  describe('substitutions', () => {
    it('are found by their id, and in their region, that with the latest first day first', async () => {
      const { substitutions } = stores();
      const [early, late] = [substitution('one', '2026-03-18'), substitution('two', '2026-03-20')];
      expect(await substitutions.record(early, under('a'))).toBe('saved');
      expect(await substitutions.record(late, under('b'))).toBe('saved');
      await substitutions.record(substitution('three', '2026-03-19', '110000000'), under('c'));
      expect(await substitutions.find('one')).toEqual(early);
      expect(await substitutions.find('nobody')).toBeUndefined();
      const first = await substitutions.ofRegion(REGION, { limit: 1 });
      expect(first.items).toEqual([late]);
      const second = await substitutions.ofRegion(REGION, { limit: 1, after: first.next ?? '' });
      expect(second.items).toEqual([early]);
    });

    it('are recorded once under a key, which says of which request', async () => {
      const { substitutions } = stores();
      await substitutions.record(substitution('one', '2026-03-18'), under('a'));
      expect(await substitutions.recordedUnder('a')).toEqual({
        requestHash: 'hash of a',
        substitution: 'one',
      });
      expect(await substitutions.recordedUnder('b')).toBeUndefined();
      expect(await substitutions.record(substitution('two', '2026-03-18'), under('a'))).toEqual({
        conflict: 'idempotency',
      });
      expect(await substitutions.find('two')).toBeUndefined();
    });
  });
}
