/** Crockford's alphabet: no I, L, O, U, which eyes and ears confuse. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS = 5n;

/** Bytes of a code: 80 bits, so that nobody finds a page by guessing. */
export const CODE_BYTES = 10;
const LETTERS = (CODE_BYTES * 8) / Number(BITS);

/** A code of four groups of four, as it is printed: `7Q4Z-0KXT-9B2M-HV6E`. @throws {RangeError} for other lengths. */
export function documentCode(random: Uint8Array): string {
  if (random.length !== CODE_BYTES) throw new RangeError(`a code is made of ${CODE_BYTES} bytes`);
  let number = BigInt(`0x${Buffer.from(random).toString('hex')}`);
  let letters = '';
  for (let place = 0; place < LETTERS; place += 1) {
    letters = `${ALPHABET[Number(number & 31n)]}${letters}`;
    number >>= BITS;
  }
  return letters.replace(/(.{4})(?=.)/gu, '$1-');
}

/** The code that somebody typed: any case, with or without hyphens or spaces, O for 0, I or L for 1. Else undefined. */
export function readDocumentCode(typed: string): string | undefined {
  const letters = typed.toUpperCase().replace(/[\s-]/gu, '').replaceAll('O', '0').replace(/[IL]/gu, '1');
  if (letters.length !== LETTERS || Array.from(letters).some((letter) => !ALPHABET.includes(letter)))
    return undefined;
  return letters.replace(/(.{4})(?=.)/gu, '$1-');
}
