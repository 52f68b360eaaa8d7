import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import recommendedFlags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { isNotice } from '#functions/law/check/finding.ts';
import type { ServiceDefinition } from '#functions/law/service.ts';
import { checkServices } from '#functions/law/service-check.ts';
import { SERVICES } from '#functions/law/services.ts';
import forms from '#templates/compiled/forms.json' with { type: 'json' };
import cdkJson from '../cdk.json' with { type: 'json' };
import { type Bundle, bundleFunctions, bundleOfProject } from './bundle.ts';
import { ConfigurationFault, stageOf } from './config.ts';
import { DataStack } from './data-stack.ts';
import type { Assembly } from './local/template.ts';
import { ServiceStack } from './service-stack.ts';
import { WatchStack } from './watch-stack.ts';

export interface SynthesisOptions {
  /** `dev`, `test` or `prod`; otherwise what the CDK context says, otherwise `dev`. */
  readonly stage?: string | undefined;
  /** Where the cloud assembly is written; otherwise where the CLI says, otherwise a new temporary folder. */
  readonly outdir?: string | undefined;
  /** CDK context, as `-c key=value` gives it: `issuer`, `audience`, and what else StageContext names. */
  readonly context?: Readonly<Record<string, string>> | undefined;
  /** The folder of the functions' entries; otherwise functions/lambda. */
  readonly entries?: string | undefined;
}

/**
 * Synthesizes the app in this process, with no network, account or container: the templates in an order in which
 * each comes after those it imports from, and the functions' code as folders of the assembly's `directory`, beside
 * `functions.meta.json` (esbuild's account of what is in each). Throws a {@link ConfigurationFault} for a setting
 * that is refused, for a function that stands only in the template or only in the folder, and for a service whose
 * definition has a fault.
 */
export function synthesize(options: SynthesisOptions = {}): Assembly {
  const output = mkdtempSync(join(tmpdir(), 'qonys-bundle-'));
  try {
    const { app, bundle } = assemble(options, output);
    const { directory, stacks } = app.synth();
    writeFileSync(join(directory, 'functions.meta.json'), JSON.stringify(bundle.metafile));
    return { directory, stacks: stacks.map(({ stackName, template }) => ({ name: stackName, template })) };
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

/**
 * The app with its stacks, not synthesized yet, and the code of its functions, which lies in `output` where the options
 * name entries. Refuses what {@link synthesize} refuses.
 */
export function assemble(
  options: SynthesisOptions,
  output: string,
): { readonly app: App; readonly bundle: Bundle } {
  refuseFaultyLaw(SERVICES);
  const app = new App({
    // A new app gets the library's recommended flags; cdk.json holds those on which this one differs.
    context: { ...recommendedFlags, ...cdkJson.context, ...options.context },
    ...(options.outdir === undefined ? {} : { outdir: options.outdir }),
    analyticsReporting: cdkJson.versionReporting,
    autoSynth: false,
    treeMetadata: false,
  });
  const setting = (key: string): string | undefined => app.node.tryGetContext(key);
  const stage = stageOf({
    stage: options.stage ?? setting('stage'),
    issuer: setting('issuer'),
    audience: setting('audience'),
    allowedOrigins: setting('allowedOrigins'),
    nationalVerifier: setting('nationalVerifier'),
    account: setting('account'),
    domain: setting('domain'),
    certificate: setting('certificate'),
    clientAuthorities: setting('clientAuthorities'),
  });
  const bundle = options.entries === undefined ? bundleOfProject() : bundleFunctions(output, options.entries);
  const data = new DataStack(app, 'QonysData', { stage });
  const watch = new WatchStack(app, 'QonysWatch', { stage, data });
  const service = new ServiceStack(app, 'QonysService', { stage, data, watch, bundle });
  refuseUndeclared(bundle, service);
  return { app, bundle };
}

/** A definition with a fault, such as a clock that nothing arms, is not built. Throws a {@link ConfigurationFault}. */
export function refuseFaultyLaw(services: readonly ServiceDefinition[]): void {
  const faults = checkServices(services, Object.keys(forms)).filter((found) => !isNotice(found));
  if (faults.length === 0) return;
  const lines = faults.map(({ service, code, text }) => `${service}: ${code}: ${text}`);
  throw new ConfigurationFault(`The definitions have faults:\n${lines.join('\n')}`);
}

function refuseUndeclared(bundle: Bundle, service: ServiceStack): void {
  const declared = new Set(service.functionNames);
  const undeclared = bundle.names.filter((name) => !declared.has(name));
  if (undeclared.length > 0) {
    const files = undeclared.map((name) => `functions/lambda/${name}.ts`).join(', ');
    throw new ConfigurationFault(`infra/service-stack.ts declares no function for ${files}.`);
  }
}
