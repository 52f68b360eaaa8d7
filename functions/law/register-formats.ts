import { type Citation, ours } from './citation.ts';
import type { Region } from './regions.ts';

/**
 * How the numbers of registers are written: `{region}` is the two-digit region code of KATO, `{year}` the year of the
 * register, `{kind}` its kind, `{number:6}` the place in it with at least so many digits.
 */
type RegisterFormat = { readonly pattern: string; readonly cite: Citation };

const DEFAULT: RegisterFormat = {
  pattern: '{region}-{year}-{number:6}',
  cite: ours('the orders fix no format of numbers: region, year, number'),
};

/** The regions that write their numbers otherwise; none has said so yet. */
const OF_REGIONS: Readonly<Partial<Record<Region, RegisterFormat>>> = {};

export const formatOf = (region: Region): RegisterFormat => OF_REGIONS[region] ?? DEFAULT;

/** How the numbers of synthetic cases begin (ours), and no others. */
export const SYNTHETIC_PREFIX = 'SYN-';

type Numbered = {
  readonly kind: string;
  readonly region: Region;
  readonly year: number;
  readonly value: number;
};

/** What is wrong with a pattern: two numbers of a register must never be written alike. Undefined when nothing is. */
export function patternFault(pattern: string): string | undefined {
  const unknown = [...pattern.matchAll(/\{([^}]*)\}/g)]
    .map(([, name = '']) => name)
    .find((name) => !/^(?:region|year|kind|number:[1-9])$/.test(name));
  if (unknown !== undefined) return `{${unknown}} is no part of a number`;
  if (!/\{number:[1-9]\}/.test(pattern)) return 'it does not say where the number stands';
  if (pattern.startsWith(SYNTHETIC_PREFIX)) return 'so begin the numbers of synthetic cases';
  if (!pattern.includes('{year}')) return 'it does not say where the year stands';
  return undefined;
}

/** A number of a register as a pattern writes it. */
export const writtenNumber = (pattern: string, { kind, region, year, value }: Numbered): string =>
  pattern
    .replaceAll('{region}', region.slice(0, 2))
    .replaceAll('{year}', String(year))
    .replaceAll('{kind}', kind)
    .replaceAll(/\{number:(\d)\}/g, (_, digits: string) => String(value).padStart(Number(digits), '0'));

/** The place in its register that a number names as a pattern writes it; undefined for what it does not write. */
export function placeIn(
  pattern: string,
  register: Omit<Numbered, 'value'>,
  text: string,
): number | undefined {
  const digits = /\d+/g;
  for (const [found] of text.matchAll(digits)) {
    const value = Number(found);
    if (writtenNumber(pattern, { ...register, value }) === text) return value;
  }
  return undefined;
}
