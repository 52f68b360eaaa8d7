import type { IncomingMessage } from 'node:http';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { S3Refusal } from './refusal.ts';

export type S3Request = {
  readonly method: string;
  /** The path decoded, with its leading slash, as the caller signed it. */
  readonly path: string;
  /** Names and values decoded, in the order they were sent. */
  readonly query: readonly (readonly [name: string, value: string])[];
  /** As sent: lower-case names, repeated ones joined by a comma. */
  readonly headers: ReadonlyMap<string, string>;
  /** The headers and, since a presigned URL carries x-amz-* headers in its query, those. */
  readonly fields: ReadonlyMap<string, string>;
  readonly bucket: string;
  /** Empty when the request is about the bucket. */
  readonly key: string;
};

type Sent = Pick<IncomingMessage, 'method' | 'url' | 'rawHeaders'>;

const VIRTUAL_HOST = /^(?<bucket>[a-z0-9][a-z0-9.-]+)\.localhost(?::\d+)?$/;

/** Reads path-style addresses, and virtual-hosted ones as `<bucket>.localhost`. Refuses broken percent-encoding. */
export function readRequest(sent: Sent): Result<S3Request, S3Refusal> {
  const [rawPath = '/', rawQuery = ''] = splitOnce(sent.url ?? '/', '?');
  const headers = headersOf(sent.rawHeaders);
  const path = decoded(rawPath);
  const query = queryOf(rawQuery);
  if (path === undefined || query === undefined) return refused({ code: 'InvalidURI' });
  const fields = new Map(
    query.filter(([name]) => /^x-amz-/i.test(name)).map(([n, v]) => [n.toLowerCase(), v]),
  );
  for (const [name, value] of headers) fields.set(name, value);
  const method = sent.method ?? 'GET';
  return accepted({ method, path, query, headers, fields, ...resourceOf(path, headers.get('host') ?? '') });
}

export const parameter = (request: S3Request, name: string): string | undefined =>
  request.query.find(([given]) => given === name)?.[1];

function resourceOf(path: string, host: string): { bucket: string; key: string } {
  const named = VIRTUAL_HOST.exec(host)?.groups?.['bucket'];
  if (named !== undefined) return { bucket: named, key: path.slice(1) };
  const [bucket = '', key = ''] = splitOnce(path.slice(1), '/');
  return { bucket, key };
}

function headersOf(raw: readonly string[]): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (let at = 0; at < raw.length; at += 2) {
    const name = (raw[at] ?? '').toLowerCase();
    const earlier = headers.get(name);
    const value = raw[at + 1] ?? '';
    headers.set(name, earlier === undefined ? value : `${earlier},${value}`);
  }
  return headers;
}

function queryOf(raw: string): (readonly [string, string])[] | undefined {
  const pairs: (readonly [string, string])[] = [];
  for (const part of raw.split('&').filter((each) => each !== '')) {
    const [name = '', value = ''] = splitOnce(part, '=').map(decoded);
    if (splitOnce(part, '=').some((each) => decoded(each) === undefined)) return undefined;
    pairs.push([name, value]);
  }
  return pairs;
}

function decoded(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

function splitOnce(whole: string, separator: string): string[] {
  const at = whole.indexOf(separator);
  return at < 0 ? [whole] : [whole.slice(0, at), whole.slice(at + 1)];
}
