import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alertRoutes } from '#functions/http/alerts.ts';
import { applicationRoutes } from '#functions/http/applications.ts';
import { caseRoutes } from '#functions/http/cases.ts';
import { documentRoutes } from '#functions/http/documents.ts';
import { PROBLEMS } from '#functions/http/problems.ts';
import { quotaRoutes } from '#functions/http/quotas.ts';
import type { Response } from '#functions/http/response.ts';
import { ROLES } from '#functions/law/service.ts';
import { VERBS } from '#functions/law/verbs.ts';
import { apiEvent, claimsOf, context } from '../support/api-events.ts';
import { applicationOf } from '../support/applications.ts';
import { nationalOfficial, official, portal } from '../support/callers.ts';
import { handlerOf } from '../support/handler.ts';
import { house } from '../support/house.ts';

const at = house();
const { ports } = at;
const filed = await at.file(applicationOf());
if (!filed.ok) throw new Error(filed.refusal.code);
const knownId = filed.value.kase.id;
const routes = {
  ...applicationRoutes(ports),
  ...caseRoutes(ports),
  ...documentRoutes(ports),
  ...quotaRoutes(ports),
  ...alertRoutes(ports),
};
const handler = handlerOf(routes);

/** Words that requests are made of: right ones often enough that some requests get far. */
const word = fc.oneof(
  fc.constantFrom('550000000', 'kandas', '2026', 'filed', '"1"', 'kandas-inclusion', '{}', '[]', '-1', ''),
  fc.constantFrom(...VERBS, ...ROLES),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const words = fc.oneof(
  fc.dictionary(fc.constantFrom('region', 'stage', 'limit', 'after', 'year', 'x'), word, { maxKeys: 4 }),
  fc.constantFrom<Record<string, string>>(
    {},
    { region: '550000000', stage: 'filed' },
    { region: '550000000' },
    { year: '2026' },
  ),
);
const body = fc.oneof(
  word,
  fc.json({ maxDepth: 3 }),
  fc.integer({ min: 2 }).map((seed) => JSON.stringify(applicationOf({ seed }))),
  fc
    .record({ year: fc.integer(), limit: fc.double(), grounds: fc.array(word) })
    .map((value) => JSON.stringify(value)),
);
const known = [portal(), official('provider'), official('commission'), nationalOfficial('authorised-body')];
const claims = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...known.map(claimsOf)) },
  {
    weight: 1,
    arbitrary: fc.record(
      { sub: word, role: fc.constantFrom<string>(...ROLES, 'nobody'), region: word, organisation: word },
      { requiredKeys: [] },
    ),
  },
);
const headers = fc.record(
  { 'idempotency-key': word, 'if-match': word, 'accept-language': word, 'if-none-match': word },
  { requiredKeys: [] },
);
const id = fc.oneof(fc.constant(knownId), word);
const route = fc.constantFrom(...Object.keys(routes));

const answered = (response: unknown): Response => response as Response;

describe('every route', () => {
  const seen = new Set<number>();

  it('answers any request: never a fault, always a documented status, problems as problem documents', async () => {
    await fc.assert(
      fc.asyncProperty(
        route,
        id,
        word,
        words,
        headers,
        body,
        claims,
        async (key, caseId, verb, query, head, sent, who) => {
          const [method = '', path = ''] = key.split(' ');
          const event = apiEvent({
            method,
            route: path,
            parameters: { caseId, verb, documentId: verb, deadlineId: verb },
            query,
            headers: head,
            body: sent,
            claims: who,
          });
          const {
            statusCode = 0,
            headers: answeredHeaders,
            body: answeredBody,
          } = answered(await handler(event, context));
          expect(statusCode).toBeGreaterThanOrEqual(200);
          expect(statusCode).toBeLessThan(500);
          seen.add(statusCode);
          if (statusCode < 400) return;
          expect(answeredHeaders).toMatchObject({ 'content-type': 'application/problem+json' });
          const problem = JSON.parse(String(answeredBody));
          expect(PROBLEMS).toHaveProperty([problem.code]);
          expect(problem.status).toBe(statusCode);
        },
      ),
      { numRuns: 2000 },
    );
    expect([...seen], 'requests that got far, and those that did not').toEqual(
      expect.arrayContaining([200, 400, 403, 404, 422]),
    );
  });

  it('answers a fault with 500, and says nothing of what went wrong', async () => {
    const alerts = { ...ports.alerts, list: () => Promise.reject(new Error('Серікбаев 900101300007')) };
    const faulty = handlerOf(alertRoutes({ ...ports, alerts }));
    const event = apiEvent({
      method: 'GET',
      route: '/v1/alerts',
      query: { region: '550000000' },
      claims: { sub: 'a', role: 'head', region: '550000000', organisation: 'b' },
    });
    const { statusCode, body: said } = answered(await faulty(event, context));
    expect(statusCode).toBe(500);
    expect(JSON.parse(String(said))).toMatchObject({ code: 'internal-error' });
    expect(said).not.toContain('900101300007');
  });
});
