import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { definitionHash } from '#functions/application/decision-receipt.ts';
import { sha256 } from '#functions/application/record.ts';
import { FONTS_HASH, templateHash } from '#functions/documents/provenance.ts';
import { DEFINITIONS } from '#functions/law/services/definitions.ts';
import { ARCHIVE, definitionOf, today } from '#infra/local/archive.ts';

const hashes = readdirSync(ARCHIVE).map((name) => name.replace('.json', ''));
const textOf = (hash: string): string => readFileSync(new URL(`${hash}.json`, ARCHIVE), 'utf8');

describe('the archive', () => {
  it('names every file by the hash of its bytes: nothing in it was edited', () => {
    expect(hashes.length).toBeGreaterThan(25);
    expect(hashes.filter((hash) => sha256(textOf(hash)) !== hash)).toEqual([]);
  });

  it('has everything by which cases are decided today: npm run archive adds what is new', () => {
    expect(today().filter((text) => !hashes.includes(sha256(text)))).toEqual([]);
  });

  it('has what a decision names: its definition, its template and its fonts', () => {
    const named = [
      ...DEFINITIONS.map(definitionHash),
      templateHash('kandas-2026-annex-4-inclusion'),
      FONTS_HASH,
    ];
    expect(named.filter((hash) => !existsSync(new URL(`${hash}.json`, ARCHIVE)))).toEqual([]);
  });

  it('gives the definition of a hash, equal to the one that was kept', () => {
    for (const definition of DEFINITIONS) {
      const { code, edition } = definition;
      const kept = JSON.parse(textOf(definitionHash(definition)));
      expect(kept).toEqual(JSON.parse(JSON.stringify(definition)));
      expect(definitionOf({ code, edition, sha256: 'f'.repeat(64) })).toBe(definition);
      expect(definitionOf({ code, edition })).toBe(definition);
    }
  });
});
