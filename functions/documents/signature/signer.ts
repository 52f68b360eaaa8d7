import { DIGITAL_SIGNATURE, NON_REPUDIATION, type ReadCertificate } from './certificates.ts';
import type { Office, Signer } from './verdict.ts';

const ATTRIBUTE = {
  commonName: '2.5.4.3',
  surname: '2.5.4.4',
  serialNumber: '2.5.4.5',
  organisation: '2.5.4.10',
  unit: '2.5.4.11',
  givenName: '2.5.4.42',
} as const;

/** Key users of the national authority's certificates, and what they say of an office (`kazakhstan.md` 5.1). */
const OFFICES: readonly (readonly [string, Office])[] = [
  ['1.2.398.3.3.4.1.2.1', 'first-head'],
  ['1.2.398.3.3.4.1.2.2', 'right-to-sign'],
  ['1.2.398.3.3.4.1.2.3', 'financial'],
  ['1.2.398.3.3.4.1.2.4', 'personnel'],
  ['1.2.398.3.3.4.1.2.5', 'employee'],
];

const EMAIL_PROTECTION = '1.3.6.1.5.5.7.3.4';
const DOCUMENT_SIGNING = '1.3.6.1.5.5.7.3.36';
const ANY_USE = '2.5.29.37.0';

const BIN = /^BIN(\d{12})$/u;
const IIN = /^IIN\d{12}$/u;
const DIGITS = /\d{6,}/gu;

/**
 * Whether a certificate is meant for signing, not for authentication: it states non-repudiation, and where it lists
 * extended uses, one that signs. The national authority marks both so (`kazakhstan.md` 5.1).
 */
export function isForSigning({ keyUsage = 0, extendedKeyUsage }: ReadCertificate): boolean {
  if ((keyUsage & NON_REPUDIATION) === 0 || (keyUsage & DIGITAL_SIGNATURE) === 0) return false;
  const signs = [EMAIL_PROTECTION, DOCUMENT_SIGNING, ANY_USE];
  return extendedKeyUsage === undefined || extendedKeyUsage.some((use) => signs.includes(use));
}

/** Text of a certificate without anything that may be an identification number. */
const withoutNumbers = (text: string): string => text.replaceAll(DIGITS, '').trim();

const initialOf = (name: string): string => `${name.slice(0, 1).toLocaleUpperCase('kk')}.`;

/** Given name and patronymic as initials: the first is what the common name says beside the surname. */
function initialsOf(commonName: string, surname: string, patronymic: string): string {
  const given = commonName.split(/\s+/u).filter((word) => word !== '' && word !== surname);
  return [given[0], patronymic].flatMap((name) => (name ? initialOf(name) : [])).join(' ');
}

/** Who signed, from the certificate: never an IIN, never a given name in full. */
export function signerOf({ attributes, extendedKeyUsage }: ReadCertificate): Signer {
  const values = (name: keyof typeof ATTRIBUTE): readonly string[] => attributes.get(ATTRIBUTE[name]) ?? [];
  const first = (name: keyof typeof ATTRIBUTE): string => withoutNumbers(values(name)[0] ?? '');
  const bin = [...values('unit'), ...values('serialNumber')].flatMap(
    (value) => BIN.exec(value)?.[1] ?? [],
  )[0];
  const organisation = first('organisation') || undefined;
  const belongsTo = {
    ...(organisation === undefined ? {} : { organisation }),
    ...(bin === undefined ? {} : { bin }),
  };
  const surname = first('surname');
  const isPerson = surname !== '' || values('serialNumber').some((value) => IIN.test(value));
  if (!isPerson) return { kind: 'seal', office: 'seal', ...belongsTo };
  const office = OFFICES.find(([use]) => extendedKeyUsage?.includes(use))?.[1] ?? 'unstated';
  const initials = initialsOf(first('commonName'), surname, first('givenName'));
  return { kind: 'person', office, ...belongsTo, surname, initials };
}
