import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Seen } from '#infra/local/access/access.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Everything that decides what functions call in these tests, and what they may. */
const SOURCES = ['functions', 'infra', 'templates/compiled', 'test/e2e', 'test/support'];

/** Where the recordings of these sources lie: those of other sources are never judged. Read before anything is run. */
const folder = folderOfSources();

function folderOfSources(): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const source of SOURCES)
    for (const entry of readdirSync(join(root, source), { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name))
      .sort())
      hash.update(entry.slice(root.length)).update(readFileSync(entry));
  return join(root, 'node_modules/.cache/qonys-calls', hash.digest('hex').slice(0, 32));
}

/** The test files that run a seeded cloud, by name. */
export const recordingFiles = (): readonly string[] =>
  readdirSync(join(root, 'test/e2e')).filter(
    (name) =>
      name.endsWith('.test.ts') &&
      readFileSync(join(root, 'test/e2e', name), 'utf8').includes('startSeededCloud'),
  );

/** How many clouds each test file has stopped. */
const clouds = new Map<string, number>();

/**
 * Keeps what the functions of a cloud were granted and used, for the judgement after all tests.
 * @throws {Error} when a function called what its policy does not allow.
 */
export function recordSeen(seen: Seen): void {
  mkdirSync(folder, { recursive: true });
  const file = basename(expect.getState().testPath ?? 'unknown');
  const cloud = clouds.get(file) ?? 0;
  clouds.set(file, cloud + 1);
  writeFileSync(join(folder, `${file}-${cloud}.json`), JSON.stringify(seen));
  if (seen.refused.length > 0)
    throw new Error(`functions called what their policies do not allow: ${JSON.stringify(seen.refused)}`);
}

/** What was recorded with today's sources, by test file. */
export function recordings(): ReadonlyMap<string, readonly Seen[]> {
  const found = new Map<string, Seen[]>();
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const file = name.replace(/-\d+\.json$/, '');
    const seen = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Seen;
    found.set(file, [...(found.get(file) ?? []), seen]);
  }
  return found;
}
