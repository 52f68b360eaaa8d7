import { isNational } from './algorithms.ts';
import { algorithmIn, type ReadCertificate, readCertificate } from './certificates.ts';
import {
  childrenOf,
  constructed,
  type Der,
  DerFault,
  integerIn,
  Members,
  octetsIn,
  oidIn,
  readDer,
  sequenceIn,
  setIn,
  TAG,
} from './der-reader.ts';

export const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timeStampToken: '1.2.840.113549.1.9.16.2.14',
  timeStampInfo: '1.2.840.113549.1.9.16.1.4',
} as const;

/** The one value of each attribute, by OID. */
export type Attributes = ReadonlyMap<string, Der>;

/** A CMS (RFC 5652) of one signer, read. */
export type ReadSignedData = {
  readonly contentType: string;
  /** The content inside; undefined for a detached one. */
  readonly content: Buffer | undefined;
  readonly signer: ReadCertificate;
  readonly certificates: readonly ReadCertificate[];
  /** The message of the signature: the SET of attributes; undefined where the content itself is signed. */
  readonly signedBytes: Buffer | undefined;
  readonly signedAttributes: Attributes;
  readonly unsignedAttributes: Attributes;
  readonly signature: Buffer;
  readonly digestOid: string;
  readonly signatureOid: string;
  readonly national: boolean;
};

/** What makes a container no CMS of one signer. */
export class CmsFault extends Error {
  override name = 'CmsFault';
}

function fault(what: string): never {
  throw new CmsFault(what);
}

type SignerInfo = Omit<ReadSignedData, 'contentType' | 'content' | 'certificates' | 'signer' | 'national'> & {
  readonly issuer: Buffer;
  readonly serial: string;
};

/** Attributes of one value each (RFC 5652, 5.3): a type that stands twice, or has two values, is a fault. */
function attributesIn(value: Der | undefined): Attributes {
  const attributes = new Map<string, Der>();
  for (const one of value ? childrenOf(value) : []) {
    const [type, values] = sequenceIn(one);
    const key = oidIn(type);
    const [single, ...others] = setIn(values);
    if (!single || others.length > 0 || attributes.has(key)) fault('an attribute that is not single');
    attributes.set(key, single);
  }
  return attributes;
}

/** The attributes as they are signed: with the tag of a SET in the place of `[0]` (RFC 5652, 5.4). */
const asSigned = ({ bytes }: Der): Buffer => Buffer.concat([Buffer.from([TAG.set]), bytes.subarray(1)]);

function readSigner(value: Der | undefined): SignerInfo {
  const members = new Members(sequenceIn(value));
  if (integerIn(members.next()) !== '01') fault('a signer not named by issuer and serial number');
  const [issuer, serial] = sequenceIn(members.next());
  const digestOid = algorithmIn(members.next());
  const signed = members.optional(constructed(0));
  const signatureOid = algorithmIn(members.next());
  const signature = octetsIn(members.next());
  const unsigned = members.optional(constructed(1));
  members.end();
  return {
    issuer: issuer?.bytes ?? Buffer.alloc(0),
    serial: integerIn(serial),
    digestOid,
    signatureOid,
    signature,
    signedBytes: signed && asSigned(signed),
    signedAttributes: attributesIn(signed),
    unsignedAttributes: attributesIn(unsigned),
  };
}

/** The version that RFC 5652 (5.1) prescribes for the content. It is signed by nobody, so it is checked. */
function checkVersion(version: string, contentType: string): void {
  const prescribed = contentType === OID.data ? '01' : '03';
  if (version !== prescribed) fault('a version that does not fit its content');
}

function checkDigestAlgorithms(value: Der, digestOid: string): void {
  const oids = setIn(value).map(algorithmIn);
  if (oids.length !== 1 || oids[0] !== digestOid) fault('digest algorithms that differ');
}

function contentIn(value: Der): { readonly contentType: string; readonly content: Buffer | undefined } {
  const [type, wrapped] = sequenceIn(value);
  const content = wrapped && octetsIn(readDer(childrenOf(wrapped)[0]?.bytes ?? wrapped.content));
  return { contentType: oidIn(type), content };
}

const certificatesIn = (value: Der | undefined): readonly ReadCertificate[] =>
  (value ? childrenOf(value) : []).map(
    ({ bytes }) => readCertificate(bytes) ?? fault('a certificate that cannot be read'),
  );

function read(bytes: Uint8Array): ReadSignedData {
  const [type, wrapped] = sequenceIn(readDer(bytes));
  if (oidIn(type) !== OID.signedData || wrapped?.tag !== constructed(0)) fault('not signed data');
  const members = new Members(sequenceIn(childrenOf(wrapped)[0]));
  const version = integerIn(members.next());
  const digestAlgorithms = members.next();
  const { contentType, content } = contentIn(members.next());
  const certificates = certificatesIn(members.optional(constructed(0)));
  members.optional(constructed(1));
  const [info, ...others] = setIn(members.next());
  members.end();
  if (others.length > 0) fault('more than one signer');
  const { issuer, serial, ...signerInfo } = readSigner(info);
  checkVersion(version, contentType);
  checkDigestAlgorithms(digestAlgorithms, signerInfo.digestOid);
  const signer = certificates.find((one) => one.serial === serial && one.issuer.equals(issuer));
  if (!signer) fault("the signer's certificate is missing");
  const oids = [signerInfo.digestOid, signerInfo.signatureOid, signer.keyAlgorithm];
  return { contentType, content, certificates, signer, ...signerInfo, national: oids.some(isNational) };
}

/** @throws {CmsFault} for anything but a CMS of exactly one signer, in DER */
export function readSignedData(bytes: Uint8Array): ReadSignedData {
  try {
    return read(bytes);
  } catch (error) {
    throw error instanceof DerFault ? new CmsFault(error.message) : error;
  }
}

/** The time-stamp token in the unsigned attributes, DER. */
export const timeStampOf = ({ unsignedAttributes }: ReadSignedData): Buffer | undefined =>
  unsignedAttributes.get(OID.timeStampToken)?.bytes;
