import { createHash } from 'node:crypto';
import { HASHES } from './algorithms.ts';
import { isValidAt, type ReadCertificate } from './certificates.ts';
import { chainOf } from './chain.ts';
import { checkSignature } from './check-signature.ts';
import { DerFault } from './der-reader.ts';
import type { Reason } from './reasons.ts';
import { CmsFault, readSignedData } from './signed-data.ts';
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

function judged(der: Uint8Array, of: Uint8Array, trust: Trust): TimeStampJudgement {
  const token = readSignedData(der);
  const info = readTimeStampInfo(token);
  const at = info.at;
  const reasons: Reason[] = [];
  const { reasons: faults, binding } = checkSignature(token, token.content ?? new Uint8Array());
  if (faults.length > 0 || binding === 'other') {
    const detail = faults.map(({ code }) => code).join(', ');
    reasons.push({ code: 'time-stamp-malformed', detail });
  }
  if (!isOf(info, of)) reasons.push({ code: 'time-stamp-of-another' });
  const among = [...token.certificates, ...trust.among];
  const chain = chainOf(token.signer, { among, anchors: trust.anchors, at });
  if (!chain || !servesOnlyTimeStamps(token.signer) || !isValidAt(token.signer, at)) {
    reasons.push({ code: 'time-stamp-not-trusted' });
  }
  if (trust.policies.length > 0 && !trust.policies.includes(info.policy)) {
    reasons.push({ code: 'time-stamp-policy', detail: info.policy });
  }
  return { reasons, at, chain: chain ?? [] };
}

/** Judges a time-stamp token (RFC 3161) over some bytes. Never throws. */
export function judgeTimeStamp(token: Uint8Array, of: Uint8Array, trust: Trust): TimeStampJudgement {
  try {
    return judged(token, of, trust);
  } catch (error) {
    if (!(error instanceof CmsFault || error instanceof DerFault)) throw error;
    return { reasons: [{ code: 'time-stamp-malformed', detail: error.message }], chain: [] };
  }
}
