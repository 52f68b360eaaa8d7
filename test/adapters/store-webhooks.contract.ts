import { describe, expect, it } from 'vitest';
import { cloudEventOf, type ToldEvent } from '#functions/application/cloud-event.ts';
import type { Delivery, Progress, Webhook } from '#functions/application/ports/webhooks.ts';
import { addMilliseconds } from '#functions/law/calendar/instant.ts';
import { portal } from '#test/support/callers.ts';
import { FILED_AT } from '#test/support/given-case.ts';
import { toldOf } from '#test/support/told-events.ts';
import type { UnderTest } from './store-under-test.ts';

const ID = 'a0';
const AUDIENCE = 'portal:enbek';
const later = (seconds: number) => addMilliseconds(FILED_AT, seconds * 1000);

const webhook = (id: string = ID): Webhook => ({
  id,
  audience: AUDIENCE,
  owner: portal('enbek'),
  url: 'https://receiver.example/',
  createdAt: FILED_AT,
  secrets: [{ ciphertext: Uint8Array.of(1, 2, 255), asked: { key: `key-${id}`, requestHash: 'h' } }],
  asked: { key: `key-${id}`, requestHash: 'h' },
  version: 1,
});

const waiting = (number: number): Delivery => ({
  number,
  state: 'waiting',
  event: cloudEventOf(toldOf('case-1')[0] as ToldEvent),
  since: FILED_AT,
  attempts: 1,
  nextAt: later(5),
});

export function webhooksContract({ stores }: UnderTest): void {
  const store = () => stores().webhooks;
  const hold = (holder: string, from = 0) => ({ holder, now: later(from), until: later(from + 90) });
  const PROGRESS: Progress = { cursor: 7, failures: 0 };
  const plain = { progress: PROGRESS, puts: [], removes: [] };
  const claimed = async (holder = 'one', from = 0) => {
    const claim = await store().claim(ID, hold(holder, from));
    if (!claim.claimed) throw new Error(claim.because);
    return claim;
  };

  describe('a webhook in the store', () => {
    it('is made once for a key, found as it was made, and gone when it is removed', async () => {
      expect(await store().find(webhook())).toBeUndefined();
      expect(await store().create(webhook(), 7)).toBe('created');
      expect(await store().create(webhook(), 9)).toBe('used');
      expect(await store().find(webhook())).toEqual(webhook());
      expect(await store().progress(ID)).toEqual(PROGRESS);
      await store().create(webhook('b1'), 7);
      expect((await store().ofAudience(AUDIENCE)).map(({ id }) => id)).toEqual([ID, 'b1']);
      expect(await store().ofAudience('country')).toEqual([]);
      await store().remove(webhook());
      expect(await store().find(webhook())).toBeUndefined();
      expect(await store().claim(ID, hold('one'))).toEqual({ claimed: false, because: 'deleted' });
      expect(await store().create(webhook(), 7)).toBe('used');
    });

    it('changes from the version that was read, and from no other', async () => {
      await store().create(webhook(), 7);
      const changed: Webhook = {
        ...webhook(),
        disabled: { at: FILED_AT, because: 'receiver-gone' },
        version: 2,
      };
      expect(await store().change(changed)).toBe(true);
      expect(await store().change(changed)).toBe(false);
      expect(await store().find(webhook())).toEqual(changed);
    });

    it('is held by one at a time, and by the next when the hold has ended', async () => {
      await store().create(webhook(), 7);
      expect((await claimed()).progress).toEqual(PROGRESS);
      expect(await store().claim(ID, hold('two', 89))).toEqual({ claimed: false, because: 'held' });
      expect((await claimed('two', 90)).progress).toEqual(PROGRESS);
      expect(await store().step(ID, 'one', plain)).toBe('lost');
      expect(await store().step(ID, 'two', plain)).toBe('done');
    });

    it('is not let go by a holder that has not seen that it was woken', async () => {
      await store().create(webhook(), 7);
      const { wakes } = await claimed();
      await store().claim(ID, hold('two'));
      const refused = await store().step(ID, 'one', { ...plain, release: { wakes } });
      expect(refused).toEqual({ woken: wakes + 1 });
      expect(await store().step(ID, 'one', { ...plain, release: { wakes: wakes + 1 } })).toBe('done');
      expect(await store().step(ID, 'one', plain)).toBe('lost');
      expect((await claimed('two')).claimed).toBe(true);
    });

    it('is not claimed before its time, and sooner when it is revived', async () => {
      await store().create(webhook(), 7);
      const { wakes } = await claimed();
      const progress = { ...PROGRESS, failures: 4, failingSince: FILED_AT, nextAt: later(600) };
      const release = { wakes, wakeAt: later(600) };
      await store().step(ID, 'one', { ...plain, progress, release });
      expect(await store().claim(ID, hold('two', 599))).toEqual({ claimed: false, because: 'early' });
      await store().revive(ID, later(10));
      expect((await claimed('two', 11)).progress).toEqual({
        cursor: 7,
        failures: 0,
        failingSince: FILED_AT,
      });
    });

    it('is woken when it was made, when its time has come, and when whoever held it is dead', async () => {
      const key = { audience: AUDIENCE, id: ID };
      await store().create(webhook(), 7);
      expect(await store().due(later(0))).toEqual([{ ...key, wakeAt: FILED_AT }]);
      const { wakes } = await claimed();
      expect(await store().due(later(89))).toEqual([]);
      expect(await store().due(later(90))).toEqual([{ ...key, wakeAt: later(90) }]);
      await store().step(ID, 'one', { ...plain, release: { wakes, wakeAt: later(600) } });
      expect(await store().due(later(600))).toEqual([{ ...key, wakeAt: later(600) }]);
      const again = await claimed('two', 600);
      await store().step(ID, 'two', { ...plain, release: { wakes: again.wakes } });
      expect(await store().due(later(100_000))).toEqual([]);
    });

    it('keeps what was not taken in the order of the feed, and sends again once for a key what was parked', async () => {
      await store().create(webhook(), 7);
      await claimed();
      const { nextAt: _never, ...rest } = waiting(12);
      const parked: Delivery = { ...rest, state: 'parked', parkedAt: later(1) };
      await store().step(ID, 'one', { ...plain, puts: [waiting(12), waiting(9)] });
      expect(await store().deliveries(ID, 'waiting', { limit: 10 })).toEqual([waiting(9), waiting(12)]);
      expect(await store().deliveries(ID, 'waiting', { limit: 10, after: 9 })).toEqual([waiting(12)]);
      expect(await store().deliveries(ID, 'waiting', { limit: 1 })).toEqual([waiting(9)]);
      await store().step(ID, 'one', { ...plain, puts: [parked], removes: [waiting(12)] });
      expect(await store().deliveries(ID, 'parked', { limit: 10 })).toEqual([parked]);
      const asked = { key: 'resend', requestHash: 'h' };
      expect(await store().resend(ID, 9, later(20), asked)).toBe('absent');
      expect(await store().resend(ID, 12, later(20), asked)).toBe('waiting');
      expect(await store().resend(ID, 12, later(20), asked)).toBe('used');
      expect(await store().resend(ID, 12, later(20), { ...asked, key: 'other' })).toBe('absent');
      expect((await store().deliveries(ID, 'waiting', { limit: 10 })).at(-1)).toMatchObject({
        number: 12,
        since: later(20),
        attempts: 0,
      });
    });
  });
}
