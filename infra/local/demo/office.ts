import { randomUUID } from 'node:crypto';

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what the API answers is looked at by people and tests, field by field.
  readonly body: any;
};

type Sending = { readonly ifMatch?: string; readonly key?: string };

/** Somebody with a token at the API: what a portal's back-end or an official's programme does, and no more. */
export type Office = {
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown, sending?: Sending): Promise<Answer>;
  /** The bytes behind a redirect to the document store. */
  download(path: string): Promise<{ readonly status: number; readonly bytes: Uint8Array }>;
};

export function officeAt(url: string, token: string): Office {
  const authorization = `Bearer ${token}`;
  return {
    get: async (path) => answerOf(await fetch(`${url}${path}`, { headers: { authorization } })),
    post: async (path, body, { ifMatch, key = randomUUID() } = {}) =>
      answerOf(
        await fetch(`${url}${path}`, {
          method: 'POST',
          headers: {
            authorization,
            'content-type': 'application/json',
            'idempotency-key': key,
            ...(ifMatch ? { 'if-match': ifMatch } : {}),
          },
          body: typeof body === 'string' ? body : JSON.stringify(body),
        }),
      ),
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
