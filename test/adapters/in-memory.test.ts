import { describe, expect, it } from 'vitest';
import { filingOf, stepOf, storedAfter } from '#test/support/changes.ts';
import { EXAMPLES, FILED_AT, givenFiled } from '#test/support/given-case.ts';
import { inMemoryStore } from '#test/support/in-memory-store.ts';
import { Malformed, Outage, Shelf, Transactions } from '#test/support/in-memory-transactions.ts';
import { storeContract } from './store.contract.ts';

describe('the store in memory', () => {
  storeContract(async () => {
    const store = inMemoryStore();
    return { ...store, cases: store.stored };
  });

  it('turns away a transaction that meets another under way on one of its items, as AWS does', async () => {
    const store = inMemoryStore();
    const filed = filingOf('case-1');
    await store.cases.save(filed);
    const step = stepOf(
      givenFiled({ caseId: 'case-1' }).and(EXAMPLES.register, FILED_AT),
      storedAfter(filed),
    );
    const outcomes = await Promise.all([store.cases.save(step), store.cases.save(step)]);
    expect(outcomes).toEqual(['saved', { conflict: 'transaction' }]);
  });

  it('lets transactions on different items go on beside each other', async () => {
    const store = inMemoryStore();
    const outcomes = await Promise.all(['case-1', 'case-2'].map((id) => store.cases.save(filingOf(id))));
    expect(outcomes).toEqual(['saved', 'saved']);
  });

  it('fails once where a test plans it, with nothing written before and everything after', async () => {
    const store = inMemoryStore();
    store.faults.plan('before', 'save');
    await expect(store.cases.save(filingOf('case-1'))).rejects.toThrow(Outage);
    expect(await store.cases.load('case-1')).toBeUndefined();
    store.faults.plan('after', 'save');
    await expect(store.cases.save(filingOf('case-1'))).rejects.toThrow(Outage);
    expect(await store.cases.load('case-1')).toEqual(storedAfter(filingOf('case-1')));
    expect(await store.cases.save(filingOf('case-2'))).toBe('saved');
  });

  it('lets no reader alter what it keeps, as if a network lay between', async () => {
    const store = inMemoryStore();
    await store.cases.save(filingOf('case-1'));
    const loaded = await store.cases.load('case-1');
    expect(() => loaded && Object.assign(loaded.state, { stage: 'delivered' })).toThrow(TypeError);
    expect((await store.cases.load('case-1'))?.state.stage).toBe('filed');
  });
});

describe('a transaction in memory', () => {
  const shelf = new Shelf<string>('SHELF');
  const writes = (count: number) =>
    Array.from({ length: count }, (_, index) => shelf.put(`item ${index}`, 'x'));

  it.each([
    ['without items', () => writes(0)],
    ['of more than 100 items', () => writes(101)],
    ['with two writes on one item', () => [...writes(1), ...writes(1)]],
    ['with an item of more than 400 KB', () => [shelf.put('large', 'x'.repeat(410_000))]],
    [
      'of more than 4 MB',
      () => Array.from({ length: 12 }, (_, n) => shelf.put(`large ${n}`, 'x'.repeat(400_000))),
    ],
    ['with a key of more than 1024 bytes', () => [shelf.put('ә'.repeat(520), 'x')]],
  ])('%s is refused, as DynamoDB refuses it', async (_, malformed) => {
    await expect(new Transactions().commit(malformed())).rejects.toThrow(Malformed);
  });

  it('of 100 items is not', async () => {
    expect(await new Transactions().commit(writes(100))).toBeUndefined();
  });
});
