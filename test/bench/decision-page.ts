import { findForm } from '#functions/documents/forms.ts';
import { sampleWords } from '#infra/local/sample-words.ts';

export const FORM = 'kandas-2026-annex-4-inclusion';
export const WORDS = sampleWords(FORM, 5);
export const META = {
  issuedAt: '2026-11-21T05:00:00.000Z',
  eDocument: {
    signatures: [
      {
        holder: 'ӨМІРБЕКОВ ҒАЛЫМ ҮСЕНҰЛЫ',
        certificate:
          'Сериялық нөмірі 1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d; ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ; 01.03.2026–01.03.2027',
        signedAt: '2026-11-21T05:00:00.000Z',
      },
    ],
    verification: 'https://qonys.example/v1/verify/7f0c6f54-8b51-4b0f-9e0f-0d6b1f3f2a11',
  },
} as const;

type Row = readonly string[];

/** The text of the decision (form 4, family of five, electronic), for programs that know nothing of forms. */
export type DecisionPage = {
  readonly annex: Row;
  readonly title: Row;
  readonly centred: Row;
  readonly paragraph: string;
  readonly applicant: readonly Row[];
  readonly familyLead: string;
  readonly family: readonly Row[];
  readonly sign: string;
  readonly signatures: readonly Row[];
  readonly verification: string;
  readonly footer: string;
};

const filled = (wording: string, values: Readonly<Record<string, string>>): string =>
  wording.replaceAll(/\{([\w.]+)\??\}/gu, (_, name: string) => values[name] ?? '');

/** The same texts as our own rendering of the form prints. */
export function decisionPage(): DecisionPage {
  const form = findForm(FORM);
  const texts = (as: string): Row =>
    (form?.body ?? []).flatMap((block) =>
      block.kind === 'text' && block.as === as ? filled(block.text, WORDS.fields).split('\n') : [],
    );
  const tables = (form?.body ?? []).flatMap((block) => (block.kind === 'table' ? [block] : []));
  const [applicant, family] = tables;
  const [signature] = META.eDocument.signatures;
  return {
    annex: texts('annex'),
    title: texts('title'),
    centred: [...texts('dateline'), ...texts('blank'), ...texts('caption')],
    paragraph: texts('paragraph').join(' '),
    applicant: (applicant?.lines ?? []).map((line) => line.map((cell) => filled(cell, WORDS.fields))),
    familyLead: texts('lead').join(' '),
    family: [
      family?.head ?? [],
      ...(WORDS.rows['family'] ?? []).map((row) => (family?.cells ?? []).map((cell) => filled(cell, row))),
    ],
    sign: texts('sign').join(' '),
    signatures: [
      ['№', 'ЭЦҚ иесі', 'Цифрлық қолтаңба туралы мәліметтер', 'Қол қойылған күні мен уақыты'],
      ['1', signature.holder, signature.certificate, '21.11.2026 10:00'],
    ],
    verification: META.eDocument.verification,
    footer: `Осы электрондық құжат Қазақстан Республикасының заңнамасына сәйкес қағаз тасығыштағы құжатпен бірдей. ${META.eDocument.verification}`,
  };
}
