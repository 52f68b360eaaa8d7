import { createHash, sign } from 'node:crypto';
import { assembleCms } from '#functions/documents/signature/assemble-cms.ts';
import { DerFault, integerIn, readDer, sequenceIn, TAG } from '#functions/documents/signature/der-reader.ts';
import { oid, positive, sequence, small, time } from '#functions/documents/signature/der-writer.ts';
import { attributesOf } from '#functions/documents/signature/signed-attributes.ts';
import { OID } from '#functions/documents/signature/signed-data.ts';
import { algorithmOf, type Identity } from './issue-certificate.ts';

export interface TimeStamping {
  readonly authority: Identity;
  /** Sent with a time-stamp besides the authority's own. */
  readonly chain: readonly Buffer[];
  readonly policy: string;
  readonly now: () => Date;
  /** Eight octets that were never given before, the first from 1 to 127. */
  readonly serial: () => Uint8Array;
}

/** RFC 3161, 2.4.2: granted, or refused for a request that is not well formed. */
const GRANTED = 0;
const REJECTION = 2;

/** What the time-stamp states, with the imprint and the nonce of the request. */
function infoOf(request: Uint8Array, { policy, now, serial }: TimeStamping): Buffer {
  const [version, imprint, ...rest] = sequenceIn(readDer(request));
  if (integerIn(version) !== '01' || sequenceIn(imprint).length !== 2 || !imprint) {
    throw new DerFault('not a request');
  }
  const nonce = rest.filter(({ tag }) => tag === TAG.integer).map(({ bytes }) => bytes);
  return sequence(small(1), oid(policy), imprint.bytes, positive(serial()), time(now()), ...nonce);
}

/** The token: a CMS over the information (RFC 5652), with the authority's certificate bound in (RFC 5816). */
function tokenOf(info: Buffer, { authority, chain }: TimeStamping): Uint8Array {
  const { certificate, key } = authority;
  const digest = createHash('sha256').update(info).digest();
  const attributes = attributesOf(OID.timeStampInfo, digest, certificate);
  return assembleCms({
    attributes,
    signature: sign('sha256', attributes.der, key),
    algorithm: algorithmOf(key),
    certificates: [certificate, ...chain],
    content: { type: OID.timeStampInfo, bytes: info },
  });
}

/** Answers a TimeStampReq with a TimeStampResp (RFC 3161), both DER. Anything else is rejected, as the protocol asks. */
export function answerTimeStamp(request: Uint8Array, stamping: TimeStamping): Buffer {
  try {
    const info = infoOf(request, stamping);
    return sequence(sequence(small(GRANTED)), tokenOf(info, stamping));
  } catch (error) {
    if (!(error instanceof DerFault)) throw error;
    return sequence(sequence(small(REJECTION)));
  }
}
