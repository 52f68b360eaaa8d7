import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { LocalCloudFault, messageOf } from './fault.ts';

/**
 * Takes the folder for this process until the returned function is called or the process ends in any way, kill -9
 * included. Throws a fault that names the process id of the holder when another holds it.
 */
export function lockFolder(folder: string): () => void {
  // An SQLite write lock is a lock of the operating system on an open file: it ends with its process, so that no
  // stale lock can stand, which a file holding a process id cannot promise (ids are used again).
  const database = new DatabaseSync(join(folder, 'lock.sqlite'), { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (!messageOf(error).includes('locked')) throw error;
    throw new LocalCloudFault(
      `The folder ${folder} is in use by another local cloud (process ${holder(folder)}): stop it or choose another --folder.`,
    );
  }
  writeFileSync(pidFile(folder), String(process.pid));
  return () => database.close();
}

const pidFile = (folder: string): string => join(folder, 'pid');

function holder(folder: string): string {
  try {
    return readFileSync(pidFile(folder), 'utf8').trim();
  } catch {
    return 'unknown';
  }
}
