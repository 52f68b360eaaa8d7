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
  atCorporation: {
    kk: 'Мемлекеттік корпорацияда',
    ru: 'в Государственной корпорации',
    en: 'at the state corporation',
  },
  atCentre: { kk: 'Мансап орталығында', ru: 'в карьерном центре', en: 'at the career centre' },
  filed: { kk: 'Өтініш берілді', ru: 'заявление подано, ожидает регистрации', en: 'filed, to be registered' },
  registered: {
    kk: 'Тіркелді',
    ru: 'зарегистрировано, ожидает направления в комиссию',
    en: 'registered, to be forwarded to the commission',
  },
  atCommission: { kk: 'Комиссияның қарауында', ru: 'на рассмотрении комиссии', en: 'before the commission' },
  recommended: {
    kk: 'Комиссияның ұсынымы бар',
    ru: 'есть рекомендация комиссии, решение за услугодателем',
    en: 'recommended, to be decided by the provider',
  },
  refusalProposed: {
    kk: 'Комиссия бас тартуға шешім қабылдады, тыңдау қажет',
    ru: 'комиссия решила отказать, требуется заслушивание',
    en: 'the commission decided for refusal, the applicant to be heard',
  },
  included: {
    kk: 'Квотаға енгізу туралы шешім қабылданды',
    ru: 'решение о включении принято, ожидает направления',
    en: 'included, the decision to be sent',
  },
  refused: {
    kk: 'Бас тарту туралы шешім қабылданды',
    ru: 'решение об отказе принято, ожидает направления',
    en: 'refused, the decision to be sent',
  },
  includedForCorporation: {
    kk: 'Енгізу туралы шешім Мемлекеттік корпорацияға жіберілуі тиіс',
    ru: 'решение о включении ожидает направления в Государственную корпорацию',
    en: 'included, the decision to be sent to the state corporation',
  },
  refusedForCorporation: {
    kk: 'Бас тарту туралы шешім Мемлекеттік корпорацияға жіберілуі тиіс',
    ru: 'решение об отказе ожидает направления в Государственную корпорацию',
    en: 'refused, the decision to be sent to the state corporation',
  },
  decisionAtCorporation: {
    kk: 'Шешім Мемлекеттік корпорацияда, өтініш берушіге табысталады',
    ru: 'решение в Государственной корпорации, ожидает выдачи',
    en: 'the decision is at the state corporation, to be handed over',
  },
  delivered: { kk: 'Шешім жіберілді', ru: 'решение направлено', en: 'the decision was sent' },
  notAccepted: {
    kk: 'Құжаттар қабылданбады',
    ru: 'документы не приняты',
    en: 'the documents were not accepted',
  },
} as const satisfies Readonly<Record<string, Wording>>;
