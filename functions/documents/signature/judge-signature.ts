import { Instant } from '#functions/law/calendar/instant.ts';
import { isValidAt, type ReadCertificate } from './certificates.ts';
import { accountsFor, chainOf } from './chain.ts';
import { type Binding, bindingOf, checkSignature } from './check-signature.ts';
import { DerFault } from './der-reader.ts';
import { judgeTimeStamp, type TimeStampJudgement } from './judge-time-stamp.ts';
import { type Level, reaches } from './levels.ts';
import type { NationalVerdict, NationalVerifier } from './national-algorithms.ts';
import type { Reason, ReasonCode } from './reasons.ts';
import { type Proofs, revocationStatus, type Status } from './revocation.ts';
import { CmsFault, OID, type ReadSignedData, readSignedData, timeStampOf } from './signed-data.ts';
import { isForSigning, signerOf } from './signer.ts';
import type { Signer } from './verdict.ts';

/** A policy whose anchors are read. */
export type ReadPolicy = {
  readonly anchors: readonly ReadCertificate[];
  readonly timeStampAnchors: readonly ReadCertificate[];
  readonly timeStampPolicies: readonly string[];
  readonly level: Level;
  readonly organisations: readonly string[] | undefined;
  readonly revocation: 'required' | 'if-known';
  readonly freshnessSeconds: number;
};

export type Circumstances = {
  readonly policy: ReadPolicy;
  readonly at: Instant;
  /** Those in the file and those beside it. */
  readonly proofs: Proofs;
  /** Certificates of the evidence, read. */
  readonly among: readonly ReadCertificate[];
  /** Whether the file itself holds evidence. */
  readonly stored: boolean;
  readonly national: NationalVerifier | undefined;
};

export type SignatureJudgement = {
  readonly reasons: readonly Reason[];
  readonly level: Level;
  readonly signer?: Signer;
  readonly timeStampedAt?: Instant;
  readonly judgedAt: Instant;
};

const instantOf = (date: Date): Instant => Instant.parse(date.toISOString());

function levelOf(binding: Binding, timeStamped: boolean, proven: boolean): Level {
  if (binding !== 'bound') return 'below B-B';
  if (!timeStamped) return 'B-B';
  return proven ? 'B-LT' : 'B-T';
}

const REVOCATION: Readonly<Record<Exclude<Status, 'good'>, ReasonCode>> = {
  revoked: 'certificate-revoked',
  stale: 'revocation-stale',
  unknown: 'revocation-unknown',
};

/** What the proofs say of every certificate of a chain but its anchor; the gravest first. */
function revocationReason(
  chain: readonly ReadCertificate[],
  at: Date,
  { proofs, policy }: Circumstances,
): Reason | undefined {
  const statuses = chain
    .slice(0, -1)
    .map((certificate, index) =>
      revocationStatus(
        { certificate, issuer: chain[index + 1] as ReadCertificate },
        { proofs, at, freshnessSeconds: policy.freshnessSeconds },
      ),
    );
  const worst = (['revoked', 'stale', 'unknown'] as const).find((status) => statuses.includes(status));
  return worst && { code: REVOCATION[worst] };
}

/** What the certificate alone says: when it was valid, for what, and whose. */
function certificateReasons(certificate: ReadCertificate, at: Date, { organisations }: ReadPolicy): Reason[] {
  const reasons: Reason[] = [];
  if (at < certificate.notBefore) reasons.push({ code: 'certificate-not-yet-valid' });
  else if (!isValidAt(certificate, at)) reasons.push({ code: 'certificate-expired' });
  if (!isForSigning(certificate)) reasons.push({ code: 'key-usage-not-signing' });
  const { bin } = signerOf(certificate);
  if (organisations && (bin === undefined || !organisations.includes(bin))) {
    reasons.push({ code: 'organisation-differs' });
  }
  return reasons;
}

type Trusted = { readonly reasons: readonly Reason[]; readonly proven: boolean };

/** Chain and revocation. */
function trust(cms: ReadSignedData, at: Date, circumstances: Circumstances): Trusted {
  const { policy, among } = circumstances;
  const chain = chainOf(cms.signer, {
    among: [...cms.certificates, ...among],
    anchors: policy.anchors,
    at,
  });
  if (!chain) return { reasons: [{ code: 'chain-not-trusted' }], proven: false };
  if (!accountsFor(chain, cms.certificates, { among, anchors: policy.anchors })) {
    return { reasons: [{ code: 'cms-malformed', detail: 'a certificate of unknown origin' }], proven: false };
  }
  const reason = revocationReason(chain, at, circumstances);
  const counts = reason && (policy.revocation === 'required' || reason.code === 'certificate-revoked');
  return { reasons: counts ? [reason] : [], proven: reason === undefined };
}

/** The time-stamp in a container, judged; undefined where there is none. */
async function timeStampIn(
  cms: ReadSignedData,
  { policy, among, national }: Circumstances,
): Promise<TimeStampJudgement | undefined> {
  const token = timeStampOf(cms);
  if (token === undefined) return undefined;
  const { timeStampAnchors: anchors, timeStampPolicies: policies } = policy;
  return judgeTimeStamp(token, cms.signature, { anchors, among, policies, national });
}

/** A revoked authority of time-stamps makes its time-stamps worthless; one of which nothing is known is believed. */
function withRevocation(
  judgement: TimeStampJudgement | undefined,
  circumstances: Circumstances,
): readonly Reason[] {
  if (!judgement) return [];
  const { at, chain, reasons } = judgement;
  if (reasons.length > 0 || !at) return reasons;
  const reason = revocationReason(chain, at, circumstances);
  return reason?.code === 'certificate-revoked' ? [{ code: 'time-stamp-not-trusted' }] : [];
}

type Stamped = { readonly reasons: readonly Reason[]; readonly timeStampedAt?: Instant };

/** When a container was signed, by its time-stamp; only a time-stamp without fault tells. */
async function stamped(cms: ReadSignedData, circumstances: Circumstances): Promise<Stamped> {
  const timeStamp = await timeStampIn(cms, circumstances);
  const reasons = withRevocation(timeStamp, circumstances);
  if (!timeStamp?.at || reasons.length > 0) return { reasons };
  return { reasons, timeStampedAt: instantOf(timeStamp.at) };
}

const NATIONAL_REFUSALS = {
  signature: 'signature-wrong',
  chain: 'chain-not-trusted',
  revoked: 'certificate-revoked',
  malformed: 'cms-malformed',
} as const;

/** What another service's verdict on a national signature means here. */
function nationalReasons(verdict: NationalVerdict, { revocation }: ReadPolicy): Reason[] {
  if (verdict.outcome === 'unavailable') return [{ code: 'national-verifier-unavailable' }];
  if (verdict.outcome === 'refused') return [{ code: NATIONAL_REFUSALS[verdict.because] }];
  return verdict.revocation === 'unknown' && revocation === 'required'
    ? [{ code: 'revocation-unknown' }]
    : [];
}

type Checked = Trusted & { readonly binding: Binding };

function checkNative(
  cms: ReadSignedData,
  signed: Buffer,
  at: Instant,
  circumstances: Circumstances,
): Checked {
  const { reasons, binding } = checkSignature(cms, signed);
  const trusted = trust(cms, new Date(at), circumstances);
  return { reasons: [...reasons, ...trusted.reasons], binding, proven: trusted.proven };
}

async function checkNational(
  cms: ReadSignedData,
  bytes: Buffer,
  signed: Buffer,
  { national, policy }: Circumstances,
): Promise<Checked> {
  const binding = bindingOf(cms);
  if (!national) {
    const reason: Reason = { code: 'national-algorithm-no-verifier', detail: cms.signatureOid };
    return { reasons: [reason], binding, proven: false };
  }
  return { reasons: nationalReasons(await national.verify(bytes, signed), policy), binding, proven: false };
}

async function judged(
  bytes: Buffer,
  signed: Buffer,
  circumstances: Circumstances,
): Promise<SignatureJudgement> {
  const cms = readSignedData(bytes);
  if (cms.contentType !== OID.data || cms.content) throw new CmsFault('not detached');
  const { policy, at, stored } = circumstances;
  const time = await stamped(cms, circumstances);
  const judgedAt = time.timeStampedAt ?? at;
  const { binding, proven, ...checked } = cms.national
    ? await checkNational(cms, bytes, signed, circumstances)
    : checkNative(cms, signed, judgedAt, circumstances);
  const level = levelOf(binding, time.timeStampedAt !== undefined, stored && proven);
  const reasons = [
    ...checked.reasons,
    ...time.reasons,
    ...certificateReasons(cms.signer, new Date(judgedAt), policy),
  ];
  if (!reaches(level, policy.level)) reasons.push({ code: 'below-required-level', detail: level });
  const { timeStampedAt } = time;
  return {
    reasons,
    level,
    signer: signerOf(cms.signer),
    ...(timeStampedAt === undefined ? {} : { timeStampedAt }),
    judgedAt,
  };
}

/** Judges one container over the bytes that it signs. Never throws for what they hold. */
export async function judgeSignature(
  bytes: Buffer,
  signed: Buffer,
  circumstances: Circumstances,
): Promise<SignatureJudgement> {
  try {
    return await judged(bytes, signed, circumstances);
  } catch (error) {
    if (!(error instanceof CmsFault || error instanceof DerFault)) throw error;
    const reason: Reason = { code: 'cms-malformed', detail: error.message };
    return { reasons: [reason], level: 'below B-B', judgedAt: circumstances.at };
  }
}
