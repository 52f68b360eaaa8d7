import * as z from 'zod';
import { Statements } from './statements.ts';

/**
 * The check digit of an IIN or BIN is right (round 1, then round 2; ten twice is no number).
 * The other digits say nothing certain about birth date or sex since decree 853 of 2013-08-26: they are not read.
 */
export function hasValidCheckDigit(number: string): boolean {
  if (!/^\d{12}$/.test(number)) return false;
  const digits = Array.from(number, Number);
  const remainder = (weights: readonly number[]) =>
    weights.reduce((sum, weight, place) => sum + weight * (digits[place] ?? 0), 0) % 11;
  const first = remainder([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  const check = first === 10 ? remainder([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) : first;
  return check === digits[11];
}

/** The citizen's or foreigner's individual identification number (ЖСН): twelve digits with a valid check digit. */
export const Iin = z.string().refine(hasValidCheckDigit, { params: { code: 'iin-invalid' } });

const Sex = z.enum(['male', 'female']);

/** The relatives a kandas may name (order 20, annex 1, form 1). */
const Kinship = z.enum(['spouse', 'parent', 'child', 'adopted-child', 'brother', 'sister']);

/**
 * What the official forms can print: Latin (Basic, Latin-1, Extended A, B and Additional) and Cyrillic letters (with
 * its Supplement, where Kazakh letters stand), digits, and the punctuation of names and addresses.
 */
export const PRINTABLE =
  /^[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff\u0400-\u0482\u048a-\u052f0-9 .,;:'’"«»“”()/№&#–—-]*$/u;

/**
 * Text that will stand on an official form, composed (NFC). Other scripts are refused: the name is entered as the
 * identity document romanises it (ours).
 */
export const Printed = (longest: number) =>
  z
    .string()
    .normalize()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => PRINTABLE.test(text), { params: { code: 'script-unsupported' } });

const Name = Printed(120);

const person = {
  surname: Name,
  givenName: Name,
  patronymic: Name.optional(),
  birthDate: z.iso.date(),
  sex: Sex,
};

/**
 * Whoever files. Has an IIN once kandas status has assigned one (gov.kz, article 648); which services ask for it stands
 * in their definition, since those who apply from abroad may have none.
 */
export const Applicant = z.strictObject({
  iin: Iin.optional(),
  ...person,
  address: Printed(500),
});
export type Applicant = z.infer<typeof Applicant>;

/** A relative on the application, not a citizen of Kazakhstan (form 1). May have no IIN, never a wrong one. */
export const FamilyMember = z.strictObject({
  iin: Iin.optional(),
  ...person,
  kinship: Kinship,
  citizenship: Printed(120),
  ethnicity: Printed(120),
});
export type FamilyMember = z.infer<typeof FamilyMember>;

/** The personal data of one application; the only place where they stand together. */
export const Persons = z.strictObject({
  applicant: Applicant,
  family: z.array(FamilyMember).max(60),
  statements: Statements.optional(),
  /** Of a complaint: what it says, why its review was extended, and what it was answered. */
  complaint: z
    .strictObject({ text: z.string(), extension: z.string().optional(), reply: z.string().optional() })
    .optional(),
});
export type Persons = z.infer<typeof Persons>;

/** How many places the application needs: the applicant and each family member (K¶2(5)). */
export const placesFor = (persons: Pick<Persons, 'family'>): number => 1 + persons.family.length;
