import type { Words } from '#functions/law/calendar/day.ts';

/**
 * The mark of what was filed to try the system out. A synthetic case goes the way of a real one, and nothing of it
 * counts: it takes no place and no number of real ones. Absent from everything real.
 */
export type Synthetic = { readonly synthetic?: true | undefined };

/** The mark to be handed on, or nothing. */
export const markOf = ({ synthetic }: Synthetic): { readonly synthetic?: true } =>
  synthetic ? { synthetic } : {};

export const isAlike = (one: Synthetic, other: Synthetic): boolean => one.synthetic === other.synthetic;

/** What a person reads of it. */
export const SYNTHETIC_IN_WORDS: Words = {
  kk: 'сынақ ісі, нақты емес',
  ru: 'тестовое дело, не настоящее',
  en: 'synthetic case, not a real one',
};
