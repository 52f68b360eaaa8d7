import { describe, expect, it } from 'vitest';
import { decisionWords } from '#functions/documents/words.ts';
import { sampleDecision } from './samples.ts';

describe('the words of a decision', () => {
  it('hold the fields the form prints and no others', () => {
    const words = decisionWords(sampleDecision('kandas-2026-annex-4-inclusion', 2));
    expect(words.ok && words.value.fields).toEqual({
      'applicant.address': 'Павлодар облысы, Павлодар қаласы, Академик Сәтбаев көшесі, 28-үй, 14-пәтер',
      'applicant.birthDate': '12.04.1987',
      'applicant.fullName': 'Ғабдуллаұлы Нұрлан Қанатұлы',
      'applicant.sex': 'Ер',
      'decidedOn.day': '21',
      'decidedOn.month': 'қараша',
      'decidedOn.year': '2026',
      'decision.number': '55-К-2026-000123',
      'provider.name':
        'Павлодар облысының жұмыспен қамтуды үйлестіру және әлеуметтік бағдарламалар басқармасы',
    });
    expect(words.ok && words.value.rows['family']).toEqual([
      { iin: '', fullName: 'Әбдірахманқызы Гүлшат', birthDate: '02.07.1991', sex: 'Әйел', kinship: 'зайыбы' },
      { iin: '', fullName: 'Нұрланұлы Еркебұлан', birthDate: '30.11.2014', sex: 'Ер', kinship: 'ұлы' },
    ]);
  });

  it('list the applicant first on a form of refusal', () => {
    const words = decisionWords(sampleDecision('kandas-2026-annex-5-refusal', 1, ['Квота жоқ.']));
    expect(words.ok && words.value.rows['applicantAndFamily']?.map(({ kinship }) => kinship)).toEqual([
      'Өтініш беруші',
      'зайыбы',
    ]);
  });

  it.each(['2026-02-30', '2026-13-01', '21.11.2026', ''])(
    'refuse %j as a day, naming the field',
    (decidedOn) => {
      const decision = sampleDecision('kandas-2026-annex-4-inclusion', 0);
      const words = decisionWords({ ...decision, decision: { ...decision.decision, decidedOn } });
      expect(words).toEqual({
        ok: false,
        refusal: { code: 'form-date-invalid', form: 'kandas-2026-annex-4-inclusion', field: 'decidedOn' },
      });
    },
  );
});
