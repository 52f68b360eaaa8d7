import { type Caller, may } from '#functions/case/authority.ts';
import type { Region } from '#functions/law/regions.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { Alert, AlertStore, QuotaAlert } from './ports/alerts.ts';
import type { Page } from './ports/store.ts';
import type { UseCaseRefusal } from './refusals.ts';

/** A page of a region's alerts, the newest first. */
export async function listAlerts(
  { alerts }: { readonly alerts: AlertStore },
  query: {
    readonly caller: Caller;
    readonly region: Region;
    readonly limit: number;
    readonly after?: string;
  },
): Promise<Result<Page<Alert | QuotaAlert>, UseCaseRefusal>> {
  const { caller, region, limit, after } = query;
  if (!may(caller, { to: 'see-alerts', region })) return refused({ code: 'not-permitted' });
  return accepted(await alerts.list(region, { limit, ...(after ? { after } : {}) }));
}
