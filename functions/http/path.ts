import * as z from 'zod';
import { PURPOSES } from '#functions/application/ports/accesses.ts';

/** An identifier in a path. What it names may not exist; what is longer than any of ours is refused. */
export const PathId = z.string().max(200);
export const CasePath = z.object({ caseId: PathId });

/** How many items a page of a list has, and where it begins. */
export const Limit = z.coerce.number().int().min(1).max(100).default(25);
export const After = z.string().max(1000).optional();

/** For what personal data are looked at; it goes on record, and the applicant can read it. */
export const PurposeQuery = z.strictObject({
  purpose: z
    .enum(PURPOSES)
    .optional()
    .meta({ description: 'Goes on record beside your look at the data, where the applicant can read it' }),
});
