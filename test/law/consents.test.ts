import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONSENT_TEXTS, consentTextsOf } from '#functions/law/consents.ts';
import { formFor } from '#functions/law/service.ts';
import { SERVICES } from '#functions/law/services.ts';
import { almaty } from '#test/support/almaty.ts';
import { FILED_AT, filing } from '#test/support/given-case.ts';

/** SHA-256 of each text as it was agreed to: a text that changes is a new one, with an id of its own. */
const AGREED: Readonly<Record<string, string>> = {
  'kandas-2021': '71aff3028e0980d0',
  'resettler-2021': '71aff3028e0980d0',
  'resettler-2026': 'b917b887a57482d8',
};

const hashOf = (text: object) => createHash('sha256').update(JSON.stringify(text)).digest('hex').slice(0, 16);

describe('a text of consent', () => {
  it('never changes under its id, and none goes', () => {
    expect(Object.fromEntries(CONSENT_TEXTS.map(({ id, text }) => [id, hashOf(text)]))).toEqual(AGREED);
  });

  it('is there in Kazakh and Russian, and its Kazakh stands word for word on its form', () => {
    for (const { form, text } of CONSENT_TEXTS) {
      const layout = readFileSync(new URL(`../../templates/${form}/form.json`, import.meta.url), 'utf8');
      expect(layout).toContain(JSON.stringify(text.kk).slice(1, -1));
      expect(text.ru).toMatch(/^Даю /);
    }
  });

  it('is there for every definition whose application has a form', () => {
    const withForm = SERVICES.filter((service) => formFor(service, 'application') !== undefined);
    expect(withForm.length).toBeGreaterThan(5);
    for (const service of withForm) expect(consentTextsOf(service).length).toBeGreaterThan(0);
  });
});

describe('a filing', () => {
  const givenAt = '2026-03-17T05:00:00Z';
  const consentOf = (consent?: { text: string; givenAt: string }) => {
    const filed = filing(consent ? { consent } : {});
    if (filed.ok) return filed.value.consent;
    return 'errors' in filed.refusal ? filed.refusal.errors : filed.refusal;
  };

  it('records which text was agreed to and when, as the portal says or else the newest with the filing', () => {
    expect(consentOf()).toEqual({ text: 'kandas-2021', givenAt: FILED_AT });
    expect(consentOf({ text: 'kandas-2021', givenAt })).toEqual({
      text: 'kandas-2021',
      givenAt: '2026-03-17T05:00:00.000Z',
    });
  });

  it('is refused with the text of another form, and with a consent of tomorrow but not of the end of today', () => {
    expect(consentOf({ text: 'resettler-2026', givenAt })).toMatchObject([
      { pointer: '/consent/text', code: 'consent-text-unknown', allowed: 'kandas-2021' },
    ]);
    expect(consentOf({ text: 'kandas-2021', givenAt: almaty('2026-03-19T00:00') })).toMatchObject([
      { pointer: '/consent/givenAt', code: 'day-in-future', allowed: 'no later than 2026-03-18' },
    ]);
    expect(consentOf({ text: 'kandas-2021', givenAt: almaty('2026-03-18T23:59') })).toMatchObject({
      text: 'kandas-2021',
    });
  });
});
