import * as z from 'zod';
import {
  actInSession,
  openSessionOf,
  type SessionAct,
  type SessionAnswer,
} from '#functions/application/act-in-session.ts';
import type { DocumentStore } from '#functions/application/ports/documents.ts';
import type { SessionStore } from '#functions/application/ports/sessions.ts';
import type { Idempotency } from '#functions/application/ports/store.ts';
import {
  downloadMinutes,
  findSessions,
  readAgenda,
  readSession,
  readSessionHistory,
  withProgress,
} from '#functions/application/read-session.ts';
import type { StandingIn } from '#functions/application/record-substitution.ts';
import type { UseCaseRefusal } from '#functions/application/refusals.ts';
import type { Caller } from '#functions/case/authority.ts';
import { CHOICES } from '#functions/case/session.ts';
import { MOST_CASES_ON_AGENDA } from '#functions/case/session-agenda.ts';
import { regionCodes } from '#functions/law/regions.ts';
import type { Result } from '#functions/law/result.ts';
import { etagOf } from './case-view.ts';
import { CASE_ID } from './examples.ts';
import { operation } from './operation.ts';
import { After, Limit, PathId } from './path.ts';
import type { Language } from './problems.ts';
import { json, problem, type Response } from './response.ts';
import { type Routes, route } from './route.ts';
import { HEAD, SESSION } from './session-example.ts';
import { AgendaEntryShown, SessionEventShown, SessionHeadShown, SessionShown } from './session-shown.ts';
import { headView, sessionEventView, sessionView } from './session-view.ts';
import { ETAG, LOCATION, listOf, pageOf } from './shown.ts';
import { standing } from './standing.ts';
import { SUBSTITUTION_REFUSALS } from './substitutions.ts';

type Dependencies = Parameters<typeof openSessionOf>[0] &
  StandingIn & {
    readonly sessions: SessionStore;
    readonly documents: DocumentStore;
  };

const SESSION_ID = HEAD.id;
const MEMBER = 'pavlodar-commission-member';

const SessionPath = z.object({ sessionId: PathId });
const CaseIds = z
  .array(z.string().min(1).max(60))
  .min(1)
  .max(MOST_CASES_ON_AGENDA)
  .refine((ids) => new Set(ids).size === ids.length, { params: { code: 'case-repeated' } });
const MemberId = z.string().min(1).max(200);
const Words = z.string().trim().min(1).max(2000);
const Proposal = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('include') }),
  z.strictObject({ outcome: z.literal('consent') }),
  z.strictObject({
    outcome: z.literal('refuse'),
    grounds: z.array(z.string().min(1).max(60)).min(1).max(10),
  }),
]);

const OPEN = operation({
  summary: 'Opens a session of the commission of your region for a service',
  description:
    'In the composition in effect today. The chair, the deputy or the secretary opens it; refused on a day without a composition.',
  policy: 'act-in-session',
  body: z.strictObject({ service: z.string().min(1).max(60), synthetic: z.boolean().optional() }),
  changes: true,
  forAnother: true,
  refuses: [
    ...SUBSTITUTION_REFUSALS,
    'not-permitted',
    'session-invalid',
    'session-without-composition',
    'not-in-composition',
    'seat-not-permitted',
  ],
  answers: () => ({
    201: { says: 'The session', json: SessionShown(), headers: { ...ETAG, ...LOCATION }, example: SESSION },
  }),
  example: { body: { service: 'kandas-inclusion' } },
});

const FIND = operation({
  summary: 'Lists the sessions of a region, the newest first',
  policy: 'see-session',
  query: z.strictObject({ region: z.enum(regionCodes), limit: Limit, after: After }),
  refuses: ['not-permitted', 'cursor-invalid'],
  answers: () => ({
    200: { says: 'A page of sessions', json: pageOf(SessionHeadShown()), example: { items: [HEAD] } },
  }),
  example: { query: { region: '550000000' } },
});

const READ = operation({
  summary: 'Shows a session, and how many cases its decisions have not come to yet',
  policy: 'see-session',
  path: SessionPath,
  refuses: ['session-not-found'],
  answers: () => ({ 200: { says: 'The session', json: SessionShown(), headers: ETAG, example: SESSION } }),
  example: { path: { sessionId: SESSION_ID } },
});

const AGENDA = operation({
  summary: 'Shows the agenda: what is proposed, who voted how, what was decided and what became of it',
  policy: 'see-session',
  path: SessionPath,
  query: z.strictObject({ limit: Limit, after: After }),
  refuses: ['session-not-found', 'cursor-invalid'],
  answers: () => ({
    200: { says: 'A page of the agenda', json: pageOf(AgendaEntryShown()), example: { items: [] } },
  }),
  example: { path: { sessionId: SESSION_ID } },
});

const HISTORY = operation({
  summary: 'Shows everything that happened in a session',
  policy: 'see-session',
  path: SessionPath,
  refuses: ['session-not-found'],
  answers: () => ({
    200: { says: 'The events in order', json: listOf(SessionEventShown()), example: { items: [] } },
  }),
  example: { path: { sessionId: SESSION_ID } },
});

const acting = {
  policy: 'act-in-session',
  changes: true,
  ifMatch: true,
  forAnother: true,
  path: SessionPath,
  refuses: [
    ...SUBSTITUTION_REFUSALS,
    'session-not-found',
    'not-permitted',
    'session-closed',
    'session-changed',
    'session-outside-composition',
    'not-in-composition',
    'seat-not-permitted',
    'session-invalid',
  ],
  answers: () => ({
    200: { says: 'The session after the act', json: SessionShown(), headers: ETAG, example: SESSION },
  }),
} as const;
const example = { path: { sessionId: SESSION_ID } };

const PUT = operation({
  ...acting,
  summary: 'Puts cases on the agenda, with what is proposed for them',
  description:
    'One by one, or all of a forwarded list that wait for the commission. Those on which nobody has voted may get another proposal. Without one, inclusion is proposed, or consent.',
  body: z.union([
    z.strictObject({ cases: CaseIds, proposal: Proposal.optional() }),
    z.strictObject({ list: z.string().min(1).max(60), proposal: Proposal.optional() }),
  ]),
  example: { ...example, body: { cases: [CASE_ID], proposal: { outcome: 'include' } } },
});

const TAKE_OFF = operation({
  ...acting,
  summary: 'Takes a case off the agenda on which nobody has voted',
  path: z.object({ sessionId: PathId, caseId: PathId }),
  example: { path: { sessionId: SESSION_ID, caseId: CASE_ID } },
});

const PRESENCE = operation({
  ...acting,
  summary: 'Records who is there from now on',
  description: 'Whoever has voted on a case counts for it, though gone later.',
  body: z.strictObject({
    present: z
      .array(MemberId)
      .max(60)
      .refine((ids) => new Set(ids).size === ids.length, { params: { code: 'member-repeated' } }),
  }),
  example: { ...example, body: { present: [MEMBER] } },
});

const RECUSE = operation({
  ...acting,
  summary: 'Records that a member takes no part in cases, with the reason',
  description: 'By the member, or entered by the secretary.',
  body: z.strictObject({ member: MemberId.optional(), reason: Words, cases: CaseIds }),
  example: {
    ...example,
    body: { member: MEMBER, reason: 'relative of the applicant', cases: [CASE_ID] },
  },
});

const VOTE = operation({
  ...acting,
  summary:
    'Casts the vote of a member: by the own token, or entered by the secretary for a member who is there',
  description: 'On the cases named; without `cases` on every one on which the member can still vote.',
  body: z.strictObject({
    member: MemberId.optional(),
    choice: z.enum(CHOICES),
    dissent: Words.optional(),
    cases: CaseIds.optional(),
  }),
  example: { ...example, body: { member: MEMBER, choice: 'for' } },
});

const CLOSE = operation({
  ...acting,
  summary: 'Closes a session: what was decided is fixed, case by case',
  description:
    'By the quorum and majority of the act of appointment; no quorum, no recommendation. Each decision that was carried then takes its own number and places; `remaining` says how many are still on their way, and the agenda which found no place left.',
  body: z.strictObject({}),
  refuses: [...acting.refuses, 'session-empty', 'session-not-led'],
  example: { ...example, body: {} },
});

const DOWNLOAD = operation({
  summary: 'Leads to the minutes of a closed session',
  description:
    'They are there once every decision has come to its case. The link lives for five minutes and needs no token.',
  policy: 'see-session',
  produces: 'nothing',
  path: z.object({ sessionId: PathId, documentId: PathId }),
  refuses: ['session-not-found', 'document-not-found'],
  answers: () => ({ 303: { says: 'See the link', headers: { location: 'The link to the file' } } }),
  example: { path: { sessionId: SESSION_ID, documentId: 'session-minutes-1' } },
});

type Acting = {
  readonly caller: Caller;
  readonly path: { readonly sessionId: string };
  readonly version: number;
  readonly idempotency: Idempotency;
  readonly substitution: string | undefined;
  readonly language: Language;
};

/** Sessions: agenda, presence, recusals, votes and the close. */
export function sessionRoutes(dependencies: Dependencies): Routes {
  const answer = async (
    result: Result<SessionAnswer, UseCaseRefusal>,
    language: Language,
    status: 200 | 201 = 200,
  ): Promise<Response> => {
    if (!result.ok) return problem(result.refusal, language);
    const { session, version } = result.value;
    return json(status, sessionView(await withProgress(dependencies.sessions, result.value)), {
      etag: etagOf(version),
      ...(status === 201 ? { location: `/v1/sessions/${session.id}` } : {}),
    });
  };
  const act = (asked: Acting, does: SessionAct) =>
    standing(dependencies, async ({ caller, path, version, idempotency, language }: Acting) => {
      const { sessionId } = path;
      const acted = await actInSession(dependencies, { caller, sessionId, act: does, version, idempotency });
      return answer(acted, language);
    })(asked);
  return {
    'POST /v1/sessions': route(
      OPEN,
      standing(dependencies, async ({ body, caller, idempotency, language }) => {
        const opening = { caller, ...body, idempotency };
        return answer(await openSessionOf(dependencies, opening), language, 201);
      }),
    ),
    'GET /v1/sessions': route(FIND, async ({ query, caller, language }) => {
      const { after, ...rest } = query;
      const page = await findSessions(dependencies, { caller, ...rest, ...(after ? { after } : {}) });
      if (!page.ok) return problem(page.refusal, language);
      const { items, next } = page.value;
      return json(200, { items: items.map(headView), ...(next ? { next } : {}) });
    }),
    'GET /v1/sessions/{sessionId}': route(READ, async ({ path, caller, language }) => {
      const found = await readSession(dependencies, { caller, ...path });
      if (!found.ok) return problem(found.refusal, language);
      return json(200, sessionView(found.value), { etag: etagOf(found.value.version) });
    }),
    'GET /v1/sessions/{sessionId}/agenda': route(AGENDA, async ({ path, query, caller, language }) => {
      const { limit, after } = query;
      const found = await readAgenda(dependencies, { caller, ...path, limit, ...(after ? { after } : {}) });
      return found.ok ? json(200, found.value) : problem(found.refusal, language);
    }),
    'GET /v1/sessions/{sessionId}/events': route(HISTORY, async ({ path, caller, language }) => {
      const found = await readSessionHistory(dependencies, { caller, ...path });
      return found.ok
        ? json(200, { items: found.value.map(sessionEventView) })
        : problem(found.refusal, language);
    }),
    'GET /v1/sessions/{sessionId}/documents/{documentId}': route(
      DOWNLOAD,
      async ({ path, caller, language }) => {
        const link = await downloadMinutes(dependencies, { caller, ...path });
        if (!link.ok) return problem(link.refusal, language);
        return { statusCode: 303, headers: { location: link.value, 'cache-control': 'no-store' } };
      },
    ),
    'PUT /v1/sessions/{sessionId}/agenda': route(PUT, (asked) => {
      const { proposal, ...what } = asked.body;
      return act(asked, { does: 'put-on-agenda', what, ...(proposal ? { proposal } : {}) });
    }),
    'DELETE /v1/sessions/{sessionId}/agenda/{caseId}': route(TAKE_OFF, (asked) =>
      act(asked, { does: 'take-off', caseId: asked.path.caseId }),
    ),
    'PUT /v1/sessions/{sessionId}/presence': route(PRESENCE, (asked) =>
      act(asked, { does: 'record-presence', present: asked.body.present }),
    ),
    'POST /v1/sessions/{sessionId}/recusals': route(RECUSE, (asked) => {
      const { member, ...rest } = asked.body;
      return act(asked, { does: 'recuse', ...rest, ...(member ? { member } : {}) });
    }),
    'POST /v1/sessions/{sessionId}/votes': route(VOTE, (asked) => {
      const { member, choice, dissent, cases } = asked.body;
      return act(asked, {
        does: 'vote',
        choice,
        ...(member ? { member } : {}),
        ...(dissent ? { dissent } : {}),
        ...(cases ? { cases } : {}),
      });
    }),
    'POST /v1/sessions/{sessionId}/close': route(CLOSE, (asked) => act(asked, { does: 'close' })),
  };
}
