import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
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

  it('rings on the first bad data point, and not when nothing happened', () => {
    for (const { properties } of alarms()) {
      expect(properties).toMatchObject({
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
        EvaluationPeriods: 1,
        Period: 300,
        TreatMissingData: 'notBreaching',
      });
      expect(Number(properties['Threshold'])).toBeGreaterThanOrEqual(1);
    }
  });
});

describe('the runbook', () => {
  it('says under every heading what it means and what to do', () => {
    for (const section of sections().values()) {
      expect(section).toContain('**What it means.**');
      expect(section).toContain('**What to do.**');
    }
  });
});

describe('what is watched', () => {
  const watched = (metric: string): readonly string[] =>
    alarms()
      .filter(({ properties }) => properties['MetricName'] === metric)
      .flatMap(({ properties }) => list(properties['Dimensions']))
      .map((dimension) => {
        const value = object(object(dimension)['Value']);
        return word(value['Ref'] ?? list(value['Fn::GetAtt'])[0]);
      });
  const ids = (found: readonly Found[]): readonly string[] => found.map(({ logicalId }) => logicalId);

  it('are the errors of every function', () => {
    expect(watched('Errors').toSorted()).toEqual(ids(cloud.ofType('AWS::Lambda::Function')).toSorted());
  });

  it('are the age of every queue that is worked off and the letters of every other', () => {
    const queues = cloud.ofType('AWS::SQS::Queue');
    const workedOff = queues.filter(({ properties }) => 'RedrivePolicy' in properties);
    const others = queues.filter((queue) => !workedOff.includes(queue));
    expect(watched('ApproximateAgeOfOldestMessage').toSorted()).toEqual(ids(workedOff).toSorted());
    expect(watched('ApproximateNumberOfMessagesVisible').toSorted()).toEqual(ids(others).toSorted());
  });
});
