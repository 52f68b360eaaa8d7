import type { Role, Wording } from './service.ts';

/**
 * In which office somebody signs a paper, with the role that the office has here and its name for readers (Russian and
 * English are the project's own). The seal is the organisation's and signs by itself.
 */
export const SIGNING_OFFICES = {
  'commission-member': {
    role: 'commission',
    title: { kk: 'Комиссия мүшесі', ru: 'Член комиссии', en: 'member of the commission' },
  },
  'commission-chair': {
    role: 'commission',
    title: { kk: 'Комиссия төрағасы', ru: 'Председатель комиссии', en: 'chair of the commission' },
  },
  'commission-presiding': {
    role: 'commission',
    title: {
      kk: 'Комиссия отырысына төрағалық етуші',
      ru: 'Председательствующий на заседании комиссии',
      en: 'who presided over the session of the commission',
    },
  },
  'commission-secretary': {
    role: 'commission',
    title: { kk: 'Комиссия хатшысы', ru: 'Секретарь комиссии', en: 'secretary of the commission' },
  },
  head: { role: 'head', title: { kk: 'Басшы', ru: 'Руководитель', en: 'head of the provider' } },
  'quality-body': {
    role: 'quality-body',
    title: {
      kk: 'Қызмет сапасын бағалау және бақылау жөніндегі уәкілетті органның басшысы',
      ru: 'Руководитель органа по контролю за качеством услуг',
      en: 'head of the body that controls the quality of services',
    },
  },
  seal: {
    role: 'system',
    title: { kk: 'Ұйымның мөрі', ru: 'Печать организации', en: 'seal of the organisation' },
  },
} as const satisfies Record<
  string,
  { readonly role: Role | 'system'; readonly title: Required<Omit<Wording, 'sourced'>> }
>;

export type SigningOffice = keyof typeof SIGNING_OFFICES;

/** One of those who sign a paper, in their turn; `times` where several of one office sign (1 when absent). */
export type Signer = { readonly office: SigningOffice; readonly times?: number };

/** The signers one by one, in the order in which they sign. */
export const seatsOf = (signers: readonly Signer[]): readonly SigningOffice[] =>
  signers.flatMap(({ office, times = 1 }) => Array<SigningOffice>(times).fill(office));

/** The forms bear one electronic signature, the head's ("Басшының ЭЦҚ"). */
export const signedByHead: readonly Signer[] = [{ office: 'head' }];
