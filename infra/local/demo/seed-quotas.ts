import { QUOTA_ORDER_2026 } from '#functions/law/quota-orders.ts';
import { answered, type Office } from './office.ts';

/**
 * Enters the quota order of 2026 through the API, as the authorised body would. Safe to repeat: every limit has a
 * key of its own, and the second time nothing is written.
 * @throws {Error} with the problem's code when the API refuses a limit.
 */
export async function seedQuotas(authorisedBody: Office): Promise<number> {
  const { year, act, lines } = QUOTA_ORDER_2026;
  for (const { region, category, persons } of lines) {
    const entry = { year, region, category, kind: 'set', limit: persons, act };
    const key = `order-${year}-${region}-${category}`;
    answered(`the quota of ${region}`, await authorisedBody.post('/v1/quotas/entries', entry, { key }), 201);
  }
  return lines.length;
}
