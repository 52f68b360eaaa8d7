import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync, type Metafile } from 'esbuild';
import { builtOnce } from './bundle-cache.ts';
import { ConfigurationFault } from './config.ts';

/** The deployable code of every function: a folder with `index.mjs`, its source map and its data for each entry. */
export interface Bundle {
  /** The names of the entries, sorted. */
  readonly names: readonly string[];
  /** What went into each bundle, as esbuild reports it. */
  readonly metafile: Metafile;
  /** The folder of one function. Throws a {@link ConfigurationFault} when there is no such entry. */
  folderOf(name: string): string;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const lambdaFolder = join(root, 'functions/lambda');

/** Where esbuild believes it writes. Fixed, so that source maps do not depend on the real folder. */
const nominalOutput = join(root, 'bundle');

/** The bundles of functions/lambda: made once for these sources, and found again until one changes. */
export function bundleOfProject(): Bundle {
  const output = builtOnce((making) => {
    const { metafile } = bundleFunctions(making);
    writeFileSync(join(making, METAFILE), JSON.stringify(metafile));
  });
  const names = entryNames(lambdaFolder);
  return {
    names,
    // Written by esbuild.
    metafile: JSON.parse(readFileSync(join(output, METAFILE), 'utf8')) as Metafile,
    folderOf: (name) => folderOf(name, names, output, lambdaFolder),
  };
}

const METAFILE = 'metafile.json';

/**
 * Bundles every `*.ts` of `entries` (functions/lambda) in one call of esbuild and writes one folder for each into
 * `output`. The same sources give the same bytes, wherever the output lies. Throws a {@link ConfigurationFault}
 * when there are no entries, and esbuild's error when one does not build.
 */
export function bundleFunctions(output: string, entries: string = lambdaFolder): Bundle {
  const names = entryNames(entries);
  const built = buildSync({
    absWorkingDir: root,
    entryPoints: names.map((name) => ({ in: join(entries, `${name}.ts`), out: name })),
    outdir: nominalOutput,
    outExtension: { '.js': '.mjs' },
    // Fonts stay data beside the code, as Node reads data much faster than code.
    loader: { '.font.json': 'copy' },
    assetNames: '[name]',
    write: false,
    metafile: true,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    // The SDK's ES modules tree-shake and need no `require`; its CommonJS does neither.
    mainFields: ['module', 'main'],
    minify: true,
    // Kazakh and Russian as they are: escaped, each letter would take six bytes.
    charset: 'utf8',
    alias: { '@aws-sdk/credential-provider-node': join(root, 'functions/runtime/role-credentials.ts') },
    legalComments: 'none',
    sourcemap: 'external',
    // Traces need positions only; the sources themselves would triple the package.
    sourcesContent: false,
    logLevel: 'silent',
  });
  const files = new Map(built.outputFiles.map(({ path, contents }) => [basename(path), contents]));
  for (const name of names)
    for (const [file, contents] of filesOf(name, files, built.metafile)) {
      mkdirSync(join(output, name), { recursive: true });
      writeFileSync(join(output, name, file), contents);
    }
  return { names, metafile: built.metafile, folderOf: (name) => folderOf(name, names, output, entries) };
}

/** What lies in the folder of one function: its code, the map of it, and the data that the code imports. */
function filesOf(
  name: string,
  built: ReadonlyMap<string, Uint8Array>,
  { outputs }: Metafile,
): readonly (readonly [string, Uint8Array])[] {
  const contents = (file: string) => built.get(file) ?? new Uint8Array();
  const data = outputs[`${basename(nominalOutput)}/${name}.mjs`]?.imports ?? [];
  const code = Buffer.concat([contents(`${name}.mjs`), Buffer.from('//# sourceMappingURL=index.mjs.map\n')]);
  return [
    ['index.mjs', code],
    ['index.mjs.map', contents(`${name}.mjs.map`)],
    ...data
      .map(({ path }) => basename(path))
      .filter((file) => file.endsWith('.json'))
      .map((file) => [file, contents(file)] as const),
  ];
}

function entryNames(entries: string): readonly string[] {
  const names = statSync(entries, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(entries).filter((file) => file.endsWith('.ts'))
    : [];
  if (names.length === 0) throw new ConfigurationFault(`There are no functions (*.ts) in ${shown(entries)}.`);
  return names.map((file) => basename(file, '.ts')).sort();
}

function folderOf(name: string, names: readonly string[], output: string, entries: string): string {
  if (names.includes(name)) return join(output, name);
  throw new ConfigurationFault(
    `infra/service-stack.ts declares the function "${name}", but ${shown(join(entries, `${name}.ts`))} does not exist.`,
  );
}

const shown = (path: string): string => relative(root, path);
