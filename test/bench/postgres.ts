import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const DEBIAN = '/usr/lib/postgresql';

/** Where Debian's package puts the newest server; undefined where it is not installed. */
function binaries(): string | undefined {
  if (!existsSync(DEBIAN)) return undefined;
  const [newest] = readdirSync(DEBIAN).toSorted((one, other) => Number(other) - Number(one));
  const folder = join(DEBIAN, newest ?? '', 'bin');
  return existsSync(join(folder, 'initdb')) ? folder : undefined;
}

/** Why there is no PostgreSQL here; undefined where there is one. */
export const noPostgres = binaries()
  ? undefined
  : 'no PostgreSQL: apt-get install postgresql (Debian), and run this again';

export type Postgres = { readonly url: string; readonly version: string; readonly stop: () => Promise<void> };

/** A server of its own in a temporary folder, on a socket in that folder and on no network. Durable: it syncs each commit. */
export async function startPostgres(): Promise<Postgres> {
  const bin = binaries();
  if (!bin) throw new Error(noPostgres);
  const folder = mkdtempSync(join(tmpdir(), 'qonys-pg-'));
  // The server refuses to run as root.
  const owner = process.getuid?.() === 0 ? userOf('postgres') : undefined;
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const version = execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' }).trim();
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'bench', '-A', 'trust', '-E', 'UTF8'], {
    stdio: 'ignore',
    ...owner,
  });
  const server: ChildProcess = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'max_connections=50'],
    { stdio: 'ignore', ...owner },
  );
  const stop = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    // It waits until its clients have gone.
    if (server.exitCode === null && server.kill('SIGTERM')) await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let attempt = 0; !existsSync(join(folder, '.s.PGSQL.5432')); attempt += 1) {
    if (attempt > 600 || server.exitCode !== null) {
      await stop();
      throw new Error('PostgreSQL does not start');
    }
    await wait(50);
  }
  return { url: `postgresql://bench@/postgres?host=${encodeURIComponent(folder)}`, version, stop };
}

function userOf(name: string): { readonly uid: number; readonly gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}
