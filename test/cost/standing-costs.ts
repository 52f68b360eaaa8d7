import { QUOTA_ORDER_2026 } from '#functions/law/quota-orders.ts';
import { DEFINITIONS } from '#functions/law/services/definitions.ts';
import { stageOf } from '#infra/config.ts';
import { number, object } from '#infra/local/template.ts';
import { behindAlias, type Synthesized, word } from '#test/infra/synthesized.ts';
import type { Row } from './life.ts';
import { ASSUMED, gigabyteSeconds, type Quantities } from './reckoning.ts';

const shortName = (found: { readonly properties: Readonly<Record<string, unknown>> }): string =>
  word(found.properties['FunctionName'] as never)
    .split('-')
    .slice(2)
    .join('-');

/** The memory of each function in MB, by the template. */
export function memoriesOf(cloud: Synthesized): (name: string) => number {
  const found = new Map(
    cloud
      .ofType('AWS::Lambda::Function')
      .map((one) => [shortName(one), number(one.properties['MemorySize']) ?? 128]),
  );
  return (name) => {
    const memory = found.get(name);
    if (memory === undefined) throw new Error(`the template has no function ${name}`);
    return memory;
  };
}

/** Ticks a month of each function that a clock sets going. */
function ticksOf(cloud: Synthesized): ReadonlyMap<string, number> {
  return new Map(
    cloud.ofType('AWS::Events::Rule').flatMap(({ properties }) => {
      const [target] = (properties['Targets'] ?? []) as readonly { readonly Arn: never }[];
      const expression = word(properties['ScheduleExpression']);
      return target ? [[shortName(behindAlias(target.Arn, cloud)), ticksAMonth(expression)] as const] : [];
    }),
  );
}

const HOURS_A_MONTH = 730;

/** Of `rate(5 minutes)`, or of so many hours of each day at the full hour. */
export function ticksAMonth(expression: string): number {
  const minutes = /^rate\((\d+) minutes?\)$/.exec(expression)?.[1];
  if (minutes !== undefined) return (60 / Number(minutes)) * HOURS_A_MONTH;
  const [, from, to] = /^cron\(0 (\d+)-(\d+) \* \* \? \*\)$/.exec(expression) ?? [];
  if (from === undefined || to === undefined) throw new Error(`how often is ${expression}?`);
  return ((Number(to) - Number(from) + 1) * HOURS_A_MONTH) / 24;
}

/** How many metrics of our own there can be: one for each word that they are told apart by. */
function metricsOf(): number {
  const stages = new Set(DEFINITIONS.flatMap((definition) => Object.keys(definition.stages)));
  const rungs = new Set(DEFINITIONS.flatMap(({ escalation }) => escalation.rungs.map(({ name }) => name)));
  const plain = 6;
  return plain + stages.size + rungs.size + QUOTA_ORDER_2026.lines.length;
}

/** What a month costs before the first case comes: what stands in the template of `prod`, and what asks without end. */
export function fixedMonth(cloud: Synthesized, idle: readonly Row[]): Quantities {
  const count = (type: string): number => cloud.ofType(type).length;
  const memoryOf = memoriesOf(cloud);
  const ticks = [...ticksOf(cloud)];
  const calls = ticks.reduce((sum, [, times]) => sum + times, 0) + ASSUMED.feedPollsAMonth;
  const reads = idle.reduce(
    (sum, { function: name, counts }) => sum + counts.reads * (ticksOf(cloud).get(name) ?? 0),
    0,
  );
  const empty = { what: '', isRequest: false, times: 1, counts: idle[0]?.counts as Row['counts'] };
  const queues = cloud
    .ofType('AWS::Lambda::EventSourceMapping')
    .filter(({ properties }) =>
      JSON.stringify(object(properties as never)['EventSourceArn']).includes('Queue'),
    ).length;
  return {
    keyMonths: count('AWS::KMS::Key'),
    alarms: count('AWS::CloudWatch::Alarm'),
    dashboards: count('AWS::CloudWatch::Dashboard'),
    metrics: metricsOf(),
    messages: queues * ASSUMED.pollsOfQueueAMonth,
    keys: ASSUMED.keyCallsOfServicesAMonth,
    apiRequests: ASSUMED.feedPollsAMonth,
    calls,
    // The feed that finds nothing new is one read of one item.
    reads: reads + ASSUMED.feedPollsAMonth,
    time: ticks.reduce(
      (sum, [name, times]) => sum + times * gigabyteSeconds({ ...empty, function: name }, memoryOf(name)),
      0,
    ),
    logs: (calls * ASSUMED.logBytesOfCall) / 1e9,
  };
}

const PROD = stageOf({ stage: 'prod' });

/** How many nightly backups `prod` keeps, and for how many days its logs. */
export const KEPT = { backups: PROD.backups?.keptDays ?? 0, logDays: PROD.logRetentionDays } as const;
