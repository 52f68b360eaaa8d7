import { describe, expect, it } from 'vitest';
import { context } from '#test/support/api-events.ts';
import { applicationOf } from '#test/support/applications.ts';
import { portal } from '#test/support/callers.ts';
import { type House, house } from '#test/support/house.ts';
import { exampleOf, wholeApi } from '#test/support/whole-api.ts';

const FILE = 'POST /v1/applications';

/** A house whose store does with a write what `saving` says: the write itself is handed over. */
function withSaving(saving: (save: () => Promise<unknown>) => Promise<unknown>): House {
  const at = house();
  const { cases: kept } = at.ports;
  const cases = {
    ...kept,
    save: (change: Parameters<typeof kept.save>[0]) => saving(() => kept.save(change)),
  };
  return { ...at, ports: { ...at.ports, cases: cases as typeof at.ports.cases } };
}

/** Asks with one key, with so much time as a function has; how often it is asked makes no second application. */
function filingAt(at: House, remaining = 10_000) {
  const ask = wholeApi(at, { ...context, getRemainingTimeInMillis: () => remaining });
  return async () => {
    const asking = { ...exampleOf(FILE), body: JSON.stringify(applicationOf()) };
    const { statusCode, headers, body } = await ask(FILE, portal(), asking);
    return { status: statusCode, retryAfter: headers?.['retry-after'], body: JSON.parse(body ?? '{}') };
  };
}

const casesIn = ({ store }: House): number => store.dump().match(/ApplicationFiled/g)?.length ?? 0;

describe('an application that is filed when there is too much to do', () => {
  it.each(['ProvisionedThroughputExceededException', 'ThrottlingException', 'RequestLimitExceeded'])(
    'is told when to come again where the store answers %s, and is taken then',
    async (name) => {
      let isBusy = true;
      const at = withSaving((save) =>
        isBusy ? Promise.reject(Object.assign(new Error('too much'), { name })) : save(),
      );
      const file = filingAt(at);
      expect(await file()).toMatchObject({ status: 503, retryAfter: '1', body: { code: 'busy' } });
      expect(casesIn(at)).toBe(0);
      isBusy = false;
      expect(await file()).toMatchObject({ status: 201 });
      expect(casesIn(at)).toBe(1);
    },
  );

  it('is answered before its function runs out of time, and what was done all the same is not done twice', async () => {
    const written = Promise.withResolvers<void>();
    const done = Promise.withResolvers<void>();
    const at = withSaving(async (save) => {
      await written.promise;
      return save().finally(done.resolve);
    });
    const file = filingAt(at, 1_010);
    expect(await file()).toMatchObject({ status: 503, retryAfter: '1', body: { code: 'busy' } });
    written.resolve();
    await done.promise;
    expect(await filingAt(at)()).toMatchObject({ status: 201 });
    expect(casesIn(at)).toBe(1);
  });

  it('is a fault of ours where the store answers anything else', async () => {
    const at = withSaving(() => Promise.reject(new Error('out of order')));
    expect(await filingAt(at)()).toMatchObject({ status: 500, body: { code: 'internal-error' } });
  });
});
