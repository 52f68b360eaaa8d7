import { beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '#functions/case/authority.ts';
import { caseHistoryRoutes } from '#functions/http/case-history.ts';
import type { Response } from '#functions/http/response.ts';
import { extractText, readingText } from '../golden/extract-text.ts';
import { apiEvent, claimsOf } from '../support/api-events.ts';
import { applicationOf } from '../support/applications.ts';
import { official, portal } from '../support/callers.ts';
import { handlerOf } from '../support/handler.ts';
import { house, recommended } from '../support/house.ts';

const application = applicationOf({ seed: 1 });
const at = house();
const handler = handlerOf(caseHistoryRoutes(at.ports));
let caseId: string;

beforeAll(async () => {
  caseId = await recommended(at, application);
});

async function get(path: 'history' | 'history.pdf', caller: Caller, headers: Record<string, string> = {}) {
  const event = apiEvent({
    method: 'GET',
    route: `/v1/cases/{caseId}/${path}`,
    parameters: { caseId },
    claims: claimsOf(caller),
    headers,
  });
  return handler(event);
}

const textOf = async ({ body }: Response): Promise<string> =>
  readingText(await extractText(Buffer.from(body ?? '', 'base64')));

describe('the history of a case over HTTP', () => {
  it('is one entry an act, with the version of the case as its entity tag', async () => {
    const { statusCode, headers, body } = await get('history', official('provider'));
    expect([statusCode, headers?.['etag']]).toEqual([200, '"4"']);
    const { items } = JSON.parse(body ?? '');
    expect(items.map(({ act }: { act: { en: string } }) => act.en)).toEqual([
      'Application filed',
      'Application registered',
      'Application forwarded to the commission',
      'Commission recommended',
    ]);
  });

  it.each([
    ['kk', 'ІС ТАРИХЫ', 'Комиссия ұсыным берді'],
    ['ru', 'ИСТОРИЯ ДЕЛА', 'Комиссия дала рекомендацию'],
    ['en', 'HISTORY OF A CASE', 'Commission recommended'],
  ])('is a PDF in the language asked for: %s', async (language, title, act) => {
    const printed = await get('history.pdf', official('provider'), { 'accept-language': language });
    expect([printed.statusCode, printed.headers?.['content-type']]).toEqual([200, 'application/pdf']);
    const text = await textOf(printed);
    for (const said of [title, act, '55-2026-000001', 'K¶6']) expect(text).toContain(said);
  });

  it('holds no name and no IIN, though the portal may see the persons themselves', async () => {
    const { surname, iin = '' } = application.applicant;
    const shown = (await get('history', portal())).body + (await textOf(await get('history.pdf', portal())));
    expect(iin).toMatch(/^\d{12}$/u);
    expect([shown.includes(surname), shown.includes(iin)]).toEqual([false, false]);
  });

  it('is not found by an office of another region, as if there were no such case', async () => {
    const elsewhere = official('provider', '750000000');
    for (const path of ['history', 'history.pdf'] as const) {
      expect((await get(path, elsewhere)).statusCode).toBe(404);
    }
  });
});
