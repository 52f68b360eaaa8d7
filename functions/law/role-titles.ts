import type { Words } from './calendar/day.ts';
import type { Role } from './service.ts';

/**
 * What the orders call those who act (order 20, order 359). Russian and English are the project's own and unofficial.
 */
export const ROLE_TITLES: Readonly<Record<Role, Words>> = {
  applicant: { kk: 'көрсетілетін қызметті алушы', ru: 'услугополучатель', en: 'applicant' },
  provider: { kk: 'көрсетілетін қызметті беруші', ru: 'услугодатель', en: 'provider' },
  'state-corporation': {
    kk: '«Азаматтарға арналған үкімет» мемлекеттік корпорациясы',
    ru: 'Государственная корпорация «Правительство для граждан»',
    en: 'State Corporation "Government for Citizens"',
  },
  'career-centre': { kk: 'мансап орталығы', ru: 'карьерный центр', en: 'career centre' },
  'foreign-mission': {
    kk: 'Қазақстан Республикасының шет елдегі мекемесі',
    ru: 'загранучреждение Республики Казахстан',
    en: 'mission of Kazakhstan abroad',
  },
  'authorised-body': {
    kk: 'халықтың көші-қоны мәселелері жөніндегі уәкілетті орган',
    ru: 'уполномоченный орган по вопросам миграции населения',
    en: 'authorised body for migration',
  },
  commission: { kk: 'комиссия', ru: 'комиссия', en: 'commission' },
  head: { kk: 'басшы', ru: 'руководитель', en: 'head' },
  'quality-body': {
    kk: 'мемлекеттік қызметтер көрсету сапасын бағалау және бақылау жөніндегі уәкілетті орган',
    ru: 'уполномоченный орган по оценке и контролю за качеством оказания государственных услуг',
    en: 'body that assesses the quality of public services',
  },
};
