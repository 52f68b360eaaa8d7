import { randomBytes } from 'node:crypto';
import { embedSignature } from '#functions/documents/signature/embed-signature.ts';
import { addEvidence, type Evidence, joined } from '#functions/documents/signature/evidence.ts';
import type { NationalVerifier } from '#functions/documents/signature/national-algorithms.ts';
import { ocspQuestions } from '#functions/documents/signature/ocsp.ts';
import type { PreparedSignature } from '#functions/documents/signature/prepare-signature.ts';
import { type CmsSummary, readCms, withTimeStamp } from '#functions/documents/signature/read-cms.ts';
import type { Reason } from '#functions/documents/signature/reasons.ts';
import { readSignedData } from '#functions/documents/signature/signed-data.ts';
import { timeStampRequest, timeStampToken } from '#functions/documents/signature/time-stamp.ts';
import type { TrustPolicy } from '#functions/documents/signature/trust-policy.ts';
import type { SignatureVerdict } from '#functions/documents/signature/verdict.ts';
import { verifyPdf } from '#functions/documents/signature/verify.ts';
import type { Region } from '#functions/law/regions.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { Clock } from './ports/clock.ts';
import { type Revocation, ServiceUnavailable, type TimeStamps, type Trust } from './ports/signing.ts';
import { sha256 } from './record.ts';
import type { SignatureProof } from './signature-evidence.ts';

export type Authorities = {
  readonly timeStamps: TimeStamps;
  readonly revocation: Revocation;
  /** Absent: signatures in national algorithms are refused with a clear reason. */
  readonly national?: NationalVerifier;
  readonly clock: Clock;
};

/** A signature on its way into a file. */
export type Unfinished = {
  readonly prepared: PreparedSignature;
  readonly cms: Uint8Array;
  readonly trust: Trust;
  readonly region: Region;
  /** Of the signatures that the file already bears. */
  readonly earlier: Evidence;
};

export type Finished = {
  readonly file: Uint8Array;
  readonly proof: SignatureProof;
  readonly signature: SignatureVerdict;
};

type Finishing = Result<Finished, readonly Reason[]>;

/** What must hold for those who sign for the provider of a region. One without a known organisation trusts nobody. */
const policyOf = ({ policy, organisations }: Trust, region: Region): TrustPolicy => ({
  ...policy,
  organisations: organisations[region] ?? [],
});

/**
 * Whether a signature is one of the file and of somebody who may sign it, as far as that shows without a time-stamp and
 * without asking anybody: what fails here is not worth either.
 */
export async function checkReceived(
  { clock, national }: Pick<Authorities, 'clock' | 'national'>,
  { prepared, cms, trust, region, earlier }: Unfinished,
): Promise<Result<CmsSummary, readonly Reason[]>> {
  const read = readCms(cms);
  if (!read.ok) return refused([read.refusal]);
  const embedded = embedSignature(prepared, read.value.der);
  if (!embedded.ok) return refused([{ code: 'cms-malformed', detail: embedded.refusal.code }]);
  const policy = policyOf(trust, region);
  const alone: TrustPolicy = {
    ...policy,
    level: policy.level === 'below B-B' ? 'below B-B' : 'B-B',
    revocation: 'if-known',
  };
  const { valid, signatures } = await verifyPdf(embedded.value, {
    policy: alone,
    at: clock.now(),
    evidence: earlier,
    ...(national ? { national } : {}),
  });
  const own = signatures.at(-1);
  return valid || own?.valid ? accepted(read.value) : refused(own?.reasons ?? [{ code: 'unsigned' }]);
}

/**
 * Gives a signature its time-stamp (one call) and the proofs that its certificates are not revoked, puts it into the
 * file and judges the whole. The file is whole and valid, or there is none.
 * @throws {ServiceUnavailable} when an authority does not answer; the same may be tried again later
 */
export async function completeSignature(
  authorities: Authorities,
  unfinished: Unfinished,
): Promise<Finishing> {
  const { prepared, trust, region, earlier } = unfinished;
  const read = readCms(unfinished.cms);
  if (!read.ok) return refused([read.refusal]);
  const token = read.value.timeStamp ?? (await stamped(authorities.timeStamps, read.value.signatureValue));
  const cms = withTimeStamp(read.value.der, token);
  const embedded = embedSignature(prepared, cms);
  if (!embedded.ok) return refused([{ code: 'cms-malformed', detail: embedded.refusal.code }]);
  const evidence = joined(earlier, await gathered(authorities.revocation, read.value, token, trust));
  const policy = policyOf(trust, region);
  const file = withEvidence(embedded.value, evidence, policy);
  const { national, clock } = authorities;
  const verdict = await verifyPdf(file, {
    policy,
    at: clock.now(),
    evidence,
    ...(national ? { national } : {}),
  });
  const signature = verdict.signatures.at(-1);
  if (!verdict.valid || !signature) {
    return refused([...verdict.reasons, ...verdict.signatures.flatMap(({ reasons }) => reasons)]);
  }
  const proof = { sha256: verdict.sha256, cms, timeStamp: token, evidence, verdict };
  return accepted({ file, proof, signature });
}

const NONCE_BYTES = 8;

/** An answer that cannot be used is as good as none: the authority is asked again. */
async function stamped(timeStamps: TimeStamps, signatureValue: Uint8Array): Promise<Uint8Array> {
  const request = timeStampRequest(signatureValue, randomBytes(NONCE_BYTES));
  const token = timeStampToken(await timeStamps.stamp(request.der), request);
  if (!token.ok) throw new ServiceUnavailable('time-stamp', { cause: token.refusal.code });
  return token.value;
}

/** What the responders say of the certificates of a signature and of its time-stamp. */
async function gathered(
  revocation: Revocation,
  { certificates }: CmsSummary,
  token: Uint8Array,
  { policy }: Trust,
): Promise<Evidence> {
  const stampers = readSignedData(token).certificates.map(({ der }) => der);
  const all = unlike([...certificates, ...stampers]);
  const questions = ocspQuestions(all, [...policy.anchors, ...policy.timeStampAnchors]);
  const ocspResponses = await Promise.all(
    questions.flatMap(({ url, request }) => (url === undefined ? [] : [revocation.ask(url, request)])),
  );
  return { certificates: all, ocspResponses, crls: [] };
}

const unlike = (ders: readonly Uint8Array[]): readonly Uint8Array[] => [
  ...new Map(ders.map((der) => [sha256(der), der])).values(),
];

function withEvidence(file: Uint8Array, evidence: Evidence, { level }: TrustPolicy): Uint8Array {
  if (level !== 'B-LT') return file;
  const added = addEvidence(file, evidence);
  if (!added.ok) throw new Error(`evidence cannot be added: ${added.refusal.code}`);
  return added.value;
}
