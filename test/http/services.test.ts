import { describe, expect, it } from 'vitest';
import { serviceRoutes } from '#functions/http/services.ts';
import { consentTextsOf } from '#functions/law/consents.ts';
import { nameOf } from '#functions/law/service.ts';
import { SERVICES } from '#functions/law/services.ts';
import { stateDiagram } from '#functions/law/state-diagram.ts';
import { apiEvent, claimsOf } from '#test/support/api-events.ts';
import { portal } from '#test/support/callers.ts';
import { handlerOf } from '#test/support/handler.ts';

async function answered() {
  const claims = claimsOf(portal());
  const response = await handlerOf(serviceRoutes)(apiEvent({ method: 'GET', route: '/v1/services', claims }));
  return { status: response.statusCode, items: JSON.parse(response.body ?? '{}').items };
}

describe('GET /v1/services', () => {
  it('serves every definition as it is, with its name, its consents and its diagram', async () => {
    const { status, items } = await answered();
    expect(status).toBe(200);
    expect(items).toEqual(
      SERVICES.map((service) =>
        JSON.parse(
          JSON.stringify({
            ...service,
            name: nameOf(service),
            consents: consentTextsOf(service),
            diagram: stateDiagram(service),
          }),
        ),
      ),
    );
  });

  it('says the paragraph of each stage and term', async () => {
    const { items } = await answered();
    const consent = items.find(({ name }: { name: string }) => name === 'kandas-consent@2021-08-11');
    expect(consent.stages['decision-at-mission']).toMatchObject({
      actor: 'foreign-mission',
      within: { unit: 'calendar-days', length: 30, cite: { order: 'K¶18' } },
    });
  });

  it('fits in one answer of a function, which is six million bytes at most', async () => {
    expect(JSON.stringify((await answered()).items).length).toBeLessThan(1_000_000);
  });
});
