import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { almaty } from '#infra/local/demo/almaty.ts';
import { familyOfOne } from '#infra/local/demo/families.ts';
import { answered } from '#infra/local/demo/office.ts';
import type { CaseBody } from '#infra/local/demo/story.ts';
import type { LocalCloud } from '#infra/local/local-cloud.ts';
import { eventually, type Offices, startSeededCloud } from './local-offices.ts';

let cloud: LocalCloud;
let offices: Offices;

beforeAll(async () => {
  ({ cloud, offices } = await startSeededCloud(almaty('2026-03-18T10:00')));
});
afterAll(() => cloud?.stop());

const DAY = '/v1/calendar/days/2026-03-20';
const act = {
  title: { kk: 'Үкіметтің қаулысы', ru: 'Постановление Правительства', en: 'Resolution of the Government' },
  source: 'adilet, a test',
};
const dayOff = { effect: 'off', name: { kk: 'Қосымша демалыс күні', en: 'An extra day off' }, act };

async function version(): Promise<string> {
  const answer = await offices.portal.get('/v1/calendar?year=2026');
  const { version: number } = answered<{ version: number }>('calendar', answer, 200);
  expect(answer.headers.get('etag')).toBe(`"${number}"`);
  return `"${number}"`;
}

async function registered(): Promise<CaseBody> {
  const filed = answered<CaseBody>('filing', await offices.portal.post('/v1/applications', familyOfOne), 201);
  const path = `/v1/cases/${filed.id}/register`;
  return answered('register', await offices.provider.post(path, {}, { ifMatch: `"${filed.version}"` }), 200);
}

const dueWhen = (id: string, due: string) =>
  eventually(async () => {
    const { body } = await offices.provider.get(`/v1/cases/${id}`);
    const kase = body as CaseBody;
    return kase.deadline?.due.on === due ? kase : undefined;
  });

type Explained = { readonly text: { readonly kk: readonly string[]; readonly en: readonly string[] } };
const explain = async (id: string, query = ''): Promise<Explained> =>
  answered(
    'explain',
    await offices.portal.get(`/v1/cases/${id}/deadlines/registered-1/explain${query}`),
    200,
  );

describe('a day off that is declared while cases run', () => {
  it('moves a due date, is named by its explanation, and moves it back when it is withdrawn', async () => {
    const kase = await registered();
    expect(kase.deadline?.due.on).toBe('2026-03-26');
    const before = cloud.now().toISOString();

    const dry = await offices.authorisedBody.put(`${DAY}?dryRun=true`, dayOff, { ifMatch: await version() });
    expect(answered<{ items: unknown[] }>('dry run', dry, 200).items).toContainEqual(
      expect.objectContaining({
        caseId: kase.id,
        deadline: 'registered-1',
        from: expect.objectContaining({ on: '2026-03-26' }),
        to: expect.objectContaining({ on: '2026-03-27' }),
      }),
    );
    expect(await version()).toBe('"0"');

    const made = await offices.authorisedBody.put(DAY, dayOff, { ifMatch: '"0"' });
    expect(answered('change', made, 200)).toMatchObject({ version: 1, day: '2026-03-20', effect: 'off' });
    expect(made.headers.get('location')).toBe('/v1/calendar/changes/1');
    const moved = await dueWhen(kase.id, '2026-03-27');
    expect((await explain(kase.id)).text.en.join('\n')).toContain(
      '20 March 2026, Friday: An extra day off. Resolution of the Government.',
    );
    expect((await explain(kase.id)).text.kk.join('\n')).toContain('Қосымша демалыс күні. Үкіметтің қаулысы.');
    const then = await explain(kase.id, `?knownAt=${before}`);
    expect(then.text.en.join('\n')).toContain('End: 26 March 2026, Thursday, 24:00');

    const withdrawn = await offices.authorisedBody.delete(DAY, { act }, { ifMatch: '"1"' });
    expect(answered('withdrawal', withdrawn, 200)).toMatchObject({ version: 2, change: 'withdraw' });
    const back = await dueWhen(kase.id, '2026-03-26');
    expect(back.version).toBe(moved.version + 1);
    const { body } = await offices.provider.get(`/v1/cases/${kase.id}/events`);
    const journal = (body as { items: { type: string }[] }).items.filter(
      ({ type }) => type === 'DeadlinesReprojected',
    );
    expect(journal).toMatchObject([
      { calendar: 1, because: [{ version: 1, day: '2026-03-20', act }] },
      { calendar: 2, because: [{ version: 2, change: 'withdraw', act }] },
    ]);
  });

  it('shows how far it is, until the last pass is done', async () => {
    await cloud.moveClock(120_000);
    const done = await eventually(async () => {
      const { body } = await offices.provider.get('/v1/calendar/changes/2');
      const { reprojection } = body as { reprojection: { state: string } };
      return reprojection.state === 'done' ? reprojection : undefined;
    });
    expect(done).toMatchObject({ cases: 1, moved: 1, remaining: 0, outsideKnownYears: 0 });
    const first = await offices.provider.get('/v1/calendar/changes/1');
    expect(first.body).toMatchObject({ reprojection: { moved: 1 } });
  });
});

describe('a change that is wrong', () => {
  const refused = async (sent: Promise<{ status: number; body: unknown }>) => {
    const { status, body } = await sent;
    const { code, errors = [] } = body as { code: string; errors?: { pointer: string }[] };
    return [status, code, ...errors.map(({ pointer }) => pointer)];
  };
  const put = (date: string, body: unknown, ifMatch = '"2"') =>
    refused(offices.authorisedBody.put(`/v1/calendar/days/${date}`, body, { ifMatch }));

  it('is refused with a problem that names the field, and changes nothing', async () => {
    const invalid = [422, 'calendar-change-invalid'];
    expect(await put('2026-02-30', dayOff)).toEqual([400, 'path-invalid', '/date']);
    expect(await put('2028-01-10', dayOff)).toEqual([...invalid, '/date']);
    expect(await put('2026-03-23', { ...dayOff, effect: 'worked' })).toEqual([...invalid, '/effect']);
    expect(await put('2026-03-17', dayOff)).toEqual([...invalid, '/reason']);
    expect(await put('2026-03-20', { ...dayOff, effect: 'half' })).toEqual([422, 'body-invalid', '/effect']);
    expect(await put('2026-03-20', { ...dayOff, act: { ...act, title: {} } })).toEqual([
      422,
      'body-invalid',
      '/act/title/kk',
    ]);
    expect(await put('2026-03-20', dayOff, '"1"')).toEqual([412, 'calendar-changed']);
    expect(await put('2026-03-20', dayOff, '')).toEqual([428, 'if-match-missing']);
    expect(await put('2026-03-20?dryRun=maybe', dayOff)).toEqual([400, 'query-invalid', '/dryRun']);
    expect(await refused(offices.head.put(DAY, dayOff, { ifMatch: '"2"' }))).toEqual([403, 'not-permitted']);
    expect(await refused(offices.authorisedBody.delete(DAY, { act }, { ifMatch: '"2"' }))).toEqual([
      ...invalid,
      '/date',
    ]);
    expect(await refused(offices.portal.get('/v1/calendar?year=2031'))).toEqual([404, 'year-not-known']);
    expect(await refused(offices.portal.get('/v1/calendar/changes/9'))).toEqual([
      404,
      'calendar-change-not-found',
    ]);
    expect(await version()).toBe('"2"');
  });
});
