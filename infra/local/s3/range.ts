/** First and last byte, both included. */
export type ByteRange = { readonly first: number; readonly last: number };

const SINGLE = /^bytes=(?<first>\d*)-(?<last>\d*)$/;

/**
 * The range of a Range header within `size` bytes (RFC 9110, section 14). Undefined when the header is to be ignored:
 * absent, malformed, or of several ranges, which S3 does not serve.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined {
  const { first = '', last = '' } = SINGLE.exec(header ?? '')?.groups ?? {};
  if (first === '' && last === '') return undefined;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { first: size - length, last: size - 1 };
  }
  if (last !== '' && Number(last) < Number(first)) return undefined;
  if (Number(first) >= size) return 'unsatisfiable';
  return { first: Number(first), last: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}
