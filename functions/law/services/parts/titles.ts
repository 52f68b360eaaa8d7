import type { Wording } from '../../service.ts';

/** Names of channels, as the standards write them (form 2, item 2). */
export const CHANNEL_TITLES = {
  provider: { kk: 'көрсетілетін қызметті беруші', en: 'the provider' },
  'state-corporation': {
    kk: '"Азаматтарға арналған үкімет" мемлекеттік корпорациясы',
    ru: 'Государственная корпорация "Правительство для граждан"',
    en: 'the state corporation',
  },
  'employment-centre': { kk: 'Халықты жұмыспен қамту орталықтары', en: 'the employment centre' },
  'foreign-mission': {
    kk: 'Қазақстан Республикасының шет елдердегі мекемелері',
    en: 'missions of Kazakhstan abroad',
  },
  'egov-portal': { kk: '"электрондық үкімет" веб-порталы', en: 'the e-government portal' },
  'migration-portal': { kk: '"Migration.enbek.kz" порталы', en: 'the portal Migration.enbek.kz' },
} as const satisfies Readonly<Record<string, Wording>>;

/** Names of stages: the project's own, since the orders name acts and not states. */
export const STAGE_TITLES = {
  atCorporation: { kk: 'Мемлекеттік корпорацияда', en: 'at the state corporation' },
  atCentre: { kk: 'Мансап орталығында', en: 'at the career centre' },
  filed: { kk: 'Өтініш берілді', en: 'filed, to be registered' },
  registered: { kk: 'Тіркелді', en: 'registered, to be forwarded to the commission' },
  atCommission: { kk: 'Комиссияның қарауында', en: 'before the commission' },
  recommended: { kk: 'Комиссияның ұсынымы бар', en: 'recommended, to be decided by the provider' },
  refusalProposed: {
    kk: 'Комиссия бас тартуға шешім қабылдады, тыңдау қажет',
    en: 'the commission decided for refusal, the applicant to be heard',
  },
  included: { kk: 'Квотаға енгізу туралы шешім қабылданды', en: 'included, the decision to be sent' },
  refused: { kk: 'Бас тарту туралы шешім қабылданды', en: 'refused, the decision to be sent' },
  includedForCorporation: {
    kk: 'Енгізу туралы шешім Мемлекеттік корпорацияға жіберілуі тиіс',
    en: 'included, the decision to be sent to the state corporation',
  },
  refusedForCorporation: {
    kk: 'Бас тарту туралы шешім Мемлекеттік корпорацияға жіберілуі тиіс',
    en: 'refused, the decision to be sent to the state corporation',
  },
  decisionAtCorporation: {
    kk: 'Шешім Мемлекеттік корпорацияда, өтініш берушіге табысталады',
    en: 'the decision is at the state corporation, to be handed over',
  },
  delivered: { kk: 'Шешім жіберілді', en: 'the decision was sent' },
  notAccepted: { kk: 'Құжаттар қабылданбады', en: 'the documents were not accepted' },
} as const satisfies Readonly<Record<string, Wording>>;
