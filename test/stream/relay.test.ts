import { marshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { cloudEventOf, type ToldEvent } from '#functions/application/cloud-event.ts';
import { relay } from '#functions/stream/relay.ts';
import { applicationOf } from '../support/applications.ts';
import { EXAMPLES } from '../support/given-case.ts';
import { house } from '../support/house.ts';

const inserted = (told: ToldEvent, sequenceNumber: string): DynamoDBRecord => ({
  eventName: 'INSERT',
  dynamodb: {
    SequenceNumber: sequenceNumber,
    NewImage: marshall(
      { pk: `CASE#${told.caseId}`, sk: `EVENT#${told.sequence}`, ...told },
      { removeUndefinedValues: true },
    ) as Record<string, AttributeValue>,
  },
});

const otherItem: DynamoDBRecord = {
  eventName: 'INSERT',
  dynamodb: { SequenceNumber: '0', NewImage: { pk: { S: 'CASE#1' }, sk: { S: 'STATE' } } },
};

async function threeEvents() {
  const at = house();
  const filed = await at.file(applicationOf({ familySize: 3 }));
  if (!filed.ok) throw new Error(filed.refusal.code);
  await at.act(filed.value.kase.id, EXAMPLES.register);
  await at.act(filed.value.kase.id, EXAMPLES.forward);
  return { at, events: at.store.stream() };
}

describe('the relay', () => {
  it('numbers each new event in the feeds, then publishes it as a CloudEvent, and nothing else', async () => {
    const { at, events } = await threeEvents();
    const records = events.map((event, index) => inserted(event, String(index + 1)));
    expect(await relay(at.ports)({ Records: [otherItem, ...records] })).toEqual({ batchItemFailures: [] });
    const told = events.map((event) => ({ kind: event.event.type, body: cloudEventOf(event) }));
    expect(at.ports.events.published).toEqual(told);
    const feed = await at.store.feed.read('country', 0, 10);
    expect(feed.map(({ event }) => event)).toEqual(told.map(({ body }) => body));
  });

  it('asks again for the first event that it could not publish, and for whatever follows it', async () => {
    const { at, events } = await threeEvents();
    let calls = 0;
    const handler = relay({
      ...at.ports,
      events: {
        publish: async () => {
          calls += 1;
          if (calls > 1) throw new Error('the topic is down');
        },
      },
    });
    const records = events.map((event, index) => inserted(event, String(index + 1)));
    expect(await handler({ Records: records })).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
    expect(calls).toBe(3);
  });

  it('publishes nothing that it could not number, and numbers nothing twice when the batch comes again', async () => {
    const { at, events } = await threeEvents();
    const records = events.map((event, index) => inserted(event, String(index + 1)));
    at.store.faults.plan('before', 'append');
    at.store.faults.plan('after', 'append');
    const again = { batchItemFailures: [{ itemIdentifier: '1' }] };
    expect(await relay(at.ports)({ Records: records })).toEqual(again);
    expect(await relay(at.ports)({ Records: records })).toEqual(again);
    expect(at.ports.events.published).toEqual([]);
    expect(await relay(at.ports)({ Records: records })).toEqual({ batchItemFailures: [] });
    expect(await at.store.feed.length('country')).toBe(3);
    expect(at.ports.events.published).toHaveLength(3);
  });
});
