import { TAG } from './der-reader.ts';

/** Writes values of ASN.1 in DER (X.690). Values are their bytes. */
export function value(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const length = content.reduce((sum, { length: one }) => sum + one, 0);
  return Buffer.concat([Buffer.from([tag, ...lengthOctets(length)]), ...content]);
}

function lengthOctets(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [0x80 | octets.length, ...octets];
}

export const sequence = (...values: readonly Uint8Array[]): Buffer => value(TAG.sequence, ...values);
export const octets = (bytes: Uint8Array): Buffer => value(TAG.octets, bytes);
export const bits = (bytes: Uint8Array, unused = 0): Buffer => value(TAG.bits, Buffer.from([unused]), bytes);
export const nothing = (): Buffer => Buffer.from([0x05, 0]);
export const yes = (): Buffer => value(TAG.boolean, Buffer.from([0xff]));

/** `[number]`, constructed. */
export const tagged = (number: number, ...values: readonly Uint8Array[]): Buffer =>
  value(0xa0 | number, ...values);

/** A SET OF: its members in the order of their bytes (X.690, 11.6). */
export const setOf = (...values: readonly Uint8Array[]): Buffer =>
  value(TAG.set, ...values.toSorted((a, b) => Buffer.compare(a, b)));

/** A number from 0 to 127. */
export const small = (number: number): Buffer => value(TAG.integer, Buffer.from([number]));

/** A positive integer of these octets, the highest first; the first must not be zero. */
export function positive(bytes: Uint8Array): Buffer {
  const isHigh = (bytes[0] ?? 0) >= 0x80;
  return value(TAG.integer, ...(isHigh ? [Buffer.from([0])] : []), bytes);
}

function base128(number: number): readonly number[] {
  const septets = [number % 128];
  for (let rest = Math.floor(number / 128); rest > 0; rest = Math.floor(rest / 128)) {
    septets.unshift(0x80 | (rest % 128));
  }
  return septets;
}

/** An object identifier from its dotted form. */
export function oid(dotted: string): Buffer {
  const [root = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return value(TAG.oid, Buffer.from([root * 40 + second, ...rest].flatMap(base128)));
}

/** An instant to the second, in UTC, with a year of four digits. */
export function time(date: Date): Buffer {
  const digits = date.toISOString().slice(0, 19).replaceAll(/[-:T]/gu, '');
  return value(TAG.time, Buffer.from(`${digits}Z`, 'latin1'));
}

/** A time as certificates write it: with a year of two digits before 2050 (RFC 5280, 4.1.2.5). */
export function validityTime(date: Date): Buffer {
  if (date.getUTCFullYear() >= 2050) return time(date);
  return value(TAG.utcTime, time(date).subarray(4));
}

/** An attribute of one value. */
export const attribute = (type: string, one: Uint8Array): Buffer => sequence(oid(type), setOf(one));
