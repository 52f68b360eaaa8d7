import { randomBytes } from 'node:crypto';
import type { Access } from './access/access.ts';
import { judgeObjects } from './access/judge-objects.ts';
import type { Credentials } from './aws-json.ts';
import type { CloudClock } from './cloud-clock.ts';
import { startDynamodb } from './dynamodb-process.ts';
import type { Elsewhere, EmulatedService } from './endpoints.ts';
import { type Fauxqs, startFauxqs } from './fauxqs.ts';
import { type Folder, madeOnce } from './folder.ts';
import { KEY_SPECS, type KeySpec } from './kms/key-ring.ts';
import { startKms } from './kms/kms.ts';
import { physicalKeyId } from './physical-name.ts';
import { type Chain, openPki, type Pki } from './pki/development-pki.ts';
import { startPkiServices } from './pki/services.ts';
import { startS3Gate } from './s3/gate.ts';
import { type Assembly, object, text } from './template.ts';

export const accountId = '000000000000';

export type Closing = (() => Promise<void> | void)[];

/** Starts the DynamoDB emulator unless DynamoDB is elsewhere; gives its address. */
export async function startTables(
  folder: Folder,
  elsewhere: Elsewhere,
  closing: Closing,
  died: (sentence: string) => void,
): Promise<string> {
  if (elsewhere.endpoints.DYNAMODB) return elsewhere.endpoints.DYNAMODB;
  const starting = startDynamodb({ file: folder.at('tables'), log: folder.at('tablesLog'), died });
  closing.push(() =>
    starting.then(
      (started) => started.stop(),
      () => {},
    ),
  );
  return (await starting).url;
}

export interface Authority {
  readonly pki: Pki;
  readonly rsa: Chain;
  /** Where functions are told that its responders answer. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Whether its time-stamps and its answers on certificates can be had. */
  readonly answers: (are: boolean) => void;
}

/** Opens the development authority of the folder, and lets its responders answer for it and for the chain of RSA. */
export async function startAuthority(
  folder: Folder,
  rsa: Chain,
  clock: CloudClock,
  closing: Closing,
): Promise<Authority> {
  const pki = openPki(folder.at('pki'));
  const services = await startPkiServices({ pki, chains: [rsa], now: clock.now });
  closing.push(() => services.stop());
  const { url } = services;
  return {
    pki,
    rsa,
    addresses: { TIME_STAMP_URL: `${url}/tsa`, OCSP_URL: `${url}/ocsp` },
    answers: services.answers,
  };
}

/** Starts the other emulators that are not elsewhere, each pushing its stop; gives where every service is. */
export async function startOthers(options: {
  dynamodb: string;
  folder: Folder;
  elsewhere: Elsewhere;
  assembly: Assembly;
  region: string;
  clock: CloudClock;
  access: Access;
  closing: Closing;
}): Promise<{ endpoints: Record<EmulatedService, string>; fauxqs: Fauxqs | undefined }> {
  const { folder, elsewhere, clock, region, closing, access } = options;
  const given = elsewhere.endpoints;
  const keep = <Started extends { url: string; stop(): Promise<void> }>(started: Started): Started => {
    closing.push(() => started.stop());
    return started;
  };
  const fauxqs =
    given.SQS && given.SNS ? undefined : keep(await startFauxqs({ folder: folder.at('queues'), region }));
  const s3 = given.S3
    ? { url: given.S3 }
    : keep(
        await startS3Gate({
          folder: folder.at('documents'),
          now: clock.now,
          secretOf: access.secretOf,
          judge: judgeObjects(access),
        }),
      );
  const kms = given.KMS
    ? { url: given.KMS }
    : keep(
        await startKms({
          folder: folder.at('keys'),
          keys: keysOf(options.assembly),
          now: clock.now,
          region,
          account: accountId,
        }),
      );
  const queues = fauxqs?.url ?? '';
  return {
    fauxqs,
    endpoints: {
      DYNAMODB: options.dynamodb,
      SQS: given.SQS ?? queues,
      SNS: given.SNS ?? queues,
      S3: s3.url,
      KMS: kms.url,
    },
  };
}

function keysOf(assembly: Assembly): { keyId: string; spec: KeySpec }[] {
  return assembly.stacks.flatMap(({ name, template }) =>
    Object.entries(template.Resources)
      .filter(([, { Type }]) => Type === 'AWS::KMS::Key')
      .map(([logicalId, { Properties }]) => ({
        keyId: physicalKeyId(name, logicalId),
        spec: KEY_SPECS.find((spec) => spec === text(object(Properties)['KeySpec'])) ?? 'SYMMETRIC_DEFAULT',
      })),
  );
}

/** The credentials of the cloud, made once in the folder. */
export function openCredentials(folder: Folder): Credentials {
  const made = madeOnce(folder.at('secrets'), () =>
    JSON.stringify({
      accessKeyId: `LOCAL${randomBytes(8).toString('hex').toUpperCase()}`,
      secretAccessKey: randomBytes(30).toString('base64url'),
    }),
  );
  const credentials: Credentials = JSON.parse(made);
  return credentials;
}
