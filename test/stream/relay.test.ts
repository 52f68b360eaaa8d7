import { marshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import type { CalendarMessage } from '#functions/application/ports/calendar.ts';
import type { CaseEventMessage } from '#functions/application/ports/case-events.ts';
import type { RecordedEvent } from '#functions/application/ports/cases.ts';
import { relay } from '#functions/stream/relay.ts';
import { applicationOf } from '../support/applications.ts';
import { EXAMPLES } from '../support/given-case.ts';
import { house } from '../support/house.ts';

const inserted = (recorded: RecordedEvent, sequenceNumber: string): DynamoDBRecord => ({
  eventName: 'INSERT',
  dynamodb: {
    SequenceNumber: sequenceNumber,
    NewImage: marshall(
      { pk: `CASE#${recorded.caseId}`, sk: `EVENT#${recorded.sequence}`, ...recorded },
      { removeUndefinedValues: true },
    ) as Record<string, AttributeValue>,
  },
});

const otherItem: DynamoDBRecord = {
  eventName: 'INSERT',
  dynamodb: { SequenceNumber: '0', NewImage: { pk: { S: 'CASE#1' }, sk: { S: 'STATE' } } },
};

async function threeEvents(): Promise<readonly RecordedEvent[]> {
  const at = house();
  const filed = await at.file(applicationOf({ familySize: 3 }));
  if (!filed.ok) throw new Error(filed.refusal.code);
  await at.act(filed.value.kase.id, EXAMPLES.register);
  await at.act(filed.value.kase.id, EXAMPLES.forward);
  return at.store.stream();
}

describe('the relay', () => {
  it('publishes each new event in order with what happened to which case, and nothing else', async () => {
    const events = await threeEvents();
    const published: (CaseEventMessage | CalendarMessage)[] = [];
    const handler = relay({ events: { publish: async (message) => void published.push(message) } });
    const records = events.map((event, index) => inserted(event, String(index + 1)));
    expect(await handler({ Records: [otherItem, ...records] })).toEqual({ batchItemFailures: [] });
    expect(published).toEqual(
      events.map(({ caseId, sequence, event }) => ({
        id: `${caseId}/${sequence}`,
        type: event.type,
        caseId,
        sequence,
        at: event.at,
      })),
    );
  });

  it('stops at the first event that it cannot publish, and asks for it again', async () => {
    const events = await threeEvents();
    let calls = 0;
    const handler = relay({
      events: {
        publish: async () => {
          calls += 1;
          if (calls === 2) throw new Error('the topic is down');
        },
      },
    });
    const records = events.map((event, index) => inserted(event, String(index + 1)));
    expect(await handler({ Records: records })).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
    expect(calls).toBe(2);
  });
});
