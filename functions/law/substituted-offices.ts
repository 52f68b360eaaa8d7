import type { Words } from './calendar/day.ts';
import type { Role } from './service.ts';
import type { SigningOffice } from './signers.ts';

/**
 * The offices for which somebody else may act while their holder is absent, with the role and the seat that each has
 * here, and what whoever acts for it is called (ours: the orders name no substitution; the words are the project's own).
 */
export const SUBSTITUTED_OFFICES = {
  head: {
    role: 'head',
    title: { kk: 'Басшы', ru: 'Руководитель', en: 'head of the provider' },
    acting: {
      kk: 'Басшының міндетін атқарушы',
      ru: 'Исполняющий обязанности руководителя',
      en: 'acting head of the provider',
    },
  },
  official: {
    role: 'provider',
    title: {
      kk: 'Көрсетілетін қызметті берушінің қызметкері',
      ru: 'Должностное лицо услугодателя',
      en: 'official of the provider',
    },
    acting: {
      kk: 'Көрсетілетін қызметті беруші қызметкерінің міндетін атқарушы',
      ru: 'Исполняющий обязанности должностного лица услугодателя',
      en: 'acting official of the provider',
    },
  },
  'commission-chair': {
    role: 'commission',
    seat: 'commission-chair',
    title: { kk: 'Комиссия төрағасы', ru: 'Председатель комиссии', en: 'chair of the commission' },
    acting: {
      kk: 'Комиссия төрағасының міндетін атқарушы',
      ru: 'Исполняющий обязанности председателя комиссии',
      en: 'acting chair of the commission',
    },
  },
  'commission-secretary': {
    role: 'commission',
    title: { kk: 'Комиссия хатшысы', ru: 'Секретарь комиссии', en: 'secretary of the commission' },
    acting: {
      kk: 'Комиссия хатшысының міндетін атқарушы',
      ru: 'Исполняющий обязанности секретаря комиссии',
      en: 'acting secretary of the commission',
    },
  },
} as const satisfies Record<
  string,
  { readonly role: Role; readonly seat?: SigningOffice; readonly title: Words; readonly acting: Words }
>;

export type SubstitutedOffice = keyof typeof SUBSTITUTED_OFFICES;
export const OFFICES = Object.keys(SUBSTITUTED_OFFICES) as [SubstitutedOffice, ...SubstitutedOffice[]];
