import { randomUUID } from 'node:crypto';

export type Answer = { readonly status: number; readonly headers: Headers; readonly body: unknown };

/**
 * What the API answers when all is well, as the type that its schema promises.
 * @throws {Error} that names the act, the status and the problem's code when it answers anything else.
 */
export function answered<T>(act: string, { status, body }: Answer, expected: number): T {
  if (status === expected) return body as T;
  const code = typeof body === 'object' && body !== null && 'code' in body ? ` (${String(body.code)})` : '';
  throw new Error(`${act}: the API answered ${status}${code}, not ${expected}`);
}

type Sending = { readonly ifMatch?: string; readonly key?: string };

/** Somebody with a token at the API: what a portal's back-end or an official's programme does, and no more. */
export type Office = {
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown, sending?: Sending): Promise<Answer>;
  put(path: string, body: unknown, sending?: Sending): Promise<Answer>;
  delete(path: string, body: unknown, sending?: Sending): Promise<Answer>;
  /** The bytes behind a redirect to the document store. */
  download(path: string): Promise<{ readonly status: number; readonly bytes: Uint8Array }>;
};

export function officeAt(url: string, token: string): Office {
  const authorization = `Bearer ${token}`;
  const sending =
    (method: 'POST' | 'PUT' | 'DELETE') =>
    async (path: string, body: unknown, { ifMatch, key = randomUUID() }: Sending = {}) =>
      answerOf(
        await fetch(`${url}${path}`, {
          method,
          headers: {
            authorization,
            'content-type': 'application/json',
            'idempotency-key': key,
            ...(ifMatch ? { 'if-match': ifMatch } : {}),
          },
          body: typeof body === 'string' ? body : JSON.stringify(body),
        }),
      );
  return {
    get: async (path) => answerOf(await fetch(`${url}${path}`, { headers: { authorization } })),
    post: sending('POST'),
    put: sending('PUT'),
    delete: sending('DELETE'),
    download: async (path) => {
      const redirect = await fetch(`${url}${path}`, { headers: { authorization }, redirect: 'manual' });
      const location = redirect.headers.get('location');
      if (redirect.status !== 303 || !location) return { status: redirect.status, bytes: new Uint8Array() };
      const file = await fetch(location);
      return { status: file.status, bytes: new Uint8Array(await file.arrayBuffer()) };
    },
  };
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const { status, headers } = response;
  return { status, headers, body: text === '' ? undefined : JSON.parse(text) };
}
