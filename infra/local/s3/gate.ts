import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Result, refused } from '#functions/law/result.ts';
import type { ObjectJudge } from '../access/judge-objects.ts';
import { type ObjectStore, openObjectStore } from './object-store.ts';
import type { S3Answer } from './operation.ts';
import { operationFor } from './operations.ts';
import { readPayload } from './payload.ts';
import { documentOf, type S3Refusal, statusOf } from './refusal.ts';
import { readRequest, type S3Request } from './request.ts';
import { type SecretOf, verifySignature } from './signature.ts';

type Options = {
  readonly folder: string;
  readonly now: () => Date;
  readonly secretOf: SecretOf;
  /** Absent where whoever signs may do anything. */
  readonly judge?: ObjectJudge;
  readonly port?: number;
};

/**
 * An S3 for this machine on the loopback, path-style or at `<bucket>.localhost`. Nothing unsigned passes, nothing is
 * ignored: what it does not implement is refused by name with 501. Bytes and versions survive a kill once answered.
 * Expiry, skew, retention and dates of answers follow `now`.
 *
 * It stores by itself and does not stand before fauxqs: of the calls needed here fauxqs 2.4.1 gets PUT, GET, DELETE
 * and lists without conditions right, and each of them changes with versions, so that nothing was left to pass on.
 */
export async function startS3Gate(
  options: Options,
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const store = openObjectStore(options.folder);
  const server = createServer((message, response) => {
    answer(message, options, store)
      .then((result) => respond(message, response, result, options.now()))
      .catch((fault: unknown) => respond(message, response, refused(internalError(fault)), options.now()));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the S3 gate has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      await new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      });
      store.close();
    },
  };
}

async function answer(
  message: IncomingMessage,
  { secretOf, judge, now }: Options,
  store: ObjectStore,
): Promise<Result<S3Answer, S3Refusal>> {
  const request = readRequest(message);
  if (!request.ok) return request;
  const signed = verifySignature(request.value, secretOf, now());
  if (!signed.ok) return signed;
  const operation = operationFor(request.value);
  if (!operation.ok) return operation;
  const { accessKeyId, payloadHash } = signed.value;
  const denied = judge?.refusal(accessKeyId, operation.value.name, request.value);
  if (denied !== undefined) return refused(denied);
  if (operation.value.name === 'PutObject' && lengthOf(request.value) === undefined)
    return refused({ code: 'MissingContentLength' });
  const payload = await readPayload(message, request.value, payloadHash);
  if (!payload.ok) return payload;
  const bucket = bucketFor(operation.value.name, request.value.bucket, store);
  if (bucket === undefined) return refused({ code: 'NoSuchBucket' });
  const call = { request: request.value, payload: payload.value, store, bucket, now: now() };
  const done = operation.value.run(call);
  const isMissing = !done.ok && done.refusal.code === 'NoSuchKey';
  return isMissing && judge?.mayMiss(accessKeyId, request.value) === false
    ? refused({ code: 'AccessDenied' })
    : done;
}

const internalError = (fault: unknown): S3Refusal => ({
  code: 'InternalError',
  message: fault instanceof Error ? fault.message : 'We encountered an internal error.',
});

const lengthOf = ({ headers, fields }: S3Request): string | undefined =>
  headers.get('content-length') ?? fields.get('x-amz-decoded-content-length');

const bucketFor = (operation: string, name: string, store: ObjectStore) =>
  operation === 'CreateBucket'
    ? ({ name, versioning: 'Off', objectLock: false } as const)
    : store.bucket(name);

function respond(
  message: IncomingMessage,
  response: ServerResponse,
  result: Result<S3Answer, S3Refusal>,
  now: Date,
): void {
  message.resume(); // a refusal may come before the body was read
  const requestId = randomBytes(8).toString('hex').toUpperCase();
  const { status, headers, body } = result.ok ? result.value : refusalAnswer(result.refusal, requestId);
  const length = status === 204 || status === 304 ? {} : { 'content-length': Buffer.byteLength(body ?? '') };
  response
    .writeHead(status, { ...headers, ...length, date: now.toUTCString(), 'x-amz-request-id': requestId })
    .end(message.method === 'HEAD' ? undefined : body);
}

const refusalAnswer = (refusal: S3Refusal, requestId: string): S3Answer => ({
  status: statusOf(refusal),
  headers: { 'content-type': 'application/xml', ...refusal.headers },
  body: documentOf(refusal, requestId),
});
