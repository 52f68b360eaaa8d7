import { isIssuedBy, isValidAt, KEY_CERT_SIGN, type ReadCertificate } from './certificates.ts';

const LONGEST = 6;

const mayIssue = (issuer: ReadCertificate, below: number): boolean =>
  issuer.isAuthority &&
  issuer.pathLength >= below &&
  ((issuer.keyUsage ?? KEY_CERT_SIGN) & KEY_CERT_SIGN) !== 0 &&
  !issuer.unknownCritical;

/**
 * The chain from a certificate to one of the anchors (RFC 5280, 6, without name constraints and policies): the
 * certificate first, the anchor last. Every authority in it may issue and was valid at `at`; whether the first
 * certificate was is for the caller. Undefined where there is none.
 */
export function chainOf(
  certificate: ReadCertificate,
  {
    among,
    anchors,
    at,
  }: {
    readonly among: readonly ReadCertificate[];
    readonly anchors: readonly ReadCertificate[];
    readonly at: Date;
  },
): readonly ReadCertificate[] | undefined {
  if (certificate.unknownCritical) return undefined;
  const step = (path: readonly ReadCertificate[]): readonly ReadCertificate[] | undefined => {
    const last = path.at(-1);
    if (!last || path.length > LONGEST) return undefined;
    if (anchors.some(({ der }) => der.equals(last.der))) return path;
    for (const issuer of [...anchors, ...among]) {
      if (path.includes(issuer) || !mayIssue(issuer, path.length - 1)) continue;
      if (!isValidAt(issuer, at) || !isIssuedBy(last, issuer)) continue;
      const found = step([...path, issuer]);
      if (found) return found;
    }
    return undefined;
  };
  return step([certificate]);
}

/**
 * Whether every certificate that a container carries is on the chain, is an anchor, or was issued by one that is known.
 * Nobody signs the container's certificates as such: without this one of them could be changed unseen.
 */
export function accountsFor(
  chain: readonly ReadCertificate[],
  carried: readonly ReadCertificate[],
  {
    among,
    anchors,
  }: { readonly among: readonly ReadCertificate[]; readonly anchors: readonly ReadCertificate[] },
): boolean {
  const known = [...anchors, ...among, ...carried];
  return carried.every(
    (one) =>
      [...chain, ...anchors].some(({ der }) => der.equals(one.der)) ||
      known.some((issuer) => isIssuedBy(one, issuer)),
  );
}
