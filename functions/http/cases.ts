import * as z from 'zod';
import { explainDeadline } from '#functions/application/explain-deadline.ts';
import type { AccessLog } from '#functions/application/ports/accesses.ts';
import type { Calendars } from '#functions/application/ports/calendar.ts';
import type { CaseStore } from '#functions/application/ports/cases.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import type { QuotaStore } from '#functions/application/ports/quota.ts';
import type { Vault } from '#functions/application/ports/vault.ts';
import { readCase, readHistory, readPersons } from '#functions/application/read-case.ts';
import { readPlaces } from '#functions/application/read-waiting.ts';
import { seenBy } from '#functions/case/authority.ts';
import { explainInWords } from '#functions/case/explain-in-words.ts';
import { Persons } from '#functions/case/person.ts';
import { Instant } from '#functions/law/calendar/instant.ts';
import { CaseShown } from './case-shown.ts';
import { caseView, deadlineView, etagOf, eventView } from './case-view.ts';
import { DeadlineShown } from './deadline-shown.ts';
import { EventShown } from './event-shown.ts';
import { CASE, CASE_ID, DEADLINE, PERSONS } from './examples.ts';
import { ExplanationShown } from './explanation-shown.ts';
import { operation } from './operation.ts';
import { CasePath, PathId, PurposeQuery } from './path.ts';
import { PLACES, PlacesShown } from './quota-shown.ts';
import { placesView } from './quota-view.ts';
import { json, problem } from './response.ts';
import { type Route, type Routes, route } from './route.ts';
import { ETAG, listOf } from './shown.ts';

type Dependencies = {
  readonly cases: CaseStore;
  readonly quotas: QuotaStore;
  readonly calendars: Calendars;
  readonly vault: Vault;
  readonly accesses: AccessLog;
  readonly clock: Clock;
};

export const caseRoutes = (dependencies: Dependencies): Routes => ({
  'GET /v1/cases/{caseId}': read(dependencies),
  'GET /v1/cases/{caseId}/events': events(dependencies),
  'GET /v1/cases/{caseId}/deadlines': deadlines(dependencies),
  'GET /v1/cases/{caseId}/deadlines/{deadlineId}/explain': explanation(dependencies),
  'GET /v1/cases/{caseId}/quota': places(dependencies),
  'GET /v1/cases/{caseId}/application': persons(dependencies),
});

const ofOneCase = { path: CasePath, refuses: ['case-not-found'] } as const;

const READ = operation({
  ...ofOneCase,
  summary: 'Shows a case',
  policy: 'see-case',
  answers: () => ({ 200: { says: 'The case', json: CaseShown(), headers: ETAG, example: CASE } }),
  example: { path: { caseId: CASE_ID } },
});

const read = (dependencies: Dependencies): Route =>
  route(READ, async ({ path, caller, language }) => {
    const found = await readCase(dependencies, { caller, ...path });
    if (!found.ok) return problem(found.refusal, language);
    const { kase, version } = found.value;
    return json(200, caseView(kase, version, caller), { etag: etagOf(version) });
  });

const EVENTS = operation({
  ...ofOneCase,
  summary: 'Shows everything that happened to a case',
  description: 'In order and without gaps; each event carries the hash of the one before.',
  policy: 'see-case',
  answers: () => ({
    200: {
      says: 'The events',
      json: listOf(EventShown()),
      example: {
        items: [
          {
            sequence: 2,
            type: 'ApplicationForwarded',
            at: '2026-03-19T05:00:00.000Z',
            by: { subject: 'official-17', role: 'provider', organisation: 'provider-550000000' },
            from: 'registered',
            to: 'at-commission',
            opens: [],
            basis: 'K¶6',
            hash: '5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9',
            previousHash: '6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b',
          },
        ],
      },
    },
  }),
  example: { path: { caseId: CASE_ID } },
});

const events = (dependencies: Dependencies): Route =>
  route(EVENTS, async ({ path, caller, language }) => {
    const found = await readHistory(dependencies, { caller, ...path });
    return found.ok ? json(200, { items: found.value.map(eventView) }) : problem(found.refusal, language);
  });

const DEADLINES = operation({
  ...ofOneCase,
  summary: 'Shows every clock of a case, open and closed',
  policy: 'see-case',
  answers: () => ({
    200: { says: 'The deadlines', json: listOf(DeadlineShown()), example: { items: [DEADLINE] } },
  }),
  example: { path: { caseId: CASE_ID } },
});

const deadlines = (dependencies: Dependencies): Route =>
  route(DEADLINES, async ({ path, caller, language }) => {
    const found = await readCase(dependencies, { caller, ...path });
    return found.ok
      ? json(200, { items: seenBy(caller, found.value.kase).deadlines.map(deadlineView) })
      : problem(found.refusal, language);
  });

const EXPLAIN = operation({
  summary: 'Explains a date, day by day, in Kazakh, Russian and English',
  description:
    'With the calendar that the date was computed with, or with `knownAt` with the calendar as it was known at that instant.',
  policy: 'see-case',
  path: z.object({ caseId: PathId, deadlineId: PathId }),
  query: z.strictObject({ knownAt: z.iso.datetime().optional() }),
  refuses: ['case-not-found', 'deadline-not-found', 'calendar-unknown'],
  answers: () => ({
    200: {
      says: 'The steps of the reckoning, and the same in words',
      json: ExplanationShown(),
      example: {
        deadline: DEADLINE,
        steps: [
          {
            step: 'binds',
            term: 'own',
            on: '2026-03-20',
            at: '2026-03-20T19:00:00.000Z',
            cite: { ours: 'the own term and the service term both hold: the earlier is the due date' },
          },
        ],
        text: { kk: ['…'], ru: ['…'], en: ['…'] },
      },
    },
  }),
  example: {
    path: { caseId: CASE_ID, deadlineId: 'filed-1' },
    query: { knownAt: '2026-03-18T05:00:00Z' },
  },
});

const explanation = (dependencies: Dependencies): Route =>
  route(EXPLAIN, async ({ path, query: { knownAt }, caller, language }) => {
    const explained = await explainDeadline(dependencies, {
      caller,
      ...path,
      ...(knownAt ? { knownAt: Instant.parse(new Date(knownAt).toISOString()) } : {}),
    });
    if (!explained.ok) return problem(explained.refusal, language);
    const { deadline, steps } = explained.value;
    const text = {
      kk: explainInWords(steps, 'kk'),
      ru: explainInWords(steps, 'ru'),
      en: explainInWords(steps, 'en'),
    };
    return json(200, { deadline: deadlineView(deadline), steps, text });
  });

const QUOTA = operation({
  summary: 'Shows the places that a case needs and those that are left',
  policy: 'see-quota',
  path: CasePath,
  refuses: ['case-not-found', 'not-permitted'],
  answers: () => ({ 200: { says: 'The quota beside the case', json: PlacesShown(), example: PLACES } }),
  example: { path: { caseId: CASE_ID } },
});

/** Beside the case and not in it: its ETag is its version, and places come and go without it. */
const places = (dependencies: Dependencies): Route =>
  route(QUOTA, async ({ path, caller, language }) => {
    const found = await readPlaces(dependencies, { caller, ...path });
    return found.ok ? json(200, placesView(found.value)) : problem(found.refusal, language);
  });

const PERSONAL_DATA = operation({
  summary: 'Shows the personal data of an application',
  description: 'For those through whose hands the application passes.',
  policy: 'see-persons',
  path: CasePath,
  query: PurposeQuery,
  refuses: ['case-not-found', 'not-permitted', 'persons-erased'],
  answers: () => ({ 200: { says: 'The persons', json: Persons, example: PERSONS } }),
  example: { path: { caseId: CASE_ID } },
});

const persons = (dependencies: Dependencies): Route =>
  route(PERSONAL_DATA, async ({ path, query, caller, language }) => {
    const found = await readPersons(dependencies, { caller, ...path, ...query });
    return found.ok ? json(200, found.value) : problem(found.refusal, language);
  });
