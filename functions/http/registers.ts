import * as z from 'zod';
import { REGISTER_KINDS, type RegisterStore } from '#functions/application/ports/registers.ts';
import { readRegister } from '#functions/application/read-register.ts';
import { regionCodes } from '#functions/law/regions.ts';
import { CASE_ID } from './examples.ts';
import { once, operation } from './operation.ts';
import { After, Limit } from './path.ts';
import { json, problem } from './response.ts';
import { type Routes, route } from './route.ts';
import { At } from './shown.ts';

const act = () =>
  z.union([
    z.strictObject({ caseId: z.string(), sequence: z.int() }),
    z.strictObject({ listId: z.string(), sequence: z.int() }),
    z.strictObject({ sessionId: z.string(), sequence: z.int() }),
  ]);

const EntryShown = once(() =>
  z
    .strictObject({
      value: z.int(),
      number: z.string(),
      at: At(),
      act: act(),
      state: z.enum(['in-force', 'void']),
      void: z
        .strictObject({ at: At(), act: act(), because: z.string(), reference: z.string().optional() })
        .optional(),
    })
    .meta({ id: 'RegisterEntry', description: 'A number with the act that has it; a void one stays' }),
);

const READ = operation({
  summary: 'Shows a register: every number in its order, with its act',
  description: 'Numbers have no gaps. A number whose act was annulled stays, marked void with the reason.',
  policy: 'see-registers',
  query: z.strictObject({
    region: z.enum(regionCodes),
    year: z.coerce.number().int().min(2000).max(2100),
    kind: z.enum(REGISTER_KINDS),
    limit: Limit,
    after: After,
  }),
  refuses: ['not-permitted', 'cursor-invalid'],
  answers: () => ({
    200: {
      says: 'A page of the register, and the last number that was taken',
      json: z.strictObject({ items: z.array(EntryShown()), last: z.int(), next: z.string().optional() }),
      example: {
        items: [
          {
            value: 1,
            number: '55-2026-000001',
            at: '2026-03-18T05:00:00.000Z',
            act: { caseId: CASE_ID, sequence: 1 },
            state: 'in-force',
          },
        ],
        last: 1,
      },
    },
  }),
  example: { query: { region: '550000000', year: '2026', kind: 'application' } },
});

export const registerRoutes = (dependencies: { readonly registers: RegisterStore }): Routes => ({
  'GET /v1/registers': route(READ, async ({ query, caller, language }) => {
    const { limit, after, ...register } = query;
    const found = await readRegister(dependencies, { caller, register, limit, ...(after ? { after } : {}) });
    if (!found.ok) return problem(found.refusal, language);
    const { items, last, next } = found.value;
    const entries = items.map((entry) => ({ ...entry, state: entry.void ? 'void' : 'in-force' }));
    return json(200, { items: entries, last, ...(next ? { next } : {}) });
  }),
});
