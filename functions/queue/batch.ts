import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { logFault, logInfo } from '#functions/runtime/log.ts';

/**
 * Processes each message of a batch apart: a fault leaves that one message in its queue and no other. A message that
 * no retry can help ends in the dead-letter queue, where people see it, after the receives that the queue allows.
 */
export const batch =
  (process: (record: SQSRecord) => Promise<string>) =>
  async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const failures = await Promise.all(event.Records.map((record) => failureOf(record, process)));
    return { batchItemFailures: failures.flat() };
  };

async function failureOf(record: SQSRecord, process: (record: SQSRecord) => Promise<string>) {
  const { messageId } = record;
  try {
    logInfo('record-processed', { messageId, outcome: await process(record) });
    return [];
  } catch (fault) {
    logFault('record-retried', fault, { messageId });
    return [{ itemIdentifier: messageId }];
  }
}
