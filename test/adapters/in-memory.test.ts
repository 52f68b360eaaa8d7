import { describe } from 'vitest';
import { inMemoryStore } from '#test/support/in-memory-store.ts';
import { storeContract } from './store.contract.ts';

describe('the store in memory', () => {
  storeContract(async () => inMemoryStore());
});
