import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Item } from './story.ts';
import type { Message } from './world.ts';

/** What the code of a version has written, kept for good: the code of every later version must go on with it. */
export type Kept = { readonly items: readonly Item[]; readonly messages: readonly Message[] };

const folder = fileURLToPath(new URL('../items', import.meta.url));

export const keptVersions = (): readonly string[] => readdirSync(folder).toSorted();

/** The bytes of an item stand as base64 in the file. */
const BYTES = 'base64:';

export function readKept(version: string): Kept {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(folder, version, name), 'utf8'), (_key, value: unknown) =>
      typeof value === 'string' && value.startsWith(BYTES)
        ? new Uint8Array(Buffer.from(value.slice(BYTES.length), 'base64'))
        : value,
    );
  return { items: read('items.json') as Item[], messages: read('messages.json') as Message[] };
}

/** @throws {Error} where that version is kept already: what was once written is never written anew. */
export function keep(version: string, { items, messages }: Kept): void {
  if (!/^\d+(\.\d+)*$/.test(version))
    throw new Error(`a version is a number such as 1 or 1.2, not "${version}"`);
  const into = join(folder, version);
  if (existsSync(into)) throw new Error(`version ${version} is kept in test/golden/items: name the next one`);
  mkdirSync(into, { recursive: true });
  const write = (name: string, rows: readonly unknown[]): void =>
    writeFileSync(
      join(into, name),
      `[\n${rows.map((row) => JSON.stringify(row, bytesAsText)).join(',\n')}\n]\n`,
    );
  write('items.json', items);
  write('messages.json', messages);
}

/** `JSON.stringify` has made an object of a Uint8Array's places before a replacer sees it only if it is asked too late. */
const bytesAsText = (_key: string, value: unknown): unknown =>
  value instanceof Uint8Array ? BYTES + Buffer.from(value).toString('base64') : value;
