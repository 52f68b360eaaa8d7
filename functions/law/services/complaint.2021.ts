import { cite, ours } from '../citation.ts';
import { parameter, stated } from '../parameter.ts';
import { type EndStage, form, noTerm, type ServiceDefinition, type Stage } from '../service.ts';
import { signedByHead } from '../signers.ts';
import { calendarDays, workingDays } from '../term.ts';
import { ladder, retention, watch } from './parts/procedure.ts';

const review = cite('K¶24; R¶16');
const extension = cite('K¶25; R¶17');
const replySent = ours('the orders say by when a complaint is reviewed, and not by when the reply is sent');
const withdrawal = ours('the orders name no withdrawal; a complaint may be taken back until it is answered');
const timeToComplain = ours(
  'the orders name no time in which to complain: the text of the Code was not at hand',
);

const TITLES = {
  filed: { kk: 'Шағым берілді', ru: 'жалоба подана, ожидает регистрации', en: 'filed, to be registered' },
  head: {
    kk: 'Шағымды басшы қарауда',
    ru: 'жалобу рассматривает руководитель услугодателя',
    en: 'reviewed by the head of the provider',
  },
  qualityBody: {
    kk: 'Шағымды сапаны бағалау органы қарауда',
    ru: 'жалобу рассматривает орган по контролю за качеством услуг',
    en: 'reviewed by the quality body',
  },
  extended: {
    kk: 'Шағымды қарау мерзімі ұзартылды, бұл туралы хабарлау қажет',
    ru: 'срок рассмотрения жалобы продлён, заявителя нужно известить',
    en: 'the review was extended, the complainant to be told',
  },
  longer: {
    kk: 'Шағым ұзартылған мерзімде қаралуда',
    ru: 'жалоба рассматривается в продлённый срок',
    en: 'reviewed in the extended term',
  },
  dismissed: {
    kk: 'Шағым қанағаттандырылмады, жауап жіберілуі тиіс',
    ru: 'жалоба не удовлетворена, ответ ожидает направления',
    en: 'dismissed, the reply to be sent',
  },
  upheld: {
    kk: 'Шағым қанағаттандырылды, жауап жіберілуі тиіс',
    ru: 'жалоба удовлетворена, ответ ожидает направления',
    en: 'upheld, the reply to be sent',
  },
  answered: { kk: 'Шағымға жауап жіберілді', ru: 'ответ на жалобу направлен', en: 'the reply was sent' },
} as const;

/** The stages of a complaint before its addressee: the office that registers and sends, and whoever reviews. */
const stagesBefore = (
  addressee: 'head' | 'quality-body',
  names: { readonly filed: string; readonly office: 'provider' | 'quality-body'; readonly days: number },
): Readonly<Record<string, Stage>> => {
  const { filed, office, days } = names;
  const by = (what: string): string => `${what}-by-${addressee}`;
  const answers = { dismiss: by('dismissed'), uphold: by('upheld') };
  const sent = {
    actor: office,
    within: noTerm(replySent, 'complaint-reply-sent'),
    startsFrom: 'stage',
    do: { deliver: 'answered' },
    cite: replySent,
  } as const;
  return {
    [filed]: {
      title: TITLES.filed,
      actor: office,
      within: noTerm(review, 'complaint-registered'),
      startsFrom: 'stage',
      do: { register: by('reviewed') },
      cite: review,
    },
    [by('reviewed')]: {
      title: addressee === 'head' ? TITLES.head : TITLES.qualityBody,
      actor: addressee,
      within: workingDays(days, cite('K¶24; R¶16', 'from registration')),
      startsFrom: 'stage',
      do: { ...answers, extend: by('extended') },
      cite: review,
    },
    [by('extended')]: {
      title: TITLES.extended,
      actor: addressee,
      within: workingDays(3, cite('K¶25; R¶17', 'from the extension')),
      startsFrom: 'stage',
      do: { 'tell-extension': `reviewed-longer-by-${addressee}` },
      cite: extension,
    },
    [`reviewed-longer-by-${addressee}`]: {
      title: TITLES.longer,
      actor: addressee,
      within: noTerm(extension, `extension-by-${addressee}`),
      startsFrom: { sameAs: by('extended') },
      do: answers,
      cite: extension,
    },
    [by('dismissed')]: { ...sent, title: TITLES.dismissed },
    [by('upheld')]: { ...sent, title: TITLES.upheld },
  };
};

const withdrawn: EndStage = {
  title: {
    kk: 'Өтініш беруші шағымын қайтарып алды',
    ru: 'Заявитель отозвал жалобу',
    en: 'the complaint was taken back',
  },
  end: true,
  cite: withdrawal,
};

/**
 * The complaint about a case of any service (K¶24–26, R¶16–18, which say the same): a case of its own with its own clocks.
 * The orders of 2026 that we have do not touch these paragraphs.
 */
export const complaint2021: ServiceDefinition = {
  code: 'complaint',
  edition: '2021-08-11',
  act: 'order 20 of 2016-01-15, as rewritten by order 284 of 2021-08-11 and changed to 2024-03-12',
  sources: 'the paragraphs on complaints of the merged rules (order 173 of 2024-05-31) are missing',
  title: {
    kk: 'Мемлекеттік қызмет көрсету мәселелері бойынша шағым',
    ru: 'Жалоба по вопросам оказания государственной услуги',
    en: 'Complaint about the rendering of a public service',
  },
  cite: cite('K¶24–26; R¶16–18'),
  term: workingDays(15, cite('K¶24; R¶16', 'the longer of the two terms of review')),
  termFrom: 'acceptance',
  capped: [],
  quota: { unit: 'person', effect: 'none', cite: ours('a complaint takes no place') },
  applicantIin: 'if-any',
  channels: {
    head: {
      title: {
        kk: 'Басшының атына, электрондық түрде',
        ru: 'руководителю, в электронной форме',
        en: 'to the head, electronically',
      },
      by: 'applicant',
      first: 'complaint-filed',
      intake: 'portal',
      cite: review,
    },
    'head-in-writing': {
      title: {
        kk: 'Басшының атына, қағаз түрінде',
        ru: 'руководителю, в письменной форме',
        en: 'to the head, in writing',
      },
      by: 'provider',
      first: 'complaint-filed',
      intake: 'counter',
      cite: review,
    },
    'quality-body': {
      title: {
        kk: 'Сапаны бағалау органына, электрондық түрде',
        ru: 'органу по контролю за качеством услуг, в электронной форме',
        en: 'to the quality body, electronically',
      },
      by: 'applicant',
      first: 'complaint-filed-with-quality-body',
      intake: 'portal',
      cite: review,
    },
    'quality-body-in-writing': {
      title: {
        kk: 'Сапаны бағалау органына, қағаз түрінде',
        ru: 'органу по контролю за качеством услуг, в письменной форме',
        en: 'to the quality body, in writing',
      },
      by: 'quality-body',
      first: 'complaint-filed-with-quality-body',
      intake: 'counter',
      cite: review,
    },
  },
  complaint: {
    channels: {
      head: {
        of: ['decision', 'act', 'inaction'],
        manner: 'electronically',
        reply: 'complaint-reply',
        cite: review,
      },
      'head-in-writing': {
        of: ['decision', 'act', 'inaction'],
        manner: 'in-writing',
        reply: 'complaint-reply',
        cite: review,
      },
      'quality-body': {
        of: ['decision'],
        manner: 'electronically',
        reply: 'complaint-reply-of-quality-body',
        cite: cite('K¶24; R¶16', 'on disagreement with the result'),
      },
      'quality-body-in-writing': {
        of: ['decision'],
        manner: 'in-writing',
        reply: 'complaint-reply-of-quality-body',
        cite: cite('K¶24; R¶16', 'on disagreement with the result'),
      },
    },
    filedWithin: 'complaint-filed',
  },
  statements: [],
  documents: [],
  expiry: { upTo: 'acceptance', cite: ours('a complaint asks for no documents') },
  grounds: [],
  stages: {
    ...stagesBefore('head', { filed: 'complaint-filed', office: 'provider', days: 5 }),
    ...stagesBefore('quality-body', {
      filed: 'complaint-filed-with-quality-body',
      office: 'quality-body',
      days: 15,
    }),
    answered: { title: TITLES.answered, end: true, cite: review },
  },
  duties: [],
  anyStage: {
    withdraw: { to: 'application-withdrawn', end: withdrawn, cite: withdrawal },
    correct: {
      actor: 'provider',
      cite: ours('a reply to a complaint is not corrected: whoever errs answers again'),
    },
  },
  escalation: ladder,
  forms: {
    'complaint-reply': form(
      'complaint-reply',
      cite('K¶24; R¶16', 'the orders give the reply no form: layout of the project'),
      signedByHead,
    ),
    'complaint-reply-of-quality-body': form(
      'complaint-reply-of-quality-body',
      cite('K¶24; K¶26; R¶16; R¶18', 'the court only after the complaint'),
      [{ office: 'quality-body' }],
    ),
  },
  parameters: {
    'service-term-caps': stated(
      false,
      'whether a term of the whole caps the stages',
      ours('each addressee has its own term, and there is none for the whole'),
    ),
    'complaint-filed': parameter(
      calendarDays(90, timeToComplain),
      'how long one may complain of a decision or an act; a later complaint is accepted and marked',
      timeToComplain,
    ),
    'complaint-registered': watch(
      1,
      'how long a complaint takes to register',
      'the orders count from the registration of a complaint and give it no term',
    ),
    'extension-by-head': watch(
      5,
      'how long the head may review from an extension on',
      'K¶25 states no length: as long again as the term itself, five working days',
    ),
    'extension-by-quality-body': watch(
      15,
      'how long the quality body may review from an extension on',
      'K¶25 states no length: as long again as the term itself, fifteen working days',
    ),
    'complaint-reply-sent': watch(
      1,
      'how long a reply takes to send',
      'the orders say by when a complaint is reviewed; a day is left to sign and send',
    ),
    'portal-after-hours': parameter(
      'same-day',
      'when a complaint that reaches a portal after hours, on a day off or on a holiday is filed',
      ours('standard, item 7 speaks of applications; a complaint counts from its registration'),
    ),
    ...retention,
    'case-clocks': stated(
      'run-on',
      'what a complaint does to the clocks of the case that it is about',
      ours('terms stand still where a rule is cited, and none is'),
    ),
    'clocks-of-a-returned-case': stated(
      'afresh',
      'from when the terms of a case count that an upheld complaint sends back',
      ours('the orders are silent; what is done again has its terms again'),
    ),
  },
  readings: [
    {
      about: 'whose term the five working days are',
      between: [cite('K¶24; R¶16')],
      taken: 'they are those of the head of the provider, to whom the complaint is addressed',
      instead: 'they are those of the "уәкілетті орган" that the second sentence names',
      cite: ours('the paragraph knows two addressees, and the quality body has fifteen'),
    },
  ],
};
