import * as z from 'zod';
import { checkDeadline } from '#functions/application/check-deadline.ts';
import type { CaseStore } from '#functions/application/ports/cases.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import type { RungKey } from '#functions/application/ports/deadlines.ts';
import { batch } from './batch.ts';

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

/** A rung that no case has can never be raised: its message goes the way of every other fault, to the dead letters. */
class RungUnknown extends Error {
  override name = 'RungUnknown';
}

export const deadlineCheck = (dependencies: { readonly cases: CaseStore; readonly clock: Clock }) =>
  batch(async ({ body }) => {
    const checked = await checkDeadline(dependencies, rungOf(JSON.parse(body)));
    if (checked === 'unknown') throw new RungUnknown();
    return checked;
  });
