import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ToldEvent } from '#functions/application/cloud-event.ts';
import { QUOTA_CATEGORIES, regionCodes } from '#functions/law/regions.ts';
import { SERVICES } from '#functions/law/services.ts';
import { METRICS, type MetricName } from '#functions/runtime/metric-names.ts';
import { alertDigest } from '#functions/schedule/alert-digest.ts';
import { deadlineSweep } from '#functions/schedule/deadline-sweep.ts';
import { measuresOf } from '#functions/stream/measures-of.ts';
import { relay } from '#functions/stream/relay.ts';
import { almaty } from '#test/support/almaty.ts';
import { applicationOf } from '#test/support/applications.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { type House, house } from '#test/support/house.ts';
import { personalWords } from '#test/support/people.ts';

/** A line of the embedded metric format, as CloudWatch reads it from a log. */
type Line = Readonly<Record<string, string | number>> & {
  readonly _aws: {
    readonly Timestamp: number;
    readonly CloudWatchMetrics: readonly {
      readonly Namespace: string;
      readonly Dimensions: readonly (readonly string[])[];
      readonly Metrics: readonly { readonly Name: MetricName; readonly Unit: string }[];
    }[];
  };
};

let written: string[];
beforeEach(() => {
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'false');
  written = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const linesOf = (): readonly Line[] =>
  written
    .join('')
    .split('\n')
    .filter((line) => line.includes('"_aws"'))
    .map((line) => JSON.parse(line));

function relayed(events: readonly ToldEvent[]) {
  return {
    Records: events.map((told, index) => ({
      eventName: 'INSERT' as const,
      dynamodb: {
        SequenceNumber: String(index + 1),
        NewImage: marshall(
          { pk: `CASE#${told.caseId}`, sk: `EVENT#${told.sequence}`, ...told },
          { removeUndefinedValues: true },
        ) as Record<string, AttributeValue>,
      },
    })),
  };
}

/** A case is filed and registered, its term passes unheeded, and the digest of the day goes out. */
async function aWeek(application = applicationOf({ familySize: 2 })): Promise<House> {
  const at = house();
  acceptedOf(await at.setQuota(10));
  const { kase } = acceptedOf(await at.file(application));
  acceptedOf(await at.act(kase.id, EXAMPLES.register));
  at.clock.set(almaty('2026-03-27T12:00'));
  await deadlineSweep(at.ports)();
  for (const check of at.ports.checks.queued()) await at.check(check);
  await alertDigest({ ...at.ports, quotas: at.store.quotas })();
  await relay(at.ports)(relayed(at.store.stream()));
  return at;
}

const told = (name: MetricName): readonly Line[] =>
  linesOf().filter(({ _aws }) => _aws.CloudWatchMetrics[0]?.Metrics[0]?.Name === name);

const STAGES = SERVICES.flatMap(({ stages }) => Object.keys(stages));
const RUNGS = SERVICES.flatMap(({ escalation }) => escalation.rungs.map(({ name }) => name));
/** All that a metric may be told apart by. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  service: ['qonys'],
  stage: STAGES,
  rung: RUNGS,
  region: regionCodes,
  category: QUOTA_CATEGORIES,
};

describe('traces', () => {
  it('hold nothing of ours: no function annotates a segment, so no person can stand in one', () => {
    const sources = readdirSync('functions', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join('functions', file), 'utf8'));
    expect(sources.length).toBeGreaterThan(200);
    expect(
      sources.filter((source) => /xray|powertools\/tracer|putAnnotation|putMetadata/i.test(source)),
    ).toEqual([]);
  });
});

describe('the metrics of a week', () => {
  it('are exactly those of the table, one a line, as CloudWatch reads them', async () => {
    await aWeek();
    const names = new Set<string>();
    for (const line of linesOf()) {
      const [directive, ...more] = line._aws.CloudWatchMetrics;
      const [metric, ...others] = directive?.Metrics ?? [];
      if (!metric || more.length > 0 || others.length > 0) throw new Error('not one metric a line');
      const { unit, by } = METRICS[metric.Name];
      expect(directive).toMatchObject({ Namespace: 'Qonys', Metrics: [{ Unit: unit }] });
      expect(directive?.Dimensions.map((set) => set.toSorted())).toEqual([['service', ...by].toSorted()]);
      expect(line[metric.Name]).toBeTypeOf('number');
      names.add(metric.Name);
    }
    expect([...names].toSorted()).toEqual(Object.keys(METRICS).toSorted());
  });

  it('are told apart by words of the law and codes of regions alone, and hold nothing of a person', async () => {
    const application = applicationOf({ familySize: 2 });
    await aWeek(application);
    for (const line of linesOf())
      for (const dimension of line._aws.CloudWatchMetrics[0]?.Dimensions.flat() ?? [])
        expect(WORDS[dimension]).toContain(line[dimension]);
    const all = written.join('');
    for (const word of personalWords(application)) expect(all).not.toContain(word);
  });

  it('say what came in, where cases stand, how late alerts are and what is left', async () => {
    await aWeek();
    expect(told('ApplicationsFiled').map((line) => line['ApplicationsFiled'])).toEqual([1]);
    expect(told('StagesEntered').map(({ stage }) => stage)).toEqual(['filed', 'registered']);
    expect(told('RungsFired').map(({ rung }) => rung)).toContain('due');
    // The sweep came days after the instants, so the alerts were raised days late.
    expect(Math.max(...told('RungLateness').map((line) => Number(line['RungLateness'])))).toBeGreaterThan(
      86_400,
    );
    expect(told('ClocksLate').map((line) => line['ClocksLate'])).toEqual([1]);
    expect(told('PlacesLeft')).toMatchObject([{ region: '550000000', category: 'kandas', PlacesLeft: 10 }]);
  });

  it('do not count cases that try the system out', async () => {
    const at = await aWeek();
    const [event] = at.store.stream();
    if (!event) throw new Error('there is no event');
    expect(measuresOf(event).length).toBeGreaterThan(0);
    expect(measuresOf({ ...event, facts: { ...event.facts, synthetic: true } })).toEqual([]);
  });
});
