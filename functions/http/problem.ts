export type Language = 'kk' | 'ru' | 'en';

/** The status of a refusal, and its title in each language. */
export type Problem = { readonly status: number; readonly title: Readonly<Record<Language, string>> };

export const problem = (status: number, kk: string, ru: string, en: string): Problem => ({
  status,
  title: { kk, ru, en },
});
