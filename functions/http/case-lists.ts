import * as z from 'zod';
import { findByNumber, listCases } from '#functions/application/list-cases.ts';
import { type AccessLog, PURPOSES } from '#functions/application/ports/accesses.ts';
import type { CaseStore, StoredCase } from '#functions/application/ports/cases.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import type { Page } from '#functions/application/ports/store.ts';
import type { Vault } from '#functions/application/ports/vault.ts';
import { searchCases } from '#functions/application/search-cases.ts';
import type { Caller } from '#functions/case/authority.ts';
import { Iin } from '#functions/case/person.ts';
import { Instant } from '#functions/law/calendar/instant.ts';
import { regionCodes } from '#functions/law/regions.ts';
import { ROLES } from '#functions/law/service.ts';
import { CaseShown } from './case-shown.ts';
import { caseView } from './case-view.ts';
import { CASE } from './examples.ts';
import { operation } from './operation.ts';
import { After, Limit } from './path.ts';
import { json, problem } from './response.ts';
import { type Route, type Routes, route } from './route.ts';
import { pageOf } from './shown.ts';

type Dependencies = {
  readonly cases: CaseStore;
  readonly vault: Vault;
  readonly accesses: AccessLog;
  readonly clock: Clock;
};

const pageOfCases = () => ({
  200: { says: 'A page of cases', json: pageOf(CaseShown()), example: { items: [CASE] } },
});

/** A list is of a region; a number finds one case by itself. */
const CaseQuery = z
  .strictObject({
    region: z.enum(regionCodes).optional(),
    stage: z.string().min(1).max(60).optional(),
    actor: z.enum(ROLES).optional().meta({ description: 'Whose turn it is' }),
    dueBefore: z.iso.datetime().optional().meta({ description: 'RFC 3339, in UTC' }),
    number: z.string().min(1).max(60).optional().meta({ description: 'The number of the application' }),
    limit: Limit,
    after: After,
  })
  .refine(({ region, number }) => (region === undefined) !== (number === undefined), {
    path: ['region'],
    params: { code: 'region-or-number' },
  });

const LIST = operation({
  summary: 'Lists cases: the work of a region, the earliest due first, or the one with a number',
  description:
    'Without `stage`, every stage in which somebody has to act. A page may be short, because what you may not see is left out; only a page without `next` is the last. A case that you may not see is not found by its number either.',
  policy: 'list-cases',
  query: CaseQuery,
  refuses: ['not-permitted', 'cursor-invalid'],
  answers: pageOfCases,
  example: { query: { region: '550000000', stage: 'filed' } },
});

const SEARCH = operation({
  summary: 'Finds the cases of an applicant by the IIN',
  description:
    'The IIN stands in the body, since no address may hold one, and is in no answer. What you may not see is not found. With each case that is shown it is put on record that you asked.',
  policy: 'search-cases',
  body: z.strictObject({
    iin: Iin,
    purpose: z.enum(PURPOSES).optional(),
    limit: z.int().min(1).max(100).default(25),
    after: After,
  }),
  refuses: ['cursor-invalid'],
  answers: pageOfCases,
  example: { body: { iin: '900101300017' } },
});

export const caseListRoutes = (dependencies: Dependencies): Routes => ({
  'GET /v1/cases': list(dependencies),
  'POST /v1/cases/search': route(SEARCH, async ({ body, caller }) =>
    shown(await searchCases(dependencies, { caller, ...body }), caller),
  ),
});

const list = (dependencies: Dependencies): Route =>
  route(LIST, async ({ query, caller, language }) => {
    const { region, number, dueBefore, ...rest } = query;
    if (region === undefined) {
      return shown(await findByNumber(dependencies, { caller, number: number ?? '' }), caller);
    }
    const due = dueBefore ? Instant.parse(new Date(dueBefore).toISOString()) : undefined;
    const page = await listCases(dependencies, { caller, region, ...rest, dueBefore: due });
    return page.ok ? shown(page.value, caller) : problem(page.refusal, language);
  });

const shown = ({ items, next }: Page<StoredCase>, caller: Caller) =>
  json(200, {
    items: items.map(({ state, version }) => caseView(state, version, caller)),
    ...(next ? { next } : {}),
  });
