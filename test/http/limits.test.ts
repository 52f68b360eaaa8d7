import { beforeAll, expect, it } from 'vitest';
import { applicationOf } from '#test/support/applications.ts';
import { portal } from '#test/support/callers.ts';
import { house } from '#test/support/house.ts';
import { type Asking, exampleOf, wholeApi } from '#test/support/whole-api.ts';

const FILE = 'POST /v1/applications';
const MEBIBYTE = 1024 * 1024;

let ask: ReturnType<typeof wholeApi>;
beforeAll(() => {
  ask = wholeApi(house());
});

const filing = async (asking: Asking) => {
  const { statusCode, body } = await ask(FILE, portal(), { ...exampleOf(FILE), ...asking });
  return [statusCode, JSON.parse(body ?? '{}').code];
};
const withHeaders = (headers: Record<string, string>): Asking => ({
  headers: { ...exampleOf(FILE).headers, ...headers },
});

it('a body over 1 MiB is refused before it is read, and one of 1 MiB is read', async () => {
  const application = JSON.stringify(applicationOf());
  const ofBytes = (bytes: number) => application + ' '.repeat(bytes - Buffer.byteLength(application));
  expect(await filing({ body: ofBytes(MEBIBYTE + 1) })).toEqual([413, 'body-too-large']);
  expect(await filing({ body: ofBytes(MEBIBYTE) })).toEqual([201, undefined]);
});

it('a body is measured in bytes, not in letters', async () => {
  const body = JSON.stringify({ surname: 'ә'.repeat(MEBIBYTE / 2) });
  expect(body.length).toBeLessThan(MEBIBYTE);
  expect(await filing({ body })).toEqual([413, 'body-too-large']);
});

it.each(['text/plain', 'application/xml', 'application/jsonp', ''])(
  'a body that is said to be "%s" is of a type that is not taken',
  async (type) => {
    expect(await filing(withHeaders({ 'content-type': type }))).toEqual([415, 'media-type-unsupported']);
  },
);

it.each(['text/html', 'application/xml', 'application/json;q=0'])(
  'whoever accepts %s alone is told that there is no such answer',
  async (accept) => {
    expect(await filing(withHeaders({ accept }))).toEqual([406, 'not-acceptable']);
  },
);
