import { createHash, sign } from 'node:crypto';
import { GeneralizedTime, Integer } from 'asn1js';
import { TimeStampReq } from 'pkijs';
import { SHA_256 } from '#functions/documents/signature/algorithms.ts';
import { readCertificate } from '#functions/documents/signature/certificates.ts';
import {
  type Asn1,
  asn1Of,
  attribute,
  childrenOf,
  derOf,
  integer,
  octets,
  oid,
  sequence,
  setOf,
  sortedSetOf,
  tagged,
} from '#functions/documents/signature/cms-syntax.ts';
import { OID } from '#functions/documents/signature/signed-data.ts';
import { algorithmOf, type Identity } from './issue-certificate.ts';

export interface TimeStamping {
  readonly authority: Identity;
  /** Sent with a time-stamp besides the authority's own. */
  readonly chain: readonly Buffer[];
  readonly policy: string;
  readonly now: () => Date;
  /** Eight octets that were never given before. */
  readonly serial: () => Uint8Array;
}

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** RFC 3161, 2.4.2: granted, or refused for a request that is not well formed. */
const GRANTED = 0;
const REJECTION = 2;

function infoOf(request: TimeStampReq, { policy, now, serial }: TimeStamping): Asn1 {
  const number = Buffer.from(serial());
  number[0] = ((number[0] ?? 0) & 0x3f) | 0x40;
  const { messageImprint, nonce } = request;
  return sequence(
    integer(1),
    oid(policy),
    asn1Of(new Uint8Array(messageImprint.toSchema().toBER())),
    new Integer({ valueHex: new Uint8Array(number).buffer }),
    new GeneralizedTime({ valueDate: new Date(Math.floor(now().getTime() / 1000) * 1000) }),
    ...(nonce ? [asn1Of(new Uint8Array(nonce.toBER()))] : []),
  );
}

/** The token: a CMS over the information (RFC 5652), with the authority's certificate bound in (RFC 5816). */
function tokenOf(info: Buffer, { authority, chain }: TimeStamping): Asn1 {
  const certificate = readCertificate(authority.certificate)?.parsed;
  if (!certificate) throw new Error('the certificate of the time-stamp authority cannot be read');
  const attributes = sortedSetOf(
    attribute(OID.contentType, oid(OID.timeStampInfo)),
    attribute(OID.messageDigest, octets(sha256(info))),
    attribute(OID.signingCertificateV2, sequence(sequence(sequence(octets(sha256(authority.certificate)))))),
  );
  const signerInfo = sequence(
    integer(1),
    sequence(asn1Of(new Uint8Array(certificate.issuer.valueBeforeDecode)), certificate.serialNumber),
    sequence(oid(SHA_256)),
    tagged(0, ...childrenOf(attributes)),
    algorithmOf(authority.key),
    octets(sign('sha256', derOf(attributes), authority.key)),
  );
  const signedData = sequence(
    integer(3),
    setOf(sequence(oid(SHA_256))),
    sequence(oid(OID.timeStampInfo), tagged(0, octets(info))),
    tagged(0, ...[authority.certificate, ...chain].map(asn1Of)),
    setOf(signerInfo),
  );
  return sequence(oid(OID.signedData), tagged(0, signedData));
}

/** Answers a TimeStampReq with a TimeStampResp (RFC 3161), both DER. Anything else is rejected, as the protocol asks. */
export function answerTimeStamp(request: Uint8Array, stamping: TimeStamping): Buffer {
  try {
    const info = derOf(infoOf(TimeStampReq.fromBER(new Uint8Array(request)), stamping));
    return derOf(sequence(sequence(integer(GRANTED)), tokenOf(info, stamping)));
  } catch {
    return derOf(sequence(sequence(integer(REJECTION))));
  }
}
