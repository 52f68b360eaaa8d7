import type { Act, Words } from './day.ts';

const act = (title: Words, source: string): Act => ({ title, source });

/** "The days of national and state holidays are non-working": the list of holidays itself. */
export const holidaysLaw = act(
  {
    kk: '2001 жылғы 13 желтоқсандағы № 267 «Қазақстан Республикасындағы мерекелер туралы» Заң, 5-бап',
    ru: 'Закон от 13 декабря 2001 года № 267 «О праздниках в Республике Казахстан», статья 5',
    en: 'Law No. 267 of 13 December 2001 on holidays in the Republic of Kazakhstan, article 5',
  },
  'adilet Z010000267_',
);

/** "When a day off and a holiday coincide, the day off is the working day that follows the holiday." */
export const holidaysLawCoincidence = act(
  {
    kk: '2001 жылғы 13 желтоқсандағы № 267 Заң, 5-бап (демалыс күні мереке күнімен тұспа-тұс келгенде)',
    ru: 'Закон от 13 декабря 2001 года № 267, статья 5 (совпадение выходного и праздничного дней)',
    en: 'Law No. 267 of 13 December 2001, article 5 (a day off and a holiday coincide)',
  },
  'adilet Z010000267_; as the official calendar reads it, holidays in a row move as one block',
);

/** Law 306-VIII moved Constitution Day from 30 August to 15 March; in force since 2026-07-01. */
export const constitutionDayLaw = act(
  {
    kk: '2026 жылғы 11 маусымдағы № 306-VIII Заңмен өзгертілген № 267 Заң, 5-бап',
    ru: 'Закон № 267, статья 5, в редакции Закона от 11 июня 2026 года № 306-VIII',
    en: 'Law No. 267, article 5, as amended by Law No. 306-VIII of 11 June 2026',
  },
  'adilet Z010000267_; the number 306-VIII from one secondary source',
);

/** 7 January and the first day of Kurban Ait are days off whatever the working regime, and are never moved. */
export const labourCodeReligious = act(
  {
    kk: 'Қазақстан Республикасының Еңбек кодексі, 84-бап, 5-тармақ',
    ru: 'Трудовой кодекс Республики Казахстан, статья 84, пункт 5',
    en: 'Labour Code of the Republic of Kazakhstan, article 84, paragraph 5',
  },
  'kazakhstan.md 1.1',
);

/** The days off of the five-day week of akimats and ministries. */
export const labourCodeWeekend = act(
  {
    kk: 'Қазақстан Республикасының Еңбек кодексі, 84-бап (бес күндік жұмыс аптасы)',
    ru: 'Трудовой кодекс Республики Казахстан, статья 84 (пятидневная рабочая неделя)',
    en: 'Labour Code of the Republic of Kazakhstan, article 84 (five-day working week)',
  },
  'kazakhstan.md 1.1; order 359, annex 1, item 7',
);

/** Saturday 2024-05-04 worked for Wednesday 2024-05-08 (Labour Code, article 85(3)). */
export const transferOrder2024 = act(
  {
    kk: 'Еңбек және халықты әлеуметтік қорғау министрі м.а. 2024 жылғы 17 сәуірдегі бұйрығы (Еңбек кодексі, 85-бап, 3-тармақ)',
    ru: 'Приказ и.о. Министра труда и социальной защиты населения от 17 апреля 2024 года (Трудовой кодекс, статья 85, пункт 3)',
    en: 'Order of the acting Minister of Labour of 17 April 2024 (Labour Code, article 85, paragraph 3)',
  },
  'adilet G24G0000109',
);

/** Sunday 2025-01-05 worked for Friday 2025-01-03 (Labour Code, article 85(3)). */
export const transferOrder2025 = act(
  {
    kk: 'Еңбек және халықты әлеуметтік қорғау министрінің бұйрығы, G24G0000436 (Еңбек кодексі, 85-бап, 3-тармақ)',
    ru: 'Приказ Министра труда и социальной защиты населения, G24G0000436 (Трудовой кодекс, статья 85, пункт 3)',
    en: 'Order of the Minister of Labour, G24G0000436 (Labour Code, article 85, paragraph 3)',
  },
  'adilet G24G0000436',
);
