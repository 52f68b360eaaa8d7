import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { startS3Gate } from '#infra/local/s3/gate.ts';

export const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local-secret' };
export const BUCKET = 'documents';

const secretOf = (id: string) => (id === CREDENTIALS.accessKeyId ? CREDENTIALS.secretAccessKey : undefined);

/** A gate on a folder of its own with one bucket, and a clock that `move` shifts for the gate and its client alike. */
export async function gateUnderTest(options: { objectLock?: boolean } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'qonys-s3-'));
  let offset = 0;
  const now = () => new Date(Date.now() + offset);
  const start = () => startS3Gate({ folder, now, secretOf });
  let gate = await start();
  const clients: S3Client[] = [];
  const client = (config: S3ClientConfig = {}) => {
    const made = new S3Client({
      endpoint: gate.url,
      region: 'eu-central-1',
      credentials: CREDENTIALS,
      forcePathStyle: true,
      maxAttempts: 1,
      systemClockOffset: offset,
      ...config,
    });
    clients.push(made);
    return made;
  };
  await client().send(
    new CreateBucketCommand({ Bucket: BUCKET, ObjectLockEnabledForBucket: options.objectLock ?? false }),
  );
  return {
    client,
    now,
    url: () => gate.url,
    move: (milliseconds: number) => {
      offset += milliseconds;
    },
    restart: async () => {
      await gate.stop();
      gate = await start();
    },
    stop: async () => {
      for (const each of clients) each.destroy();
      await gate.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

export type GateUnderTest = Awaited<ReturnType<typeof gateUnderTest>>;

/** The code of the XML error in an answer, and its status. */
export async function refusalOf(response: Response): Promise<{ status: number; code: string | undefined }> {
  return { status: response.status, code: /<Code>(.*?)<\/Code>/.exec(await response.text())?.[1] };
}

/** The client, whose requests are changed between signing and sending, as by someone in between. */
export function alteringAfterSigning(
  client: S3Client,
  alter: (request: { headers: Record<string, string>; body: unknown }) => void,
): S3Client {
  client.middlewareStack.add(
    (next) => (args) => {
      alter(args.request as Parameters<typeof alter>[0]);
      return next(args);
    },
    { step: 'finalizeRequest', priority: 'low' },
  );
  return client;
}
