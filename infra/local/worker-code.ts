import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

let made: URL | undefined;

/**
 * The first module of a function's thread with all that it imports, as one piece of JavaScript: a thread that first had
 * to strip types would start 50 ms later. Made once in a process.
 */
export function workerCode(): URL {
  if (made !== undefined) return made;
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL('./worker-bootstrap.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node24',
  });
  made = new URL(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')}`,
  );
  return made;
}
