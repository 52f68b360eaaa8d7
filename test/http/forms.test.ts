import { describe, expect, it } from 'vitest';
import { formRoutes } from '#functions/http/forms.ts';
import type { Response } from '#functions/http/response.ts';
import { apiEvent, claimsOf } from '../support/api-events.ts';
import { official, portal } from '../support/callers.ts';
import { handlerOf } from '../support/handler.ts';
import { house } from '../support/house.ts';

const handler = handlerOf(formRoutes(house().ports));

const INCLUSION = 'kandas-2026-annex-4-inclusion';
const words = {
  fields: {
    'decidedOn.day': '03',
    'decidedOn.month': 'сәуір',
    'decidedOn.year': '2026',
    'decision.number': '55-2026-000001',
    'provider.name': 'Павлодар облысы әкімдігі',
    'applicant.fullName': 'Серікбаев Ерлан Қайратұлы',
    'applicant.birthDate': '01.01.1990',
    'applicant.sex': 'Ер',
    'applicant.address': 'Павлодар қаласы',
  },
  rows: { family: [] },
};

async function preview(form: string, body: unknown, caller = official('provider')): Promise<Response> {
  const event = apiEvent({
    method: 'POST',
    route: '/v1/forms/{form}/preview',
    parameters: { form },
    body: JSON.stringify(body),
    claims: claimsOf(caller),
  });
  return handler(event);
}

describe('the preview of a form', () => {
  it('is a PDF for officials', async () => {
    const { statusCode, headers, body, isBase64Encoded } = await preview(INCLUSION, words);
    expect([statusCode, headers?.['content-type'], isBase64Encoded]).toEqual([200, 'application/pdf', true]);
    expect(Buffer.from(String(body), 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is not for applicants', async () => {
    expect((await preview(INCLUSION, words, portal())).statusCode).toBe(403);
  });

  it.each([
    ['a form that does not exist', 'no-form', words, 404, 'form-unknown', 'form'],
    [
      'a field that is missing',
      INCLUSION,
      { fields: {}, rows: { family: [] } },
      422,
      'form-field-missing',
      /^decidedOn|^applicant|^decision|^provider/,
    ],
    [
      'a field of another form',
      INCLUSION,
      { ...words, fields: { ...words.fields, 'case.status': 'x' } },
      422,
      'form-field-unknown',
      'case.status',
    ],
    [
      'a script that the form cannot print',
      INCLUSION,
      { ...words, fields: { ...words.fields, 'applicant.fullName': 'قازاق' } },
      422,
      'form-script-unsupported',
      'applicant.fullName',
    ],
  ])('refuses %s, and names form and field, never the value', async (_, form, body, status, code, field) => {
    const answer = await preview(form, body);
    const problem = JSON.parse(String(answer.body));
    expect([answer.statusCode, problem.code, problem.form]).toEqual([status, code, form]);
    expect(problem.field).toMatch(field);
    expect(answer.body).not.toContain('قازاق');
  });
});
