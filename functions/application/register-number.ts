import type { Register } from './ports/cases.ts';

/**
 * A number as it is written: region, year, and the place in the register, for example `55-2026-000001`.
 * The orders fix no format: ours, after the two-digit region code of KATO.
 */
export const registerNumber = ({ region, year }: Register, value: number): string =>
  `${region.slice(0, 2)}-${year}-${String(value).padStart(6, '0')}`;
