import { type Citation, cite } from './citation.ts';
import { formFor, type ServiceDefinition, type Wording } from './service.ts';

/**
 * A text by which an applicant consents to the processing of personal data, as an application form has it. A text that
 * changes gets an id of its own: the old one stays as long as a case names it. The Russian is the project's own; of the
 * forms only the Kazakh was found. What else Law 94-V, Art. 8(4) asks a consent to name (the operator with its BIN, the
 * term, third parties, other countries) the forms do not say, and no text here adds it: that is for the customer's
 * lawyers, as a new text.
 */
type ConsentText = {
  readonly id: string;
  /** The application form that carries it. */
  readonly form: string;
  readonly text: Wording;
  readonly cite: Citation;
};

const QUOTA_OF_BOTH: Wording = {
  kk: 'Мен "Қандастар мен қоныс аударушыларды қабылдаудың өңірлік квотасына енгізу" мемлекеттік қызметтер көрсету үшін қажетті жеке деректерімді жинауға және өңдеуге келісімімді беремін.',
  ru: 'Даю согласие на сбор и обработку моих персональных данных, необходимых для оказания государственных услуг «Включение в региональную квоту приема кандасов и переселенцев».',
};

/** Every text that was ever in force, the oldest first. */
export const CONSENT_TEXTS: readonly ConsentText[] = [
  {
    id: 'kandas-2021',
    form: 'kandas-2021-annex-1-application',
    text: QUOTA_OF_BOTH,
    cite: cite('K form 1'),
  },
  {
    id: 'resettler-2021',
    form: 'resettler-2021-annex-1-application',
    text: QUOTA_OF_BOTH,
    cite: cite('R form 1'),
  },
  {
    id: 'resettler-2026',
    form: 'resettler-2026-annex-6-application',
    text: {
      kk: '"Қоныс аударушыларды қабылдаудың өңірлік квотасына енгізу" мемлекеттік қызметінің көрсету үшін қажетті менің дербес деректерімді жинауға және өңдеуге өз келісімімді беремін.',
      ru: 'Даю своё согласие на сбор и обработку моих персональных данных, необходимых для оказания государственной услуги «Включение в региональную квоту приема переселенцев».',
    },
    cite: cite('M form 6'),
  },
];

/** The texts by which one may consent on the application form of a definition, the newest last. */
export function consentTextsOf(service: ServiceDefinition): readonly ConsentText[] {
  const form = formFor(service, 'application');
  return CONSENT_TEXTS.filter((consent) => consent.form === form);
}
