import { Enumerated, GeneralizedTime, Primitive } from 'asn1js';
import { OCSPRequest, type Request } from 'pkijs';
import { hex, type ReadCertificate, readCertificate } from '#functions/documents/signature/certificates.ts';
import {
  type Asn1,
  asn1Of,
  derOf,
  octets,
  oid,
  sequence,
  tagged,
} from '#functions/documents/signature/cms-syntax.ts';
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

const status = (value: number): Enumerated => new Enumerated({ value });
const time = (date: Date): GeneralizedTime =>
  new GeneralizedTime({ valueDate: new Date(Math.floor(date.getTime() / 1000) * 1000) });

const good = (): Asn1 =>
  new Primitive({ idBlock: { tagClass: 3, tagNumber: 0 }, valueHex: new ArrayBuffer(0) });

const isOf = ({ reqCert }: Request, issuer: ReadCertificate): boolean => {
  const hash = CERT_ID_HASHES[reqCert.hashAlgorithm.algorithmId];
  return (
    hash !== undefined &&
    hex(reqCert.issuerKeyHash.valueBlock.valueHexView) === hex(issuerHashes(issuer, hash).key)
  );
};

function single({ reqCert }: Request, { now, validSeconds, revokedAt }: OcspService): Asn1 {
  const revoked = revokedAt(hex(reqCert.serialNumber.valueBlock.valueHexView));
  return sequence(
    asn1Of(new Uint8Array(reqCert.toSchema().toBER())),
    revoked ? tagged(1, time(revoked)) : good(),
    time(now()),
    tagged(0, time(new Date(now().getTime() + validSeconds * 1000))),
  );
}

function answered(request: Uint8Array, service: OcspService): Asn1 {
  const requests = OCSPRequest.fromBER(new Uint8Array(request)).tbsRequest.requestList;
  const answering = service.answering.find(({ issuer }) => {
    const read = readCertificate(issuer);
    return read && requests.every((one) => isOf(one, read));
  });
  if (!answering) return sequence(status(UNAUTHORISED));
  const { certificate, key } = answering.responder;
  const data = sequence(
    tagged(1, subjectOf(certificate)),
    time(service.now()),
    sequence(...requests.map((one) => single(one, service))),
  );
  const basic = signedBy(key, data, tagged(0, sequence(asn1Of(certificate))));
  return sequence(status(SUCCESSFUL), tagged(0, sequence(oid(BASIC), octets(derOf(basic)))));
}

/** Answers an OCSPRequest (RFC 6960), both DER: for issuers it does not serve, `unauthorized`. */
export function answerOcsp(request: Uint8Array, service: OcspService): Buffer {
  try {
    return derOf(answered(request, service));
  } catch {
    return derOf(sequence(status(MALFORMED)));
  }
}
