import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { madeOnce } from '../folder.ts';
import { certify, fingerprint, type KeyKind, newIdentity } from './identities.ts';
import type { Identity, Name } from './issue-certificate.ts';

/** Whose certificates the development authority issues. */
export interface Holder {
  /** The organisation's name and its BIN, which check digit and all belong to nobody. */
  readonly organisation: string;
  readonly bin: string;
}

/** An authority with everything that signing needs; its roots are trusted by nothing but this machine. */
export interface Pki {
  readonly root: Identity;
  readonly issuing: Identity;
  readonly head: Identity;
  /** The same person's certificate for authentication, with which nothing may be signed. */
  readonly authentication: Identity;
  readonly timeStamps: Identity;
  /** Answers for certificates of the issuing authority, and for those of the root. */
  readonly ocsp: Identity;
  readonly rootOcsp: Identity;
}

export interface Making {
  readonly kind: KeyKind;
  readonly holder: Holder;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** When the head's certificates end, where that is earlier. */
  readonly headUntil?: Date;
}

/** Named in the certificates; whoever asks is told elsewhere where it answers. */
const OCSP_URL = 'http://ocsp.qonys.test/';

const IN_KAZAKHSTAN: Name = [['C', 'KZ']];
const named = (name: string): Name => [...IN_KAZAKHSTAN, ['O', 'Qonys development'], ['CN', name]];

/** The head of a provider, of nobody; the number has a right check digit. */
const headName = ({ organisation, bin }: Holder): Name => [
  ...IN_KAZAKHSTAN,
  ['O', organisation],
  ['OU', `BIN${bin}`],
  ['CN', 'ӨМІРБЕКОВ ҒАЛЫМ'],
  ['SURNAME', 'ӨМІРБЕКОВ'],
  ['G', 'ҮСЕНҰЛЫ'],
  ['SERIALNUMBER', 'IIN900101300007'],
];

const sealName = ({ organisation, bin }: Holder): Name => [
  ...IN_KAZAKHSTAN,
  ['O', organisation],
  ['OU', `BIN${bin}`],
  ['CN', organisation],
];

/** A new authority of one kind of key. */
export function makePki({ kind, holder, notBefore, notAfter, headUntil = notAfter }: Making): Pki {
  const period = { notBefore, notAfter };
  const root = newIdentity(kind, { use: 'root', subject: named('Qonys development root'), ...period });
  const below = { ...period, ocspUrl: OCSP_URL };
  const issuing = newIdentity(
    kind,
    { use: 'issuing', subject: named('Qonys development issuing'), ...below },
    root,
  );
  const ofHead = { subject: headName(holder), ...below, notAfter: headUntil };
  const responder = (name: string, issuer: Identity): Identity =>
    newIdentity(kind, { use: 'ocsp', subject: named(name), ...period }, issuer);
  return {
    root,
    issuing,
    head: newIdentity(kind, { use: 'head', ...ofHead }, issuing),
    authentication: newIdentity(kind, { use: 'authentication', ...ofHead }, issuing),
    timeStamps: newIdentity(
      kind,
      { use: 'time-stamps', subject: named('Qonys development time-stamps'), ...below },
      issuing,
    ),
    ocsp: responder('Qonys development OCSP', issuing),
    rootOcsp: responder('Qonys development root OCSP', root),
  };
}

/** Issues the organisation's seal for a public key, whose private key may lie anywhere, a KMS included. */
export const certifySeal = (
  { issuing }: Pki,
  publicKey: KeyObject,
  { holder, notBefore, notAfter }: Omit<Making, 'kind'>,
): Buffer =>
  certify(
    publicKey,
    { use: 'seal', subject: sealName(holder), notBefore, notAfter, ocspUrl: OCSP_URL },
    issuing,
  );

type Written = Record<string, { readonly certificate: string; readonly key: string }>;

const written = (pki: Pki): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(pki).map(([name, { certificate, key }]: [string, Identity]) => [
        name,
        {
          certificate: certificate.toString('base64'),
          key: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
        },
      ]),
    ),
  );

function readPki(text: string): Pki {
  const entries: Written = JSON.parse(text);
  const identity = (name: keyof Pki): Identity => {
    const { certificate = '', key = '' } = entries[name] ?? {};
    return { certificate: Buffer.from(certificate, 'base64'), key: createPrivateKey(key) };
  };
  return {
    root: identity('root'),
    issuing: identity('issuing'),
    head: identity('head'),
    authentication: identity('authentication'),
    timeStamps: identity('timeStamps'),
    ocsp: identity('ocsp'),
    rootOcsp: identity('rootOcsp'),
  };
}

/** The provider that the development certificates are of; the BIN is a sample with a right check digit. */
export const DEVELOPMENT_HOLDER: Holder = {
  organisation: 'Жұмыспен қамту және әлеуметтік бағдарламалар басқармасы',
  bin: '971240001315',
};

/** Long before and after anything that a moved clock shows. */
const PERIOD = { notBefore: new Date('2020-01-01T00:00:00Z'), notAfter: new Date('2049-12-31T00:00:00Z') };

/** The authority in a folder, made at first use: one of ECDSA P-256, and one of RSA. */
export function openPki(folder: string, kind: KeyKind): Pki {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${kind}.json`);
  return readPki(madeOnce(file, () => written(makePki({ kind, holder: DEVELOPMENT_HOLDER, ...PERIOD }))));
}

/** The seal's certificate for a public key (SPKI, DER), made once for each key in the folder. */
export function openSeal(folder: string, pki: Pki, spki: Uint8Array): Buffer {
  const publicKey = createPublicKey({ key: Buffer.from(spki), type: 'spki', format: 'der' });
  const make = (): string =>
    certifySeal(pki, publicKey, { holder: DEVELOPMENT_HOLDER, ...PERIOD }).toString('base64');
  const file = join(folder, `seal-${fingerprint(spki).slice(0, 16)}.txt`);
  return Buffer.from(madeOnce(file, make), 'base64');
}

/** The roots of the authorities that the folder has; none before the first is made. */
export function developmentAnchors(folder: string): readonly Buffer[] {
  const kinds: readonly KeyKind[] = ['ec', 'rsa'];
  return kinds
    .map((kind) => join(folder, `${kind}.json`))
    .filter((file) => existsSync(file))
    .map((file) => readPki(readFileSync(file, 'utf8')).root.certificate);
}
