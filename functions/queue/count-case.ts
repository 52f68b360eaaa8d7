import * as z from 'zod';
import { countCase } from '#functions/application/count-case.ts';
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

/** A case that does not exist can never be counted: its message is parked. */
export const countCases = (dependencies: Parameters<typeof countCase>[0], deadLetters?: DeadLetters) =>
  batch(async ({ body }) => {
    const done = await countCase(dependencies, Happened.parse(JSON.parse(body)));
    if (done === 'case-unknown') throw new Unprocessable(done);
    return done;
  }, deadLetters);
