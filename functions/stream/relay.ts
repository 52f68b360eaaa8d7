import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { CalendarAmendment } from '#functions/application/ports/calendar.ts';
import type { CaseEvents } from '#functions/application/ports/case-events.ts';
import type { RecordedEvent } from '#functions/application/ports/cases.ts';
import { relayAmendment, relayEvent } from '#functions/application/relay-event.ts';
import { logFault, logInfo } from '#functions/runtime/log.ts';

/**
 * Publishes every new event of a case and every amendment of the calendar in the table's stream in the stream's order. At the first fault it stops and reports
 * where: the stream delivers again from there, so nothing is passed over and something may be published twice.
 */
export const relay =
  (dependencies: { readonly events: CaseEvents }) =>
  async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const record of event.Records) {
      const itemIdentifier = record.dynamodb?.SequenceNumber ?? '';
      try {
        await relayRecord(dependencies, record);
      } catch (fault) {
        logFault('record-retried', fault, { sequenceNumber: itemIdentifier });
        return { batchItemFailures: [{ itemIdentifier }] };
      }
    }
    return { batchItemFailures: [] };
  };

async function relayRecord(dependencies: { readonly events: CaseEvents }, record: DynamoDBRecord) {
  const image = record.dynamodb?.NewImage;
  const sk = image?.['sk']?.S ?? '';
  if (record.eventName !== 'INSERT') return;
  // aws-lambda and the SDK describe the same attribute values in two types.
  const item = unmarshall((image ?? {}) as Record<string, AttributeValue>);
  if (sk.startsWith('AMENDMENT#')) {
    const { version, recordedAt } = (item as { amendment: CalendarAmendment }).amendment;
    await relayAmendment(dependencies, { version, recordedAt });
    logInfo('record-processed', { calendar: version });
  }
  if (!sk.startsWith('EVENT#')) return;
  const recorded = item as RecordedEvent;
  await relayEvent(dependencies, recorded);
  logInfo('record-processed', { caseId: recorded.caseId, sequence: recorded.sequence });
}
