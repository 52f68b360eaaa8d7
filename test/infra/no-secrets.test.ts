import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isObject, type Json, object } from '#infra/local/template.ts';
import { synthesized, word } from './synthesized.ts';

/** What a secret looks like. Each is given with one that it must find. */
const SECRETS: readonly { readonly what: string; readonly looks: RegExp; readonly such: string }[] = [
  {
    what: 'a private key',
    looks: /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s+[A-Za-z0-9+/=]{16}/,
    such: `-----BEGIN ${'PRIVATE KEY'}-----\nMIGHAgEAMBMGByqGSM49`,
  },
  { what: 'an access key of AWS', looks: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/, such: `AKIA${'IOSFODNN7EXAMPLE'}` },
  {
    what: 'a token',
    looks: /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/,
    such: ['eyJhbGciOiJFUzI1NiJ9', 'eyJzdWIiOiJwb3J0YWwifQ', 'c2lnbmF0dXJlLXNpZ25hdHVyZQ'].join('.'),
  },
  {
    what: 'a secret of a webhook',
    looks: /\bwhsec_[A-Za-z0-9+/]{24,}/,
    such: `whsec_${'MfKQ9r8GKYqrTwjUPD8ILPZI'}`,
  },
  {
    what: 'a password',
    looks: /\b(?:password|passwd|secret|api[_-]?key)["']?\s*[:=]\s*["'][^"'\s${}]{8,}["']/i,
    such: `password: '${'correct-horse'}'`,
  },
];

/** What the documentation shows in place of a secret. No webhook has it. */
const EXAMPLE = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDazfX3UVjSgY=';

/** Tokens in stored items stand on the papers of made-up people, for anybody to check. */
const OF_PAPERS = 'test/golden/items/';

function secretsIn(text: string): readonly string[] {
  const given = text.replaceAll(EXAMPLE, '');
  return SECRETS.filter(({ looks }) => looks.test(given)).map(({ what }) => what);
}

/** The variables that are told as they are; every other names a resource. None of them is secret. */
const PLAIN = [
  'STAGE',
  'POWERTOOLS_SERVICE_NAME',
  'POWERTOOLS_LOG_LEVEL',
  'NODE_OPTIONS',
  'SEAL',
  'VIRUS_SCAN',
  'NATIONAL_VERIFIER_URL',
];

const root = join(import.meta.dirname, '../..');
const stages = ['dev', 'test', 'prod'] as const;

describe('a secret', () => {
  it.each(SECRETS)('is recognised: $what', ({ what, such }) => {
    expect(secretsIn(such)).toEqual([what]);
  });

  it('stands in no file of the project', () => {
    const files = execFileSync(
      'git',
      ['ls-files', '-z', 'functions', 'infra', 'templates', '.ci', '*.json', '*.md'],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    const texts = files.split('\0').filter((path) => /\.(?:ts|json|md|sh|yml|html|css)$/.test(path));
    expect(texts.length).toBeGreaterThan(300);
    const found = texts.flatMap((path) =>
      secretsIn(readFileSync(join(root, path), 'utf8'))
        .filter((what) => !(what === 'a token' && path.startsWith(OF_PAPERS)))
        .map((what) => `${path}: ${what}`),
    );
    expect(found).toEqual([]);
  });

  it.each(stages)('stands in no template of %s, and in no variable of a function', (stage) => {
    const cloud = synthesized(stage);
    expect(secretsIn(JSON.stringify(cloud.templates))).toEqual([]);
    const told = cloud
      .ofType('AWS::Lambda::Function')
      .flatMap(({ properties }) => Object.entries(object(object(properties['Environment'])['Variables'])));
    expect(told.length).toBeGreaterThan(100);
    const written = told.filter(([, value]) => !namesResource(value)).map(([name]) => name);
    expect(PLAIN).toEqual(expect.arrayContaining([...new Set(written)]));
  });

  it('has no parameter of a template to come in by', () => {
    const { templates } = synthesized('prod');
    for (const { Parameters = {} } of Object.values(templates))
      for (const parameter of Object.values(Parameters))
        expect(word(parameter['Type'])).toBe('AWS::SSM::Parameter::Value<String>');
  });
});

/** A value that CloudFormation makes of a resource. */
const namesResource = (value: Json | undefined): boolean =>
  isObject(value) && /"(?:Ref|Fn::GetAtt|Fn::ImportValue)"/.test(JSON.stringify(value));
