import { ConfigurationFault } from './config.ts';
import { synthesize } from './synthesize.ts';

/** What `cdk.json` names as the app: the CLI says in the environment where to write and under which context. */
try {
  synthesize();
} catch (fault) {
  if (!(fault instanceof ConfigurationFault)) throw fault;
  process.stderr.write(`${fault.message}\n`);
  process.exitCode = 1;
}
