import { accepted, type Result, refused } from '#functions/law/result.ts';
import { type Asn1, asn1Of, attribute, childrenOf, derOf, sequence, setOf, tagged } from './cms-syntax.ts';
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

/** BER, as some programs write the parts that are not signed, to DER. @throws {Error} for what is neither */
function toDer(bytes: Uint8Array): Buffer {
  const value = asn1Of(bytes);
  const definite = (one: Asn1): void => {
    one.lenBlock.isIndefiniteForm = false;
    childrenOf(one).forEach(definite);
  };
  definite(value);
  return derOf(value);
}

function summary(cms: Uint8Array): CmsSummary {
  const der = toDer(cms);
  const read = readSignedData(der);
  if (read.contentType !== OID.data || read.content) throw new CmsFault('not detached');
  return {
    der,
    signatureValue: read.signatureValue,
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
    const detail = error instanceof CmsFault ? error.message : 'not a CMS';
    return refused({ code: 'cms-malformed', detail });
  }
}

/**
 * The CMS with a time-stamp token as an unsigned attribute, in the place of any other. The signature is untouched.
 * @throws {Error} for bytes that `readCms` refuses
 */
export function withTimeStamp(cms: Uint8Array, token: Uint8Array): Uint8Array {
  const [type, content] = childrenOf(asn1Of(cms));
  const parts = childrenOf(childrenOf(content)[0]);
  const [signerInfo] = childrenOf(parts.at(-1));
  if (!type || !signerInfo) throw new Error('not a CMS of one signer');
  const isUnsigned = ({ idBlock }: Asn1) => idBlock.tagClass === 3 && idBlock.tagNumber === 1;
  const signed = childrenOf(signerInfo).filter((part) => !isUnsigned(part));
  const unsigned = tagged(1, attribute(OID.timeStampToken, asn1Of(token)));
  const stamped = sequence(...parts.slice(0, -1), setOf(sequence(...signed, unsigned)));
  return derOf(sequence(type, tagged(0, stamped)));
}
