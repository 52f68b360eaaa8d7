import { createHash } from 'node:crypto';
import { Boolean as Asn1Boolean, Integer } from 'asn1js';
import { PKIStatus, TimeStampResp, TSTInfo } from 'pkijs';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { SHA_256 } from './algorithms.ts';
import { hex } from './certificates.ts';
import { derOf, integer, octets, oid, sequence } from './cms-syntax.ts';
import { readSignedData } from './signed-data.ts';

/** A request to a time-stamp authority (RFC 3161, 2.4.1): SHA-256, the certificate wanted in the answer. */
export type TimeStampRequest = {
  readonly der: Uint8Array;
  readonly imprint: Uint8Array;
  readonly nonce: Uint8Array;
};

const NONCE_BYTES = 8;

/**
 * Asks for a time-stamp of some bytes; only their hash is in the request.
 * @param nonce 8 random bytes, never used before
 * @throws {RangeError} for a nonce of another length
 */
export function timeStampRequest(of: Uint8Array, nonce: Uint8Array): TimeStampRequest {
  if (nonce.length !== NONCE_BYTES) throw new RangeError(`a nonce of ${NONCE_BYTES} bytes`);
  const imprint = createHash('sha256').update(of).digest();
  // An integer above 0 of the same length, whatever the bytes: DER then has one way to write it.
  const number = Buffer.from(nonce);
  number[0] = ((number[0] ?? 0) & 0x3f) | 0x40;
  const der = derOf(
    sequence(
      integer(1),
      sequence(sequence(oid(SHA_256)), octets(imprint)),
      new Integer({ valueHex: new Uint8Array(number).buffer }),
      new Asn1Boolean({ value: true }),
    ),
  );
  return { der, imprint, nonce: number };
}

/** `rejected`: the authority said no; `mismatch`: the token is of another hash or nonce. */
export type TimeStampRefusal = {
  readonly code: 'malformed' | 'rejected' | 'mismatch';
  readonly detail: string;
};

function tokenOf(response: Uint8Array, request: TimeStampRequest): Result<Uint8Array, TimeStampRefusal> {
  const { status, timeStampToken } = TimeStampResp.fromBER(new Uint8Array(response));
  if (![PKIStatus.granted, PKIStatus.grantedWithMods].includes(status.status) || !timeStampToken) {
    return refused({ code: 'rejected', detail: `status ${status.status}` });
  }
  const token = derOf(timeStampToken.toSchema());
  const { messageImprint, nonce } = TSTInfo.fromBER(new Uint8Array(readSignedData(token).content ?? []));
  if (messageImprint.hashAlgorithm.algorithmId !== SHA_256) {
    return refused({ code: 'mismatch', detail: 'hash algorithm' });
  }
  if (hex(messageImprint.hashedMessage.getValue()) !== hex(request.imprint)) {
    return refused({ code: 'mismatch', detail: 'hash' });
  }
  if (!nonce || hex(nonce.valueBlock.valueHexView) !== hex(request.nonce)) {
    return refused({ code: 'mismatch', detail: 'nonce' });
  }
  return accepted(token);
}

/** The token (DER of its ContentInfo) of an answer to a request. Whether it is trusted is for `verifyPdf`. */
export function timeStampToken(
  response: Uint8Array,
  request: TimeStampRequest,
): Result<Uint8Array, TimeStampRefusal> {
  try {
    return tokenOf(response, request);
  } catch {
    return refused({ code: 'malformed', detail: 'not an answer of a time-stamp authority' });
  }
}
