import * as z from 'zod';
import { actOnList, type ListAct, type ListAnswer, openListOf } from '#functions/application/act-on-list.ts';
import { readListRows } from '#functions/application/list-rows.ts';
import type { AccessLog } from '#functions/application/ports/accesses.ts';
import type { Calendars } from '#functions/application/ports/calendar.ts';
import type { CaseStore } from '#functions/application/ports/cases.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import type { DocumentStore } from '#functions/application/ports/documents.ts';
import { type ListStore, MOST_CASES_AT_ONCE } from '#functions/application/ports/lists.ts';
import type { RegisterStore } from '#functions/application/ports/registers.ts';
import type { Idempotency } from '#functions/application/ports/store.ts';
import type { Vault } from '#functions/application/ports/vault.ts';
import {
  downloadList,
  findLists,
  readList,
  readListHistory,
  readMembers,
  withProgress,
} from '#functions/application/read-list.ts';
import type { StandingIn } from '#functions/application/record-substitution.ts';
import type { UseCaseRefusal } from '#functions/application/refusals.ts';
import type { Caller } from '#functions/case/authority.ts';
import { regionCodes } from '#functions/law/regions.ts';
import type { Result } from '#functions/law/result.ts';
import { etagOf } from './case-view.ts';
import { CASE_ID } from './examples.ts';
import { rowsAsCsv } from './list-csv.ts';
import { ListEventShown, ListProgressShown, ListShown, MemberShown } from './list-shown.ts';
import { listEventView, listView, memberView, progressView } from './list-view.ts';
import { operation } from './operation.ts';
import { After, Limit, PathId, PurposeQuery } from './path.ts';
import type { Language } from './problems.ts';
import { json, NO_STORE, problem, type Response } from './response.ts';
import { type Routes, route } from './route.ts';
import { ETAG, LOCATION, listOf, pageOf } from './shown.ts';
import { standing } from './standing.ts';
import { SUBSTITUTION_REFUSALS } from './substitutions.ts';

type Dependencies = {
  readonly cases: CaseStore;
  readonly lists: ListStore;
  readonly registers: RegisterStore;
  readonly calendars: Calendars;
  readonly vault: Vault;
  readonly documents: DocumentStore;
  readonly accesses: Pick<AccessLog, 'record'>;
  readonly substitutions: StandingIn['substitutions'];
  readonly clock: Clock;
};

const LIST_ID = '5d1f0c3a-8a7e-4e4f-9a40-0c2f6a1b7d22';
const LIST = {
  id: LIST_ID,
  version: 1,
  state: 'open',
  service: { code: 'kandas-inclusion', edition: '2026-01-01' },
  stage: 'registered',
  act: 'forward',
  region: '550000000',
  receiving: '550000000',
  openedAt: '2026-03-18T05:00:00.000Z',
  count: 1,
  documents: [],
  remaining: 0,
};

const ListPath = z.object({ listId: PathId });
const CaseIds = z
  .array(z.string().min(1).max(60))
  .max(MOST_CASES_AT_ONCE)
  .refine((ids) => new Set(ids).size === ids.length, { params: { code: 'case-repeated' } });
const Opening = z.strictObject({
  service: z.strictObject({ code: z.string().min(1).max(60), edition: z.string().min(1).max(20) }),
  stage: z.string().min(1).max(60).optional(),
  receiving: z.enum(regionCodes).optional(),
  cases: CaseIds.default([]),
});

const OPEN = operation({
  summary: 'Opens a list of a service for your region',
  description:
    'A list gathers applications of one service, edition and stage of your region, or from your region to one other. It may be opened with applications or without.',
  policy: 'act-on-list',
  body: Opening,
  changes: true,
  forAnother: true,
  refuses: [...SUBSTITUTION_REFUSALS, 'not-permitted', 'list-invalid', 'list-cases-invalid'],
  answers: () => ({
    201: { says: 'The list', json: ListProgressShown(), headers: { ...ETAG, ...LOCATION }, example: LIST },
  }),
  example: { body: { service: { code: 'kandas-inclusion', edition: '2026-01-01' }, cases: [CASE_ID] } },
});

const ListQuery = z.strictObject({
  region: z.enum(regionCodes),
  service: z.string().min(1).max(60).optional(),
  state: z.enum(['open', 'forwarded']).optional(),
  limit: Limit,
  after: After,
});

const FIND = operation({
  summary: 'Lists the lists of a region, the newest first',
  description: 'Those that it has drawn up, and those that have come to it from another.',
  policy: 'see-list',
  query: ListQuery,
  refuses: ['not-permitted', 'cursor-invalid'],
  answers: () => {
    const { remaining: _remaining, ...example } = LIST;
    return { 200: { says: 'A page of lists', json: pageOf(ListShown()), example: { items: [example] } } };
  },
  example: { query: { region: '550000000', state: 'open' } },
});

const READ = operation({
  summary: 'Shows a list, and how many cases its act has not come to yet',
  policy: 'see-list',
  path: ListPath,
  refuses: ['list-not-found'],
  answers: () => ({ 200: { says: 'The list', json: ListProgressShown(), headers: ETAG, example: LIST } }),
  example: { path: { listId: LIST_ID } },
});

const MEMBERS = operation({
  summary: 'Shows the applications of a list, and which clock binds each',
  policy: 'see-list',
  path: ListPath,
  query: z.strictObject({ limit: Limit, after: After }),
  refuses: ['list-not-found', 'cursor-invalid'],
  answers: () => ({
    200: {
      says: 'A page of applications, in the order of their numbers',
      json: pageOf(MemberShown()),
      example: {
        items: [
          {
            caseId: CASE_ID,
            number: '55-2026-000001',
            filedAt: '2026-03-18T05:00:00.000Z',
            acceptedOn: '2026-03-18',
            places: 2,
            stage: 'registered',
          },
        ],
      },
    },
  }),
  example: { path: { listId: LIST_ID } },
});

const HISTORY = operation({
  summary: 'Shows everything that happened to a list',
  policy: 'see-list',
  path: ListPath,
  refuses: ['list-not-found'],
  answers: () => ({
    200: { says: 'The events in order', json: listOf(ListEventShown()), example: { items: [] } },
  }),
  example: { path: { listId: LIST_ID } },
});

const acting = {
  policy: 'act-on-list',
  changes: true,
  ifMatch: true,
  forAnother: true,
  refuses: [
    ...SUBSTITUTION_REFUSALS,
    'list-not-found',
    'not-permitted',
    'list-forwarded',
    'list-changed',
    'list-cases-invalid',
  ],
  answers: () => ({
    200: {
      says: 'The list after the act',
      json: ListProgressShown(),
      headers: ETAG,
      example: LIST,
    },
  }),
} as const;

const ADD = operation({
  ...acting,
  summary: 'Adds applications to an open list',
  description: 'All of them or none; those that are on the list already stay.',
  path: ListPath,
  body: z.strictObject({ cases: CaseIds.min(1) }),
  example: { path: { listId: LIST_ID }, body: { cases: [CASE_ID] } },
});

const TAKE_OFF = operation({
  ...acting,
  summary: 'Takes an application off an open list',
  path: z.object({ listId: PathId, caseId: PathId }),
  example: { path: { listId: LIST_ID, caseId: CASE_ID } },
});

const FORWARD = operation({
  ...acting,
  summary: 'Forwards a list: from this instant every application on it has gone on',
  description:
    'Number, applications and instant are fixed at once; `remaining` says how many cases the act is still on its way to.',
  path: ListPath,
  body: z.strictObject({}),
  refuses: [...acting.refuses, 'list-empty', 'calendar-unknown'],
  example: { path: { listId: LIST_ID }, body: {} },
});

const CSV = operation({
  summary: 'Gives the applications of a list as a table',
  policy: 'see-list-persons',
  produces: 'text/csv',
  path: ListPath,
  query: PurposeQuery,
  refuses: ['list-not-found', 'not-permitted'],
  answers: () => ({
    200: {
      says: 'CSV in UTF-8; no cell is run as a formula',
      headers: { 'content-disposition': 'A name for the file' },
    },
  }),
  example: { path: { listId: LIST_ID } },
});

const DOWNLOAD = operation({
  summary: 'Leads to the paper of a forwarded list',
  description: 'The link lives for five minutes and needs no token. Do not keep it: ask again.',
  policy: 'see-list-persons',
  produces: 'nothing',
  path: z.object({ listId: PathId, documentId: PathId }),
  query: PurposeQuery,
  refuses: ['list-not-found', 'not-permitted', 'document-not-found'],
  answers: () => ({ 303: { says: 'See the link', headers: { location: 'The link to the file' } } }),
  example: { path: { listId: LIST_ID, documentId: 'kandas-list-1' } },
});

type Acting = {
  readonly caller: Caller;
  readonly path: { readonly listId: string };
  readonly version: number;
  readonly idempotency: Idempotency;
  readonly substitution: string | undefined;
  readonly language: Language;
};

/** Lists: gathering applications, forwarding them as one act, and the papers of it. */
export function listRoutes(dependencies: Dependencies): Routes {
  const answer = async (
    result: Result<ListAnswer, UseCaseRefusal>,
    language: Language,
    status: 200 | 201 = 200,
  ): Promise<Response> => {
    if (!result.ok) return problem(result.refusal, language);
    const { list, version } = result.value;
    const progress = await withProgress(dependencies.lists, { list, version, hash: '' });
    return json(status, progressView(progress), {
      etag: etagOf(version),
      ...(status === 201 ? { location: `/v1/lists/${list.id}` } : {}),
    });
  };
  const act = (asked: Acting, does: ListAct) =>
    standing(dependencies, async ({ caller, path, version, idempotency, language }: Acting) => {
      const acting = { caller, listId: path.listId, act: does, version, idempotency };
      return answer(await actOnList(dependencies, acting), language);
    })(asked);
  return {
    'POST /v1/lists': route(
      OPEN,
      standing(dependencies, async ({ body, caller, idempotency, language }) => {
        const { region } = caller;
        if (!region) return problem({ code: 'not-permitted' }, language);
        const { cases, service, stage, receiving } = body;
        const wanted = { service, region, ...(stage ? { stage } : {}), ...(receiving ? { receiving } : {}) };
        return answer(await openListOf(dependencies, { caller, wanted, cases, idempotency }), language, 201);
      }),
    ),
    'GET /v1/lists': route(FIND, async ({ query, caller, language }) => {
      const { after, service, state, ...rest } = query;
      const page = await findLists(dependencies, {
        caller,
        ...rest,
        ...(service ? { service } : {}),
        ...(state ? { state } : {}),
        ...(after ? { after } : {}),
      });
      if (!page.ok) return problem(page.refusal, language);
      const { items, next } = page.value;
      return json(200, { items: items.map(listView), ...(next ? { next } : {}) });
    }),
    'GET /v1/lists/{listId}': route(READ, async ({ path, caller, language }) => {
      const found = await readList(dependencies, { caller, ...path });
      if (!found.ok) return problem(found.refusal, language);
      return json(200, progressView(found.value), { etag: etagOf(found.value.version) });
    }),
    'GET /v1/lists/{listId}/members': route(MEMBERS, async ({ path, query, caller, language }) => {
      const { limit, after } = query;
      const found = await readMembers(dependencies, { caller, ...path, limit, ...(after ? { after } : {}) });
      if (!found.ok) return problem(found.refusal, language);
      const { items, next } = found.value;
      return json(200, { items: items.map(memberView), ...(next ? { next } : {}) });
    }),
    'GET /v1/lists/{listId}/events': route(HISTORY, async ({ path, caller, language }) => {
      const found = await readListHistory(dependencies, { caller, ...path });
      return found.ok
        ? json(200, { items: found.value.map(listEventView) })
        : problem(found.refusal, language);
    }),
    'PUT /v1/lists/{listId}/members': route(ADD, (asked) =>
      act(asked, { does: 'add', cases: asked.body.cases }),
    ),
    'DELETE /v1/lists/{listId}/members/{caseId}': route(TAKE_OFF, (asked) =>
      act(asked, { does: 'take-off', caseId: asked.path.caseId }),
    ),
    'POST /v1/lists/{listId}/forward': route(FORWARD, (asked) => act(asked, { does: 'forward' })),
    'GET /v1/lists/{listId}/csv': route(CSV, async ({ path, query, caller, language }) => {
      const found = await readListRows(dependencies, { caller, ...path, ...query });
      if (!found.ok) return problem(found.refusal, language);
      const { list, rows } = found.value;
      return {
        statusCode: 200,
        headers: {
          'content-type': 'text/csv; charset=utf-8; header=present',
          'content-disposition': `attachment; filename="list-${list.forwarding?.number ?? list.id}.csv"`,
          ...NO_STORE,
        },
        body: rowsAsCsv(rows),
      };
    }),
    'GET /v1/lists/{listId}/documents/{documentId}': route(
      DOWNLOAD,
      async ({ path, query, caller, language }) => {
        const link = await downloadList(dependencies, { caller, ...path, ...query });
        if (!link.ok) return problem(link.refusal, language);
        return { statusCode: 303, headers: { location: link.value, 'cache-control': 'no-store' } };
      },
    ),
  };
}
