import * as z from 'zod';
import { actOnCase } from '#functions/application/act-on-case.ts';
import { explainDeadline } from '#functions/application/explain-deadline.ts';
import type { Calendars } from '#functions/application/ports/calendar.ts';
import type { CaseStore } from '#functions/application/ports/cases.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import type { QuotaStore } from '#functions/application/ports/quota.ts';
import type { Vault } from '#functions/application/ports/vault.ts';
import { listCases, readCase, readHistory, readPersons } from '#functions/application/read-case.ts';
import { readPlaces } from '#functions/application/read-waiting.ts';
import { commandOf } from '#functions/case/commands.ts';
import { explainInWords } from '#functions/case/explain-in-words.ts';
import { Instant } from '#functions/law/calendar/instant.ts';
import { regionCodes } from '#functions/law/regions.ts';
import { HELD_VERBS, VERBS } from '#functions/law/service.ts';
import { caseView, deadlineView, etagOf, eventView } from './case-view.ts';
import { placesView } from './quota-view.ts';
import { bodyOf, idempotencyOf, queryOf, versionOf } from './request.ts';
import { json, problem } from './response.ts';
import { parameter, type Route, type Routes } from './route.ts';

type Dependencies = {
  readonly cases: CaseStore;
  readonly quotas: QuotaStore;
  readonly calendars: Calendars;
  readonly vault: Vault;
  readonly clock: Clock;
};

export const caseRoutes = (dependencies: Dependencies): Routes => ({
  'GET /v1/cases': list(dependencies),
  'GET /v1/cases/{caseId}': read(dependencies),
  'GET /v1/cases/{caseId}/events': events(dependencies),
  'GET /v1/cases/{caseId}/deadlines': deadlines(dependencies),
  'GET /v1/cases/{caseId}/deadlines/{deadlineId}/explain': explanation(dependencies),
  'GET /v1/cases/{caseId}/quota': places(dependencies),
  'GET /v1/cases/{caseId}/application': persons(dependencies),
  'POST /v1/cases/{caseId}/{verb}': act(dependencies),
});

const ACT_VERBS = [...VERBS, ...HELD_VERBS];

const CaseQuery = z.strictObject({
  region: z.enum(regionCodes),
  stage: z.string().min(1).max(60),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  after: z.string().max(1000).optional(),
});

const list =
  (dependencies: Dependencies): Route =>
  async ({ event, caller, language }) => {
    const query = queryOf(event, CaseQuery);
    if (!query.ok) return problem(query.refusal, language);
    const { after, ...rest } = query.value;
    const page = await listCases(dependencies, { caller, ...rest, ...(after ? { after } : {}) });
    if (!page.ok) return problem(page.refusal, language);
    const { items, next } = page.value;
    return json(200, {
      items: items.map(({ state, version }) => caseView(state, version, caller)),
      ...(next ? { next } : {}),
    });
  };

const read =
  (dependencies: Dependencies): Route =>
  async ({ event, caller, language }) => {
    const found = await readCase(dependencies, { caller, caseId: parameter(event, 'caseId') });
    if (!found.ok) return problem(found.refusal, language);
    const { kase, version } = found.value;
    const etag = etagOf(version);
    if (event.headers['if-none-match'] === etag) return { statusCode: 304, headers: { etag } };
    return json(200, caseView(kase, version, caller), { etag });
  };

const events =
  (dependencies: Dependencies): Route =>
  async ({ event, caller, language }) => {
    const found = await readHistory(dependencies, { caller, caseId: parameter(event, 'caseId') });
    return found.ok ? json(200, { items: found.value.map(eventView) }) : problem(found.refusal, language);
  };

const deadlines =
  (dependencies: Dependencies): Route =>
  async ({ event, caller, language }) => {
    const found = await readCase(dependencies, { caller, caseId: parameter(event, 'caseId') });
    return found.ok
      ? json(200, { items: found.value.kase.deadlines.map(deadlineView) })
      : problem(found.refusal, language);
  };

/** `knownAt`: with the calendar as it was known at that instant, instead of when the date was computed. */
const ExplainQuery = z.strictObject({ knownAt: z.iso.datetime().optional() });

const explanation =
  (dependencies: Dependencies): Route =>
  async ({ event, caller, language }) => {
    const query = queryOf(event, ExplainQuery);
    if (!query.ok) return problem(query.refusal, language);
    const { knownAt } = query.value;
    const explained = await explainDeadline(dependencies, {
      caller,
      ...(knownAt ? { knownAt: Instant.parse(new Date(knownAt).toISOString()) } : {}),
      caseId: parameter(event, 'caseId'),
      deadlineId: parameter(event, 'deadlineId'),
    });
    if (!explained.ok) return problem(explained.refusal, language);
    const { deadline, steps } = explained.value;
    const text = {
      kk: explainInWords(steps, 'kk'),
      ru: explainInWords(steps, 'ru'),
      en: explainInWords(steps, 'en'),
    };
    return json(200, { deadline: deadlineView(deadline), steps, text });
  };

/** Beside the case and not in it: its ETag is its version, and places come and go without it. */
const places =
  (dependencies: Dependencies): Route =>
  async ({ event, caller, language }) => {
    const found = await readPlaces(dependencies, { caller, caseId: parameter(event, 'caseId') });
    return found.ok ? json(200, placesView(found.value)) : problem(found.refusal, language);
  };

const persons =
  (dependencies: Dependencies): Route =>
  async ({ event, caller, language }) => {
    const found = await readPersons(dependencies, { caller, caseId: parameter(event, 'caseId') });
    return found.ok ? json(200, found.value) : problem(found.refusal, language);
  };

const act =
  (dependencies: Dependencies): Route =>
  async ({ event, caller, language }) => {
    const verb = ACT_VERBS.find((known) => known === parameter(event, 'verb'));
    if (!verb) return problem({ code: 'verb-unknown', allowed: ACT_VERBS }, language);
    const command = bodyOf(event, commandOf(verb));
    if (!command.ok) return problem(command.refusal, language);
    const version = versionOf(event);
    if (!version.ok) return problem(version.refusal, language);
    const idempotency = idempotencyOf(event, caller, [command.value, version.value]);
    if (!idempotency.ok) return problem(idempotency.refusal, language);
    const acted = await actOnCase(dependencies, {
      caller,
      caseId: parameter(event, 'caseId'),
      command: command.value,
      version: version.value,
      idempotency: idempotency.value,
    });
    if (!acted.ok) return problem(acted.refusal, language);
    return json(200, caseView(acted.value.kase, acted.value.version, caller), {
      etag: etagOf(acted.value.version),
    });
  };
