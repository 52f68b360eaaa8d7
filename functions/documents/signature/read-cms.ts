import { accepted, type Result, refused } from '#functions/law/result.ts';
import { withDefiniteLengths } from './ber.ts';
import { childrenOf, constructed, DerFault, readDer, sequenceIn, setIn } from './der-reader.ts';
import { attribute, sequence, setOf, tagged } from './der-writer.ts';
import type { Reason } from './reasons.ts';
import { CmsFault, OID, readSignedData, timeStampOf } from './signed-data.ts';

/** What a service needs to know of a CMS before it embeds it. */
export type CmsSummary = {
  /** The CMS in DER, as it is to be embedded: what came in indefinite lengths is written in definite ones. */
  readonly der: Uint8Array;
  /** What a time-stamp is to be of (RFC 3161, appendix A). */
  readonly signatureValue: Uint8Array;
  /** The signer's certificate, DER. */
  readonly certificate: Uint8Array;
  /** All certificates in it. */
  readonly certificates: readonly Uint8Array[];
  /** The time-stamp token in it, DER; undefined where there is none. */
  readonly timeStamp: Uint8Array | undefined;
  /** Whether the signer's algorithm is one of the national ones. */
  readonly national: boolean;
};

function summary(cms: Uint8Array): CmsSummary {
  const der = withDefiniteLengths(cms);
  const read = readSignedData(der);
  if (read.contentType !== OID.data || read.content) throw new CmsFault('not detached');
  return {
    der,
    signatureValue: read.signature,
    certificate: read.signer.der,
    certificates: read.certificates.map((one) => one.der),
    timeStamp: timeStampOf(read),
    national: read.national,
  };
}

/** Reads a CMS of exactly one signer, detached. Refuses anything else; verifies nothing. */
export function readCms(cms: Uint8Array): Result<CmsSummary, Reason> {
  try {
    return accepted(summary(cms));
  } catch (error) {
    if (!(error instanceof CmsFault || error instanceof DerFault)) throw error;
    return refused({ code: 'cms-malformed', detail: error.message });
  }
}

/**
 * The CMS with a time-stamp token as its unsigned attribute, in the place of any others. The signature is untouched.
 * @param cms in DER, as `readCms` gives it
 * @throws {DerFault} for bytes that `readCms` refuses
 */
export function withTimeStamp(cms: Uint8Array, token: Uint8Array): Uint8Array {
  const [type, wrapped] = sequenceIn(readDer(cms));
  const parts = wrapped ? sequenceIn(childrenOf(wrapped)[0]) : [];
  const [signerInfo] = setIn(parts.at(-1));
  if (!type) throw new DerFault('not a CMS');
  const signed = sequenceIn(signerInfo).filter(({ tag }) => tag !== constructed(1));
  const unsigned = tagged(1, attribute(OID.timeStampToken, token));
  const stamped = sequence(...signed.map(({ bytes }) => bytes), unsigned);
  const rest = parts.slice(0, -1).map(({ bytes }) => bytes);
  return sequence(type.bytes, tagged(0, sequence(...rest, setOf(stamped))));
}
