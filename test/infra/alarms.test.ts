import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { METRICS } from '#functions/runtime/metric-names.ts';
import { list, object } from '#infra/local/template.ts';
import { type Found, type Synthesized, synthesized, word } from './synthesized.ts';

const runbook = readFileSync(new URL('../../infra/docs/runbook.md', import.meta.url), 'utf8');

let cloud: Synthesized;
beforeAll(() => {
  cloud = synthesized('prod');
});

const alarms = (): readonly Found[] => cloud.ofType('AWS::CloudWatch::Alarm');
const headingOf = ({ properties }: Found): string =>
  word(properties['AlarmName']).replace(/^qonys-prod-/, '');

/** The sections under `## Alarms`, by heading. */
function sections(): ReadonlyMap<string, string> {
  const [, alarmsPart = ''] = runbook.split(/^## Alarms$/m);
  const parts = alarmsPart.split(/^### /m).slice(1);
  return new Map(parts.map((part) => [part.slice(0, part.indexOf('\n')), part]));
}

describe('an alarm', () => {
  it('has a heading in the runbook, and every heading has its alarm', () => {
    const headings = alarms().map(headingOf);
    expect(headings.length).toBeGreaterThan(10);
    expect(new Set(headings).size).toBe(headings.length);
    expect(headings.toSorted()).toEqual([...sections().keys()].toSorted());
  });

  it('says who is hurt, then where the runbook says what to do', () => {
    for (const alarm of alarms()) {
      const description = word(alarm.properties['AlarmDescription']);
      expect(description).toMatch(/^[A-Z].{40,}\. Runbook: infra\/docs\/runbook\.md#[a-z-]+$/);
      expect(description).toMatch(new RegExp(`#${headingOf(alarm)}$`));
      expect(description.length).toBeLessThanOrEqual(1024);
    }
  });

  it('rings on the first bad data point, and not when nothing happened, unless something must', () => {
    for (const alarm of alarms()) {
      const mustHappen = MUST_HAPPEN.includes(headingOf(alarm));
      expect(alarm.properties).toMatchObject({
        ComparisonOperator: mustHappen ? 'LessThanThreshold' : 'GreaterThanOrEqualToThreshold',
        EvaluationPeriods: 1,
        TreatMissingData: mustHappen ? 'breaching' : 'notBreaching',
      });
      expect(Number(alarm.properties['Threshold'])).toBeGreaterThan(0);
    }
  });

  it('rings on the topic of alarms, and says there when it is over', () => {
    const [topic] = Object.entries(cloud.templates.watch.Resources).find(
      ([, { Type }]) => Type === 'AWS::SNS::Topic',
    ) ?? ['none'];
    for (const { properties } of alarms()) {
      expect(JSON.stringify(properties['AlarmActions'])).toContain(topic);
      expect(properties['OKActions']).toEqual(properties['AlarmActions']);
    }
  });
});

/** What rings when nothing is heard of it. */
const MUST_HAPPEN: readonly string[] = ['sweep-silent', 'backups-missing'];

describe('the runbook', () => {
  it('says under every heading what it means and what to do', () => {
    for (const section of sections().values()) {
      expect(section).toContain('**What it means.**');
      expect(section).toContain('**What to do.**');
    }
  });
});

describe('the procedures of the runbook', () => {
  it.each([
    'Read a function’s log',
    'Send dead letters again',
    'Publish an event again',
    'Render a document again',
    'Look whether a case computes the same again',
    'Rotate keys',
    'Restore the table',
    'Answer a breach within one working day',
  ])('say how to: %s', (procedure) => {
    const [procedures = ''] = runbook.replaceAll("'", '’').split(/^## Alarms$/m);
    const [, said = ''] = procedures.split(`### ${procedure}\n`);
    expect(said.split(/^### /m)[0]?.length).toBeGreaterThan(150);
  });

  it('call functions by the alias that stands for what is live', () => {
    const calls = runbook.match(/aws lambda invoke [^\n]+/g) ?? [];
    expect(calls.length).toBeGreaterThan(1);
    for (const call of calls) expect(call).toContain('--qualifier live');
  });
});

describe('the dashboard', () => {
  it('is one, and shows all that the service tells of itself, with queues, faults, latency and what costs', () => {
    const pages = cloud.ofType('AWS::CloudWatch::Dashboard');
    expect(pages).toHaveLength(1);
    const shown = JSON.stringify(pages[0]?.properties['DashboardBody']);
    for (const metric of [
      ...Object.keys(METRICS),
      'ApproximateAgeOfOldestMessage',
      'Errors',
      'Throttles',
      '5xx',
      'Latency',
      'IteratorAge',
      'ConsumedWriteCapacityUnits',
      'NumberOfMessagesSent',
    ])
      expect(shown).toContain(metric);
  });

  it('looks for each metric by the words that it is told with', () => {
    const shown = JSON.stringify(cloud.ofType('AWS::CloudWatch::Dashboard')[0]?.properties['DashboardBody']);
    for (const [metric, { by }] of Object.entries(METRICS))
      expect(shown).toMatch(
        by.length > 0
          ? new RegExp(`\\{Qonys,${by.join(',')},service\\} MetricName=[^a-z]+${metric}`, 'i')
          : new RegExp(`Qonys[^a-z]+${metric}[^a-z]+service[^a-z]+qonys`),
      );
  });
});

describe('what is watched', () => {
  /** The metrics of an alarm: its own, or those that its expression reckons with. */
  const metricsOf = ({ properties }: Found) =>
    'Metrics' in properties
      ? list(properties['Metrics']).flatMap((each) => {
          const { Metric } = object(object(each)['MetricStat']);
          return Metric === undefined ? [] : [object(Metric)];
        })
      : [properties];

  const watched = (metric: string): readonly string[] =>
    alarms()
      .flatMap(metricsOf)
      .filter(({ MetricName }) => MetricName === metric)
      .flatMap(({ Dimensions }) => list(Dimensions))
      .map((dimension) => word(object(dimension)['Value']));
  const names = (found: readonly Found[], property: string): readonly string[] =>
    found.map(({ properties }) => word(properties[property])).toSorted();

  it('are the errors and the throttles of every function', () => {
    const functions = names(cloud.ofType('AWS::Lambda::Function'), 'FunctionName');
    expect(watched('Errors').toSorted()).toEqual(functions);
    expect(watched('Throttles').toSorted()).toEqual(functions);
  });

  it('are, of what the service tells of itself, metrics that its functions do tell', () => {
    const own = alarms()
      .flatMap(metricsOf)
      .filter(({ Namespace }) => Namespace === 'Qonys');
    expect(own.map(({ MetricName }) => word(MetricName)).toSorted()).toEqual([
      'RungLateness',
      'SweepsCompleted',
    ]);
    for (const { MetricName, Dimensions } of own) {
      expect(Object.keys(METRICS)).toContain(MetricName);
      expect(Dimensions).toEqual([{ Name: 'service', Value: 'qonys' }]);
    }
  });

  it('are the age of every queue that is worked off and the letters of every other', () => {
    const queues = cloud.ofType('AWS::SQS::Queue');
    const workedOff = queues.filter(({ properties }) => 'RedrivePolicy' in properties);
    const others = queues.filter((queue) => !workedOff.includes(queue));
    expect(watched('ApproximateAgeOfOldestMessage').toSorted()).toEqual(names(workedOff, 'QueueName'));
    const counted = new Set(watched('ApproximateNumberOfMessagesVisible'));
    for (const name of names(others, 'QueueName')) expect(counted).toContain(name);
  });
});
