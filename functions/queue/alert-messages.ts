import * as z from 'zod';
import type { DeadLetters } from '#functions/application/ports/dead-letters.ts';
import { tellAlert } from '#functions/application/tell-alert.ts';
import { batch, Unprocessable } from './batch.ts';

const Sequence = z.coerce.number().int().min(1);

/** An event of the topic of case events, as a CloudEvent or by its bare names. */
const RaisedMessage = z.union([
  z
    .object({ subject: z.string().min(1), sequence: Sequence })
    .transform(({ subject: caseId, sequence }) => ({ caseId, sequence })),
  z.object({ caseId: z.string().min(1), sequence: Sequence }),
]);

/** Each event that raised an alert becomes a message to people; any other is parked. */
export const alertMessages = (dependencies: Parameters<typeof tellAlert>[0], deadLetters?: DeadLetters) =>
  batch(async ({ body }) => {
    const told = await tellAlert(dependencies, RaisedMessage.parse(JSON.parse(body)));
    if (told === 'unknown') throw new Unprocessable('alert-unknown');
    return told;
  }, deadLetters);
