/**
 * The 20 regions of Kazakhstan by KATO code (classifier ГК РК 11-2009; nine digits, zero-padded).
 * Units below a region change and are loaded elsewhere, never listed here.
 */
export const REGIONS = {
  '100000000': { kk: 'Абай облысы', ru: 'область Абай' },
  '110000000': { kk: 'Ақмола облысы', ru: 'Акмолинская область' },
  '150000000': { kk: 'Ақтөбе облысы', ru: 'Актюбинская область' },
  '190000000': { kk: 'Алматы облысы', ru: 'Алматинская область' },
  '230000000': { kk: 'Атырау облысы', ru: 'Атырауская область' },
  '270000000': { kk: 'Батыс Қазақстан облысы', ru: 'Западно-Казахстанская область' },
  '310000000': { kk: 'Жамбыл облысы', ru: 'Жамбылская область' },
  '330000000': { kk: 'Жетісу облысы', ru: 'область Жетісу' },
  '350000000': { kk: 'Қарағанды облысы', ru: 'Карагандинская область' },
  '390000000': { kk: 'Қостанай облысы', ru: 'Костанайская область' },
  '430000000': { kk: 'Қызылорда облысы', ru: 'Кызылординская область' },
  '470000000': { kk: 'Маңғыстау облысы', ru: 'Мангистауская область' },
  '550000000': { kk: 'Павлодар облысы', ru: 'Павлодарская область' },
  '590000000': { kk: 'Солтүстік Қазақстан облысы', ru: 'Северо-Казахстанская область' },
  '610000000': { kk: 'Түркістан облысы', ru: 'Туркестанская область' },
  '620000000': { kk: 'Ұлытау облысы', ru: 'область Ұлытау' },
  '630000000': { kk: 'Шығыс Қазақстан облысы', ru: 'Восточно-Казахстанская область' },
  '710000000': { kk: 'Астана қаласы', ru: 'город Астана' },
  '750000000': { kk: 'Алматы қаласы', ru: 'город Алматы' },
  '790000000': { kk: 'Шымкент қаласы', ru: 'город Шымкент' },
} as const satisfies Record<string, { kk: string; ru: string }>;

export type Region = keyof typeof REGIONS;

export const regionCodes = Object.keys(REGIONS) as readonly Region[];

export const isRegion = (code: string): code is Region => Object.hasOwn(REGIONS, code);

/** Whom a quota counts: ethnic Kazakhs who return, or citizens who resettle (order 20, K¶2(5), R¶2(4)). */
export type QuotaCategory = 'kandas' | 'resettlers';
export const QUOTA_CATEGORIES = ['kandas', 'resettlers'] as const satisfies readonly QuotaCategory[];

/**
 * The regions that receive each category in 2025 and 2026. The orders say only "the regions set by the
 * Government"; the decree in force was not found, so these are the regions of the Ministry's statement of early
 * 2026 (kandas) and of the quota orders (resettlers). A parameter.
 */
export const RECEIVING_REGIONS: Readonly<Record<QuotaCategory, readonly Region[]>> = {
  kandas: [
    '100000000',
    '110000000',
    '230000000',
    '270000000',
    '390000000',
    '550000000',
    '590000000',
    '630000000',
  ],
  resettlers: ['100000000', '350000000', '390000000', '550000000', '590000000', '620000000', '630000000'],
};
