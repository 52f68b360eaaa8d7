import {
  Constructed,
  fromBER,
  Integer,
  Null,
  ObjectIdentifier,
  OctetString,
  Sequence,
  Set as SetOf,
} from 'asn1js';

/** Any value of ASN.1. Those of @peculiar/x509 are of another major version and must not be mixed in. */
export type Asn1 = ReturnType<typeof fromBER>['result'];

export const sequence = (...value: Asn1[]): Sequence => new Sequence({ value });
export const setOf = (...value: Asn1[]): SetOf => new SetOf({ value });
export const oid = (value: string): ObjectIdentifier => new ObjectIdentifier({ value });
export const integer = (value: number): Integer => new Integer({ value });
export const octets = (bytes: Uint8Array): OctetString =>
  new OctetString({ valueHex: new Uint8Array(bytes).buffer });
export const nothing = (): Null => new Null();

/** `[number]`, constructed. */
export const tagged = (number: number, ...value: Asn1[]): Constructed =>
  new Constructed({ idBlock: { tagClass: 3, tagNumber: number }, value });

export const derOf = (value: Asn1): Buffer => Buffer.from(value.toBER());

/** A value from its bytes. @throws {Error} for bytes that are not one value */
export function asn1Of(bytes: Uint8Array): Asn1 {
  const { offset, result } = fromBER(new Uint8Array(bytes).buffer);
  if (offset !== bytes.length) throw new Error('not one value of ASN.1');
  return result;
}

/** The values inside a constructed one; of a primitive one, none. */
export function childrenOf(value: Asn1 | undefined): Asn1[] {
  if (!value?.idBlock.isConstructed) return [];
  const inside: unknown = 'value' in value.valueBlock ? value.valueBlock.value : undefined;
  return Array.isArray(inside) ? inside : [];
}

/** The bytes of an octet string; of anything else, undefined. */
export const octetsIn = (value: Asn1 | undefined): Uint8Array | undefined =>
  value instanceof OctetString ? value.valueBlock.valueHexView : undefined;

/** An object identifier in its dotted form; of anything else, undefined. */
export const oidIn = (value: Asn1 | undefined): string | undefined =>
  value instanceof ObjectIdentifier ? value.getValue() : undefined;

/** A SET OF in DER: its members in the order of their bytes (X.690, 11.6). */
export const sortedSetOf = (...value: Asn1[]): SetOf =>
  setOf(...value.toSorted((a, b) => Buffer.compare(derOf(a), derOf(b))));

/** An attribute of one value. */
export const attribute = (type: string, value: Asn1): Sequence => sequence(oid(type), setOf(value));
