import type { Case } from '#functions/case/case.ts';
import type { CaseEvent } from '#functions/case/events.ts';
import { markOf } from '#functions/case/synthetic.ts';
import { dayOf } from '#functions/law/calendar/instant.ts';
import { formatOf, placeIn, SYNTHETIC_PREFIX, writtenNumber } from '#functions/law/register-formats.ts';
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

/** The place of a number by how its register writes them; undefined for one that it does not write. */
function placeOf(register: Register, number: string): number | undefined {
  const prefix = register.synthetic ? SYNTHETIC_PREFIX : '';
  if (!number.startsWith(prefix)) return undefined;
  return placeIn(formatOf(register.region).pattern, register, number.slice(prefix.length));
}

/** The place in a register that an event of a case takes with its number, or voids; no value where it names none. */
export type PlaceInRegister = { readonly register: Register; readonly value: number | undefined } & (
  | { readonly does: 'takes'; readonly number: string }
  | { readonly does: 'voids'; readonly reference: string }
);

/** The number of the paper by which an event annuls the decision of its case; undefined where it annuls none. */
function annulledBy(event: CaseEvent): string | undefined {
  if (event.type === 'DecisionAnnulled') return event.reference;
  return event.type === 'CaseReturned' && event.annuls !== undefined ? event.complaint.number : undefined;
}

/** Undefined for an event without a number, and for a decision that was taken before registers had entries. */
export function placeInRegister(event: CaseEvent, before: Case | undefined): PlaceInRegister | undefined {
  if (event.type === 'ApplicationFiled' || event.type === 'ComplaintFiled') {
    const { region, number, at } = event;
    const year = Number(dayOf(at).slice(0, 4));
    const kind = event.type === 'ComplaintFiled' ? 'complaint' : 'application';
    const register: Register = { kind, region, year, ...markOf(event) };
    return { does: 'takes', register, value: placeOf(register, number), number };
  }
  if (!before) return undefined;
  const decision = (year: number): Register => ({
    kind: 'decision',
    region: before.region,
    year,
    ...markOf(before),
  });
  if (event.type === 'DecisionTaken' && event.decision.entry) {
    const { entry, number } = event.decision;
    return { does: 'takes', register: decision(entry.year), value: entry.value, number };
  }
  const reference = annulledBy(event);
  if (reference !== undefined && before.decision?.entry) {
    const { year, value } = before.decision.entry;
    return { does: 'voids', register: decision(year), value, reference };
  }
  return undefined;
}
