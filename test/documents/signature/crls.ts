import {
  Certificate,
  CertificateRevocationList,
  type Extension,
  Extensions,
  RevokedCertificate,
  Time,
} from 'pkijs';
import type { Instant } from '#functions/law/calendar/instant.ts';
import { algorithmOf, type Identity } from '#infra/local/pki/issue-certificate.ts';

const ALGORITHMS = {
  'ecdsa-sha256': { name: 'ECDSA', namedCurve: 'P-256' },
  'rsa-sha256': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
} as const;

export type Listing = {
  readonly thisUpdate: Instant;
  readonly nextUpdate: Instant | undefined;
  readonly revoked?: { readonly certificate: Uint8Array; readonly at: Instant };
  readonly extension?: Extension;
};

const certificateOf = (der: Uint8Array): Certificate => Certificate.fromBER(new Uint8Array(der));
const timeOf = (instant: Instant): Time => new Time({ value: new Date(instant) });
const V2 = 1;

/** A CRL (DER) as another programme makes it. */
export async function crlOf(issuer: Identity, listing: Listing): Promise<Uint8Array> {
  const { thisUpdate, nextUpdate, revoked, extension } = listing;
  const crl = new CertificateRevocationList({
    version: V2,
    issuer: certificateOf(issuer.certificate).subject,
    thisUpdate: timeOf(thisUpdate),
    ...(nextUpdate === undefined ? {} : { nextUpdate: timeOf(nextUpdate) }),
    ...(extension ? { crlExtensions: new Extensions({ extensions: [extension] }) } : {}),
  });
  if (revoked) {
    const { serialNumber } = certificateOf(revoked.certificate);
    crl.revokedCertificates = [
      new RevokedCertificate({ userCertificate: serialNumber, revocationDate: timeOf(revoked.at) }),
    ];
  }
  const pkcs8 = issuer.key.export({ type: 'pkcs8', format: 'der' });
  const algorithm = ALGORITHMS[algorithmOf(issuer.key)];
  await crl.sign(await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']), 'SHA-256');
  return new Uint8Array(crl.toSchema(true).toBER());
}
