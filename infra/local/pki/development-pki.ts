import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { madeOnce } from '../folder.ts';
import {
  certify,
  fingerprint,
  type Issuing,
  identityOf,
  type KeyKind,
  newKey,
  newRsaKey,
} from './identities.ts';
import type { Identity, Name } from './issue-certificate.ts';

/** Whose certificates the development authority issues. */
export interface Holder {
  /** The organisation's name and its BIN, which check digit and all belong to nobody. */
  readonly organisation: string;
  readonly bin: string;
}

/** A head who can sign, and who issued the certificate. */
export interface Chain {
  readonly root: Identity;
  readonly issuing: Identity;
  readonly head: Identity;
}

/** An authority with everything that signing needs; its roots are trusted by nothing but this machine. */
export interface Pki extends Chain {
  /** The same person's certificate for authentication, with which nothing may be signed. */
  readonly authentication: Identity;
  readonly timeStamps: Identity;
  /** Answers for certificates of the issuing authority, and for those of the root. */
  readonly ocsp: Identity;
  readonly rootOcsp: Identity;
}

interface Period {
  readonly holder: Holder;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** When the head's certificates end, where that is earlier. */
  readonly headUntil?: Date;
}

export interface Making extends Period {
  readonly kind: KeyKind;
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

type Keys = { readonly [name in keyof Chain]: KeyObject };

function makeChain(keys: Keys, { holder, notBefore, notAfter, headUntil = notAfter }: Period): Chain {
  const period = { notBefore, notAfter };
  const below = { ...period, ocspUrl: OCSP_URL };
  const root = identityOf(keys.root, { use: 'root', subject: named('Qonys development root'), ...period });
  const subject = named('Qonys development issuing');
  const issuing = identityOf(keys.issuing, { use: 'issuing', subject, ...below }, root);
  const ofHead = { subject: headName(holder), ...below, notAfter: headUntil };
  return { root, issuing, head: identityOf(keys.head, { use: 'head', ...ofHead }, issuing) };
}

/** A new authority of one kind of key. */
export function makePki({ kind, ...making }: Making): Pki {
  const { holder, notBefore, notAfter, headUntil = notAfter } = making;
  const period = { notBefore, notAfter };
  const below = { ...period, ocspUrl: OCSP_URL };
  const keys = { root: newKey(kind), issuing: newKey(kind), head: newKey(kind) };
  const chain = makeChain(keys, making);
  const { root, issuing } = chain;
  const of = (what: Issuing, issuer: Identity): Identity => identityOf(newKey(kind), what, issuer);
  const responder = (name: string, issuer: Identity): Identity =>
    of({ use: 'ocsp', subject: named(name), ...period }, issuer);
  const ofHead = { subject: headName(holder), ...below, notAfter: headUntil };
  const timeStamps = named('Qonys development time-stamps');
  return {
    ...chain,
    authentication: of({ use: 'authentication', ...ofHead }, issuing),
    timeStamps: of({ use: 'time-stamps', subject: timeStamps, ...below }, issuing),
    ocsp: responder('Qonys development OCSP', issuing),
    rootOcsp: responder('Qonys development root OCSP', root),
  };
}

/** Issues the organisation's seal for a public key, whose private key may lie anywhere, a KMS included. */
export const certifySeal = (
  { issuing }: Pki,
  publicKey: KeyObject,
  { holder, notBefore, notAfter }: Omit<Period, 'headUntil'>,
): Buffer =>
  certify(
    publicKey,
    { use: 'seal', subject: sealName(holder), notBefore, notAfter, ocspUrl: OCSP_URL },
    issuing,
  );

type Written = Record<string, { readonly certificate: string; readonly key: string }>;

const written = (pki: Chain): string =>
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

const readers = (text: string): ((name: keyof Pki) => Identity) => {
  const entries: Written = JSON.parse(text);
  return (name) => {
    const { certificate = '', key = '' } = entries[name] ?? {};
    return { certificate: Buffer.from(certificate, 'base64'), key: createPrivateKey(key) };
  };
};

function readChain(text: string): Chain {
  const identity = readers(text);
  return { root: identity('root'), issuing: identity('issuing'), head: identity('head') };
}

function readPki(text: string): Pki {
  const identity = readers(text);
  return {
    ...readChain(text),
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

const FILES = { ec: 'ec.json', rsa: 'rsa.json' } as const;
const MAKING = { holder: DEVELOPMENT_HOLDER, ...PERIOD };

/** The authority in a folder, of ECDSA P-256, made at first use. */
export function openPki(folder: string): Pki {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, FILES.ec);
  return readPki(madeOnce(file, () => written(makePki({ kind: 'ec', ...MAKING }))));
}

/**
 * The chain of RSA in a folder, at whose end the same head has another key, as holders of the national authority's RSA
 * certificates have. Made at first use, its keys beside what this process does meanwhile.
 */
export async function openRsaChain(folder: string): Promise<Chain> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, FILES.rsa);
  if (existsSync(file)) return readChain(readFileSync(file, 'utf8'));
  const [root, issuing, head] = await Promise.all([newRsaKey(), newRsaKey(), newRsaKey()]);
  return readChain(madeOnce(file, () => written(makeChain({ root, issuing, head }, MAKING))));
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
  return Object.values(FILES)
    .map((name) => join(folder, name))
    .filter((file) => existsSync(file))
    .map((file) => readChain(readFileSync(file, 'utf8')).root.certificate);
}
