import { performance } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalCloud, startLocalCloud } from '#infra/local/local-cloud.ts';
import { emulatorCalls } from './emulator-calls.ts';
import { smallAssembly, stackName, tableWithStream } from './small-assembly.ts';

const small = smallAssembly({ handlers: {}, resources: () => ({ Table: tableWithStream() }) });
let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startLocalCloud({ folder: 'memory', port: 0, assembly: small.assembly });
});
afterAll(async () => {
  await cloud.stop();
  small.remove();
});

const batches = 240;
const perBatch = 100;

/** What a batch takes while nothing else wants the processor: a tenth of them are quicker. */
const undisturbed = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 10)] ?? 0;

describe('the stream of a table', () => {
  // Without the index on dynoxide's file a batch of a hundred takes 18 ms at first and 67 ms after 12,000 records.
  it('does not slow the writes as it grows to twenty-four thousand records', async () => {
    const calls = emulatorCalls(cloud);
    const took: number[] = [];
    for (let batch = 0; batch < batches; batch += 1) {
      const started = performance.now();
      await calls.transact(
        `${stackName}-Table`,
        Array.from({ length: perBatch }, (_, index) => `${batch}-${index}`),
      );
      took.push(performance.now() - started);
    }
    const early = undisturbed(took.slice(5, 35));
    const late = undisturbed(took.slice(-30));
    console.log(`undisturbed batch of ${perBatch}: early ${early.toFixed(1)} ms, late ${late.toFixed(1)} ms`);
    expect(late).toBeLessThan(early * 2 + 10);
  });
});
