import type { ToldEvent } from '#functions/application/cloud-event.ts';
import type { Measure } from '#functions/runtime/metric-names.ts';

/**
 * What an event of a case adds to the metrics: intake, stages, alerts and how late they were. Cases that try the system out
 * are not counted. An event that is relayed twice is counted twice: metrics show how things go, reports count.
 */
export function measuresOf({ event, facts }: ToldEvent): readonly Measure[] {
  if (facts.synthetic) return [];
  if (event.type === 'DeadlineAlertRaised')
    return [
      { name: 'RungsFired', value: 1, by: { rung: event.rung.name } },
      { name: 'RungLateness', value: (Date.parse(event.at) - Date.parse(event.rung.fireAt)) / 1000 },
    ];
  return [
    ...(event.type === 'ApplicationFiled' ? [{ name: 'ApplicationsFiled', value: 1 } as const] : []),
    ...('to' in event ? [{ name: 'StagesEntered', value: 1, by: { stage: event.to } } as const] : []),
  ];
}
