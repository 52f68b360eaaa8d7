import * as z from 'zod';
import { findSubstitutions, recordSubstitution } from '#functions/application/record-substitution.ts';
import { PlainDate } from '#functions/law/calendar/instant.ts';
import { regionCodes } from '#functions/law/regions.ts';
import { OFFICES } from '#functions/law/substituted-offices.ts';
import { once, operation } from './operation.ts';
import { After, Limit } from './path.ts';
import type { ProblemCode } from './problems.ts';
import { json, problem } from './response.ts';
import { type Routes, route } from './route.ts';
import { ActorShown, At, Day, pageOf, RegionShown, SyntheticShown } from './shown.ts';

type Dependencies = Parameters<typeof recordSubstitution>[0];

/** What is refused wherever somebody says to act for somebody else. */
export const SUBSTITUTION_REFUSALS = [
  'substitution-not-found',
  'substitution-of-another',
  'substitution-elsewhere',
  'substitution-not-in-effect',
] as const satisfies readonly ProblemCode[];

/** A token's subject: opaque, never a name. */
const Subject = z.string().min(1).max(120);

const Act = z.strictObject({
  region: z.enum(regionCodes),
  organisation: z.string().min(1).max(120),
  office: z.enum(OFFICES),
  absent: Subject,
  substitute: Subject,
  act: z.strictObject({ number: z.string().regex(/^[\p{L}\p{N} ./№-]{1,60}$/u), day: PlainDate }),
  from: PlainDate,
  to: PlainDate,
});

const SubstitutionShown = once(() =>
  z
    .strictObject({
      id: z.string(),
      synthetic: SyntheticShown(),
      region: RegionShown(),
      organisation: z.string(),
      office: z.enum(OFFICES),
      absent: z.string(),
      substitute: z.string(),
      act: z.strictObject({ number: z.string(), day: Day() }),
      from: Day(),
      to: Day(),
      recordedAt: At(),
      recordedBy: ActorShown(),
    })
    .meta({
      id: 'Substitution',
      description:
        'Who acts for the absent holder of an office, from the first day to the last, both included',
    }),
);

const ACT = {
  region: '550000000',
  organisation: 'provider-550000000',
  office: 'head',
  absent: 'head-3',
  substitute: 'official-17',
  act: { number: '41-ж', day: '2026-03-16' },
  from: '2026-03-18',
  to: '2026-04-01',
} as const;

const SUBSTITUTION = {
  id: '0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11',
  ...ACT,
  recordedAt: '2026-03-16T05:00:00.000Z',
  recordedBy: { subject: 'head-3', role: 'head', organisation: 'provider-550000000' },
};

const RECORD = operation({
  summary: 'Records who acts for the absent holder of an office',
  description:
    'By the head of the provider or the authorised body. Whoever acts for somebody names the id in the header `Substitution`; events, history and signatures then say for whom it was done.',
  policy: 'record-substitution',
  body: Act,
  changes: true,
  refuses: ['not-permitted', 'substitution-invalid'],
  answers: () => ({
    201: { says: 'The substitution', json: SubstitutionShown(), example: SUBSTITUTION },
  }),
  example: { body: ACT },
});

const LIST = operation({
  summary: 'Lists who acts for whom in a region, the latest first',
  policy: 'see-substitutions',
  query: z.strictObject({
    region: z.enum(regionCodes),
    limit: Limit,
    after: After,
  }),
  refuses: ['not-permitted', 'cursor-invalid'],
  answers: () => ({
    200: {
      says: 'The substitutions',
      json: pageOf(SubstitutionShown()),
      example: { items: [SUBSTITUTION] },
    },
  }),
  example: { query: { region: '550000000' } },
});

export const substitutionRoutes = (dependencies: Dependencies): Routes => ({
  'POST /v1/substitutions': route(RECORD, async ({ body, caller, idempotency, language }) => {
    const recorded = await recordSubstitution(dependencies, { caller, said: body, idempotency });
    return recorded.ok ? json(201, recorded.value) : problem(recorded.refusal, language);
  }),
  'GET /v1/substitutions': route(LIST, async ({ query: { after, ...query }, caller, language }) => {
    const found = await findSubstitutions(dependencies, { caller, ...query, ...(after ? { after } : {}) });
    return found.ok ? json(200, found.value) : problem(found.refusal, language);
  }),
});
