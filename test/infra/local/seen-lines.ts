import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

export function seenLines(file: string): unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}

/** Waits until the look gives something, at most 40 seconds or as many as given. */
export async function eventually<Found>(
  look: () => Found | undefined | Promise<Found | undefined>,
  seconds = 40,
): Promise<Found> {
  for (let attempt = 0; attempt < seconds * 40; attempt += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await delay(25);
  }
  throw new Error(`it did not happen within ${seconds} seconds`);
}
