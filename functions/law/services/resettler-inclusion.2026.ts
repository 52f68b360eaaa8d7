import { cite, ours } from '../citation.ts';
import { stated } from '../parameter.ts';
import {
  byChannel,
  form,
  hoursBeforeServiceEnd,
  noForm,
  noTerm,
  type RequiredDocument,
  type ServiceDefinition,
} from '../service.ts';
import { signedByHead } from '../signers.ts';
import { workingDays } from '../term.ts';
import { anyStage } from './parts/any-stage.ts';
import { hearing, hearingAt, hearingForms, oneDayOfObjection } from './parts/hearing.ts';
import { heldPlaces, waitingList } from './parts/held-places.ts';
import { bySession, commonParameters, ladder, portalAfterHours } from './parts/procedure.ts';
import { CHANNEL_TITLES, STAGE_TITLES } from './parts/titles.ts';

const lastKnown = (rule: string) =>
  cite(rule, 'the merged paragraph is not in the sources; the last known text');
const delivery = ours('the merged paragraph on delivery is not in the sources; K¶9 is taken over');

const documents: readonly RequiredDocument[] = [
  {
    code: 'identity',
    title: {
      kk: 'қоныс аударушының және оның отбасы мүшелерінің жеке басын куәландыратын құжаттардың көшірмелері (бар болса)',
      en: 'copies of the identity documents of the resettler and, if any, of the family members',
    },
    when: 'required',
    cite: cite('M form 2, item 8(1)'),
  },
  {
    code: 'marriage-or-divorce',
    title: {
      kk: 'неке немесе некені бұзу туралы куәліктің көшірмесі (бар болса)',
      en: 'copy of the marriage or divorce certificate, if any',
    },
    when: 'if-any',
    cite: cite('M form 2, item 8(2)'),
  },
  {
    code: 'education',
    title: {
      kk: 'білімі, біліктілігі, арнайы білімінің немесе кәсіптік даярлығының болуы туралы құжат (бар болса)',
      en: 'document on education, qualification or training, if any',
    },
    when: 'if-any',
    cite: cite('M form 2, item 8(3)'),
  },
  {
    code: 'employment',
    title: { kk: 'еңбек қызметін растайтын құжат (болған кезде)', en: 'proof of employment, if any' },
    when: 'if-any',
    cite: cite('M form 2, item 8(4)'),
  },
  {
    code: 'job-seeker-registration',
    title: {
      kk: 'Жұмыс іздеп жүрген адамдарды және (немесе) жұмыссыздарды тіркеу туралы құжат',
      en: 'proof of registration as job seeker or unemployed (rules of order 214)',
    },
    when: 'required',
    cite: cite('M form 2, item 8(5)'),
  },
  {
    code: 'birth',
    title: { kk: 'отбасы мүшелерінің туу туралы куәлігі (болған кезде)', en: 'birth certificates, if any' },
    when: 'if-any',
    cite: cite('M form 2, item 8(6)'),
  },
];

/**
 * Resettlers, for applications filed from 2026-01-01 (order 359: M¶2(5), M¶14–15, forms 2, 6, 9, 10). Commission,
 * hearing, decision and delivery are in merged paragraphs that are not in the sources: R¶7–10 and K¶9 stand in.
 */
export const resettlerInclusion2026: ServiceDefinition = {
  code: 'resettler-inclusion',
  edition: '2026-01-01',
  act: 'order 359 of 2025-11-14',
  sources:
    'of the merged rules (order 173 of 2024-05-31) only ¶2(5), ¶14, ¶15 and forms 2, 4, 5, 6, 9, 10 are known',
  title: {
    kk: 'Қоныс аударушыларды қабылдаудың өңірлік квотасына енгізу',
    en: 'Inclusion of resettlers into the regional quota',
  },
  cite: cite('M¶14'),
  term: workingDays(14, cite('M form 2, item 3')),
  termFrom: 'acceptance',
  capped: [
    'at-state-corporation',
    'at-career-centre',
    'filed',
    'registered',
    'accepted',
    'at-commission',
    'recommended',
    'included',
    'refused',
    'included-for-corporation',
    'refused-for-corporation',
    'decision-at-corporation',
  ],
  quota: {
    category: 'resettlers',
    unit: 'person',
    effect: 'takes-places',
    held: heldPlaces,
    cite: cite('M¶2(5); R¶2(4)'),
  },
  applicantIin: 'required',
  channels: {
    'state-corporation': {
      title: CHANNEL_TITLES['state-corporation'],
      by: 'state-corporation',
      first: 'at-state-corporation',
      intake: 'counter',
      cite: cite('M¶14; M form 2, item 2'),
    },
    'migration-portal': {
      title: CHANNEL_TITLES['migration-portal'],
      by: 'applicant',
      first: 'at-career-centre',
      intake: 'portal',
      cite: cite('M¶14; M¶15; M form 2, item 2'),
    },
    'egov-portal': {
      title: CHANNEL_TITLES['egov-portal'],
      by: 'applicant',
      first: 'at-career-centre',
      intake: 'portal',
      cite: cite('M¶14; M¶15; M form 2, item 2'),
    },
  },
  statements: [
    {
      name: 'registeredSince',
      title: {
        kk: 'тұрғылықты жері бойынша тұрақты тіркелген күні',
        en: 'since when permanently registered',
      },
      when: 'required',
      limit: { atLeast: 12 },
      cite: cite('M¶14', 'at least one year in a region named in order 234, ¶16'),
    },
    {
      name: 'employmentCategory',
      title: { kk: 'Жұмыспен қамту санаты', en: 'employment category, one of nine' },
      when: 'required',
      cite: cite('M form 6'),
    },
  ],
  documents,
  expiry: { upTo: 'decision', cite: cite('M¶15(2)') },
  grounds: [
    {
      code: 'inaccurate-documents',
      text: {
        kk: 'ұсынылған құжаттарда қамтылған деректердің (мәліметтердің) анық еместігін анықтау',
        en: 'the data in the documents are found to be inaccurate',
      },
      cite: cite('M form 2, item 9(1)'),
    },
    {
      code: 'no-consent-to-data',
      text: {
        kk: '"Дербес деректер және оларды қорғау туралы" Қазақстан Республикасы Заңының 8-бабына сәйкес шектеулі қолжетімділіктің дербес деректеріне қол жеткізуге ұсынылатын қоныс аударушының келісімінің болмауы',
        en: 'no consent to access restricted personal data (Law on personal data, Article 8)',
      },
      cite: cite('M form 2, item 9(2)'),
    },
    {
      code: 'social-code',
      text: {
        kk: 'Қазақстан Республикасы Әлеуметтік кодексі 112-бабының 1 және 2-тармақтарымен бекітілген шарттарға үміткердің сәйкес келмеуі',
        en: 'the conditions of the Social Code, Article 112(1)–(2), are not met',
      },
      cite: cite('M form 2, item 9(3)'),
    },
    {
      code: 'no-quota',
      text: {
        kk: 'қоныс аударуды аумақтық-әкімшілік бірлікте қабылдаудың өңірлік квотасының болмауы немесе қоныс аударашуның қоныстандыру үшін ұсынылған аумақтық-әкімшілік бірліктен бас тартуы',
        en: 'no quota in the territorial unit, or the applicant declined the unit offered',
      },
      cite: cite('M form 2, item 9(4)', 'the spelling is the order’s own'),
    },
    {
      code: 'not-in-category',
      text: {
        kk: 'Жұмыс күшінің ұтқырлығын арттыру үшін адамдарды ерікті түрде қоныс аудару қағидаларының 12-тармағында белгіленген санаттарға үміткерлердің сәйкес келмеуі',
        en: 'not in a category of order 234, ¶12',
      },
      cite: cite('M form 2, item 9(5)'),
    },
  ],
  stages: {
    'at-state-corporation': {
      title: STAGE_TITLES.atCorporation,
      actor: 'state-corporation',
      within: workingDays(0, cite('M¶14', 'sent on the day of receipt, through the e-government gateway')),
      startsFrom: 'stage',
      do: { 'hand-over': 'filed', 'refuse-to-accept': 'not-accepted' },
      cite: cite('M¶14'),
    },
    'at-career-centre': {
      title: STAGE_TITLES.atCentre,
      actor: 'career-centre',
      within: workingDays(1, cite('M¶15', 'from receipt, by the system "Еңбек нарығы"')),
      startsFrom: 'stage',
      do: { 'hand-over': 'filed' },
      cite: cite('M¶15'),
    },
    filed: {
      title: STAGE_TITLES.filed,
      actor: 'provider',
      within: workingDays(0, cite('M¶15', 'on the day on which it reaches the provider')),
      startsFrom: 'stage',
      do: { register: 'registered' },
      cite: cite('M¶15'),
    },
    registered: {
      title: {
        kk: 'Тіркелді, құжаттар тексерілуде',
        ru: 'зарегистрировано, документы проверяются',
        en: 'registered, the set to be checked',
      },
      actor: 'provider',
      within: workingDays(2, cite('M¶15', 'start not stated; from receipt (ours)')),
      startsFrom: { sameAs: 'filed' },
      do: { accept: 'accepted', 'refuse-to-accept': 'not-accepted' },
      cite: cite('M¶15'),
    },
    accepted: {
      title: {
        kk: 'Қабылданды',
        ru: 'принято, ожидает направления в комиссию',
        en: 'accepted, to be forwarded to the commission',
      },
      actor: 'provider',
      within: workingDays(3, lastKnown('R¶7')),
      startsFrom: { sameAs: 'filed' },
      do: { forward: 'at-commission' },
      byList: { act: 'forward', cite: lastKnown('R¶7') },
      cite: lastKnown('R¶7'),
    },
    'at-commission': {
      title: STAGE_TITLES.atCommission,
      actor: 'commission',
      within: workingDays(10, lastKnown('R¶8')),
      startsFrom: 'stage',
      do: { recommend: 'recommended' },
      bySession: bySession('R¶2(3)', 'recommend'),
      cite: lastKnown('R¶8'),
    },
    recommended: {
      title: STAGE_TITLES.recommended,
      actor: 'provider',
      within: workingDays(3, lastKnown('R¶10')),
      startsFrom: 'stage',
      do: {
        include: byChannel({ 'state-corporation': 'included-for-corporation' }, 'included'),
        ...hearingAt('recommended'),
        refuse: byChannel({ 'state-corporation': 'refused-for-corporation' }, 'refused'),
      },
      cite: lastKnown('R¶9; R¶10'),
    },
    included: {
      title: STAGE_TITLES.included,
      actor: 'provider',
      within: workingDays(5, delivery),
      startsFrom: 'stage',
      do: { deliver: 'delivered' },
      cite: cite('M form 2, item 5'),
    },
    refused: {
      title: STAGE_TITLES.refused,
      actor: 'provider',
      within: workingDays(5, delivery),
      startsFrom: 'stage',
      do: { deliver: 'delivered' },
      cite: cite('M form 2, item 5'),
    },
    'included-for-corporation': {
      title: STAGE_TITLES.includedForCorporation,
      actor: 'provider',
      within: hoursBeforeServiceEnd(24, delivery),
      startsFrom: 'stage',
      do: { 'pass-on': 'decision-at-corporation' },
      cite: delivery,
    },
    'refused-for-corporation': {
      title: STAGE_TITLES.refusedForCorporation,
      actor: 'provider',
      within: hoursBeforeServiceEnd(24, delivery),
      startsFrom: 'stage',
      do: { 'pass-on': 'decision-at-corporation' },
      cite: delivery,
    },
    'decision-at-corporation': {
      title: STAGE_TITLES.decisionAtCorporation,
      actor: 'state-corporation',
      within: noTerm(cite('M form 2, item 2', 'the corporation hands results over; the service term holds')),
      startsFrom: 'stage',
      do: { deliver: 'delivered' },
      cite: cite('M form 2, item 2'),
    },
    delivered: { title: STAGE_TITLES.delivered, end: true, cite: cite('M form 2, item 5') },
    'not-accepted': { title: STAGE_TITLES.notAccepted, end: true, cite: cite('M¶14; M¶15') },
  },
  duties: [
    {
      by: 'state-corporation',
      does: 'vouches for the electronic copies with its own EDS and returns the originals',
      within: noTerm(cite('M¶14', 'at acceptance')),
      cite: cite('M¶14'),
    },
    {
      by: 'state-corporation',
      does: 'hands over the notice of acceptance (form 7)',
      within: noTerm(cite('M¶14', 'at acceptance')),
      cite: cite('M¶14'),
    },
    {
      by: 'portal',
      does: 'shows the status "request accepted" in the personal cabinet',
      within: noTerm(cite('M¶15', 'on filing')),
      cite: cite('M¶15'),
    },
    {
      by: 'provider',
      does: 'sees to it that the applicant with a complete set has the notice of acceptance (form 7)',
      within: noTerm(cite('M¶15', 'the sender is not named')),
      cite: cite('M¶15'),
    },
  ],
  anyStage,
  hearing,
  escalation: ladder,
  forms: {
    application: form('resettler-2026-annex-6-application', cite('M form 6')),
    acknowledgement: noForm(cite('M¶14; M¶15', 'form 7 is named and not in the sources')),
    'refusal-to-accept': form(
      'resettler-2021-annex-5-refusal-to-accept',
      cite('R form 5', 'form 8 is not in the sources; its last known text'),
      signedByHead,
    ),
    inclusion: form('resettler-2026-annex-9-inclusion', cite('M form 9'), signedByHead),
    refusal: form('resettler-2026-annex-10-refusal', cite('M form 10'), signedByHead),
    ...hearingForms('R¶9'),
  },
  parameters: {
    ...commonParameters('R¶9'),
    ...waitingList,
    ...portalAfterHours('carried-over'),
    'term-of-order-234': stated(
      'adds to the year',
      'whether the term of order 234, ¶12(4), adds to the year of registration or replaces it ("сондай-ақ")',
      ours('M¶14 does not say; order 234 is not in the sources'),
    ),
  },
  readings: [
    oneDayOfObjection('R¶9'),
    {
      about: 'the day of registration',
      between: [cite('M¶15')],
      taken: 'an application from a portal is registered on the day on which it reaches the provider',
      instead: 'on the day of filing, though the career centre has a working day to pass it on',
      cite: ours('nobody can register what another office may still keep'),
    },
    {
      about: 'who decides',
      between: [cite('R¶10'), cite('M form 9'), cite('M form 10')],
      taken: 'the commission recommends and the provider decides',
      instead: 'the regional commission decides, as form 9 says',
      cite: ours('R¶10 and form 10 name the provider; form 9 is printed as it stands'),
    },
    {
      about: 'documents that expire on the day of the decision',
      between: [cite('M¶15(2)')],
      taken:
        'warned about at registration up to the latest day of the decision, and looked at again at the decision',
      instead: 'given back at once, though nobody knows the day of the decision yet',
      cite: ours('the day of the decision lies ahead when the set is accepted'),
    },
  ],
};
