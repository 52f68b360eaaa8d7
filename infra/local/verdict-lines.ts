import { changeInWords } from '#functions/documents/signature/changes.ts';
import { reasonInWords } from '#functions/documents/signature/reasons.ts';
import type { Revision, SignatureVerdict, Signer, Verdict } from '#functions/documents/signature/verdict.ts';

const OFFICES: Readonly<Record<Signer['office'], string>> = {
  'first-head': 'first head',
  'right-to-sign': 'with the right to sign',
  financial: 'with the right to sign financial documents',
  personnel: 'personnel',
  employee: 'employee',
  seal: 'the seal of the organisation',
  unstated: 'office not stated',
};

const KINDS: Readonly<Record<Revision['kind'], string>> = {
  document: 'the document',
  signature: 'a signature',
  evidence: 'evidence (certificates, OCSP responses)',
  'not-allowed': 'NOT ALLOWED',
};

function signerLine({ surname, initials, office, organisation, bin }: Signer): string {
  const person = surname === undefined ? [] : [`${surname} ${initials ?? ''}`.trim()];
  const of = organisation === undefined ? [] : [organisation];
  const number = bin === undefined ? [] : [`BIN ${bin}`];
  return [...person, OFFICES[office], ...of, ...number].join(', ');
}

function timeLine({ timeStampedAt, claimedAt }: SignatureVerdict): string {
  if (timeStampedAt !== undefined) return `${timeStampedAt}, by a trusted time-stamp`;
  return claimedAt === undefined ? 'not stated' : `${claimedAt}, by its own word alone`;
}

function signatureLines(verdict: SignatureVerdict): readonly string[] {
  const { field, valid, level, signer, coversWholeFile, reasons } = verdict;
  return [
    `${field}: ${valid ? 'valid' : 'NOT VALID'}, ${level}`,
    `  who:  ${signer ? signerLine(signer) : 'cannot be read'}`,
    `  when: ${timeLine(verdict)}`,
    `  what: ${coversWholeFile ? 'the whole file' : 'the file as it was then; see what was added'}`,
    ...reasons.map((reason) => `  why not: ${reasonInWords(reason).en}`),
  ];
}

function revisionLines({ from, to, kind, changes }: Revision, index: number): readonly string[] {
  return [
    `save ${index + 1}, bytes ${from} to ${to}: ${KINDS[kind]}`,
    ...changes.map((change) => `  ${changeInWords(change).en}`),
  ];
}

/** A verdict as a person at a terminal reads it: valid or not, then who, when and why not, then each save. */
export function verdictLines(name: string, verdict: Verdict): readonly string[] {
  const { valid, sha256, signatures, reasons, revisions } = verdict;
  return [
    `${name}: ${valid ? 'VALID' : 'NOT VALID'}`,
    `SHA-256 ${sha256}`,
    ...reasons.map((reason) => `why not: ${reasonInWords(reason).en}`),
    ...signatures.flatMap(signatureLines),
    ...revisions.flatMap(revisionLines),
  ];
}
