import { createHash } from 'node:crypto';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { SHA_256 } from './algorithms.ts';
import { withDefiniteLengths } from './ber.ts';
import { algorithmIn } from './certificates.ts';
import {
  constructed,
  DerFault,
  integerIn,
  Members,
  octetsIn,
  oidIn,
  readDer,
  sequenceIn,
  TAG,
  timeIn,
} from './der-reader.ts';
import { octets, oid, positive, sequence, small, yes } from './der-writer.ts';
import { CmsFault, OID, type ReadSignedData, readSignedData } from './signed-data.ts';

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
  const hashed = sequence(sequence(oid(SHA_256)), octets(imprint));
  return { der: sequence(small(1), hashed, positive(number), yes()), imprint, nonce: number };
}

/** What a time-stamp states (TSTInfo, RFC 3161, 2.4.2). */
export type TimeStampInfo = {
  readonly policy: string;
  readonly hashOid: string;
  readonly imprint: Buffer;
  readonly at: Date;
  /** Hexadecimal. */
  readonly nonce: string | undefined;
};

/** Reads what a token states. @throws {CmsFault | DerFault} */
export function readTimeStampInfo({ contentType, content }: ReadSignedData): TimeStampInfo {
  if (contentType !== OID.timeStampInfo || !content) throw new CmsFault('no time-stamp inside');
  const members = new Members(sequenceIn(readDer(content)));
  if (integerIn(members.next()) !== '01') throw new CmsFault('a time-stamp of another version');
  const policy = oidIn(members.next());
  const [algorithm, imprint] = sequenceIn(members.next());
  integerIn(members.next());
  const at = timeIn(members.next());
  members.optional(TAG.sequence);
  members.optional(TAG.boolean);
  const nonce = members.optional(TAG.integer);
  members.optional(constructed(0));
  members.optional(constructed(1));
  members.end();
  return {
    policy,
    hashOid: algorithmIn(algorithm),
    imprint: octetsIn(imprint),
    at,
    nonce: nonce && integerIn(nonce),
  };
}

/** `rejected`: the authority said no; `mismatch`: the token is of another hash or nonce. */
export type TimeStampRefusal = {
  readonly code: 'malformed' | 'rejected' | 'mismatch';
  readonly detail: string;
};

/** PKIStatus: granted, and granted with changes. */
const GRANTED = ['00', '01'];

function tokenOf(response: Uint8Array, request: TimeStampRequest): Result<Uint8Array, TimeStampRefusal> {
  const [statusInfo, token] = sequenceIn(readDer(withDefiniteLengths(response)));
  const status = integerIn(sequenceIn(statusInfo)[0]);
  if (!GRANTED.includes(status) || !token) return refused({ code: 'rejected', detail: `status ${status}` });
  const { hashOid, imprint, nonce } = readTimeStampInfo(readSignedData(token.bytes));
  if (hashOid !== SHA_256 || !imprint.equals(request.imprint)) {
    return refused({ code: 'mismatch', detail: 'hash' });
  }
  if (nonce !== Buffer.from(request.nonce).toString('hex')) {
    return refused({ code: 'mismatch', detail: 'nonce' });
  }
  return accepted(token.bytes);
}

/** The token (DER of its ContentInfo) of an answer to a request. Whether it is trusted is for `verifyPdf`. */
export function timeStampToken(
  response: Uint8Array,
  request: TimeStampRequest,
): Result<Uint8Array, TimeStampRefusal> {
  try {
    return tokenOf(response, request);
  } catch (error) {
    if (!(error instanceof CmsFault || error instanceof DerFault)) throw error;
    return refused({ code: 'malformed', detail: error.message });
  }
}
