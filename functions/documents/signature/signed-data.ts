import { fromBER } from 'asn1js';
import { type Attribute, ContentInfo, IssuerAndSerialNumber, SignedData, type SignerInfo } from 'pkijs';
import { isNational } from './algorithms.ts';
import { hex, type ReadCertificate, readCertificate } from './certificates.ts';
import type { Asn1 } from './cms-syntax.ts';

export const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timeStampToken: '1.2.840.113549.1.9.16.2.14',
  timeStampInfo: '1.2.840.113549.1.9.16.1.4',
} as const;

/** A CMS (RFC 5652) of one signer, read. */
export type ReadSignedData = {
  readonly contentType: string;
  /** The content inside; undefined for a detached one. */
  readonly content: Buffer | undefined;
  readonly signer: ReadCertificate;
  readonly certificates: readonly ReadCertificate[];
  readonly signerInfo: SignerInfo;
  readonly signatureValue: Buffer;
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

/** Whether the bytes are one value in DER (definite lengths, nothing after it). */
function isDer(bytes: Buffer): boolean {
  const { offset, result } = fromBER(bytes);
  return offset === bytes.length && Buffer.from(result.toBER()).equals(bytes);
}

function certificatesOf(signedData: SignedData): readonly ReadCertificate[] {
  return (signedData.certificates ?? []).map((one) => {
    const read = readCertificate(new Uint8Array(one.toSchema().toBER()));
    return read ?? fault('a certificate that cannot be read');
  });
}

function signerOf(info: SignerInfo, certificates: readonly ReadCertificate[]): ReadCertificate {
  const { sid } = info;
  if (!(sid instanceof IssuerAndSerialNumber)) fault('a signer not named by issuer and serial number');
  const issuer = hex(sid.issuer.valueBeforeDecode);
  const serial = hex(sid.serialNumber.valueBlock.valueHexView);
  const found = certificates.find((one) => one.issuer === issuer && one.serial === serial);
  return found ?? fault("the signer's certificate is missing");
}

/** The versions that RFC 5652 (5.1, 5.3) prescribes for what is inside: they are signed by nobody, so they are checked. */
function checkVersions(signedData: SignedData, info: SignerInfo): void {
  const version = signedData.encapContentInfo.eContentType === OID.data ? 1 : 3;
  if (signedData.version !== version) fault('a version that does not fit its content');
  if (info.version !== 1) fault('a signer of another version');
}

/** The digest algorithms, which are signed by nobody either. */
function checkDigestAlgorithms({ digestAlgorithms }: SignedData, info: SignerInfo): void {
  if (digestAlgorithms.length !== 1) fault('other than one digest algorithm');
  if (digestAlgorithms[0]?.algorithmId !== info.digestAlgorithm.algorithmId) {
    fault('digest algorithms that differ');
  }
}

function contentOf(signedData: SignedData): Buffer | undefined {
  const { eContent } = signedData.encapContentInfo;
  return eContent && Buffer.from(eContent.getValue());
}

/** @throws {CmsFault} for anything but a CMS of exactly one signer */
export function readSignedData(bytes: Uint8Array): ReadSignedData {
  const der = Buffer.from(bytes);
  try {
    if (!isDer(der)) fault('not DER');
    const { contentType, content } = ContentInfo.fromBER(der);
    if (contentType !== OID.signedData) fault('not signed data');
    const signedData = new SignedData({ schema: content });
    const [info, ...others] = signedData.signerInfos;
    if (!info || others.length > 0) fault('other than one signer');
    checkVersions(signedData, info);
    checkDigestAlgorithms(signedData, info);
    const certificates = certificatesOf(signedData);
    const signer = signerOf(info, certificates);
    const oids = [info.digestAlgorithm.algorithmId, info.signatureAlgorithm.algorithmId, signer.keyAlgorithm];
    return {
      contentType: signedData.encapContentInfo.eContentType,
      content: contentOf(signedData),
      signer,
      certificates,
      signerInfo: info,
      signatureValue: Buffer.from(info.signature.valueBlock.valueHexView),
      digestOid: info.digestAlgorithm.algorithmId,
      signatureOid: info.signatureAlgorithm.algorithmId,
      national: oids.some(isNational),
    };
  } catch (error) {
    // What the parsers throw for bytes that are not what they expect.
    throw error instanceof CmsFault ? error : new CmsFault('not a CMS');
  }
}

/** The one value of an attribute that must stand once; undefined where it is absent. @throws {CmsFault} */
export function attributeValue(attributes: readonly Attribute[], type: string): Asn1 | undefined {
  const found = attributes.filter((one) => one.type === type);
  if (found.length > 1 || (found[0] && found[0].values.length !== 1))
    fault('an attribute that is not single');
  return found[0]?.values[0];
}

/** The time-stamp token in the unsigned attributes, DER. @throws {CmsFault} for more than one */
export function timeStampOf({ signerInfo }: ReadSignedData): Uint8Array | undefined {
  const value = attributeValue(signerInfo.unsignedAttrs?.attributes ?? [], OID.timeStampToken);
  return value && new Uint8Array(value.toBER());
}
