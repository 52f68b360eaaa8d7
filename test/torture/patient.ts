import { setTimeout as wait } from 'node:timers/promises';
import type { Draw } from '#test/simulation/draw.ts';

export type Answer = { readonly status: number; readonly body: unknown };
export type Asking = {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly body?: unknown;
  readonly key?: string;
  readonly version?: number;
};

/** How a client fared: what it had to send again, and what it heard meanwhile. */
export type Fared = { requests: number; again: number; heard: Map<number | 'nothing', number> };

/** A request that no patience has had answered. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
}

const PATIENCE_MILLISECONDS = 400_000;

/**
 * A client that is not satisfied before it has a definite answer: after a cut connection, a time-out, a 5xx or a 429
 * it sends the same request with the same key again. Now and then it is impatient, or sends twice at once.
 * @throws {Unanswered}
 */
export function patientClient(options: {
  readonly url: () => string;
  readonly token: string;
  readonly draw: Draw;
  readonly fared: Fared;
}): (asking: Asking) => Promise<Answer> {
  const { draw, fared } = options;
  const once = async (asking: Asking): Promise<Answer | undefined> => {
    const patience = draw.chance(0.03) ? draw.between(5, 300) : 20_000;
    fared.requests += 1;
    try {
      const response = await fetch(options.url() + asking.path, {
        method: asking.method,
        headers: headersOf(asking, options.token),
        signal: AbortSignal.timeout(patience),
        ...(asking.body === undefined ? {} : { body: JSON.stringify(asking.body) }),
      });
      const text = await response.text();
      return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
    } catch {
      return undefined;
    }
  };
  return async (asking) => {
    const end = performance.now() + PATIENCE_MILLISECONDS;
    while (performance.now() < end) {
      const answers = await Promise.all(draw.chance(0.03) ? [once(asking), once(asking)] : [once(asking)]);
      const definite = answers.find((answer) => answer && isDefinite(answer));
      if (definite) return definite;
      const heard = answers[0]?.status ?? 'nothing';
      fared.heard.set(heard, (fared.heard.get(heard) ?? 0) + 1);
      fared.again += 1;
      await wait(draw.between(20, 250));
    }
    throw new Unanswered(`${asking.method} ${asking.path} with the key ${asking.key ?? 'none'}`);
  };
}

const isDefinite = ({ status }: Answer): boolean => status < 500 && status !== 429;

const headersOf = ({ body, key, version }: Asking, token: string): Record<string, string> => ({
  authorization: `Bearer ${token}`,
  ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  ...(key === undefined ? {} : { 'idempotency-key': key }),
  ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
});
