import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which folders of functions/ a folder may import beside itself. Everything not listed is refused. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  law: [],
  case: ['law'],
  quota: ['law'],
  documents: ['case', 'law'],
  application: ['case', 'quota', 'documents', 'law'],
  adapters: ['application', 'case', 'quota', 'law'],
  http: ['application', 'case', 'quota', 'law'],
  queue: ['application', 'runtime'],
  stream: ['application', 'runtime'],
  schedule: ['application', 'runtime'],
  runtime: ['application', 'adapters', 'http'],
  lambda: ['adapters', 'http', 'queue', 'stream', 'schedule', 'runtime'],
};

/** Packages that only these folders may import. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  '@aws-sdk/client-': ['adapters', 'lambda', 'stream', 'runtime'],
  '@middy/': ['runtime'],
  'pdf-lib': ['documents'],
  'node:': ['application', 'adapters', 'documents', 'http'],
};

type Import = { readonly folder: string; readonly file: string; readonly from: string };

const FROM = /^(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]/gm;

function importsOf(folder: string): readonly Import[] {
  const root = join('functions', folder);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  return files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(FROM)].map(([, from = '']) => ({
      folder,
      file,
      from,
    })),
  );
}

const folders = readdirSync('functions', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const imports = folders.flatMap(importsOf);

describe('the import table of functions/', () => {
  it('knows every folder, and saw imports in each but the topmost law', () => {
    expect(folders.toSorted()).toEqual(Object.keys(MAY_IMPORT).toSorted());
    for (const folder of folders) {
      expect(imports.filter((one) => one.folder === folder).length, folder).toBeGreaterThan(0);
    }
    expect(imports.length).toBeGreaterThan(200);
  });

  it('is kept by every import of another folder', () => {
    const crossing = imports.filter(({ from }) => from.startsWith('#functions/'));
    const forbidden = crossing.filter(({ folder, from }) => {
      const target = from.split('/')[1] ?? '';
      return target !== folder && !MAY_IMPORT[folder]?.includes(target);
    });
    expect(forbidden).toEqual([]);
  });

  it('is not evaded by relative paths that leave their folder', () => {
    const evading = imports.filter(({ file, from }) => {
      const depth = file.split('/').length - 1;
      return from.startsWith('../') && from.split('/').filter((step) => step === '..').length > depth;
    });
    expect(evading).toEqual([]);
  });

  it('lets only the named folders import what reaches outside', () => {
    const forbidden = imports.filter(({ folder, from }) =>
      Object.entries(PACKAGES).some(([name, allowed]) => from.startsWith(name) && !allowed.includes(folder)),
    );
    expect(forbidden).toEqual([]);
  });

  it('lets adapters see the use cases through their ports alone', () => {
    const beyond = imports.filter(
      ({ folder, from }) =>
        folder === 'adapters' &&
        from.startsWith('#functions/application/') &&
        !from.startsWith('#functions/application/ports/'),
    );
    expect(beyond).toEqual([]);
  });

  it('keeps composition roots out of everything but the bundle', () => {
    const roots = imports.filter(({ from }) => from.startsWith('#functions/lambda/'));
    expect(roots).toEqual([]);
  });
});

describe('the tests', () => {
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('support/'))
    .map((name) => ({ name, text: readFileSync(join('test', name), 'utf8') }));

  it('ask handlers by handlerOf of test/support/handler.ts, which holds each answer to the OpenAPI document', () => {
    const around = files.filter(({ text }) =>
      /from '#functions\/runtime\/api\.ts'|Routes(\([^)]*\))+\[/.test(text),
    );
    expect(around.map(({ name }) => name)).toEqual([]);
    expect(files.filter(({ text }) => text.includes('handlerOf(')).length).toBeGreaterThan(2);
  });

  it('of a whole cloud watch its answers as well', () => {
    const blind = files.filter(
      ({ name, text }) =>
        name.startsWith('e2e/') && name.endsWith('.test.ts') && !/startSeededCloud|watchAnswersOf/.test(text),
    );
    expect(blind.map(({ name }) => name)).toEqual([]);
  });
});
