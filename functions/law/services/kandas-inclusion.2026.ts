import { cite, ours } from '../citation.ts';
import { noTerm, rung, type ServiceDefinition } from '../service.ts';
import { workingDays } from '../term.ts';

/**
 * Inclusion of kandas who are already in Kazakhstan, for applications filed from 2026-01-01.
 * The commission recommends, the provider decides (M forms 4 and 5). Of the merged rules only parts are known;
 * the rest is order 20, annex 1, as its last known text.
 */
export const kandasInclusion2026: ServiceDefinition = {
  code: 'kandas-inclusion',
  edition: '2026-01-01',
  act: 'order 359 of 2025-11-14',
  title: {
    kk: 'Қандастарды қабылдаудың өңірлік квотасына енгізу',
    ru: 'Включение в региональную квоту приема кандасов',
    en: 'Inclusion into the regional quota of kandas admission',
  },
  term: workingDays(14, cite('M form 2, item 3; standard, item 3; K¶9')),
  capped: [
    'at-state-corporation',
    'filed',
    'registered',
    'at-commission',
    'recommended',
    'included',
    'refused',
  ],
  quota: { category: 'kandas', unit: 'person', cite: cite('K¶2(5)') },
  channels: {
    'migration-portal': {
      title: { kk: '"Migration.enbek.kz" порталы' },
      first: 'filed',
      intake: 'portal',
      cite: cite('M form 2, item 2; standard, item 7'),
    },
    'egov-portal': {
      title: { kk: '"электрондық үкімет" веб-порталы' },
      first: 'filed',
      intake: 'portal',
      cite: cite('M form 2, item 2; standard, item 7'),
    },
    'state-corporation': {
      title: { kk: '"Азаматтарға арналған үкімет" мемлекеттік корпорациясы' },
      first: 'at-state-corporation',
      intake: 'counter',
      cite: cite('K¶3; M form 2, item 2'),
    },
  },
  documents: [
    {
      code: 'identity',
      title: {
        kk: 'өтініш берушінің және оның отбасы мүшелерінің (бар болса) жеке басын куәландыратын құжат',
      },
      when: 'required',
      cite: cite('M form 2, item 8'),
    },
    {
      code: 'marriage-or-divorce',
      title: { kk: 'неке немесе некені бұзу туралы куәліктің көшірмесі (бар болса)' },
      when: 'if-any',
      cite: cite('M form 2, item 8'),
    },
    {
      code: 'birth',
      title: { kk: 'туу туралы куәлігі (бар болса)' },
      when: 'if-any',
      cite: cite('M form 2, item 8'),
    },
  ],
  grounds: [
    {
      code: 'not-a-kandas',
      text: {
        kk: 'үміткерлердің "Көші-қон туралы" Заңының 1-бабының 13) тармақшасында белгіленген шарттарға сәйкес келмеуі',
        en: 'not a kandas as the Law on migration, Article 1(13), defines it',
      },
      cite: cite('M form 2, item 9(1); Law on migration, Art. 20, Art. 1(13)'),
    },
    {
      code: 'inaccurate-documents',
      text: {
        kk: 'этникалық қазақ мемлекеттік қызметті алу үшін ұсынған құжаттардың және (немесе) оларда қамтылған деректердің (мәліметтердің) анық еместігінің анықталуы',
        en: 'the documents, or data in them, are found to be inaccurate',
      },
      cite: cite('M form 2, item 9(2); Law on migration, Art. 20'),
    },
    {
      code: 'offences-and-extremism',
      text: {
        kk: 'қандас мәртебесін беру және (немесе) қандастарды қабылдаудың өңірлік квотасына енгізу туралы өтініш жасаған этникалық қазақтардың Қазақстан Республикасының аумағында құқық бұзушылықтар жасағаны туралы әшкерелейтін мәліметтердің және олардың террористік немесе экстремистік ұйымдарға жататындығы туралы өзге де ақпараттың болуы',
        en: 'incriminating information about offences in Kazakhstan and other information about belonging to terrorist or extremist organisations',
      },
      cite: cite('M form 2, item 9(3); Law on migration, Art. 20'),
    },
    {
      code: 'no-consent-to-data',
      text: {
        kk: 'этникалық қазақтың "Дербес деректер және оларды қорғау туралы" Қазақстан Республикасы Заңының 8-бабына сәйкес қолжетімділігі шектеулі дербес деректерге қол жеткізуге берілетін келісімінің болмауы',
        en: 'no consent to access restricted personal data (Law on personal data, Article 8)',
      },
      cite: cite('M form 2, item 9(4); Law on migration, Art. 20'),
    },
    {
      code: 'no-quota',
      text: {
        kk: 'қандастарды аумақтық-әкімшілік бірлікте қабылдаудың өңірлік квотасының болмауы немесе этникалық қазақты қоныстандыру үшін ұсынылған аумақтық-әкімшілік бірліктен бас тартуы',
        en: 'no quota in the territorial unit, or the applicant declined the unit offered',
      },
      cite: cite('M form 2, item 9(5); Law on migration, Art. 20'),
    },
  ],
  stages: {
    'at-state-corporation': {
      title: { kk: 'Мемлекеттік корпорацияда', en: 'at the state corporation' },
      actor: 'state-corporation',
      within: workingDays(1, cite('K¶5')),
      startsFrom: 'stage',
      do: { 'hand-over': 'filed' },
      cite: cite('K¶5'),
    },
    filed: {
      title: { kk: 'Өтініш берілді', en: 'filed, to be registered' },
      actor: 'provider',
      within: workingDays(0, cite('K¶5', 'registered on the day on which the provider receives it')),
      startsFrom: 'stage',
      do: { register: 'registered' },
      cite: cite('K¶5'),
    },
    registered: {
      title: { kk: 'Тіркелді', en: 'registered, to be forwarded to the commission' },
      actor: 'provider',
      within: workingDays(3, cite('K¶6', 'from receipt by the provider')),
      startsFrom: { sameAs: 'filed' },
      do: { forward: 'at-commission' },
      cite: cite('K¶6'),
    },
    'at-commission': {
      title: { kk: 'Комиссияның қарауында', en: 'before the commission' },
      actor: 'commission',
      within: workingDays(10, cite('K¶7')),
      startsFrom: 'stage',
      do: { recommend: 'recommended' },
      cite: cite('K¶7; M forms 4, 5', 'in 2026 the commission recommends'),
    },
    recommended: {
      title: { kk: 'Комиссияның ұсынымы бар', en: 'recommended, to be decided by the provider' },
      actor: 'provider',
      within: noTerm(
        cite('M forms 4, 5', 'the term of the provider is not in the sources; the service term holds'),
      ),
      startsFrom: 'stage',
      do: { include: 'included', 'offer-hearing': 'recommended', refuse: 'refused' },
      cite: cite('M forms 4, 5; K¶8'),
    },
    included: {
      title: { kk: 'Квотаға енгізу туралы шешім қабылданды', en: 'included, the decision to be sent' },
      actor: 'provider',
      within: workingDays(5, cite('K¶9')),
      startsFrom: 'stage',
      do: { deliver: 'delivered' },
      cite: cite('K¶9'),
    },
    refused: {
      title: { kk: 'Бас тарту туралы шешім қабылданды', en: 'refused, the decision to be sent' },
      actor: 'provider',
      within: workingDays(5, ours('K¶9 speaks of decisions to include; refusals go the same way')),
      startsFrom: 'stage',
      do: { deliver: 'delivered' },
      cite: ours('K¶9 speaks of decisions to include; refusals go the same way'),
    },
    delivered: {
      title: { kk: 'Шешім жіберілді', en: 'the decision was sent' },
      end: true,
      cite: cite('K¶9'),
    },
  },
  escalation: {
    rungs: [rung('due-1wd', -1, 'actor'), rung('due', 0, 'head'), rung('due+1wd', 1, 'authorised-body')],
    cite: ours('the orders name no warnings'),
  },
  forms: { inclusion: 'kandas-2026-annex-4-inclusion', refusal: 'kandas-2026-annex-5-refusal' },
  hearingNotice: workingDays(3, ours('Code, Art. 73: three working days, its text was not at hand')),
};
