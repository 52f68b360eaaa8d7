import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { S3Refusal } from './refusal.ts';

type Decoded = { readonly bytes: Buffer; readonly trailers: ReadonlyMap<string, string> };

const CHUNK_HEAD = /^(?<size>[0-9a-f]{1,8})$/i;
const LINE_END = '\r\n';

/**
 * Decodes the `aws-chunked` content encoding without chunk signatures: chunks of hexadecimal length, a chunk of
 * length 0, trailers. Refuses a body cut short and trailers that are not `name:value`. Source: "Uploading chunks with
 * trailing headers" in the Amazon S3 API Reference.
 */
export function decodeAwsChunked(body: Buffer): Result<Decoded, S3Refusal> {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = body.indexOf(LINE_END, at);
    const size = end < 0 ? undefined : CHUNK_HEAD.exec(body.toString('latin1', at, end))?.groups?.['size'];
    if (size === undefined) return refused({ code: 'IncompleteBody' });
    const start = end + LINE_END.length;
    const length = Number.parseInt(size, 16);
    if (length === 0) return withTrailers(Buffer.concat(chunks), body.toString('latin1', start));
    const stop = start + length;
    if (body.toString('latin1', stop, stop + LINE_END.length) !== LINE_END)
      return refused({ code: 'IncompleteBody' });
    chunks.push(body.subarray(start, stop));
    at = stop + LINE_END.length;
  }
}

function withTrailers(bytes: Buffer, section: string): Result<Decoded, S3Refusal> {
  const trailers = new Map<string, string>();
  for (const line of section.split(LINE_END).filter((each) => each !== '')) {
    const at = line.indexOf(':');
    if (at < 1) return refused({ code: 'MalformedTrailerError' });
    trailers.set(line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim());
  }
  return accepted({ bytes, trailers });
}
