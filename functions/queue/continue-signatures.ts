import { continueSignatures } from '#functions/application/continue-signatures.ts';
import type { DeadLetters } from '#functions/application/ports/dead-letters.ts';
import type { Patience } from '#functions/application/ports/patience.ts';
import { ServiceUnavailable } from '#functions/application/ports/signing.ts';
import { batch } from './batch.ts';
import { caseIdOf } from './case-message.ts';

const FIRST_SECONDS = 15;
const LONGEST_SECONDS = 900;

/** How long a message is hidden that an outage has met: twice as long each time, to a quarter of an hour. */
export const backOff = (receives: number): number =>
  Math.min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** Math.min(receives - 1, 10));

/** Goes on with the signatures of a case; what an authority or the key does not answer waits, longer each time. */
export const signatureBacklog = (
  dependencies: Parameters<typeof continueSignatures>[0],
  patience: Patience,
  deadLetters?: DeadLetters,
) =>
  batch(async ({ body, receiptHandle, attributes }) => {
    try {
      return await continueSignatures(dependencies, caseIdOf(body));
    } catch (fault) {
      if (fault instanceof ServiceUnavailable) {
        await patience.postpone(receiptHandle, backOff(Number(attributes.ApproximateReceiveCount)));
      }
      throw fault;
    }
  }, deadLetters);
