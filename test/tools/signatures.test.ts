import { execFileSync, spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readRevisions } from '#functions/documents/signature/pdf-revisions.ts';
import { readCms } from '#functions/documents/signature/read-cms.ts';
import { signaturePlaces } from '#functions/documents/signature/signature-places.ts';
import { verifyPdf } from '#functions/documents/signature/verify.ts';
import { pageImages } from '#infra/local/page-images.ts';
import { decision } from '#test/documents/signature/decision.ts';
import {
  accept,
  at,
  pkiOf,
  policyOf,
  signed,
  signedWithEvidence,
} from '#test/documents/signature/house-of-signers.ts';
import { extractText } from '#test/golden/extract-text.ts';

const missing = ['pdfsig', 'qpdf', 'openssl'].filter(
  (tool) => spawnSync(tool, ['--version']).error !== undefined,
);
const why = missing.length > 0 ? ` (skipped: ${missing.join(' and ')} not installed)` : '';
const folder = mkdtempSync(join(tmpdir(), 'qonys-signatures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pdf = decision();
const SCALE = 0.5;

function fileOf(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const pemOf = (...certificates: readonly Buffer[]): string =>
  certificates.map((der) => new X509Certificate(der).toString()).join('');

/** What pdfsig says of each signature. Certificates are judged elsewhere: it knows none of our roots. */
function saidByPdfsig(bytes: Uint8Array): readonly string[] {
  const said = execFileSync('pdfsig', ['-nocert', fileOf('signed.pdf', bytes)], { encoding: 'utf8' });
  return said.split(/^Signature #\d+:$/mu).slice(1);
}

const VALID = 'Signature Validation: Signature is Valid.';

describe.skipIf(missing.length > 0).each(['ec', 'rsa'] as const)(
  `a decision signed by a key of %s, judged by other programmes${why}`,
  (kind) => {
    const pki = pkiOf(kind);
    const levels = {
      'B-B': signed(pdf, pki, { stamping: 'none' }),
      'B-T': signed(pdf, pki),
      'B-LT': signedWithEvidence(pdf, pki),
      'B-T three times': signed(signed(signed(pdf, pki), pki), pki),
    };

    it.each(Object.entries(levels))('%s: pdfsig finds every signature valid', (_, bytes) => {
      const said = saidByPdfsig(bytes);
      expect(said.length).toBeGreaterThan(0);
      for (const one of said) expect(one).toContain(VALID);
    });

    it.each(['B-B', 'B-T', 'B-T three times'] as const)(
      '%s: the last one signs the total document',
      (level) => {
        expect(saidByPdfsig(levels[level]).at(-1)).toContain('Total document signed');
      },
    );

    it('B-LT: what follows the signature is evidence and nothing else, by our own verdict', async () => {
      expect(saidByPdfsig(levels['B-LT'])[0]).toContain('Not total document signed');
      const { revisions } = await verifyPdf(levels['B-LT'], { policy: policyOf(pki), at: at('2026-12-01') });
      expect(revisions.slice(2)).toMatchObject([{ kind: 'evidence', changes: [] }]);
    });

    it.each(Object.entries(levels))('%s: qpdf finds no error', (_, bytes) => {
      const said = execFileSync('qpdf', ['--check', fileOf('checked.pdf', bytes)], { encoding: 'utf8' });
      expect(said).toContain('No syntax or stream encoding errors found');
    });

    it.each(Object.entries(levels))(
      '%s: text and page images are those of the unsigned file',
      async (_, bytes) => {
        expect(await extractText(bytes)).toEqual(await extractText(pdf));
        expect(await pageImages(bytes, SCALE)).toEqual(await pageImages(pdf, SCALE));
      },
    );

    it.each(['B-B', 'B-T', 'B-LT'] as const)(
      '%s: openssl cms verifies the container over the byte range',
      (level) => {
        const bytes = Buffer.from(levels[level]);
        const [place] = signaturePlaces(bytes, readRevisions(bytes));
        const said = spawnSync(
          'openssl',
          [
            'cms',
            '-verify',
            '-binary',
            '-inform',
            'DER',
            '-in',
            fileOf('cms.der', place?.cms ?? pdf),
            '-content',
            fileOf('content.bin', place?.signed ?? pdf),
            '-CAfile',
            fileOf('root.pem', Buffer.from(pemOf(pki.root.certificate))),
            '-purpose',
            'any',
            '-attime',
            String(Date.parse('2026-11-21') / 1000),
            '-cades',
            '-out',
            '/dev/null',
          ],
          { encoding: 'utf8' },
        );
        expect(said.stderr).toContain('successful');
        expect(said.status).toBe(0);
      },
    );

    it.each(['B-T', 'B-LT'] as const)(
      '%s: openssl ts verifies the time-stamp over the signature',
      (level) => {
        const bytes = Buffer.from(levels[level]);
        const [place] = signaturePlaces(bytes, readRevisions(bytes));
        const { timeStamp, signatureValue } = accept(readCms(place?.cms ?? pdf));
        const said = spawnSync(
          'openssl',
          [
            'ts',
            '-verify',
            '-token_in',
            '-in',
            fileOf('token.der', timeStamp ?? pdf),
            '-data',
            fileOf('signature.bin', signatureValue),
            '-CAfile',
            fileOf('root.pem', Buffer.from(pemOf(pki.root.certificate))),
            '-attime',
            String(Date.parse('2026-11-21') / 1000),
          ],
          { encoding: 'utf8' },
        );
        expect(said.stdout + said.stderr).toContain('Verification: OK');
      },
    );
  },
);
