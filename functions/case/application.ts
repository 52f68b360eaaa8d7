import * as z from 'zod';
import { regionCodes } from '#functions/law/regions.ts';
import type { FiledDocument } from './completeness.ts';
import type { FiledFile } from './filed-file.ts';
import { Applicant, FamilyMember } from './person.ts';
import { Statements } from './statements.ts';

const DocumentCode = z.string().min(1).max(60);
const UploadId = z.string().regex(/^[0-9a-f]{32}$/);

/** An application as a portal files it (order 20, annex 1, form 1). Unknown fields are refused. */
export const Application = z.strictObject({
  service: z.string().min(1).max(60),
  channel: z.string().min(1).max(60),
  region: z.enum(regionCodes),
  applicant: Applicant,
  family: z.array(FamilyMember).max(60),
  /** Codes of the service's documents; one with a last day of validity says it, and one with a file names its upload. */
  documents: z
    .array(
      z.union([
        DocumentCode,
        z.strictObject({
          code: DocumentCode,
          expiresOn: z.iso.date().optional(),
          upload: UploadId.optional(),
        }),
      ]),
    )
    .max(20),
  statements: Statements.optional(),
  /** Filed to try the system out: marked, and counted nowhere. */
  synthetic: z.literal(true).optional(),
  /** The consent that form 1 carries; without it there is no such form. */
  consentToPersonalData: z.literal(true),
  /** Which text was agreed to, and when; without it the newest of the form, with the filing. */
  consent: z.strictObject({ text: z.string().min(1).max(60), givenAt: z.iso.datetime() }).optional(),
});
export type Application = z.infer<typeof Application>;

/** The documents as the case keeps them, with the files that came for them, by code. */
export const documentsOf = (
  { documents }: Pick<Application, 'documents'>,
  files: ReadonlyMap<string, FiledFile> = new Map(),
): readonly FiledDocument[] =>
  documents.map((document) => {
    const { code, expiresOn } =
      typeof document === 'string' ? { code: document, expiresOn: undefined } : document;
    const file = files.get(code);
    return { code, ...(expiresOn === undefined ? {} : { expiresOn }), ...(file ? { file } : {}) };
  });
