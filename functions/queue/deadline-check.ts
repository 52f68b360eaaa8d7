import * as z from 'zod';
import { checkDeadline } from '#functions/application/check-deadline.ts';
import type { DeadLetters } from '#functions/application/ports/dead-letters.ts';
import type { RungKey } from '#functions/application/ports/deadlines.ts';
import { batch, Unprocessable } from './batch.ts';

const Check = z.object({
  caseId: z.string().min(1),
  deadline: z.string().min(1),
  rung: z.string().min(1),
  generation: z.int().min(2).optional(),
});

function rungOf(body: unknown): RungKey {
  const { generation, ...key } = Check.parse(body);
  return generation === undefined ? key : { ...key, generation };
}

/** A case or rung that does not exist can never be raised: its message is parked. */
export const deadlineCheck = (dependencies: Parameters<typeof checkDeadline>[0], deadLetters?: DeadLetters) =>
  batch(async ({ body }) => {
    const checked = await checkDeadline(dependencies, rungOf(JSON.parse(body)));
    if (checked === 'case-unknown' || checked === 'rung-unknown') throw new Unprocessable(checked);
    return checked;
  }, deadLetters);
