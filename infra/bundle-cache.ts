import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'node_modules/.cache/qonys');

/** Everything that decides what the bundles hold. */
const SOURCES = [
  'functions',
  'templates/compiled',
  'templates/hashes.json',
  'infra/bundle.ts',
  'package.json',
  'package-lock.json',
];
/** How many bundles are kept: of the last few changes. */
const KEPT = 3;

/** Every file of a path, sorted; a file stands for itself. */
function filesOf(path: string): readonly string[] {
  const listed = readdirSync(join(root, path), { recursive: true, withFileTypes: true });
  return listed
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const isFile = (path: string): boolean => /\.\w+$/.test(path);

function sourcesHash(): string {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap((source) => (isFile(source) ? [join(root, source)] : filesOf(source)))) {
    hash
      .update(`${path.slice(root.length)}\n`)
      .update(readFileSync(path))
      .update('\n');
  }
  return hash.digest('hex').slice(0, 32);
}

/**
 * The folder of what `build` makes of today's sources: made once, and found again until a source changes. Several
 * processes may ask at once. What is in it is never altered.
 */
export function builtOnce(build: (output: string) => void): string {
  const built = join(folder, sourcesHash());
  if (existsSync(built)) return built;
  mkdirSync(folder, { recursive: true });
  const making = mkdtempSync(join(folder, 'making-'));
  build(making);
  try {
    renameSync(making, built);
  } catch {
    // Another process was first: its folder holds the same bytes.
    rmSync(making, { recursive: true, force: true });
  }
  forgetOlderThan(built);
  return built;
}

function forgetOlderThan(newest: string): void {
  const others = readdirSync(folder, { withFileTypes: true })
    .map(({ name }) => join(folder, name))
    .filter((path) => path !== newest && !path.includes('making-'));
  for (const path of others.slice(KEPT - 1)) rmSync(path, { recursive: true, force: true });
}
