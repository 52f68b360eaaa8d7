import { describe, expect, it } from 'vitest';
import { render } from '#functions/documents/render.ts';
import { decisionWords, type Words } from '#functions/documents/words.ts';
import { sampleDecision } from './samples.ts';

const FORM = 'kandas-2026-annex-4-inclusion';
const META = { issuedAt: '2026-11-21T05:00:00.000Z' };

function sampleWords(familySize = 5): Words {
  const words = decisionWords(sampleDecision(FORM, familySize));
  if (!words.ok) throw new Error(words.refusal.code);
  return words.value;
}

const withField = (name: string, value: string): Words => {
  const words = sampleWords();
  return { ...words, fields: { ...words.fields, [name]: value } };
};

describe('rendering a form', () => {
  it('gives the same bytes for the same words', () => {
    const first = render(FORM, sampleWords(), META);
    const second = render(FORM, sampleWords(), META);
    expect(first.ok).toBe(true);
    expect(first).toEqual(second);
  });

  it('refuses a field that is missing, naming it', () => {
    const { 'applicant.fullName': _, ...fields } = sampleWords().fields;
    const rendered = render(FORM, { ...sampleWords(), fields }, META);
    expect(rendered).toEqual({
      ok: false,
      refusal: { code: 'form-field-missing', form: FORM, field: 'applicant.fullName' },
    });
  });

  it('refuses a field of another edition, naming it', () => {
    const rendered = render(FORM, withField('applicant.iin', '870412300018'), META);
    expect(!rendered.ok && rendered.refusal).toEqual({
      code: 'form-field-unknown',
      form: FORM,
      field: 'applicant.iin',
    });
  });

  it.each(['محمد', '王芳', 'Ελένη', 'Ж\u0301', '\u0007', '😀'])(
    'refuses %s, which Latin and Cyrillic do not write, naming the field and not the value',
    (name) => {
      const rendered = render(FORM, withField('applicant.fullName', `Асан ${name}`), META);
      expect(rendered).toEqual({
        ok: false,
        refusal: { code: 'form-script-unsupported', form: FORM, field: 'applicant.fullName' },
      });
    },
  );

  it('names the row of a list whose field it refuses', () => {
    const words = sampleWords(2);
    const [first = {}, second = {}] = words.rows['family'] ?? [];
    const rendered = render(
      FORM,
      { ...words, rows: { family: [first, { ...second, fullName: '王芳' }] } },
      META,
    );
    expect(!rendered.ok && rendered.refusal.field).toBe('family[1].fullName');
  });

  it('writes Latin with diacritics and all of Cyrillic', () => {
    const rendered = render(FORM, withField('applicant.fullName', 'Łukasz Çağrı Đặng Ѳедоръ Ӝони'), META);
    expect(rendered.ok).toBe(true);
  });

  it('refuses an instant that is none', () => {
    const rendered = render(FORM, sampleWords(), { issuedAt: '2026-11-21' });
    expect(!rendered.ok && rendered.refusal.code).toBe('form-date-invalid');
  });
});
