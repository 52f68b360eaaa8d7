import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Verb } from '#functions/law/verbs.ts';
import { almaty } from '#infra/local/demo/almaty.ts';
import { decideInSession } from '#infra/local/demo/decide-in-session.ts';
import { forwardWithList } from '#infra/local/demo/forward-with-list.ts';
import { answered, officeAt } from '#infra/local/demo/office.ts';
import type { OfficeName } from '#infra/local/demo/offices.ts';
import { signedByHead } from '#infra/local/demo/sign.ts';
import type { CaseBody } from '#infra/local/demo/story.ts';
import type { LocalCloud } from '#infra/local/local-cloud.ts';
import { extractText, readingText } from '#test/golden/extract-text.ts';
import { applicationOf } from '#test/support/applications.ts';
import { eventually, type Offices, startSeededCloud } from './local-offices.ts';

type Shown = CaseBody & {
  readonly complaints?: readonly Readonly<Record<string, unknown>>[];
  readonly decision?: { readonly number: string };
};

const APPLICATION = applicationOf({ seed: 501, familySize: 2 });
const REASON = 'Менің туыстарымның барлық құжаты берілген еді';

let cloud: LocalCloud;
let offices: Offices;

beforeAll(async () => {
  ({ cloud, offices } = await startSeededCloud(almaty('2026-03-18T10:00'), { stage: 'prod' }));
});
afterAll(() => cloud?.stop());

const read = async (id: string, office: OfficeName = 'provider'): Promise<Shown> =>
  answered('reading', await offices[office].get(`/v1/cases/${id}`), 200);

/** One act on a case as it is now: alerts and papers are events of it too. */
const act = (id: string, office: OfficeName, verb: Verb, said: unknown = {}): Promise<Shown> =>
  eventually(async () => {
    const { version } = await read(id, office);
    const sent = await offices[office].post(`/v1/cases/${id}/${verb}`, said, { ifMatch: `"${version}"` });
    return sent.status === 412 ? undefined : answered<Shown>(verb, sent, 200);
  });

const documentsOf = (id: string, count: number): Promise<Shown> =>
  eventually(async () => {
    const kase = await read(id);
    return kase.documents.length === count ? kase : undefined;
  });

/** Signs the last paper of a case, once there are so many. */
const signed = async (id: string, count: number, by: 'head' | 'qualityBody' = 'head') =>
  signedByHead(cloud, offices[by], await documentsOf(id, count));

/** The words of a document as the applicant downloads it. */
async function words(id: string, form: string): Promise<string> {
  const document = (await read(id, 'portal')).documents.findLast((one) => one.form === form);
  const { status, bytes } = await offices.portal.download(`/v1/cases/${id}/documents/${document?.id}`);
  expect([form, status]).toEqual([form, 200]);
  return readingText(await extractText(bytes));
}

/** What anybody learns from the code on the refusal. */
async function publicStatus(id: string, form: string): Promise<unknown> {
  const { body } = await offices.provider.get(`/v1/cases/${id}/documents`);
  const { items } = body as { items: { form: string; verification: { code: string } }[] };
  const code = items.find((one) => one.form === form)?.verification.code;
  const answer = await officeAt(cloud.url, '').get(`/v1/verify/${code}`);
  return (answer.body as { status: string }).status;
}

const taken = async (): Promise<number> => {
  const { body } = await offices.provider.get('/v1/quotas?year=2026&region=550000000&category=kandas');
  return (body as { items: { taken: number }[] }).items[0]?.taken ?? 0;
};

async function refusedAfterHearing(): Promise<Shown> {
  const filed = answered<Shown>('filing', await offices.portal.post('/v1/applications', APPLICATION), 201);
  const registered = await act(filed.id, 'provider', 'register');
  const { kase: forwarded } = await forwardWithList(offices.provider, [registered]);
  const grounds = ['inaccurate-documents'];
  await decideInSession(offices, [forwarded], { outcome: 'refuse', grounds });
  const heldAt = almaty('2026-03-27T10:00').toISOString();
  const place = 'Павлодар, Естай көшесі, 50';
  await act(filed.id, 'provider', 'offer-hearing', { heldAt, place, grounds });
  await documentsOf(filed.id, 1);
  await act(filed.id, 'provider', 'deliver-notice', { by: 'personal-cabinet', reference: '12/1' });
  await cloud.moveClock(almaty('2026-03-27T12:00').getTime() - cloud.now().getTime());
  await act(filed.id, 'provider', 'hold-hearing', { applicant: 'heard', reference: '12/2' });
  await documentsOf(filed.id, 2);
  await act(filed.id, 'provider', 'refuse', { grounds });
  await signed(filed.id, 3);
  return act(filed.id, 'provider', 'deliver', { by: 'personal-cabinet', reference: '12/3' });
}

describe('a family that is refused after a hearing', () => {
  it('complains to the quality body, wins, and is included under a new decision', async () => {
    const refused = await refusedAfterHearing();
    const before = await taken();
    const { id } = refused;
    const refusal = refused.decision?.number ?? '';
    expect(refused.stage).toBe('delivered');
    expect(await words(id, 'hearing-notice')).toContain('Павлодар, Естай көшесі, 50');
    expect(await words(id, 'hearing-protocol')).toContain('Өтініш беруші тыңдалды');
    expect(await words(id, 'kandas-2026-annex-5-refusal')).toContain(`№ ${refusal}`);
    expect(await publicStatus(id, 'kandas-2026-annex-5-refusal')).toBe('valid');

    const said = { case: id, channel: 'quality-body', against: { what: 'decision' }, text: REASON };
    const filed = await offices.portal.post('/v1/complaints', said);
    const complaint = answered<Shown>('complaining', filed, 201);
    expect(filed.headers.get('location')).toBe(`/v1/cases/${complaint.id}`);
    expect(complaint).toMatchObject({
      number: '55-2026-000001',
      complaint: { caseId: id, number: refused.number, against: 'decision', decision: refusal },
    });
    expect((await read(id, 'portal')).complaints).toMatchObject([{ caseId: complaint.id }]);
    // Nobody has to act on the case yet, and the quality body reads what it reviews.
    const registered = await act(complaint.id, 'qualityBody', 'register');
    expect(registered.deadline).toMatchObject({ actor: 'quality-body', due: { on: '2026-04-17' } });
    const text = await offices.qualityBody.get(`/v1/cases/${complaint.id}/application`);
    expect(text.body).toMatchObject({ complaint: { text: REASON } });
    expect((await offices.qualityBody.get(`/v1/cases/${id}/application`)).status).toBe(200);
    expect((await offices.provider.get(`/v1/cases/${complaint.id}/application`)).status).toBe(403);

    const wrong = await offices.qualityBody.post(
      `/v1/cases/${complaint.id}/uphold`,
      { reply: 'Бас тарту негізсіз.', returnsTo: 'delivered' },
      { ifMatch: `"${registered.version}"` },
    );
    expect([wrong.status, wrong.body]).toMatchObject([422, { code: 'complaint-invalid' }]);
    const reply = 'Құжаттардағы деректер анық, бас тарту негізсіз.';
    const upheld = await act(complaint.id, 'qualityBody', 'uphold', { reply, returnsTo: 'recommended' });
    expect(upheld.stage).toBe('upheld-by-quality-body');

    const returned = await read(id);
    expect([returned.stage, returned.decision]).toEqual(['recommended', undefined]);
    expect(returned.deadline).toMatchObject({ id: 'recommended-2', due: { on: '2026-04-16' } });
    expect(await publicStatus(id, 'kandas-2026-annex-5-refusal')).toBe('annulled');
    const told = await offices.portal.get('/v1/events?limit=100');
    const types = (told.body as { items: { type: string; subject: string }[] }).items
      .filter(({ subject }) => subject === id)
      .map(({ type }) => type);
    expect(types).toContain('kz.qonys.case.case-returned');

    await signed(complaint.id, 1, 'qualityBody');
    const sent = { by: 'personal-cabinet', reference: '77' };
    expect((await act(complaint.id, 'qualityBody', 'deliver', sent)).stage).toBe('answered');
    const answer = await words(complaint.id, 'complaint-reply-of-quality-body');
    expect(answer).toContain('№ 55-2026-000001 шағымыңыз қаралды');
    expect(answer).toContain(`Шағым қанағаттандырылды. № ${refusal} шешімнің күші жойылды. ${reply}`);
    expect(answer).toContain('сотқа жүгінуге жол беріледі');
    const progress = await offices.portal.get(`/v1/cases/${complaint.id}/progress`);
    expect(JSON.stringify(progress.body)).toContain('The reply to your complaint was sent.');

    const included = await act(id, 'provider', 'include');
    expect(included.decision).toMatchObject({ outcome: 'include', number: '55-2026-000002' });
    expect(await taken()).toBe(before + 3);
    await signed(id, 4);
    expect((await act(id, 'provider', 'deliver', sent)).stage).toBe('delivered');
    expect(await words(id, 'kandas-2026-annex-4-inclusion')).toContain('№ 55-2026-000002');
    expect(await publicStatus(id, 'kandas-2026-annex-4-inclusion')).toBe('valid');
    expect(await publicStatus(id, 'kandas-2026-annex-5-refusal')).toBe('annulled');
    const register = await offices.provider.get('/v1/registers?kind=decision&region=550000000&year=2026');
    expect((register.body as { items: unknown[] }).items).toMatchObject([
      { number: refusal, void: { because: 'CaseReturned', reference: '55-2026-000001' } },
      { number: '55-2026-000002' },
    ]);
  });
});
