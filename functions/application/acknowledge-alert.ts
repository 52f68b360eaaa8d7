import { type Caller, may } from '#functions/case/authority.ts';
import { markOf } from '#functions/case/synthetic.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { actorOf } from './actor.ts';
import { alertKeyOf } from './alert-id.ts';
import { persistAct } from './persist.ts';
import type { Alert, AlertKey, AlertStore, QuotaAlert } from './ports/alerts.ts';
import type { Clock } from './ports/clock.ts';
import type { Conflict } from './ports/store.ts';
import type { UseCaseRefusal } from './refusals.ts';

type Dependencies = { readonly alerts: AlertStore; readonly clock: Clock };
type Answer = Result<Alert | QuotaAlert, UseCaseRefusal>;

/**
 * Records that a person of the office that was told has read an alert: who and when, once. Whoever comes later, or
 * again, gets the alert with the acknowledgement that stands, so that it is safe to repeat.
 */
export async function acknowledgeAlert(
  dependencies: Dependencies,
  asked: { readonly caller: Caller; readonly alertId: string },
): Promise<Answer> {
  const key = alertKeyOf(asked.alertId);
  if (!key) return refused({ code: 'alert-not-found' });
  return persistAct('an acknowledgement', () => attempt(dependencies, asked.caller, key), [
    'version',
    'transaction',
  ]);
}

async function attempt(
  { alerts, clock }: Dependencies,
  caller: Caller,
  key: AlertKey,
): Promise<Answer | Conflict> {
  const alert = await alerts.find(key);
  if (!alert || !may(caller, { to: 'see-alerts', region: alert.region })) {
    return refused({ code: 'alert-not-found' });
  }
  const { region, to: told } = alert;
  const mark = 'kind' in alert ? {} : markOf(alert);
  if (!may(caller, { to: 'acknowledge-alert', region, told, ...mark })) {
    return refused({ code: 'not-permitted' });
  }
  if (alert.acknowledged) return accepted(alert);
  const acknowledged = { at: clock.now(), by: actorOf(caller) };
  const saved = await alerts.acknowledge(key, acknowledged);
  return saved === 'acknowledged' ? accepted({ ...alert, acknowledged }) : saved;
}
