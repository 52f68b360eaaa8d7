import * as z from 'zod';
import { DeadlineShown, DueShown } from './deadline-shown.ts';
import { once } from './operation.ts';
import { At, Day, InThreeLanguages } from './shown.ts';

const CitationShown = once(() =>
  z
    .union([
      z.strictObject({ order: z.string(), note: z.string().optional() }),
      z.strictObject({ ours: z.string(), note: z.string().optional() }),
    ])
    .meta({ id: 'Citation', description: 'Where a rule is written, or why the choice is ours' }),
);

const TermShown = once(() =>
  z
    .union([
      z.strictObject({
        unit: z.enum(['working-days', 'calendar-days', 'working-minutes']),
        length: z.int(),
        cite: CitationShown(),
      }),
      z.strictObject({ unit: z.literal('end-of-next-month'), cite: CitationShown() }),
    ])
    .meta({ id: 'Term' }),
);

const of = () => z.enum(['own', 'service']);
const act = () => z.strictObject({ title: InThreeLanguages(), source: z.string() });
const named = () => ({ day: Day(), name: InThreeLanguages(), act: act() });

/** One step of how a date came about, as `functions/case/explain.ts` has it. */
const StepShown = once(() =>
  z
    .discriminatedUnion('step', [
      z.strictObject({ step: z.literal('filed'), at: At(), acceptedOn: Day(), cite: CitationShown() }),
      z.strictObject({
        step: z.literal('start'),
        of: of(),
        term: TermShown(),
        day: Day(),
        counts: z.boolean(),
        cite: CitationShown(),
      }),
      z.strictObject({ step: z.literal('skipped'), ...named() }),
      z.strictObject({ step: z.literal('worked'), ...named() }),
      z.strictObject({
        step: z.literal('suspended'),
        from: Day(),
        to: Day(),
        consumed: z.int(),
        remaining: z.int(),
        held: z.int(),
      }),
      z.strictObject({ step: z.literal('rolled'), from: Day(), to: Day(), cite: CitationShown() }),
      z.strictObject({ step: z.literal('stands-still'), since: Day() }),
      z.strictObject({ step: z.literal('before-service-end'), hours: z.int(), cite: CitationShown() }),
      DueShown().extend({ step: z.literal('end'), of: of(), cite: CitationShown() }),
      z.strictObject({ step: z.literal('binds'), term: of(), on: Day(), at: At(), cite: CitationShown() }),
    ])
    .meta({ id: 'Step', description: 'One step of a reckoning; in order they are the whole of it' }),
);

const lines = () => z.array(z.string());

export const ExplanationShown = once(() =>
  z
    .strictObject({
      deadline: DeadlineShown(),
      steps: z.array(StepShown()),
      text: z.strictObject({ kk: lines(), ru: lines(), en: lines() }),
    })
    .meta({ id: 'Explanation' }),
);
