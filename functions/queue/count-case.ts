import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod';
import { countCase, countTogether } from '#functions/application/count-case.ts';
import type { DeadLetters } from '#functions/application/ports/dead-letters.ts';
import { batch, Unprocessable } from './batch.ts';

const Sequence = z.int().min(1);

/** An event of the topic, or what the runbook sends by hand. */
const Happened = z.union([
  z
    .object({ subject: z.string().min(1), data: z.object({ sequence: Sequence }) })
    .transform(({ subject, data }) => ({ caseId: subject, sequence: data.sequence })),
  z.object({ caseId: z.string().min(1), sequence: Sequence }),
]);

/**
 * The cases of a batch are counted together; where that fails each is counted alone, so that a fault leaves only its own
 * message in the queue. A case that does not exist can never be counted: its message is parked.
 */
export const countCases =
  (dependencies: Parameters<typeof countCase>[0], deadLetters?: DeadLetters) =>
  (event: SQSEvent): Promise<SQSBatchResponse> => {
    const together = countTogether(dependencies, event.Records.flatMap(readable)).catch(() => undefined);
    const one = batch(async ({ body }) => {
      const happened = Happened.parse(JSON.parse(body));
      const done = (await together)?.get(happened.caseId) ?? (await countCase(dependencies, happened));
      if (done === 'case-unknown') throw new Unprocessable(done);
      return done;
    }, deadLetters);
    return one(event);
  };

/** What a message says; nothing where that cannot be read, which is met when its turn comes. */
function readable({ body }: { readonly body: string }): readonly z.infer<typeof Happened>[] {
  try {
    return [Happened.parse(JSON.parse(body))];
  } catch {
    return [];
  }
}
