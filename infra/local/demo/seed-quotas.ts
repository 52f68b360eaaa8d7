import { QUOTA_ORDER_2026 } from '#functions/law/quota-orders.ts';
import { answered, type Office } from './office.ts';

/**
 * Imports the quota order of 2026 through the API, as the authorised body would. Safe to repeat: the second time
 * nothing changes.
 * @throws {Error} with the problem's code when the API refuses the order.
 */
export async function seedQuotas(authorisedBody: Office): Promise<number> {
  const { year, act, inForce: from, totals, lines } = QUOTA_ORDER_2026;
  const order = { year, act, from, totals, lines };
  const sent = await authorisedBody.post('/v1/quotas/orders', order, { key: `order-${year}` });
  const { changed } = answered<{ readonly changed: number }>(`the quota order of ${year}`, sent, 200);
  return changed;
}
