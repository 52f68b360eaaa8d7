import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { definitionHash } from '#functions/application/decision-receipt.ts';
import { canonicalJson, sha256 } from '#functions/application/record.ts';
import type { ServiceDefinition } from '#functions/law/service.ts';
import { DEFINITIONS } from '#functions/law/services/definitions.ts';
import { serviceOf } from '#functions/law/services.ts';
import { SUBSETS } from '#templates/fonts/subsets.ts';
import { formSources } from '#templates/sources.ts';

/**
 * The archive: every definition, form and set of fonts by which a case may have been decided, each in a file named by
 * its SHA-256. What changes is added beside what was; nothing in it is ever edited or removed.
 */
export const ARCHIVE = new URL('../../templates/archive/', import.meta.url);

const fileOf = (hash: string): URL => new URL(`${hash}.json`, ARCHIVE);

/** Every text that today's code decides, words and prints by. */
export function today(): readonly string[] {
  const compiled = new URL('../../templates/compiled/', import.meta.url);
  const names = Object.entries(SUBSETS).flatMap(([face, subsets]) =>
    Object.keys(subsets).map((subset) => `tinos-${face}-${subset}.font.json`),
  );
  const fonts = names.map((name) => readFileSync(new URL(name, compiled), 'utf8')).join('');
  return [...DEFINITIONS.map(canonicalJson), ...formSources().map(({ text }) => text), fonts];
}

/** Adds to the archive what today's code has and it has not. @returns how many were added. */
export function keepToday(): number {
  mkdirSync(ARCHIVE, { recursive: true });
  const missing = today().filter((text) => !existsSync(fileOf(sha256(text))));
  for (const text of missing) writeFileSync(fileOf(sha256(text)), text);
  return missing.length;
}

/**
 * The definition by which a case was decided: today's, if it has that hash, else the archived one. Without a hash, or
 * with one that nothing has, today's: the replay then names what differs.
 */
export function definitionOf({
  sha256: hash,
  ...name
}: {
  readonly code: string;
  readonly edition: string;
  readonly sha256?: string;
}): ServiceDefinition {
  const current = serviceOf(name);
  if (hash === undefined || hash === definitionHash(current) || !existsSync(fileOf(hash))) return current;
  // Written by this file, from a definition.
  return JSON.parse(readFileSync(fileOf(hash), 'utf8')) as ServiceDefinition;
}

if (import.meta.main) {
  const added = keepToday();
  process.stdout.write(
    added === 0 ? 'The archive has everything.\n' : `Added ${added} files to the archive.\n`,
  );
}
