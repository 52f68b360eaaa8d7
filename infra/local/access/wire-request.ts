/** A request as it comes over a connection. */
export interface WireRequest {
  /** All of it, head and body. */
  readonly bytes: Buffer;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const END_OF_HEAD = '\r\n\r\n';

/**
 * Cuts what comes over one connection into whole requests of HTTP/1.1. The body is as long as Content-Length says:
 * the SDK says it for every service that is called here.
 * @throws {Error} for a body whose length is not said.
 */
export function wireRequests(): (bytes: Buffer) => readonly WireRequest[] {
  let rest: Buffer = Buffer.alloc(0);
  return (bytes) => {
    rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    const whole: WireRequest[] = [];
    for (let found = firstOf(rest); found; found = firstOf(rest)) {
      whole.push(found);
      rest = rest.subarray(found.bytes.length);
    }
    return whole;
  };
}

function firstOf(bytes: Buffer): WireRequest | undefined {
  const head = bytes.indexOf(END_OF_HEAD);
  if (head < 0) return undefined;
  const [, ...lines] = bytes.toString('latin1', 0, head).split('\r\n');
  const headers = Object.fromEntries(lines.map(headerOf));
  if ('transfer-encoding' in headers) throw new Error('a request does not say how long its body is');
  const from = head + END_OF_HEAD.length;
  const to = from + Number(headers['content-length'] ?? 0);
  if (bytes.length < to) return undefined;
  return { bytes: bytes.subarray(0, to), headers, body: bytes.toString('utf8', from, to) };
}

function headerOf(line: string): readonly [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
}
