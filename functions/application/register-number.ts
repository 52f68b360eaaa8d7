import { formatOf, SYNTHETIC_PREFIX, writtenNumber } from '#functions/law/register-formats.ts';
import type { Numbering, Register, RegisterStore } from './ports/registers.ts';

/**
 * A number as its region writes it, by default region, year and the place in the register: `55-2026-000001`. A synthetic
 * one is `SYN-55-2026-000001`: no number of a real act begins so.
 */
const registerNumber = (register: Register, value: number): string =>
  (register.synthetic ? SYNTHETIC_PREFIX : '') +
  writtenNumber(formatOf(register.region).pattern, { ...register, value });

/**
 * The number that comes next in a register. Whoever writes it in the transaction of its act has it, whoever comes
 * second meets the conflict `number` and asks again: no number is left out, and none is given twice.
 */
export async function nextNumber(
  registers: Pick<RegisterStore, 'lastNumber'>,
  register: Register,
): Promise<Numbering> {
  const value = (await registers.lastNumber(register)) + 1;
  return { register, value, text: registerNumber(register, value) };
}
