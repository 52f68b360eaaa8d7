import type { Trilingual } from './reason-words.ts';

/** What a later revision changes that it may not. `object` is its number in the file, `page` counts from 1. */
export type Change = {
  readonly code: keyof typeof CHANGE_WORDS;
  readonly object?: number;
  readonly page?: number;
};

const CHANGE_WORDS = {
  'page-added': { kk: 'бет қосылған', ru: 'добавлена страница', en: 'a page was added' },
  'page-removed': { kk: 'бет алынып тасталған', ru: 'удалена страница', en: 'a page was removed' },
  'page-changed': { kk: 'бет өзгертілген', ru: 'изменена страница', en: 'a page was changed' },
  'page-content': {
    kk: 'беттің мазмұны ауыстырылған',
    ru: 'заменено содержимое страницы',
    en: "a page's content was replaced",
  },
  annotation: {
    kk: 'бетке белгі қосылған',
    ru: 'на страницу добавлена пометка',
    en: 'an annotation was added',
  },
  'form-field': { kk: 'пішін өрісі өзгертілген', ru: 'изменено поле формы', en: 'a form field was changed' },
  catalogue: {
    kk: 'құжаттың каталогы өзгертілген',
    ru: 'изменён каталог документа',
    en: 'the catalogue was changed',
  },
  trailer: {
    kk: 'файлдың соңғы жазбасы өзгертілген',
    ru: 'изменена концовка файла',
    en: 'the trailer was changed',
  },
  evidence: {
    kk: 'бұрынғы дәлел алынып тасталған',
    ru: 'удалено прежнее доказательство',
    en: 'earlier evidence was removed',
  },
  'object-replaced': { kk: 'нысан ауыстырылған', ru: 'заменён объект', en: 'an object was replaced' },
  'object-removed': { kk: 'нысан алынып тасталған', ru: 'удалён объект', en: 'an object was removed' },
  'object-added': {
    kk: 'ешнәрсеге жатпайтын нысан қосылған',
    ru: 'добавлен объект, не относящийся ни к чему допустимому',
    en: 'an object was added that belongs to nothing allowed',
  },
  nothing: {
    kk: 'рұқсат етілген ештеңе қосылмаған',
    ru: 'не добавлено ничего допустимого',
    en: 'nothing allowed was added',
  },
} as const satisfies Readonly<Record<string, Trilingual>>;

/** A change in words, with the page or object that it is of. */
export function changeInWords({ code, object, page }: Change): Trilingual {
  const { kk, ru, en } = CHANGE_WORDS[code];
  if (page !== undefined)
    return { kk: `${kk}: ${page}-бет`, ru: `${ru}: стр. ${page}`, en: `${en}: page ${page}` };
  if (object === undefined) return { kk, ru, en };
  return { kk: `${kk}: ${object}`, ru: `${ru}: ${object}`, en: `${en}: object ${object}` };
}
