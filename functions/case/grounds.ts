import * as z from 'zod';
import type { ServiceDefinition } from '#functions/law/service.ts';
import type { Refusal } from './refusals.ts';

/** Codes of grounds, each once. */
export const Grounds = z
  .array(z.string().min(1).max(60))
  .min(1)
  .max(10)
  .refine((grounds) => new Set(grounds).size === grounds.length, { params: { code: 'ground-repeated' } });

/** The grounds that this edition does not have, if there are any. */
export const unknownGrounds = (
  grounds: readonly string[],
  service: Pick<ServiceDefinition, 'grounds'>,
): Refusal | undefined =>
  groundsOutside(
    grounds,
    service.grounds.map(({ code }) => code),
    'ground-unknown',
    'no ground of this edition',
  );

/** The grounds that the notice of a hearing did not name, if there are any. */
export const unheardGrounds = (grounds: readonly string[], heard: readonly string[]): Refusal | undefined =>
  groundsOutside(grounds, heard, 'ground-not-heard', 'a ground that the notice did not name');

/** The grounds that are not among those allowed, each with its place. */
function groundsOutside(
  grounds: readonly string[],
  allowed: readonly string[],
  code: 'ground-unknown' | 'ground-not-heard',
  found: string,
): Refusal | undefined {
  const errors = grounds.flatMap((ground, index) =>
    allowed.includes(ground)
      ? []
      : [{ pointer: `/grounds/${index}`, code, found, allowed: allowed.join(', ') }],
  );
  return errors.length > 0 ? { code, errors } : undefined;
}
