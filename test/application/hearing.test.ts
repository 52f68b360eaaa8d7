import { beforeEach, describe, expect, it } from 'vitest';
import { cloudEventFor } from '#functions/application/cloud-event.ts';
import { replayCase } from '#functions/application/replay-case.ts';
import { verifyCode } from '#functions/application/verify-document.ts';
import type { Command } from '#functions/case/commands.ts';
import type { Response } from '#functions/http/response.ts';
import { serviceOf } from '#functions/law/services.ts';
import { extractText } from '#test/golden/extract-text.ts';
import { almaty } from '#test/support/almaty.ts';
import { applicationOf } from '#test/support/applications.ts';
import { official, portal } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { type House, house, recommended } from '#test/support/house.ts';
import { wholeApi } from '#test/support/whole-api.ts';

const PLACE = 'Павлодар қаласы, Естай көшесі, 50, 12-кабинет';
const LINK = 'https://video.example/room?id=s3cret_word';
const offer = (where: object): Command => ({
  verb: 'offer-hearing',
  said: { heldAt: '2026-04-02T05:00:00Z', grounds: ['no-quota'], ...where },
});

let at: House;
let caseId: string;
beforeEach(async () => {
  at = house();
  caseId = await recommended(at, applicationOf({ seed: 5, familySize: 2 }));
});

async function textOf(form: string): Promise<string> {
  const state = (await at.store.cases.load(caseId))?.state;
  const id = state?.documents.findLast((one) => one.form === form)?.id;
  const bytes = at.ports.documents.files.get(`cases/${caseId}/${id}.pdf`);
  if (!bytes) throw new Error('no paper');
  return (await extractText(bytes))
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}

describe('the papers of a hearing', () => {
  it('the notice names whom, when, where and on what ground', async () => {
    acceptedOf(await at.act(caseId, offer({ place: PLACE })));
    expect(await at.issue(caseId)).toBe('issued');
    const text = await textOf('hearing-notice');
    const { number } = (await at.store.cases.load(caseId))?.state ?? { number: '' };
    for (const part of [
      'Тыңдау өткізу туралы ХАБАРЛАМА',
      `2026 жылғы "18" наурыз № ${number}/1`,
      'Павлодар облысы әкімдігі',
      `Өтініш нөмірі ${number}`,
      'Тыңдау өткізілетін уақыт 02.04.2026 10:00',
      `Тыңдау өткізілетін орын ${PLACE}`,
      'қандастарды аумақтық-әкімшілік бірлікте қабылдаудың өңірлік квотасының болмауы',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('a video link stands in the place of the place', async () => {
    acceptedOf(await at.act(caseId, offer({ link: LINK })));
    await at.issue(caseId);
    expect((await textOf('hearing-notice')).replaceAll(' ', '')).toContain(LINK);
  });

  it('the protocol names the delivery, the objection, whether the applicant came, and where what was said is kept', async () => {
    await at.notify(caseId, offer({ place: PLACE }));
    acceptedOf(await at.act(caseId, EXAMPLES.object, { by: portal() }));
    acceptedOf(await at.act(caseId, EXAMPLES['accept-objection']));
    at.clock.set(almaty('2026-04-02T11:00'));
    acceptedOf(await at.act(caseId, EXAMPLES['hold-hearing']));
    expect(await at.issue(caseId)).toBe('issued');
    const text = await textOf('hearing-protocol');
    for (const part of [
      'Тыңдау ХАТТАМАСЫ',
      `Тыңдау өткізілген орын ${PLACE}`,
      'Хабарлама жіберілді 18.03.2026 10:00, № 7742',
      'Қарсылық 18.03.2026 10:00, № 77',
      'Қатысуы Өтініш беруші тыңдалды',
      'Айтылғандар жазылған құжаттың нөмірі 7744',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('of a second notice supersede those of the first, and everybody may check which holds', async () => {
    await at.notify(caseId, offer({ place: PLACE }));
    acceptedOf(await at.act(caseId, offer({ link: LINK })));
    expect(await at.issue(caseId)).toBe('issued');
    expect(await at.issue(caseId)).toBe('already-issued');
    const documents = (await at.store.cases.load(caseId))?.state.documents ?? [];
    expect(documents.map(({ form, version }) => [form, version])).toEqual([
      ['hearing-notice', undefined],
      ['hearing-notice', 2],
    ]);
    const shown = await Promise.all(
      documents.map(({ verification }) => verifyCode(at.ports, verification?.code ?? '')),
    );
    expect(shown.map(acceptedOf).map(({ outcome, status }) => [outcome, status])).toEqual([
      ['hearing-notice', 'superseded'],
      ['hearing-notice', 'valid'],
    ]);
    const replayed = await replayCase({ ...at.ports, definitionOf: serviceOf }, caseId);
    expect(replayed).toMatchObject({ documents: 2, differences: [] });
  });
});

describe('the place of a hearing', () => {
  it('stands in its notice alone: in no event, no message, no answer and no item of the table', async () => {
    await at.notify(caseId, offer({ link: LINK }));
    const told = at.store.stream().map((event) => cloudEventFor('country', event));
    const seen = wholeApi(at);
    const answers = await Promise.all(
      ['GET /v1/cases/{caseId}', 'GET /v1/cases/{caseId}/events', 'GET /v1/cases/{caseId}/history'].map(
        (key) => seen(key, official('provider'), { path: { caseId } }),
      ),
    );
    const all = JSON.stringify([told, answers.map(({ body }) => body)]) + at.store.dump();
    expect(all).toContain('HEARING#0001');
    expect(all).not.toContain('s3cret');
    expect(all).not.toContain('video.example');
  });
});

describe('a hearing over HTTP', () => {
  const send = async (verb: string, body: unknown, by = official('provider')): Promise<Response> => {
    const seen = await at.store.cases.load(caseId);
    const version = seen?.version;
    return wholeApi(at)(`POST /v1/cases/{caseId}/${verb}`, by, {
      path: { caseId },
      headers: {
        'idempotency-key': `${verb}-${version}`,
        'if-match': `"${version}"`,
        'accept-language': 'en',
      },
      body: JSON.stringify(body),
    });
  };
  const answer = ({ statusCode, body = '' }: Response) => [statusCode, JSON.parse(body).code];
  const wrong = ({ body = '' }: Response) =>
    JSON.parse(body).errors.map(({ pointer, code }: Record<string, string>) => `${pointer} ${code}`);

  it('is offered with a place or a link: exactly one, and a link that a browser opens safely', async () => {
    const before = at.store.dump();
    const said = { heldAt: '2026-04-02T05:00:00Z', grounds: ['no-quota'] };
    for (const [where, error] of [
      [{}, '/place field-missing'],
      [{ place: PLACE, link: LINK }, '/place place-or-link'],
      [{ link: 'http://video.example/room' }, '/link link-invalid'],
      [{ link: 'https://somebody:word@video.example' }, '/link link-invalid'],
      [{ place: '北京' }, '/place script-unsupported'],
    ] as const) {
      const answered = await send('offer-hearing', { ...said, ...where });
      expect([answered.statusCode, wrong(answered)]).toEqual([422, [error]]);
    }
    expect(at.store.dump()).toBe(before);
  });

  it('earlier than its notice allows is refused with the first day that is possible', async () => {
    const answered = await send('offer-hearing', {
      heldAt: '2026-03-26T05:00:00Z',
      place: PLACE,
      grounds: ['no-quota'],
    });
    expect(JSON.parse(answered.body ?? '')).toMatchObject({
      code: 'hearing-too-early',
      earliest: '2026-03-27',
    });
  });

  it('is told to the applicant with its delivery; then the portal may object, once', async () => {
    acceptedOf(await at.act(caseId, offer({ place: PLACE })));
    await at.issue(caseId);
    const seen = async () => {
      const { body = '' } = await wholeApi(at)('GET /v1/cases/{caseId}', portal(), { path: { caseId } });
      const { stage, acts, documents } = JSON.parse(body);
      return { stage, acts, documents: documents.length };
    };
    expect(await seen()).toEqual({ stage: 'considered', acts: ['withdraw'], documents: 0 });
    expect(answer(await send('object', { reference: '77' }, portal()))).toEqual([409, 'act-not-possible']);
    expect((await send('deliver-notice', { by: 'personal-cabinet', reference: '12/1' })).statusCode).toBe(
      200,
    );
    expect(await seen()).toEqual({ stage: 'recommended', acts: ['object', 'withdraw'], documents: 1 });
    const objected = await send('object', { reference: '77' }, portal());
    expect(JSON.parse(objected.body ?? '').hearing.objection).toEqual({
      at: almaty('2026-03-18T10:00'),
      reference: '77',
      late: false,
      acceptBy: '2026-03-19',
      notice: 1,
    });
    expect(answer(await send('object', { reference: '78' }, portal()))).toEqual([409, 'act-not-possible']);
    expect(answer(await send('accept-objection', { reference: '1' }, portal()))).toEqual([
      403,
      'actor-not-permitted',
    ]);
  });

  it('another portal neither sees it nor objects', async () => {
    await at.notify(caseId, offer({ place: PLACE }));
    expect(answer(await send('object', { reference: '77' }, portal('egov')))).toEqual([
      404,
      'case-not-found',
    ]);
  });
});
