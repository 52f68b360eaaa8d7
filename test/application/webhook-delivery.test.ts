import { Webhook as Verifier } from 'standardwebhooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { deliverWebhook } from '#functions/application/deliver-webhook.ts';
import type { Progress } from '#functions/application/ports/webhooks.ts';
import { official, portal } from '../support/callers.ts';
import { randomFrom } from '../support/random.ts';
import { toldOf } from '../support/told-events.ts';
import { REFUSES, type Receiver, webhookWorld } from '../support/webhook-world.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const bySequence = (caseId: string, upTo = 3) =>
  Array.from({ length: upTo }, (_, index) => `${caseId}/${index + 1}`);
const ofCase = (ids: readonly string[], caseId: string) => ids.filter((id) => id.startsWith(`${caseId}/`));

/** Everything once, and nothing of a case before what came earlier in it. */
function hasAllInOrder(receiver: Receiver, cases: readonly string[]): void {
  const once = receiver.once();
  expect(once).toHaveLength(cases.length * 3);
  for (const caseId of cases) expect(ofCase(once, caseId)).toEqual(bySequence(caseId));
}

afterEach(() => {
  vi.useRealTimers();
});

describe('a webhook', () => {
  it('sends every event that its owner may see as a signed CloudEvent, in the order of the feed', async () => {
    const world = webhookWorld();
    const { receiver, secret } = await world.register(portal('applicant'), 'ours');
    const { receiver: other } = await world.register(portal('another'), 'theirs');
    await world.tell(toldOf('case-1'));
    expect(receiver.ids()).toEqual(bySequence('case-1'));
    expect(other.attempts).toBe(0);
    vi.useFakeTimers({ now: Date.parse(world.clock.now()), toFake: ['Date'] });
    for (const { event, headers } of receiver.taken) {
      expect(new Verifier(secret).verify(JSON.stringify(event), { ...headers })).toEqual(event);
      expect(headers['webhook-id']).toBe(event.id);
    }
  });

  it('whose receiver is down for 24 hours misses nothing, in order, and has it all within an hour of being back', async () => {
    const world = webhookWorld();
    const { receiver } = await world.register(official('provider'), 'ours');
    const cases = Array.from({ length: 48 }, (_, index) => `case-${index}`);
    receiver.answer = () => ({ taken: false, reason: 'connection' });
    for (const caseId of cases) {
      const [first, ...rest] = toldOf(caseId);
      await world.tell(first ? [first] : []);
      await world.pass(HOUR / 4);
      await world.tell(rest);
      await world.pass(HOUR / 4);
    }
    expect(receiver.taken).toEqual([]);
    expect(receiver.attempts).toBeLessThan(80);
    receiver.answer = () => ({ taken: true });
    await world.pass(HOUR);
    hasAllInOrder(receiver, cases);
    expect(receiver.ids()).toEqual(receiver.once());
    expect(receiver.ids()[0]).toBe('case-0/1');
  });

  it('that another’s receiver keeps waiting is not delayed: a dead one, and one that takes ten seconds', async () => {
    const world = webhookWorld();
    const { receiver: dead } = await world.register(portal('applicant'), 'dead');
    const { receiver: quick } = await world.register(portal('applicant'), 'quick');
    dead.answer = () => ({ taken: false, reason: 'time-out' });
    for (let index = 0; index < 20; index += 1) {
      const told = world.clock.now();
      await world.tell(toldOf(`case-${index}`));
      expect(ofCase(quick.ids(), `case-${index}`)).toEqual(bySequence(`case-${index}`));
      expect(quick.taken.at(-1)?.at).toBe(told);
      await world.pass(HOUR);
    }
  });

  it('holds back the later events of a case that is not taken, and no other case', async () => {
    const world = webhookWorld();
    const { receiver } = await world.register(portal('applicant'), 'ours');
    receiver.answer = ({ id }) => (id === 'case-1/2' ? REFUSES : { taken: true });
    await world.tell(toldOf('case-1'));
    await world.tell(toldOf('case-2'));
    await world.pass(HOUR);
    expect(receiver.ids()).toEqual(['case-1/1', ...bySequence('case-2')]);
    receiver.answer = () => ({ taken: true });
    await world.pass(2 * HOUR);
    hasAllInOrder(receiver, ['case-1', 'case-2']);
  });

  it('does not stop at many cases that are never taken', async () => {
    const world = webhookWorld();
    const { receiver } = await world.register(portal('applicant'), 'ours');
    receiver.answer = ({ subject }) => (subject.startsWith('bad') ? REFUSES : { taken: true });
    for (let index = 0; index < 8; index += 1) {
      await world.tell(toldOf(`bad-${index}`));
      await world.tell(toldOf(`good-${index}`));
    }
    await world.pass(DAY);
    expect(receiver.once()).toHaveLength(24);
    hasAllInOrder(
      receiver,
      Array.from({ length: 8 }, (_, index) => `good-${index}`),
    );
  });

  it('parks an event after three days, goes on with its case, and sends it again when told to', async () => {
    const world = webhookWorld();
    const { receiver, webhook } = await world.register(portal('applicant'), 'ours');
    receiver.answer = ({ id }) => (id === 'case-1/2' ? REFUSES : { taken: true });
    await world.tell(toldOf('case-1'));
    await world.pass(3 * DAY - HOUR);
    expect(await world.store.webhooks.deliveries('ours', 'parked', { limit: 10 })).toEqual([]);
    await world.pass(3 * HOUR);
    expect(receiver.ids()).toEqual(['case-1/1', 'case-1/3']);
    const [parked] = await world.store.webhooks.deliveries('ours', 'parked', { limit: 10 });
    expect(parked).toMatchObject({ number: 2, event: { id: 'case-1/2' }, lastFailure: { status: 500 } });
    expect(parked?.attempts).toBeGreaterThan(70);
    receiver.answer = () => ({ taken: true });
    const asked = { key: 'again', requestHash: 'again' };
    expect(await world.store.webhooks.resend('ours', 2, world.clock.now(), asked)).toBe('waiting');
    expect(await deliverWebhook(world.ports, webhook)).toBe('caught-up');
    expect(receiver.ids()).toEqual(['case-1/1', 'case-1/3', 'case-1/2']);
  });

  it('whose receiver is dead for ten days has each event tried for three days, then parked', async () => {
    const world = webhookWorld();
    const { receiver } = await world.register(portal('applicant'), 'ours');
    receiver.answer = () => REFUSES;
    for (let day = 0; day < 10; day += 1) {
      await world.tell(toldOf(`case-${day}`));
      await world.pass(DAY);
    }
    const parked = await world.store.webhooks.deliveries('ours', 'parked', { limit: 100 });
    expect(new Set(parked.map(({ event }) => event.subject))).toEqual(
      new Set(Array.from({ length: 7 }, (_, day) => `case-${day}`)),
    );
    receiver.answer = () => ({ taken: true });
    await world.pass(HOUR);
    hasAllInOrder(receiver, ['case-7', 'case-8', 'case-9']);
  });

  it('whose receiver is down and for which nothing is left waits for the next event', async () => {
    const world = webhookWorld();
    const { receiver } = await world.register(portal('applicant'), 'ours');
    receiver.answer = () => REFUSES;
    await world.tell(toldOf('case-1'));
    await world.pass(5 * DAY);
    const { attempts } = receiver;
    await world.pass(DAY);
    expect(receiver.attempts).toBe(attempts);
    receiver.answer = () => ({ taken: true });
    await world.tell(toldOf('case-2'));
    hasAllInOrder(receiver, ['case-2']);
  });

  it('whose receiver answers 410 is disabled, and sends nothing more', async () => {
    const world = webhookWorld();
    const { receiver, webhook } = await world.register(portal('applicant'), 'ours');
    receiver.answer = () => ({ taken: false, reason: 'status', status: 410 });
    await world.tell(toldOf('case-1'));
    await world.tell(toldOf('case-2'));
    await world.pass(DAY);
    expect(receiver.attempts).toBe(1);
    expect((await world.store.webhooks.find(webhook))?.disabled).toMatchObject({ because: 'receiver-gone' });
  });

  it('that is deleted sends nothing more', async () => {
    const world = webhookWorld();
    const { receiver, webhook } = await world.register(portal('applicant'), 'ours');
    await world.store.webhooks.remove(webhook);
    await world.tell(toldOf('case-1'));
    expect(await deliverWebhook(world.ports, webhook)).toBe('deleted');
    expect(receiver.attempts).toBe(0);
  });

  it('writes nothing for an event that is taken but how far it came', async () => {
    const world = webhookWorld();
    const { receiver } = await world.register(portal('applicant'), 'ours');
    const before = world.store.transactionSizes.length;
    await world.tell(toldOf('case-1'));
    expect(receiver.taken).toHaveLength(3);
    // The numbering, then the claim, the place in the feed, and the release.
    expect(world.store.transactionSizes.slice(before)).toEqual([13, 1, 1, 1]);
  });
});

describe('whoever delivers', () => {
  it('at the same time as another leaves it to that one, which sends what came in meanwhile', async () => {
    const world = webhookWorld();
    const { receiver, webhook } = await world.register(portal('applicant'), 'ours');
    await world.tell([]);
    const first = world.tell(toldOf('case-1'));
    const second = world.tell(toldOf('case-2'));
    const beside = [deliverWebhook(world.ports, webhook), deliverWebhook(world.ports, webhook)];
    await Promise.all([first, second, ...beside]);
    hasAllInOrder(receiver, ['case-1', 'case-2']);
    expect(receiver.ids()).toEqual(receiver.once());
  });

  it('and dies is followed by another when its hold has ended, and messages that are lost by the sweep', async () => {
    const world = webhookWorld();
    const { receiver } = await world.register(portal('applicant'), 'ours');
    const now = world.clock.now();
    const until = new Date(Date.parse(now) + 90_000).toISOString() as typeof now;
    expect(await world.store.webhooks.claim('ours', { holder: 'dead', now, until })).toMatchObject({
      claimed: true,
    });
    await world.tell(toldOf('case-1'));
    expect(receiver.attempts).toBe(0);
    world.loseWakes();
    await world.pass(11 * 60_000);
    hasAllInOrder(receiver, ['case-1']);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'through any weather leaves nothing out and nothing out of order (%i)',
    async (seed) => {
      const random = randomFrom(seed);
      const world = webhookWorld();
      const { receiver } = await world.register(portal('applicant'), 'ours');
      const cases = Array.from({ length: 15 }, (_, index) => `case-${index}`);
      let isUp = true;
      receiver.answer = () => (isUp && random() > 0.2 ? { taken: true } : REFUSES);
      const queues = cases.map((caseId) => [...toldOf(caseId)]);
      while (queues.some((queue) => queue.length > 0)) {
        const queue = queues[Math.floor(random() * queues.length)];
        const event = queue?.shift();
        if (!event) continue;
        await world.tell([event]);
        if (random() < 0.2) world.loseWakes();
        if (random() < 0.3) isUp = !isUp;
        await world.pass(Math.floor(random() * 2) * HOUR);
      }
      isUp = true;
      receiver.answer = () => ({ taken: true });
      await world.pass(3 * HOUR);
      hasAllInOrder(receiver, cases);
      const progress = (await world.store.webhooks.progress('ours')) as Progress;
      expect(progress).toMatchObject({ cursor: 45, failures: 0 });
    },
  );
});
