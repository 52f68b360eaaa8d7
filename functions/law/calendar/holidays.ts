import { holidaysLaw, holidaysLawCoincidence, labourCodeReligious } from './acts.ts';
import type { Act, NamedDay, Words } from './day.ts';
import { PlainDate } from './instant.ts';
import { dateInWords } from './wording.ts';

export const newYear = { kk: 'Жаңа жыл', ru: 'Новый год', en: 'New Year' };
export const orthodoxChristmas = {
  kk: 'Православиелік Рождество',
  ru: 'Православное Рождество',
  en: 'Orthodox Christmas',
};
export const womensDay = {
  kk: 'Халықаралық әйелдер күні',
  ru: 'Международный женский день',
  en: "International Women's Day",
};
export const constitutionDay = {
  kk: 'Қазақстан Республикасының Конституция күні',
  ru: 'День Конституции Республики Казахстан',
  en: 'Constitution Day of the Republic of Kazakhstan',
};
export const nauryz = { kk: 'Наурыз мейрамы', ru: 'Наурыз мейрамы', en: 'Nauryz' };
export const unityDay = {
  kk: 'Қазақстан халқының бірлігі мерекесі',
  ru: 'Праздник единства народа Казахстана',
  en: 'Day of the Unity of the People of Kazakhstan',
};
export const defenderDay = {
  kk: 'Отан қорғаушы күні',
  ru: 'День защитника Отечества',
  en: 'Defender of the Fatherland Day',
};
export const victoryDay = { kk: 'Жеңіс күні', ru: 'День Победы', en: 'Victory Day' };
export const kurbanAit = {
  kk: 'Құрбан айттың бірінші күні',
  ru: 'Первый день Курбан-айта',
  en: 'First day of Kurban Ait',
};
export const capitalDay = { kk: 'Астана күні', ru: 'День столицы', en: 'Capital Day' };
export const republicDay = { kk: 'Республика күні', ru: 'День Республики', en: 'Republic Day' };
/** Republic Day as Law 306-VIII names it since 2026-07-01. */
export const kazakhstanDay = {
  kk: 'Қазақстан Республикасы күні',
  ru: 'День Республики Казахстан',
  en: 'Day of the Republic of Kazakhstan',
};
export const independenceDay = { kk: 'Тәуелсіздік күні', ru: 'День Независимости', en: 'Independence Day' };

/** A national or state holiday, on whatever weekday it falls. */
export const holiday = (day: string, name: Words, act: Act = holidaysLaw): NamedDay => ({
  day: PlainDate.parse(day),
  effect: 'off',
  name,
  act,
});

/** 7 January or the first day of Kurban Ait: off, and lost when it falls on a weekend. */
export const religiousDay = (day: string, name: Words): NamedDay => holiday(day, name, labourCodeReligious);

/** The working day that is off because the holiday on `coinciding` fell on a weekend. */
export const substitute = (day: string, name: Words, coinciding: string): NamedDay => {
  const of = dateInWords(PlainDate.parse(coinciding));
  return holiday(
    day,
    {
      kk: `${name.kk} (${of.kk}) демалыс күніне тұспа-тұс келгендіктен демалыс`,
      ru: `выходной за праздник «${name.ru}» (${of.ru}), совпавший с выходным`,
      en: `day off for ${name.en} (${of.en}), which fell on a weekend`,
    },
    holidaysLawCoincidence,
  );
};

/** A swap by order: `day` is off and `worked`, a weekend day, is worked in its place. */
export const swap = (day: string, worked: string, act: Act): readonly NamedDay[] => {
  const [off, work] = [PlainDate.parse(day), PlainDate.parse(worked)];
  const [offIn, workIn] = [dateInWords(off), dateInWords(work)];
  return [
    {
      day: off,
      effect: 'off',
      act,
      name: {
        kk: `${workIn.kk} күнінен ауыстырылған демалыс`,
        ru: `выходной, перенесённый с ${workIn.ru}`,
        en: `day off moved from ${workIn.en}`,
      },
    },
    {
      day: work,
      effect: 'worked',
      act,
      name: {
        kk: `${offIn.kk} күні үшін жұмыс күні`,
        ru: `рабочий день за ${offIn.ru}`,
        en: `worked in place of ${offIn.en}`,
      },
    },
  ];
};
