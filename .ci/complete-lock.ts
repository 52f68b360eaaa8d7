/**
 * Adds to package-lock.json the platform packages that npm left out because the registry in use does not have them.
 * Without them `npm ci` refuses the lock file on every machine, also on those that would never install them.
 * `npm run lock` calls this after npm has written the file. Platforms are read from the packages' names.
 */
import { readFileSync, writeFileSync } from 'node:fs';

type Entry = {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};
type Lock = { packages: Record<string, Entry> };

const SYSTEMS = ['android', 'darwin', 'linux', 'win32', 'freebsd', 'openbsd', 'netbsd', 'openharmony'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x'];
const LIBRARIES: Readonly<Record<string, string>> = {
  musl: 'musl',
  musleabihf: 'musl',
  gnu: 'glibc',
  gnueabihf: 'glibc',
};

/** The entry of a platform package, or undefined where the name tells no platform. */
function platformEntry(name: string, range: string): Entry | undefined {
  const words = name.slice(name.lastIndexOf('/') + 1).split('-');
  const os = words.filter((word) => SYSTEMS.includes(word));
  const cpu = words.filter((word) => PROCESSORS.includes(word));
  const libc = words.flatMap((word) => LIBRARIES[word] ?? []);
  if (os.length === 0) return undefined;
  return {
    version: range.replace(/^[\^~]/, ''),
    ...(cpu.length > 0 ? { cpu } : {}),
    dev: true,
    ...(libc.length > 0 ? { libc } : {}),
    optional: true,
    os,
  };
}

const file = 'package-lock.json';
const lock: Lock = JSON.parse(readFileSync(file, 'utf8'));
const added: string[] = [];
for (const { optionalDependencies = {} } of Object.values(lock.packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    const path = `node_modules/${name}`;
    const entry = path in lock.packages ? undefined : platformEntry(name, range);
    if (!entry) continue;
    lock.packages[path] = entry;
    added.push(name);
  }
}
const sorted = Object.entries(lock.packages).toSorted(([one], [other]) => (one < other ? -1 : 1));
lock.packages = Object.fromEntries(sorted);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added.length} platform packages added to ${file}\n`);
