import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { ZodError } from 'zod';
import type { DeadLetters } from '#functions/application/ports/dead-letters.ts';
import { logFault, logInfo } from '#functions/runtime/log.ts';

/** A message that no retry can help. The reason is a code that stands beside the dead letter and in the log. */
export class Unprocessable extends Error {
  override name = 'Unprocessable';
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * Processes each message of a batch apart: a fault leaves that one message in its queue and no other. A message that
 * no retry can help goes to the dead-letter queue at once, with its reason; where there is none to send it to, or that
 * fails, after the receives that the queue allows.
 */
export const batch =
  (process: (record: SQSRecord) => Promise<string>, deadLetters?: DeadLetters) =>
  async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const failures = await Promise.all(
      event.Records.map((record) => failureOf(record, process, deadLetters)),
    );
    return { batchItemFailures: failures.flat() };
  };

async function failureOf(
  record: SQSRecord,
  process: (record: SQSRecord) => Promise<string>,
  deadLetters: DeadLetters | undefined,
) {
  const { messageId, body } = record;
  try {
    logInfo('record-processed', { messageId, outcome: await process(record) });
    return [];
  } catch (fault) {
    const reason = reasonOf(fault);
    if (deadLetters && reason !== undefined) {
      try {
        await deadLetters.park({ messageId, body, reason });
        logFault('record-parked', fault, { messageId, reason });
        return [];
      } catch (unparked) {
        logFault('record-retried', unparked, { messageId, reason });
        return [{ itemIdentifier: messageId }];
      }
    }
    logFault('record-retried', fault, { messageId });
    return [{ itemIdentifier: messageId }];
  }
}

/** Why a fault will come back however often the message does; undefined for a fault that may pass. */
function reasonOf(fault: unknown): string | undefined {
  if (fault instanceof Unprocessable) return fault.reason;
  if (fault instanceof SyntaxError) return 'body-not-json';
  return fault instanceof ZodError ? 'body-malformed' : undefined;
}
