import { inject } from 'vitest';

/** While a test file is read no mutant is on: Stryker switches its mutant on before the tests of the file. */
const namespace: unknown = inject('globalNamespace' as never);
if (typeof namespace === 'string') {
  Object.assign((globalThis as unknown as Record<string, object>)[namespace] ?? {}, {
    activeMutant: undefined,
  });
}
