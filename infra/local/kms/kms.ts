import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Result, refused } from '#functions/law/result.ts';
import type { Input } from './input.ts';
import { type KeyRing, type KeySpec, openKeyRing } from './key-ring.ts';
import { operations } from './operations.ts';
import { type KmsRefusal, kmsRefusal, statusOf } from './refusal.ts';

const TARGET = /^TrentService\.(?<operation>\w+)$/;
const BODY_LIMIT = 64 * 1024;

/**
 * A KMS for this machine over its JSON 1.1 protocol, on the loopback: GenerateDataKey (AES_256), Encrypt, Decrypt,
 * GenerateMac, VerifyMac, Sign (a digest), GetPublicKey, DescribeKey. Anything else, a member it does not honour included, is refused with
 * UnsupportedOperationException. Key material is made once in `folder` and survives restarts. It verifies no
 * signature. Answers are dated by `now`, because the SDK corrects its clock by them.
 */
export async function startKms(options: {
  readonly folder: string;
  readonly keys: readonly { readonly keyId: string; readonly spec: KeySpec }[];
  readonly now: () => Date;
  readonly port?: number;
  readonly region?: string;
  readonly account?: string;
}): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const { region = 'eu-central-1', account = '000000000000' } = options;
  const ring = openKeyRing({ folder: options.folder, keys: options.keys, region, account });
  const server = createServer((request, response) => {
    answer(request, ring)
      .then((result) => respond(response, result, options.now()))
      .catch((fault: unknown) => respond(response, refused(internalException(fault)), options.now()));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the KMS emulator has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  ring: KeyRing,
): Promise<Result<Readonly<Record<string, unknown>>, KmsRefusal>> {
  const body = await bodyOf(request);
  const name = TARGET.exec(String(request.headers['x-amz-target'] ?? ''))?.groups?.['operation'] ?? '';
  const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
  if (operation === undefined)
    return refused(kmsRefusal('UnsupportedOperationException', `the operation "${name}" is not emulated`));
  const input = body === undefined ? undefined : parse(body);
  if (input === undefined)
    return refused(kmsRefusal('SerializationException', 'the body is not a JSON object of at most 64 KiB'));
  const unknown = Object.keys(input).find((member) => !operation.members.includes(member));
  if (unknown !== undefined)
    return refused(kmsRefusal('UnsupportedOperationException', `${name} with ${unknown} is not emulated`));
  return operation.run(input, ring);
}

const internalException = (fault: unknown): KmsRefusal =>
  kmsRefusal('KMSInternalException', fault instanceof Error ? fault.message : 'internal error');

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length <= BODY_LIMIT) chunks.push(bytes);
  }
  return length <= BODY_LIMIT ? Buffer.concat(chunks).toString() : undefined;
}

function parse(body: string): Input | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Input =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function respond(
  response: ServerResponse,
  result: Result<Readonly<Record<string, unknown>>, KmsRefusal>,
  now: Date,
): void {
  const body = result.ok
    ? result.value
    : { __type: result.refusal.code, ...(result.refusal.message && { message: result.refusal.message }) };
  response
    .writeHead(result.ok ? 200 : statusOf(result.refusal), {
      'content-type': 'application/x-amz-json-1.1',
      date: now.toUTCString(),
    })
    .end(JSON.stringify(body));
}
