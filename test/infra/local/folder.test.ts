import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openFolder } from '#infra/local/folder.ts';

const place = mkdtempSync(join(tmpdir(), 'folders-'));
afterAll(() => rmSync(place, { recursive: true }));

describe('the folder of a local cloud', () => {
  it('is held by one at a time, and the refusal names the process that holds it', () => {
    const path = join(place, 'held');
    const first = openFolder({ folder: path, reset: false });
    expect(() => openFolder({ folder: path, reset: false })).toThrow(`process ${process.pid}`);
    first.close();
    openFolder({ folder: path, reset: false }).close();
  });

  it('is not held by what a killed process left behind', () => {
    const path = join(place, 'stale');
    openFolder({ folder: path, reset: false }).close();
    writeFileSync(join(path, 'pid'), String(process.ppid));
    const second = openFolder({ folder: path, reset: false });
    expect(readFileSync(join(path, 'pid'), 'utf8')).toBe(String(process.pid));
    second.close();
  });

  it('that cannot be written is refused in a sentence that says what to do', () => {
    writeFileSync(join(place, 'file'), '');
    expect(() => openFolder({ folder: join(place, 'file', 'inside'), reset: false })).toThrow(
      /cannot be written .*--folder/,
    );
  });

  it('loses at a reset what the cloud keeps, and nothing else', () => {
    const path = join(place, 'reset');
    const first = openFolder({ folder: path, reset: false });
    writeFileSync(first.at('tables'), 'x');
    writeFileSync(join(path, 'of-a-person.txt'), 'x');
    first.close();
    const second = openFolder({ folder: path, reset: true });
    expect(existsSync(second.at('tables'))).toBe(false);
    expect(existsSync(join(path, 'of-a-person.txt'))).toBe(true);
    second.close();
  });

  it('of memory is gone after the end', () => {
    const folder = openFolder({ folder: 'memory', reset: false });
    expect(existsSync(folder.path)).toBe(true);
    folder.close();
    expect(existsSync(folder.path)).toBe(false);
  });
});
