import { createHash } from 'node:crypto';
import { HASHES } from './algorithms.ts';
import { isValidAt, type ReadCertificate } from './certificates.ts';
import { accountsFor, chainOf } from './chain.ts';
import { checkSignature } from './check-signature.ts';
import { DerFault } from './der-reader.ts';
import type { NationalVerifier } from './national-algorithms.ts';
import type { Reason } from './reasons.ts';
import { CmsFault, type ReadSignedData, readSignedData } from './signed-data.ts';
import { readTimeStampInfo, type TimeStampInfo } from './time-stamp.ts';

const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

export type TimeStampJudgement = {
  readonly reasons: readonly Reason[];
  /** The time it states; to be believed only without reasons. */
  readonly at?: Date;
  /** Its chain, the authority first. */
  readonly chain: readonly ReadCertificate[];
};

type Trust = {
  readonly anchors: readonly ReadCertificate[];
  readonly among: readonly ReadCertificate[];
  /** Empty: any. */
  readonly policies: readonly string[];
  readonly national: NationalVerifier | undefined;
};

/** Whether the time-stamp is of these bytes. */
function isOf({ hashOid, imprint }: TimeStampInfo, bytes: Uint8Array): boolean {
  const hash = HASHES[hashOid];
  if (hash === undefined) return false;
  return createHash(hash).update(bytes).digest().equals(imprint);
}

/** Only an authority whose certificate serves time-stamps and nothing else (RFC 3161, 2.3). */
const servesOnlyTimeStamps = ({ extendedKeyUsage, extendedKeyUsageIsCritical }: ReadCertificate): boolean =>
  extendedKeyUsageIsCritical && extendedKeyUsage?.length === 1 && extendedKeyUsage[0] === TIME_STAMPING;

/** What of a time-stamp this process checks by itself whoever signed it: that it is of these bytes, and its policy. */
function infoReasons(info: TimeStampInfo, of: Uint8Array, { policies }: Trust): Reason[] {
  if (!Object.hasOwn(HASHES, info.hashOid)) return [{ code: 'algorithm-not-accepted', detail: info.hashOid }];
  const reasons: Reason[] = [];
  if (!isOf(info, of)) reasons.push({ code: 'time-stamp-of-another' });
  if (policies.length > 0 && !policies.includes(info.policy)) {
    reasons.push({ code: 'time-stamp-policy', detail: info.policy });
  }
  return reasons;
}

function judgeNative(token: ReadSignedData, info: TimeStampInfo, trust: Trust): TimeStampJudgement {
  const { reasons: faults, binding } = checkSignature(token, token.content ?? new Uint8Array());
  const reasons: Reason[] = [];
  if (faults.length > 0 || binding === 'other') {
    reasons.push({ code: 'time-stamp-malformed', detail: faults.map(({ code }) => code).join(', ') });
  }
  const among = [...token.certificates, ...trust.among];
  const chain = chainOf(token.signer, { among, anchors: trust.anchors, at: info.at });
  if (chain && !accountsFor(chain, token.certificates, trust)) {
    reasons.push({ code: 'time-stamp-malformed', detail: 'a certificate of unknown origin' });
  }
  if (!chain || !servesOnlyTimeStamps(token.signer) || !isValidAt(token.signer, info.at)) {
    reasons.push({ code: 'time-stamp-not-trusted' });
  }
  return { reasons, at: info.at, chain: chain ?? [] };
}

/** A time-stamp signed in a national algorithm: signature and chain are for the verifier, the rest is judged here. */
async function judgeNational(
  der: Uint8Array,
  token: ReadSignedData,
  info: TimeStampInfo,
  trust: Trust,
): Promise<TimeStampJudgement> {
  const reasons: Reason[] = [];
  const verdict = await trust.national?.verify(der);
  if (!verdict) reasons.push({ code: 'national-algorithm-no-verifier', detail: token.signatureOid });
  else if (verdict.outcome === 'unavailable') reasons.push({ code: 'national-verifier-unavailable' });
  else if (verdict.outcome === 'refused' || !servesOnlyTimeStamps(token.signer)) {
    reasons.push({ code: 'time-stamp-not-trusted' });
  }
  return { reasons, at: info.at, chain: [] };
}

/** Judges a time-stamp token (RFC 3161) over some bytes. Never throws for what they hold. */
export async function judgeTimeStamp(
  der: Uint8Array,
  of: Uint8Array,
  trust: Trust,
): Promise<TimeStampJudgement> {
  try {
    const token = readSignedData(der);
    const info = readTimeStampInfo(token);
    const judgement = token.national
      ? await judgeNational(der, token, info, trust)
      : judgeNative(token, info, trust);
    return { ...judgement, reasons: [...judgement.reasons, ...infoReasons(info, of, trust)] };
  } catch (error) {
    if (!(error instanceof CmsFault || error instanceof DerFault)) throw error;
    return { reasons: [{ code: 'time-stamp-malformed', detail: error.message }], chain: [] };
  }
}
