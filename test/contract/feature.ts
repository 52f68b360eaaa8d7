import { setTimeout as wait } from 'node:timers/promises';

/** One thing that a service must do, and what here rests on it. */
export type Feature<Service> = {
  readonly name: string;
  readonly for: string;
  /** Resolves when the service does it. @throws {Lacks} or a fault of the service when it does not. */
  readonly check: (service: Service) => Promise<void>;
};

/** The service answered, and not as the code relies on. */
export class Lacks extends Error {
  override readonly name = 'Lacks';
}

export function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Lacks(what);
}

/** That a call is refused with a code or a status; whatever else it is refused with passes on. */
export async function refusedWith(codes: readonly string[], call: () => Promise<unknown>): Promise<void> {
  const fault = await call().then(
    () => undefined,
    (error: unknown) => error,
  );
  must(fault !== undefined, `accepted what it must refuse with ${codes.join(' or ')}`);
  const { name = '', Code = '' } = fault as { name?: string; Code?: string };
  if (![name, Code].some((code) => codes.includes(code))) throw fault;
}

const PATIENCE_MILLISECONDS = 60_000;

/** Asks until the answer suits, for at most a minute. */
export async function eventually<T>(ask: () => Promise<T | undefined>, what: string): Promise<T> {
  const until = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const found = await ask();
    if (found !== undefined) return found;
    must(Date.now() < until, `${what}: not within a minute`);
    await wait(100);
  }
}
