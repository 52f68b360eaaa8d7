import { createHash } from 'node:crypto';
import { Instant } from '#functions/law/calendar/instant.ts';
import { readCertificates } from './certificates.ts';
import { type Classified, classifyRevision } from './classify-revision.ts';
import { type Evidence, joined, NO_EVIDENCE, readEvidence } from './evidence.ts';
import { type Circumstances, judgeSignature, type ReadPolicy } from './judge-signature.ts';
import type { NationalVerifier } from './national-algorithms.ts';
import { PdfFault, PdfMissing, PdfTruncated } from './pdf-reader.ts';
import { type PdfRevision, PdfState, readRevisions } from './pdf-revisions.ts';
import type { Reason } from './reasons.ts';
import { readProofs } from './revocation.ts';
import { type SignaturePlace, signaturePlaces } from './signature-places.ts';
import type { TrustPolicy } from './trust-policy.ts';
import type { Revision, SignatureVerdict, Verdict } from './verdict.ts';

export type Verification = {
  readonly policy: TrustPolicy;
  readonly at: Instant;
  /** Proofs kept beside the file, which need not be in it. */
  readonly evidence?: Evidence;
  /** Undefined: signatures in national algorithms are refused with a clear reason. */
  readonly national?: NationalVerifier;
};

const SUB_FILTER = 'ETSI.CAdES.detached';

const readPolicy = (policy: TrustPolicy): ReadPolicy => ({
  ...policy,
  anchors: readCertificates(policy.anchors),
  timeStampAnchors: readCertificates(policy.timeStampAnchors),
});

function reasonOf(fault: PdfFault): Reason {
  if (fault instanceof PdfMissing) return { code: 'not-a-pdf' };
  if (fault instanceof PdfTruncated) return { code: 'file-truncated' };
  return { code: 'structure-not-understood', detail: fault.message };
}

/** `D:20261121050000Z` as an instant; undefined for what is written otherwise. */
function instantOf(written: string | undefined): Instant | undefined {
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|[+-]00'?00'?)?$/u.exec(written ?? '');
  const [, year, month, day, hour, minute, second] = parts ?? [];
  return Instant.safeParse(`${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`).data;
}

/** Everything up to the first signature is the document; what follows is judged save by save. */
function classified(
  revisions: readonly PdfRevision[],
  places: readonly SignaturePlace[],
): readonly Revision[] {
  const first = places[0]?.revision ?? revisions.length;
  return revisions.map(({ from, to }, index) => {
    if (index < first) return { from, to, kind: 'document', changes: [] };
    const found: Classified =
      index === first ? { kind: 'signature', fields: [] } : classifyRevision(revisions, index);
    return { from, to, kind: found.kind, changes: found.kind === 'not-allowed' ? found.changes : [] };
  });
}

/** Why a signature is not valid for reasons of the file: what it covers, and what came after it. */
function placeReasons(place: SignaturePlace, revisions: readonly Revision[]): readonly Reason[] {
  const reasons: Reason[] = [];
  if (place.subFilter !== SUB_FILTER) reasons.push({ code: 'cms-malformed', detail: 'sub-filter' });
  if (!place.signed) reasons.push({ code: 'byte-range-invalid' });
  const later = revisions.findIndex(({ kind }, index) => index > place.revision && kind === 'not-allowed');
  if (later >= 0) {
    reasons.push({ code: 'later-revision-not-allowed', detail: String(later + 1) });
  }
  return reasons;
}

async function signatureVerdict(
  place: SignaturePlace,
  revisions: readonly Revision[],
  circumstances: Circumstances,
): Promise<SignatureVerdict> {
  const { reasons, ...judgement } = await judgeSignature(
    place.cms,
    place.signed ?? Buffer.alloc(0),
    circumstances,
  );
  const ofFile = placeReasons(place, revisions);
  // Without a range that holds, there is nothing that its digest could be of.
  const ofContent = place.signed ? reasons : reasons.filter(({ code }) => code !== 'document-changed');
  const all = [...ofFile, ...ofContent];
  const claimedAt = instantOf(place.claimedAt);
  return {
    valid: all.length === 0,
    field: place.field,
    revision: place.revision,
    coversWholeFile: place.signed !== undefined && place.revision === revisions.length - 1,
    ...(claimedAt === undefined ? {} : { claimedAt }),
    ...judgement,
    reasons: all,
  };
}

async function verified(bytes: Buffer, options: Verification): Promise<Omit<Verdict, 'sha256'>> {
  const read = readRevisions(bytes);
  const places = signaturePlaces(bytes, read);
  const revisions = classified(read, places);
  const stored = readEvidence(bytes, new PdfState(read, read.length - 1));
  const evidence = joined(stored, options.evidence ?? NO_EVIDENCE);
  const circumstances: Circumstances = {
    policy: readPolicy(options.policy),
    at: options.at,
    proofs: readProofs(evidence),
    among: readCertificates(evidence.certificates),
    stored: stored.ocspResponses.length + stored.crls.length > 0,
    national: options.national,
  };
  const signatures: SignatureVerdict[] = [];
  for (const place of places) signatures.push(await signatureVerdict(place, revisions, circumstances));
  const reasons: Reason[] = signatures.length === 0 ? [{ code: 'unsigned' }] : [];
  const allowed = revisions.every(({ kind }) => kind !== 'not-allowed');
  const valid = allowed && signatures.length > 0 && signatures.every((one) => one.valid);
  return { valid, revisions, signatures, reasons };
}

/**
 * Says of any bytes whether they are a PDF that is validly signed under a policy, and if not, why. Never throws for
 * what the bytes hold. A certificate is judged for the time of a trusted time-stamp, else for `at`.
 */
export async function verifyPdf(pdf: Uint8Array, options: Verification): Promise<Verdict> {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  try {
    return { sha256, ...(await verified(bytes, options)) };
  } catch (fault) {
    if (!(fault instanceof PdfFault)) throw fault;
    return { sha256, valid: false, revisions: [], signatures: [], reasons: [reasonOf(fault)] };
  }
}
