import { isSignedBy } from './algorithms.ts';
import {
  algorithmIn,
  CRL_SIGN,
  extensionsIn,
  isIssuedBy,
  isValidAt,
  type ReadCertificate,
  readCertificate,
} from './certificates.ts';
import {
  bitsIn,
  childrenOf,
  constructed,
  type Der,
  DerFault,
  integerIn,
  Members,
  octetsIn,
  oidIn,
  primitive,
  readDer,
  sequenceIn,
  TAG,
  timeIn,
} from './der-reader.ts';
import type { Evidence } from './evidence.ts';
import { CERT_ID_HASHES, issuerHashes } from './ocsp.ts';

/** What one proof says of one certificate. */
type Statement = {
  readonly revokedAt: Date | undefined;
  readonly producedAt: Date;
  readonly nextUpdate: Date | undefined;
};

/** A structure signed as X.509 signs: what is signed, the algorithm, the signature. */
type Signed = { readonly message: Buffer; readonly oid: string; readonly signature: Buffer };

type SingleResponse = Statement & {
  readonly hashOid: string;
  readonly issuerName: Buffer;
  readonly issuerKey: Buffer;
  readonly serial: string;
};

type OcspResponse = {
  readonly signed: Signed;
  readonly producedAt: Date;
  readonly responses: readonly SingleResponse[];
  readonly certificates: readonly ReadCertificate[];
};

type Crl = {
  readonly signed: Signed;
  readonly issuer: Buffer;
  readonly producedAt: Date;
  readonly nextUpdate: Date | undefined;
  readonly revoked: ReadonlyMap<string, Date>;
};

/** Proofs that are read, of whatever certificates. */
export type Proofs = { readonly ocsp: readonly OcspResponse[]; readonly crls: readonly Crl[] };

/** `good` at the instant asked about; `stale`: good, but too old to say so of that instant. */
export type Status = 'good' | 'revoked' | 'stale' | 'unknown';

const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9';
const BASIC_RESPONSE = '1.3.6.1.5.5.7.48.1.1';
const SUCCESSFUL = 0;
/** The choices of CertStatus (RFC 6960, 4.2.1). */
const GOOD = primitive(0);
const REVOKED = constructed(1);

type Pair = { readonly certificate: ReadCertificate; readonly issuer: ReadCertificate };

const signedOf = ([message, algorithm, signature]: readonly Der[]): Signed => ({
  message: message?.bytes ?? Buffer.alloc(0),
  oid: algorithmIn(algorithm),
  signature: bitsIn(signature),
});

/** One answer; nothing for a certificate of which the responder knows nothing. */
function readSingle(value: Der): SingleResponse[] {
  const members = new Members(sequenceIn(value));
  const [hash, issuerName, issuerKey, serial] = sequenceIn(members.next());
  const status = members.next();
  const producedAt = timeIn(members.next());
  const next = members.optional(constructed(0));
  if (status.tag !== GOOD && status.tag !== REVOKED) return [];
  return [
    {
      hashOid: algorithmIn(hash),
      issuerName: octetsIn(issuerName),
      issuerKey: octetsIn(issuerKey),
      serial: integerIn(serial),
      revokedAt: status.tag === REVOKED ? timeIn(childrenOf(status)[0]) : undefined,
      producedAt,
      nextUpdate: next && timeIn(childrenOf(next)[0]),
    },
  ];
}

function readOcsp(der: Uint8Array): OcspResponse[] {
  const [status, wrapped] = sequenceIn(readDer(der));
  if (status?.content[0] !== SUCCESSFUL || !wrapped) return [];
  const [type, basic] = sequenceIn(childrenOf(wrapped)[0]);
  if (oidIn(type) !== BASIC_RESPONSE) return [];
  const parts = sequenceIn(readDer(octetsIn(basic)));
  const data = new Members(sequenceIn(parts[0]));
  data.optional(constructed(0));
  data.next();
  const producedAt = timeIn(data.next());
  const responses = sequenceIn(data.next()).flatMap(readSingle);
  const sent = parts[3] ? sequenceIn(childrenOf(parts[3])[0]) : [];
  const certificates = sent.flatMap(({ bytes }) => readCertificate(bytes) ?? []);
  return [{ signed: signedOf(parts), producedAt, responses, certificates }];
}

/** A complete CRL (RFC 5280, 5); a delta or a partial one, which a critical extension tells, says nothing. */
function readCrl(der: Uint8Array): Crl[] {
  const parts = sequenceIn(readDer(der));
  const members = new Members(sequenceIn(parts[0]));
  members.optional(TAG.integer);
  members.next();
  const issuer = members.next().bytes;
  const producedAt = timeIn(members.next());
  const next = members.optional(TAG.utcTime) ?? members.optional(TAG.time);
  const entries = members.optional(TAG.sequence);
  const wrapped = members.optional(constructed(0));
  members.end();
  const extensions = extensionsIn(wrapped && childrenOf(wrapped)[0]);
  if ([...extensions.values()].some(({ critical }) => critical)) return [];
  const revoked = new Map(
    (entries ? sequenceIn(entries) : []).map((entry) => {
      const [serial, at] = sequenceIn(entry);
      return [integerIn(serial), timeIn(at)];
    }),
  );
  return [{ signed: signedOf(parts), issuer, producedAt, nextUpdate: next && timeIn(next), revoked }];
}

/** Bytes that cannot be read prove nothing. */
function readable<T>(ders: readonly Uint8Array[], read: (der: Uint8Array) => T[]): T[] {
  return ders.flatMap((der) => {
    try {
      return read(der);
    } catch (error) {
      if (error instanceof DerFault) return [];
      throw error;
    }
  });
}

/** Reads the proofs once, for any number of questions. */
export const readProofs = ({ ocspResponses, crls }: Evidence): Proofs => ({
  ocsp: readable(ocspResponses, readOcsp),
  crls: readable(crls, readCrl),
});

/** Whether an answer is about this certificate. */
function isAbout(single: SingleResponse, { certificate, issuer }: Pair): boolean {
  const hash = CERT_ID_HASHES[single.hashOid];
  if (hash === undefined || single.serial !== certificate.serial) return false;
  const { name, key } = issuerHashes(issuer, hash);
  return name.equals(single.issuerName) && key.equals(single.issuerKey);
}

/** The issuer itself, or one to whom it gave this task (RFC 6960, 4.2.2.2). */
function mayAnswer(responder: ReadCertificate, issuer: ReadCertificate, at: Date): boolean {
  if (responder.der.equals(issuer.der)) return true;
  if (!responder.extendedKeyUsage?.includes(OCSP_SIGNING) || responder.unknownCritical) return false;
  return isValidAt(responder, at) && isIssuedBy(responder, issuer);
}

const isAuthentic = ({ signed, producedAt, certificates }: OcspResponse, issuer: ReadCertificate): boolean =>
  [issuer, ...certificates].some(
    (responder) => mayAnswer(responder, issuer, producedAt) && isSignedBy(responder.key, signed),
  );

function ocspStatements(response: OcspResponse, pair: Pair): readonly Statement[] {
  const about = response.responses.filter((one) => isAbout(one, pair));
  return about.length > 0 && isAuthentic(response, pair.issuer) ? about : [];
}

function crlStatements(crl: Crl, { certificate, issuer }: Pair): readonly Statement[] {
  const mayRevoke = ((issuer.keyUsage ?? CRL_SIGN) & CRL_SIGN) !== 0;
  if (!mayRevoke || !crl.issuer.equals(issuer.subject) || !isSignedBy(issuer.key, crl.signed)) return [];
  return [{ ...crl, revokedAt: crl.revoked.get(certificate.serial) }];
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
  by: { readonly proofs: Proofs; readonly at: Date; readonly freshnessSeconds: number },
): Status {
  const { proofs, at, freshnessSeconds } = by;
  const statements = [
    ...proofs.ocsp.flatMap((response) => ocspStatements(response, pair)),
    ...proofs.crls.flatMap((crl) => crlStatements(crl, pair)),
  ];
  if (statements.some(({ revokedAt }) => revokedAt && revokedAt <= at)) return 'revoked';
  if (statements.some((one) => one.revokedAt || speaksOf(one, at, freshnessSeconds))) return 'good';
  return statements.length > 0 ? 'stale' : 'unknown';
}
