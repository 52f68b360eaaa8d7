import * as z from 'zod';
import { regionCodes } from '#functions/law/regions.ts';
import { STATEMENTS, type StatementName } from '#functions/law/service.ts';

/** The nine categories of employment in the order of form 6 (order 359, annex 4). */
const EmploymentCategory = z.enum([
  'employee',
  'entrepreneur',
  'private-practice',
  'civil-contract',
  'founder',
  'independent-worker',
  'in-uniformed-service',
  'farmer',
  'unemployed',
]);

/**
 * What the applicant states beside the persons of the form. Which of it a service asks stands in its definition; the
 * days and the category are personal data and are sealed with the persons.
 */
export const Statements = z.strictObject({
  /** Since when permanently registered in the region of origin. */
  registeredSince: z.iso.date().optional(),
  /** When the applicant came to the receiving region by himself. */
  arrivedOn: z.iso.date().optional(),
  /** When a graduate of "Серпін" left the institution. */
  graduatedOn: z.iso.date().optional(),
  employmentCategory: EmploymentCategory.optional(),
  /** Where the application comes from, if it is not the receiving region. */
  originRegion: z.enum(regionCodes).optional(),
  /** The case in which consent was given before arrival. */
  consentCase: z.uuid().optional(),
} satisfies Record<StatementName, z.ZodType>);
export type Statements = z.infer<typeof Statements>;

/** Which of them an application states, in the order of the closed set. */
export const statedIn = (statements: Statements): readonly StatementName[] =>
  STATEMENTS.filter((name) => statements[name] !== undefined);

/** What a case itself keeps of them: where it comes from and what it builds on. */
export const publicStatements = ({ originRegion, consentCase }: Statements) => ({
  ...(originRegion ? { originRegion } : {}),
  ...(consentCase ? { consentCase } : {}),
});
