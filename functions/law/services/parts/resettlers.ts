import { cite } from '../../citation.ts';
import type { Ground, RequiredDocument, Stage } from '../../service.ts';
import { workingDays } from '../../term.ts';
import { hearingAt } from './hearing.ts';
import { workDocuments } from './kandas.ts';
import { bySession } from './procedure.ts';
import { STAGE_TITLES } from './titles.ts';

/** Documents of order 20 (annex 2, form 2, item 8). */
export const resettlerDocuments2021: readonly RequiredDocument[] = [
  {
    code: 'identity',
    title: {
      kk: 'Қоныс аударушының және оның отбасы мүшелерінің жеке басын куәландыратын құжаттардың көшірмелері (бар болса)',
      en: 'copies of the identity documents of the resettler and, if any, of the family members',
    },
    when: 'required',
    cite: cite('standard, item 8(1)'),
  },
  {
    code: 'marriage-or-divorce',
    title: {
      kk: 'Неке немесе некені бұзу туралы куәліктің көшірмесі (болған жағдайда)',
      en: 'copy of the marriage or divorce certificate, if any',
    },
    when: 'if-any',
    cite: cite('standard, item 8(2)'),
  },
  ...workDocuments(),
];

/** What graduates of "Серпін" add (R¶4). */
export const serpinCertificate = (when: RequiredDocument['when']): RequiredDocument => ({
  code: 'serpin-certificate',
  title: {
    kk: '"Мәңгілік ел жастары - индустрияға!" ("Серпін") жобасының түлектері оқу орнынан аталған жобаға қатысуын растайтын анықтама',
    en: 'certificate of the institution that a graduate took part in the project "Серпін"',
  },
  when,
  cite: cite('R¶4; standard, item 9'),
});

/** Grounds of order 20 (annex 2, paragraph 9, and form 2, item 9, which words them otherwise and adds two). */
export const resettlerGrounds2021: readonly Ground[] = [
  {
    code: 'inaccurate-documents',
    text: {
      kk: 'ұсынған құжаттарда деректердің (мәліметтердің) дәйексіздігін анықтау',
      en: 'the data in the documents are found to be inaccurate',
    },
    cite: cite('R¶9(1); standard, item 9(1)'),
  },
  {
    code: 'quota-exceeded',
    text: {
      kk: 'бөлінген қоныс аударушыларды қабылдаудың өңірлік квотасының мөлшерінен асып кетуі',
      en: 'the regional quota allotted is exceeded',
    },
    cite: cite('R¶9(2)'),
  },
  {
    code: 'incomplete-documents',
    text: {
      kk: 'Осы стандарттың 8-тармағында көзделген ұсынылған құжаттардың толық болмау фактісін анықтау',
      en: 'the documents of item 8 are found to be incomplete',
    },
    cite: cite('standard, item 9(2)'),
  },
  {
    code: 'no-quota',
    text: {
      kk: 'Қоныс аударушының өтінішінде көрсетілген аумақтық-әкімшілік бірлікте қоныс аударушыларды қабылдаудың өңірлік квотасының болмауы',
      en: 'no quota in the territorial unit named in the application',
    },
    cite: cite('standard, item 9'),
  },
];

/** From the list to the decision: the commission recommends, the provider decides (R¶7–10). */
export const resettlerDecision = {
  'at-receiving-provider': {
    title: {
      kk: 'Қабылдау өңірінің көрсетілетін қызметті берушісінде',
      ru: 'у услугодателя региона приёма',
      en: 'at the receiving provider',
    },
    actor: 'provider',
    within: workingDays(3, cite('R¶7', 'from the list')),
    startsFrom: 'stage',
    do: { forward: 'at-commission' },
    // The commission's days run from its receipt of the list (R¶8).
    byList: { act: 'forward', cite: cite('R¶7') },
    cite: cite('R¶7'),
  },
  'at-commission': {
    title: STAGE_TITLES.atCommission,
    actor: 'commission',
    within: workingDays(10, cite('R¶8', 'from the list')),
    startsFrom: 'stage',
    do: { recommend: 'recommended' },
    bySession: bySession('R¶2(3)', 'recommend'),
    cite: cite('R¶8'),
  },
  recommended: {
    title: STAGE_TITLES.recommended,
    actor: 'provider',
    within: workingDays(3, cite('R¶10', 'from receipt of the recommendation')),
    startsFrom: 'stage',
    do: { include: 'included', ...hearingAt('recommended'), refuse: 'refused' },
    cite: cite('R¶9; R¶10'),
  },
} as const satisfies Readonly<Record<string, Stage>>;
