import { BasicOCSPResponse, CertificateRevocationList, OCSPResponse, type SingleResponse } from 'pkijs';
import { isSignedBy } from './algorithms.ts';
import {
  CRL_SIGN,
  hex,
  isIssuedBy,
  isValidAt,
  type ReadCertificate,
  readCertificate,
} from './certificates.ts';
import type { Evidence } from './evidence.ts';
import { CERT_ID_HASHES, issuerHashes } from './ocsp.ts';

/** What one proof says of one certificate. */
type Statement = {
  readonly revokedAt: Date | undefined;
  readonly producedAt: Date;
  readonly nextUpdate: Date | undefined;
};

/** `good` at the instant asked about; `stale`: good, but too old to say so of that instant. */
export type Status = 'good' | 'revoked' | 'stale' | 'unknown';

const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9';
const SUCCESSFUL = 0;
/** The choices of CertStatus (RFC 6960, 4.2.1). */
const GOOD = 0;
const REVOKED = 1;

type Pair = { readonly certificate: ReadCertificate; readonly issuer: ReadCertificate };

/** Whether a response is about this certificate. */
function isAbout({ certID }: SingleResponse, { certificate, issuer }: Pair): boolean {
  const hash = CERT_ID_HASHES[certID.hashAlgorithm.algorithmId];
  if (hash === undefined) return false;
  const { name, key } = issuerHashes(issuer, hash);
  return (
    hex(certID.serialNumber.valueBlock.valueHexView) === certificate.serial &&
    name.equals(certID.issuerNameHash.valueBlock.valueHexView) &&
    key.equals(certID.issuerKeyHash.valueBlock.valueHexView)
  );
}

/** The issuer itself, or one to whom it gave this task (RFC 6960, 4.2.2.2). */
function mayAnswer(responder: ReadCertificate, issuer: ReadCertificate, at: Date): boolean {
  if (responder.der.equals(issuer.der)) return true;
  if (!responder.extendedKeyUsage?.includes(OCSP_SIGNING) || responder.unknownCritical) return false;
  return isValidAt(responder, at) && isIssuedBy(responder, issuer);
}

function isAuthentic(response: BasicOCSPResponse, issuer: ReadCertificate): boolean {
  const { tbsResponseData, signatureAlgorithm, signature, certs = [] } = response;
  const sent = certs.flatMap((one) => readCertificate(new Uint8Array(one.toSchema().toBER())) ?? []);
  return [issuer, ...sent].some(
    (responder) =>
      mayAnswer(responder, issuer, tbsResponseData.producedAt) &&
      isSignedBy(responder.key, {
        oid: signatureAlgorithm.algorithmId,
        message: tbsResponseData.tbsView,
        signature: signature.valueBlock.valueHexView,
      }),
  );
}

function statusOf({ certStatus, thisUpdate, nextUpdate }: SingleResponse): Statement[] {
  const choice: number = certStatus.idBlock.tagNumber;
  if (choice !== GOOD && choice !== REVOKED) return [];
  const revokedAt: unknown = choice === REVOKED ? certStatus.valueBlock.value[0]?.toDate() : undefined;
  if (choice === REVOKED && !(revokedAt instanceof Date)) return [];
  return [
    { revokedAt: revokedAt instanceof Date ? revokedAt : undefined, producedAt: thisUpdate, nextUpdate },
  ];
}

/** What an OCSP response says of a certificate; nothing, when it is not authentic or about another. */
function ocspStatements(der: Uint8Array, pair: Pair): Statement[] {
  const { responseStatus, responseBytes } = OCSPResponse.fromBER(new Uint8Array(der));
  if (responseStatus.valueBlock.valueDec !== SUCCESSFUL || !responseBytes) return [];
  const basic = BasicOCSPResponse.fromBER(new Uint8Array(responseBytes.response.getValue()));
  if (!isAuthentic(basic, pair.issuer)) return [];
  return basic.tbsResponseData.responses.filter((one) => isAbout(one, pair)).flatMap(statusOf);
}

/** What a complete CRL of the issuer says; a delta or partial one (a critical extension) says nothing. */
function crlStatements(der: Uint8Array, { certificate, issuer }: Pair): Statement[] {
  const crl = CertificateRevocationList.fromBER(new Uint8Array(der));
  const partial = crl.crlExtensions?.extensions.some(({ critical }) => critical) ?? false;
  const mayRevoke = ((issuer.keyUsage ?? CRL_SIGN) & CRL_SIGN) !== 0;
  if (partial || !mayRevoke || hex(crl.issuer.valueBeforeDecode) !== issuer.subject) return [];
  const authentic = isSignedBy(issuer.key, {
    oid: crl.signatureAlgorithm.algorithmId,
    message: crl.tbsView,
    signature: crl.signatureValue.valueBlock.valueHexView,
  });
  if (!authentic) return [];
  const entry = crl.revokedCertificates?.find(
    ({ userCertificate }) => hex(userCertificate.valueBlock.valueHexView) === certificate.serial,
  );
  return [
    {
      revokedAt: entry?.revocationDate.value,
      producedAt: crl.thisUpdate.value,
      nextUpdate: crl.nextUpdate?.value,
    },
  ];
}

/** Bytes that cannot be read prove nothing. */
function orNothing(read: () => Statement[]): Statement[] {
  try {
    return read();
  } catch {
    return [];
  }
}

/** Whether a statement that a certificate is good holds for an instant. */
function speaksOf({ producedAt, nextUpdate }: Statement, at: Date, freshnessSeconds: number): boolean {
  if (producedAt >= at) return true;
  return nextUpdate ? at <= nextUpdate : at.getTime() - producedAt.getTime() <= freshnessSeconds * 1000;
}

/**
 * Whether a certificate was revoked at an instant, by the proofs there are. One proof of a revocation at or before the
 * instant outweighs all others; a revocation after it does not count, and proves that it was good until then.
 */
export function revocationStatus(
  pair: Pair,
  {
    evidence,
    at,
    freshnessSeconds,
  }: {
    readonly evidence: Evidence;
    readonly at: Date;
    readonly freshnessSeconds: number;
  },
): Status {
  const statements = [
    ...evidence.ocspResponses.flatMap((der) => orNothing(() => ocspStatements(der, pair))),
    ...evidence.crls.flatMap((der) => orNothing(() => crlStatements(der, pair))),
  ];
  if (statements.some(({ revokedAt }) => revokedAt && revokedAt <= at)) return 'revoked';
  if (statements.some((one) => one.revokedAt || speaksOf(one, at, freshnessSeconds))) return 'good';
  return statements.length > 0 ? 'stale' : 'unknown';
}
