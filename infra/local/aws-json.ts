import { createHash, createHmac } from 'node:crypto';
import type { Json } from './template.ts';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** A service that speaks AWS's JSON protocol, such as DynamoDB, DynamoDB Streams or SQS. */
export interface JsonService {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: Credentials;
  /** The name in the credential scope, such as `dynamodb`. */
  readonly signingName: string;
  /** What stands before the operation in `X-Amz-Target`, such as `DynamoDB_20120810`. */
  readonly target: string;
}

/** An error answer of the service; `code` is its short name, such as `ResourceNotFoundException`. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

/** One signed call (Signature Version 4). Throws `ServiceError` for an error answer. */
export async function callService<Output>(
  service: JsonService,
  operation: string,
  input: Json,
  signal?: AbortSignal,
): Promise<Output> {
  const body = JSON.stringify(input);
  const response = await fetch(service.endpoint, {
    method: 'POST',
    headers: signedHeaders(service, operation, body, new Date()),
    body,
    ...(signal ? { signal } : {}),
  });
  const answer = JSON.parse((await response.text()) || '{}');
  if (response.ok) return answer;
  const code = String(answer.__type ?? response.status);
  throw new ServiceError(
    code.slice(code.lastIndexOf('#') + 1),
    String(answer.message ?? answer.Message ?? ''),
  );
}

function signedHeaders(
  service: JsonService,
  operation: string,
  body: string,
  at: Date,
): Record<string, string> {
  const { host, pathname } = new URL(service.endpoint);
  const instant = at.toISOString().replace(/[:-]|\.\d{3}/g, '');
  const { accessKeyId, secretAccessKey, sessionToken } = service.credentials;
  const headers: Record<string, string> = {
    'content-type': 'application/x-amz-json-1.0',
    host,
    'x-amz-date': instant,
    ...(sessionToken ? { 'x-amz-security-token': sessionToken } : {}),
    'x-amz-target': `${service.target}.${operation}`,
  };
  const names = Object.keys(headers).join(';');
  const written = Object.entries(headers)
    .map(([name, value]) => `${name}:${value}\n`)
    .join('');
  const request = ['POST', pathname, '', written, names, sha256(body)].join('\n');
  const scope = [instant.slice(0, 8), service.region, service.signingName, 'aws4_request'];
  const signed = ['AWS4-HMAC-SHA256', instant, scope.join('/'), sha256(request)].join('\n');
  const key = scope.reduce<string | Buffer>((held, part) => hmac(held, part), `AWS4${secretAccessKey}`);
  const { host: _implied, ...sent } = headers;
  return {
    ...sent,
    authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope.join('/')}, SignedHeaders=${names}, Signature=${hmac(key, signed).toString('hex')}`,
  };
}

const sha256 = (data: string): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest();
