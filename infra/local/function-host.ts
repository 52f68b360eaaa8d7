import { createWriteStream } from 'node:fs';
import { assetFinder } from './assets.ts';
import type { Credentials } from './aws-json.ts';
import type { CloudClock } from './cloud-clock.ts';
import { accountId, type Closing } from './emulators.ts';
import { type EmulatedService, endpointEnvironment } from './endpoints.ts';
import type { Folder } from './folder.ts';
import type { FunctionHost } from './functions.ts';
import type { Assembly } from './template.ts';

/** Where the functions run: the code of the assembly, the endpoints of the emulators, one log in the folder. */
export function functionHost(options: {
  folder: Folder;
  assembly: Assembly;
  region: string;
  clock: CloudClock;
  credentials: Credentials;
  endpoints: Record<EmulatedService, string>;
  /** Where what is not AWS answers here, by the variable that says where it does elsewhere. */
  addresses: Readonly<Record<string, string>>;
  actingAs: FunctionHost['actingAs'];
  log: (line: string) => void;
  closing: Closing;
}): FunctionHost {
  const { folder, clock, closing } = options;
  const file = createWriteStream(folder.at('functionLog'), { flags: 'a' });
  closing.push(() => new Promise((resolve) => file.end(() => resolve())));
  const absent = `${folder.path}/no-aws-configuration`;
  return {
    region: options.region,
    accountId,
    clock: clock.shared,
    environment: {
      ...endpointEnvironment(options.endpoints, options.credentials),
      // A function on AWS finds no configuration of a person in its home; here it would find this user's.
      AWS_CONFIG_FILE: absent,
      AWS_SHARED_CREDENTIALS_FILE: absent,
    },
    addresses: options.addresses,
    actingAs: options.actingAs,
    assetFolder: assetFinder(options.assembly.directory),
    log: (functionName, line) => file.write(`${clock.now().toISOString()} ${functionName} ${line}\n`),
    hint: options.log,
  };
}
