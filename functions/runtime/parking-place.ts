import { SQSClient } from '@aws-sdk/client-sqs';
import { deadLetters } from '#functions/adapters/sqs/dead-letters.ts';
import type { DeadLetters } from '#functions/application/ports/dead-letters.ts';
import { configuration } from './configuration.ts';

/** The dead-letter queue of the function's own queue, by the environment. */
export const parkingPlace = (): DeadLetters =>
  deadLetters(new SQSClient({}), configuration('DEAD_LETTERS_QUEUE_URL').DEAD_LETTERS_QUEUE_URL);
