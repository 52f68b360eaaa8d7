import {
  Certificate,
  CertificateChainValidationEngine,
  CertificateRevocationList,
  ContentInfo,
  ExtKeyUsage,
  id_ContentType_SignedData,
  SignedData,
  SignedDataVerifyError,
  TSTInfo,
} from 'pkijs';

/** What pkijs says of one signature. */
export type PkijsSays = {
  /** Whether the container is a CMS whose signature, by the key of its signer's certificate, is of the range's bytes. */
  readonly signature: boolean;
  /** Whether the signer's certificate leads to an anchor and every certificate on the way was valid at the time. */
  readonly chain: boolean;
  /** Whether the time-stamp is of the signature and by a trusted authority of time-stamps; undefined without one. */
  readonly timeStamp: boolean | undefined;
};

type Trust = {
  readonly anchors: readonly Uint8Array[];
  readonly timeStampAnchors: readonly Uint8Array[];
  /** Beside those that the containers carry. */
  readonly certificates: readonly Uint8Array[];
  /** Where there are any, every certificate needs one that says it is good. */
  readonly crls: readonly Uint8Array[];
  /** For a signature without a time-stamp. */
  readonly at: Date;
};

const TIME_STAMP_TOKEN = '1.2.840.113549.1.9.16.2.14';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

const CONTAINER = /\/Contents ?<([\da-f]{512,})>/giu;
const RANGE = /\/ByteRange ?\[([-\d ]+)\]/gu;

type Place = { readonly container: Buffer; readonly signed: Buffer };

/** The bytes that a range states, two numbers for each part. */
function bytesOf(file: Buffer, range: readonly number[]): Buffer {
  const parts = range.flatMap((from, index) => {
    const length = range[index + 1] ?? 0;
    return index % 2 === 0 && from >= 0 && length > 0 ? [file.subarray(from, from + length)] : [];
  });
  return Buffer.concat(parts);
}

/** Containers and what they say they cover, found in the text of the file alone: no reader of PDF is asked. */
function placesIn(file: Buffer): readonly Place[] {
  const text = file.toString('latin1');
  const ranges = [...text.matchAll(RANGE)].map(([, range = '']) => range.trim().split(/ +/u).map(Number));
  return [...text.matchAll(CONTAINER)].map(([, digits = ''], index) => ({
    container: Buffer.from(digits, 'hex'),
    signed: bytesOf(file, ranges[index] ?? []),
  }));
}

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const certificatesOf = (ders: readonly Uint8Array[]): Certificate[] =>
  ders.map((der) => Certificate.fromBER(bufferOf(der)));

function signedDataIn(container: Uint8Array): SignedData | undefined {
  try {
    const info = ContentInfo.fromBER(bufferOf(container));
    return info.contentType === id_ContentType_SignedData
      ? new SignedData({ schema: info.content })
      : undefined;
  } catch {
    return undefined;
  }
}

/** pkijs throws where something is not as it should be, and answers false where a signature is not. */
async function isVerified(cms: SignedData, data: Uint8Array): Promise<boolean> {
  try {
    return await cms.verify({ signer: 0, data: bufferOf(data) });
  } catch (error) {
    if (error instanceof SignedDataVerifyError) return false;
    throw error;
  }
}

const certificatesIn = ({ certificates = [] }: SignedData): Certificate[] =>
  certificates.filter((one) => one instanceof Certificate);

/** The certificate that the container names as its signer's. */
function signerOf(cms: SignedData): Certificate | undefined {
  const sid = cms.signerInfos[0]?.sid;
  return certificatesIn(cms).find(
    ({ issuer, serialNumber }) => issuer.isEqual(sid?.issuer) && serialNumber.isEqual(sid?.serialNumber),
  );
}

/** Whether pkijs builds a chain. It judges the last of `certs`. */
async function isTrusted(
  cms: SignedData,
  anchors: readonly Uint8Array[],
  checkDate: Date,
  { certificates, crls }: Pick<Trust, 'certificates' | 'crls'>,
): Promise<boolean> {
  const signer = signerOf(cms);
  if (!signer) return false;
  const others = certificatesIn(cms).filter((one) => one !== signer);
  const engine = new CertificateChainValidationEngine({
    trustedCerts: certificatesOf(anchors),
    certs: [...certificatesOf(certificates), ...others, signer],
    crls: crls.map((der) => CertificateRevocationList.fromBER(bufferOf(der))),
    checkDate,
  });
  return (await engine.verify()).result;
}

/** RFC 3161, 2.3; pkijs leaves this to who calls it. */
function servesOnlyTimeStamps(certificate: Certificate | undefined): boolean {
  const extension = certificate?.extensions?.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE);
  const uses = extension?.parsedValue instanceof ExtKeyUsage ? extension.parsedValue.keyPurposes : [];
  return extension?.critical === true && uses.length === 1 && uses[0] === TIME_STAMPING;
}

type TimeStamp = { readonly trusted: boolean; readonly at: Date };

async function timeStampIn(cms: SignedData, trust: Trust): Promise<TimeStamp | undefined> {
  const [info] = cms.signerInfos;
  const attribute = info?.unsignedAttrs?.attributes.find(({ type }) => type === TIME_STAMP_TOKEN);
  if (!info || !attribute) return undefined;
  const token = signedDataIn(new Uint8Array(attribute.values[0].toBER()));
  const content = token?.encapContentInfo.eContent?.getValue();
  if (!token || !content) return { trusted: false, at: trust.at };
  const { genTime } = TSTInfo.fromBER(content);
  // Besides the signature of the token this compares its imprint with the bytes.
  const isOf = await isVerified(token, info.signature.valueBlock.valueHexView);
  const isChained = await isTrusted(token, trust.timeStampAnchors, genTime, { ...trust, crls: [] });
  return { trusted: isOf && isChained && servesOnlyTimeStamps(signerOf(token)), at: genTime };
}

async function judged({ container, signed }: Place, trust: Trust): Promise<PkijsSays> {
  const cms = signedDataIn(container);
  if (!cms) return { signature: false, chain: false, timeStamp: undefined };
  const timeStamp = await timeStampIn(cms, trust);
  const at = timeStamp?.trusted ? timeStamp.at : trust.at;
  return {
    signature: await isVerified(cms, signed),
    chain: await isTrusted(cms, trust.anchors, at, trust),
    timeStamp: timeStamp?.trusted,
  };
}

/** What pkijs says of every signature of a file, in the order of the file. It reads BER, and checks no policy. */
export async function askPkijs(file: Uint8Array, trust: Trust): Promise<readonly PkijsSays[]> {
  const places = placesIn(Buffer.from(file));
  return Promise.all(places.map((place) => judged(place, trust)));
}
