import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { LocalCloudFault, messageOf } from './fault.ts';
import { lockFolder } from './lock.ts';

/** Everything the local cloud keeps, by name inside its folder; `reset` removes these and nothing else. */
export const kept = {
  state: 'state.sqlite',
  tables: 'tables.sqlite',
  tablesLog: 'tables.log',
  queues: 'queues',
  documents: 'documents',
  keys: 'keys',
  issuer: 'issuer.json',
  pki: 'pki',
  secrets: 'secrets.json',
  control: 'control.json',
  operator: 'operator.json',
  templates: 'templates',
  functionLog: 'functions.log',
  firstSteps: 'first-steps',
} as const;

export interface Folder {
  readonly path: string;
  /** The absolute path of a kept thing. */
  at(name: keyof typeof kept): string;
  /** Gives the folder free; a folder of `memory` is removed. */
  readonly close: () => void;
}

/**
 * Opens and locks the folder. `memory` is a folder of its own under the system's temporary folder, removed at close.
 * Throws a fault when it cannot be written or is in use.
 */
export function openFolder(options: { folder: string; reset: boolean }): Folder {
  const memory = options.folder === 'memory';
  const path = memory ? mkdtempSync(join(tmpdir(), 'qonys-')) : writable(resolve(options.folder));
  const unlock = lockFolder(path);
  if (options.reset)
    for (const name of Object.values(kept))
      for (const suffix of ['', '-wal', '-shm'])
        rmSync(join(path, name + suffix), { recursive: true, force: true });
  return {
    path,
    at: (name) => join(path, kept[name]),
    close: () => {
      unlock();
      if (memory) rmSync(path, { recursive: true, force: true });
    },
  };
}

function writable(path: string): string {
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK);
    return path;
  } catch (error) {
    throw new LocalCloudFault(
      `The folder ${path} cannot be written (${messageOf(error)}): choose another with --folder.`,
    );
  }
}

/** Reads a file made at first start, or makes it, readable by this user only. */
export function madeOnce(path: string, make: () => string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    const made = make();
    writeFileSync(path, made, { mode: 0o600 });
    return made;
  }
}
