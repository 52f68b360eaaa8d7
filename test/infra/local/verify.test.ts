import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openPki, openRsaChain } from '#infra/local/pki/development-pki.ts';
import { contentReplaced } from '#test/documents/signature/attacks.ts';
import { decision } from '#test/documents/signature/decision.ts';
import { cmsOf, signed } from '#test/documents/signature/house-of-signers.ts';

const folder = mkdtempSync(join(tmpdir(), 'qonys-verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const pki = openPki(join(folder, 'pki'));
const file = Buffer.from(signed(decision(), pki));

function verify(bytes: Uint8Array, ...more: string[]) {
  const path = join(folder, 'decision.pdf');
  writeFileSync(path, bytes);
  const run = spawnSync(process.execPath, ['infra/local/verify.ts', path, '--folder', folder, ...more], {
    encoding: 'utf8',
  });
  return { status: run.status, lines: run.stdout.trim().split('\n'), error: run.stderr };
}

describe('npm run verify', () => {
  it('tells who signed and when, and ends with 0', () => {
    const { status, lines } = verify(file);
    expect(status).toBe(0);
    expect(lines[0]).toBe('decision.pdf: VALID');
    expect(lines).toContain('  when: 2026-11-21T05:00:00.000Z, by a trusted time-stamp');
    expect(lines.join('\n')).toMatch(/who: {2}ӨМІРБЕКОВ Ғ\. Ү\., first head, .*BIN 971240001315/u);
    expect(lines.join('\n')).not.toMatch(/900101300007|ҒАЛЫМ/u);
  });

  it('trusts the chain of RSA of the same cloud too', async () => {
    const rsa = await openRsaChain(join(folder, 'pki'));
    const cms = ({ digest }: { digest: Uint8Array }) => cmsOf(digest, rsa.head, [rsa.issuing.certificate]);
    const { status, lines } = verify(signed(decision(), pki, { cms }));
    expect(status).toBe(0);
    expect(lines).toContain('Signature1: valid, B-T');
  });

  it('tells why not, and what was changed, and ends with 1', () => {
    const { status, lines } = verify(contentReplaced(file));
    expect(status).toBe(1);
    expect(lines[0]).toBe('decision.pdf: NOT VALID');
    expect(lines).toContain("  a page's content was replaced: page 1");
  });

  it('trusts only what it is told to', () => {
    const other = join(folder, 'other');
    openPki(join(other, 'pki'));
    const { status, lines } = verify(file, '--folder', other);
    expect(status).toBe(1);
    expect(lines.join('\n')).toContain('not issued by a trusted authority');
  });

  it('says in one sentence what it cannot do, and ends with 2', () => {
    expect(verify(file, '--level', 'B-X')).toMatchObject({
      status: 2,
      error: expect.stringMatching(/^--level B-X/u),
    });
    expect(verify(file, '--folder', '/nowhere').error.trim().split('\n')).toHaveLength(1);
  });
});
