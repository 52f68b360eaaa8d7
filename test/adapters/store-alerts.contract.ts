import { describe, expect, it } from 'vitest';
import type { QuotaAlert } from '#functions/application/ports/alerts.ts';
import { alertOf, filingOf } from '#test/support/changes.ts';
import { digestOn } from '#test/support/digests.ts';
import { FILED_AT } from '#test/support/given-case.ts';
import { LEDGER, REGION, setTo, taking, type UnderTest } from './store-under-test.ts';

const RUNG = { caseId: 'case-1', deadline: 'filed-1', rung: 'due' };
const by = { subject: 'head-1', role: 'head' } as const;

/** What a store keeps of alerts that were read, and of the digests of a day. */
export function alertsContract({ stores, saved, enterLimit, ledger }: UnderTest): void {
  describe('an alert', () => {
    it('is found by its rung, and is nobody else’s', async () => {
      await saved(alertOf(await saved(filingOf('case-1')), RUNG));
      expect(await stores().alerts.find(RUNG)).toMatchObject(RUNG);
      expect(await stores().alerts.find({ ...RUNG, generation: 2 })).toBeUndefined();
      expect(await stores().alerts.find({ ...RUNG, caseId: 'case-2' })).toBeUndefined();
    });

    it('is acknowledged once: the first to say so stands', async () => {
      await saved(alertOf(await saved(filingOf('case-1')), RUNG));
      const first = { at: FILED_AT, by };
      expect(await stores().alerts.acknowledge(RUNG, first)).toBe('acknowledged');
      const second = { at: FILED_AT, by: { ...by, subject: 'head-2' } };
      expect(await stores().alerts.acknowledge(RUNG, second)).toEqual({ conflict: 'version' });
      expect(await stores().alerts.find(RUNG)).toMatchObject({ acknowledged: first });
      expect((await stores().alerts.list(REGION, { limit: 5 })).items).toMatchObject([
        { acknowledged: first },
      ]);
    });

    it('that was never raised cannot be acknowledged, and is not made by it', async () => {
      expect(await stores().alerts.acknowledge(RUNG, { at: FILED_AT, by })).toEqual({ conflict: 'version' });
      expect(await stores().alerts.find(RUNG)).toBeUndefined();
    });

    it('of a quota is found and acknowledged alike', async () => {
      await enterLimit(10);
      const taken = { at: FILED_AT, changes: [taking(await ledger(), 10)] };
      await stores().quotas.enter({ ...taken, idempotency: { key: 'taken', requestHash: 'h' } });
      const { items } = await stores().alerts.list(REGION, { limit: 5 });
      const [alert] = items as readonly QuotaAlert[];
      if (!alert) throw new Error('a quota that is taken warns');
      const { year, region, category, nth, threshold, direction } = alert;
      expect({ year, region, category }).toEqual(LEDGER);
      const key = { kind: 'quota', year, region, category, nth, threshold, direction } as const;
      expect(await stores().alerts.find(key)).toEqual(alert);
      expect(await stores().alerts.acknowledge(key, { at: FILED_AT, by })).toBe('acknowledged');
      expect(await stores().alerts.find(key)).toEqual({ ...alert, acknowledged: { at: FILED_AT, by } });
    });
  });

  describe('a digest', () => {
    const message = digestOn(REGION);

    it('is kept once for a region and day: the first one stands', async () => {
      expect(await stores().digests.digest(message.day, REGION)).toBeUndefined();
      expect(await stores().digests.keep(message)).toBe('kept');
      expect(await stores().digests.keep({ ...message, at: setTo(1).at })).toBe('kept-before');
      expect(await stores().digests.digest(message.day, REGION)).toEqual({ message });
      expect(await stores().digests.digest(message.day, '110000000')).toBeUndefined();
    });

    it('remembers when it was published first', async () => {
      await stores().digests.keep(message);
      await stores().digests.published(message, FILED_AT);
      await stores().digests.published(message, message.tellAt);
      expect(await stores().digests.digest(message.day, REGION)).toEqual({ message, publishedAt: FILED_AT });
    });
  });
}
