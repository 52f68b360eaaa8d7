import { algorithmIn, readCertificate } from '#functions/documents/signature/certificates.ts';
import {
  type Der,
  DerFault,
  integerIn,
  octetsIn,
  readDer,
  sequenceIn,
  TAG,
} from '#functions/documents/signature/der-reader.ts';
import { octets, oid, sequence, tagged, time, value } from '#functions/documents/signature/der-writer.ts';
import { CERT_ID_HASHES, issuerHashes } from '#functions/documents/signature/ocsp.ts';
import { type Identity, signedBy, subjectOf } from './issue-certificate.ts';

/** An issuer for which answers are given, and who gives them. */
export interface Answering {
  readonly issuer: Buffer;
  readonly responder: Identity;
}

export interface OcspService {
  readonly answering: readonly Answering[];
  readonly now: () => Date;
  /** How long an answer holds, in seconds. */
  readonly validSeconds: number;
  /** When a certificate was revoked, by its serial number in hexadecimal; undefined: it is good. */
  readonly revokedAt: (serial: string) => Date | undefined;
}

const BASIC = '1.3.6.1.5.5.7.48.1.1';
const SUCCESSFUL = 0;
const MALFORMED = 1;
const UNAUTHORISED = 6;
const GOOD = value(0x80);

const status = (number: number): Buffer => value(TAG.enumerated, Buffer.from([number]));

/** The CertIDs that are asked about (RFC 6960, 4.1.1). */
function askedIn(request: Uint8Array): readonly Der[] {
  const [toBeSigned] = sequenceIn(readDer(request));
  const list = sequenceIn(toBeSigned).find(({ tag }) => tag === TAG.sequence);
  return sequenceIn(list).flatMap((one) => sequenceIn(one)[0] ?? []);
}

/** Whether a CertID names this issuer, by its key. */
function isOf(asked: Der, issuer: Buffer): boolean {
  const [algorithm, , key] = sequenceIn(asked);
  const hash = CERT_ID_HASHES[algorithmIn(algorithm)];
  const read = readCertificate(issuer);
  return hash !== undefined && read !== undefined && issuerHashes(read, hash).key.equals(octetsIn(key));
}

function single(asked: Der, { now, validSeconds, revokedAt }: OcspService): Buffer {
  const revoked = revokedAt(integerIn(sequenceIn(asked)[3]));
  const until = new Date(now().getTime() + validSeconds * 1000);
  return sequence(
    asked.bytes,
    revoked ? tagged(1, time(revoked)) : GOOD,
    time(now()),
    tagged(0, time(until)),
  );
}

function answered(request: Uint8Array, service: OcspService): Buffer {
  const asked = askedIn(request);
  const answering = service.answering.find(({ issuer }) => asked.every((one) => isOf(one, issuer)));
  if (!answering) return sequence(status(UNAUTHORISED));
  const { certificate, key } = answering.responder;
  const data = sequence(
    tagged(1, subjectOf(certificate)),
    time(service.now()),
    sequence(...asked.map((one) => single(one, service))),
  );
  const basic = signedBy(key, data, tagged(0, sequence(certificate)));
  return sequence(status(SUCCESSFUL), tagged(0, sequence(oid(BASIC), octets(basic))));
}

/** Answers an OCSPRequest (RFC 6960), both DER: for issuers it does not serve, `unauthorized`. */
export function answerOcsp(request: Uint8Array, service: OcspService): Buffer {
  try {
    return answered(request, service);
  } catch (error) {
    if (!(error instanceof DerFault)) throw error;
    return sequence(status(MALFORMED));
  }
}
