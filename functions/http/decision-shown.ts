import * as z from 'zod';
import { once } from './operation.ts';
import { At, Day } from './shown.ts';

export const outcome = () => z.enum(['include', 'consent', 'refuse']);
export const answered = () => z.enum(['dismiss', 'uphold']);

export const DecisionShown = once(() =>
  z
    .strictObject({
      outcome: z.enum([...outcome().options, ...answered().options]),
      number: z.string(),
      at: At(),
      on: Day(),
      grounds: z.array(z.string()),
      entry: z.strictObject({ year: z.int(), value: z.int() }).optional(),
      form: z.string().optional(),
      version: z.int().optional().meta({ description: 'From 2 on, once it was corrected' }),
    })
    .meta({ id: 'Decision' }),
);

export const service = () => z.strictObject({ code: z.string(), edition: z.string() });

/** The session of the commission that dealt with the case, and the number of its minutes. */
export const inSession = () => ({
  session: z.strictObject({ id: z.string(), number: z.string() }).optional(),
});
export const erasedBecause = () => ({
  because: z.enum(['retention', 'order']),
  reference: z.string().optional(),
});
