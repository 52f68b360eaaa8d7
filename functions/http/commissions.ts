import * as z from 'zod';
import type { Clock } from '#functions/application/ports/clock.ts';
import type { CommissionStore } from '#functions/application/ports/sessions.ts';
import {
  type Appointment,
  findCompositions,
  readComposition,
  recordComposition,
} from '#functions/application/record-composition.ts';
import { SEATS } from '#functions/case/commission.ts';
import { regionCodes } from '#functions/law/regions.ts';
import { operation } from './operation.ts';
import { After, Limit, PathId } from './path.ts';
import { json, problem } from './response.ts';
import { type Routes, route } from './route.ts';
import { CompositionShown } from './session-shown.ts';
import { LOCATION, pageOf } from './shown.ts';

type Dependencies = { readonly commissions: CommissionStore; readonly clock: Clock };

const Text = z.string().trim().min(1).max(200);
const share = {
  numerator: z.int().min(1).max(1000),
  denominator: z.int().min(1).max(1000),
  moreThan: z.boolean().default(false),
};
const Recording = z.strictObject({
  service: z.string().min(1).max(60),
  act: z.strictObject({ number: z.string().trim().min(1).max(60), day: z.iso.date() }),
  from: z.iso.date(),
  to: z.iso.date().optional(),
  members: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(200),
        seat: z.enum(SEATS),
        office: Text,
        name: Text,
      }),
    )
    .min(1)
    .max(60),
  rules: z.strictObject({
    quorum: z.strictObject(share),
    majority: z.strictObject({ ...share, of: z.enum(['members', 'present', 'votes']) }),
    tie: z.enum(['presiding', 'not-carried']),
    secretaryVotes: z.boolean().default(false),
  }),
});

const COMPOSITION_ID = '7e2a9d64-3c0b-4f51-8d0a-5b6f0a1c9e33';
const BODY = {
  service: 'kandas-inclusion',
  act: { number: '12', day: '2026-01-10' },
  from: '2026-01-15',
  members: [
    { id: 'pavlodar-commission-chair', seat: 'chair', office: 'Әкімнің орынбасары', name: 'Үлгі Төраға' },
    { id: 'pavlodar-commission-secretary', seat: 'secretary', office: 'Бас маман', name: 'Үлгі Хатшы' },
    { id: 'pavlodar-commission-member', seat: 'member', office: 'Мәслихат депутаты', name: 'Үлгі Мүше' },
  ],
  rules: {
    quorum: { numerator: 1, denominator: 2, moreThan: true },
    majority: { numerator: 1, denominator: 2, moreThan: true, of: 'present' },
    tie: 'presiding',
    secretaryVotes: false,
  },
} as const;
const COMPOSITION = {
  id: COMPOSITION_ID,
  region: '550000000',
  ...BODY,
  recordedAt: '2026-01-12T05:00:00.000Z',
  recordedBy: { subject: 'official-1', role: 'provider', organisation: 'pavlodar-provider' },
};

const RECORD = operation({
  summary: 'Records the act that appoints the commission of your region for a service',
  description:
    'Who sits on it, and its quorum and majority, on which the orders are silent. A composition never changes: a later act has another one, which holds from its own first day on.',
  policy: 'set-composition',
  body: Recording,
  changes: true,
  refuses: ['not-permitted', 'composition-invalid', 'composition-exists'],
  answers: () => ({
    201: { says: 'The composition', json: CompositionShown(), headers: LOCATION, example: COMPOSITION },
  }),
  example: { body: BODY },
});

const FIND = operation({
  summary: 'Lists the compositions of a region’s commission for a service, the latest first',
  policy: 'see-session',
  query: z.strictObject({
    region: z.enum(regionCodes),
    service: z.string().min(1).max(60),
    limit: Limit,
    after: After,
  }),
  refuses: ['not-permitted', 'cursor-invalid'],
  answers: () => ({
    200: {
      says: 'A page of compositions',
      json: pageOf(CompositionShown()),
      example: { items: [COMPOSITION] },
    },
  }),
  example: { query: { region: '550000000', service: 'kandas-inclusion' } },
});

const READ = operation({
  summary: 'Shows a composition',
  policy: 'see-session',
  path: z.object({ compositionId: PathId }),
  refuses: ['composition-not-found'],
  answers: () => ({ 200: { says: 'The composition', json: CompositionShown(), example: COMPOSITION } }),
  example: { path: { compositionId: COMPOSITION_ID } },
});

/** The acts that appoint commissions. */
export const commissionRoutes = (dependencies: Dependencies): Routes => ({
  'POST /v1/commissions': route(RECORD, async ({ body, caller, idempotency, language }) => {
    const { region } = caller;
    if (!region) return problem({ code: 'not-permitted' }, language);
    const { to, ...rest } = body;
    // The schema has let in days as the calendar writes them.
    const appointment = { ...rest, ...(to ? { to } : {}) } as unknown as Appointment;
    const done = await recordComposition(dependencies, { caller, region, appointment, idempotency });
    if (!done.ok) return problem(done.refusal, language);
    return json(201, done.value, { location: `/v1/commissions/${done.value.id}` });
  }),
  'GET /v1/commissions': route(FIND, async ({ query, caller, language }) => {
    const { after, ...rest } = query;
    const found = await findCompositions(dependencies, { caller, ...rest, ...(after ? { after } : {}) });
    return found.ok ? json(200, found.value) : problem(found.refusal, language);
  }),
  'GET /v1/commissions/{compositionId}': route(READ, async ({ path, caller, language }) => {
    const found = await readComposition(dependencies, { caller, id: path.compositionId });
    return found.ok ? json(200, found.value) : problem(found.refusal, language);
  }),
});
