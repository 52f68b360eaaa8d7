import type { IssuedDocument } from '#functions/case/case.ts';
import { type Evidence, joined, NO_EVIDENCE } from '#functions/documents/signature/evidence.ts';
import type { Verdict } from '#functions/documents/signature/verdict.ts';
import { evidenceKey } from './document-key.ts';
import type { DocumentStore } from './ports/documents.ts';
import type { Signable } from './ports/signing.ts';

/** What proves one signature, beside the file that bears it: as it was when it was made. */
export type SignatureProof = {
  /** SHA-256 of the file with the signature, which lies beside this. */
  readonly sha256: string;
  /** The container as it is in the file, its time-stamp inside. */
  readonly cms: Uint8Array;
  readonly timeStamp: Uint8Array | undefined;
  readonly evidence: Evidence;
  /** What the check said at the time of signing. */
  readonly verdict: Verdict;
};

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** The proof as it is stored: JSON, all that is binary in base64 of its DER. */
export const proofAsText = ({ sha256, cms, timeStamp, evidence, verdict }: SignatureProof): string =>
  JSON.stringify({
    sha256,
    cms: base64(cms),
    ...(timeStamp ? { timeStamp: base64(timeStamp) } : {}),
    certificates: evidence.certificates.map(base64),
    ocspResponses: evidence.ocspResponses.map(base64),
    crls: evidence.crls.map(base64),
    verdict,
  });

type Stored = Readonly<Record<'certificates' | 'ocspResponses' | 'crls', readonly string[]>>;

/** The evidence of the signatures that a document already bears. */
export async function earlierEvidence(
  documents: Pick<DocumentStore, 'get'>,
  caseId: string,
  { id, signatures = [] }: IssuedDocument,
  of: Signable = 'cases',
): Promise<Evidence> {
  const proofs = await Promise.all(
    signatures.map(({ sha256 }, index) =>
      documents.get(evidenceKey({ caseId, of, document: id, place: index + 1, sha256 })),
    ),
  );
  return proofs.map(evidenceOf).reduce(joined, NO_EVIDENCE);
}

function evidenceOf(proof: Uint8Array): Evidence {
  // Written by `proofAsText` alone, under a name of the file that it proves.
  const { certificates, ocspResponses, crls } = JSON.parse(Buffer.from(proof).toString('utf8')) as Stored;
  const bytes = (texts: readonly string[]) => texts.map((text) => Buffer.from(text, 'base64'));
  return { certificates: bytes(certificates), ocspResponses: bytes(ocspResponses), crls: bytes(crls) };
}
