import { alertInWords, hoursUntil } from '#functions/case/alert-in-words.ts';
import { markOf } from '#functions/case/synthetic.ts';
import { stageOf } from '#functions/law/service.ts';
import { serviceOf } from '#functions/law/services.ts';
import { alertIdOf } from './alert-id.ts';
import type { AlertTopic } from './ports/alert-messages.ts';
import type { AlertStore } from './ports/alerts.ts';
import type { CaseStore } from './ports/cases.ts';

type Dependencies = {
  readonly cases: Pick<CaseStore, 'load' | 'history'>;
  readonly alerts: Pick<AlertStore, 'find'>;
  readonly topic: AlertTopic;
};

/**
 * Publishes the alert that an event of a case raised, ready to be sent as e-mail. The same event gives the same message,
 * byte for byte, as often as it comes: everything in it was fixed when the alert was raised.
 * @returns `unknown` where the event is none that raised an alert: no retry helps.
 */
export async function tellAlert(
  { cases, alerts, topic }: Dependencies,
  { caseId, sequence }: { readonly caseId: string; readonly sequence: number },
): Promise<'told' | 'unknown'> {
  const [stored, history] = await Promise.all([cases.load(caseId), cases.history(caseId, sequence)]);
  const event = history.at(-1)?.event;
  if (!stored || history.at(-1)?.sequence !== sequence || event?.type !== 'DeadlineAlertRaised')
    return 'unknown';
  const { name: rung, generation } = event.rung;
  const key = { caseId, deadline: event.deadline, rung, ...(generation === undefined ? {} : { generation }) };
  const alert = await alerts.find(key);
  if (!alert || 'kind' in alert) return 'unknown';
  const service = serviceOf(stored.state.service);
  const tellAt = alert.tellAt ?? alert.raisedAt;
  const clock = {
    caseId,
    caseNumber: alert.caseNumber,
    ...markOf(alert),
    service: stored.state.service,
    stage: { name: alert.stage, title: stageOf(service, alert.stage).title },
    actor: stored.state.deadlines.find(({ id }) => id === alert.deadline)?.actor ?? alert.to,
    dueAt: alert.dueAt,
    hours: hoursUntil(alert.dueAt, tellAt),
  };
  const text = alert.text ?? { kk: rung, ru: rung, en: rung };
  await topic.publish({
    kind: 'deadline',
    id: alertIdOf(alert),
    region: alert.region,
    to: alert.to,
    rung,
    ...clock,
    paragraph: alert.basis,
    raisedAt: alert.raisedAt,
    tellAt,
    ...alertInWords(clock, { text, region: alert.region, basis: alert.basis }),
  });
  return 'told';
}
