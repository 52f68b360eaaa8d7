import { readFileSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import { breakingChanges, changeInWords } from '#infra/openapi/breaking-changes.ts';
import { committedDocument, documentAsText, documentOf, FILES, typesOf } from '#infra/openapi/committed.ts';
import { everyOperation, openApiDocument } from '#infra/openapi/document.ts';
import { faultsOf } from '#test/support/documented.ts';

const written = openApiDocument();
const committed = committedDocument();
const operations = everyOperation();

it('a committed document with the markers of a merge is refused with what to do', () => {
  const merged = '{\n<<<<<<< HEAD\n "a": 1\n=======\n "a": 2\n>>>>>>> mine\n}';
  expect(() => documentOf(merged)).toThrow('then npm run openapi');
  expect(documentOf('{ "a": "=======" }')).toEqual({ a: '=======' });
});

describe('the committed OpenAPI document', () => {
  it('breaks no client against the schemas of the routes: mend that, or npm run openapi -- --because "why"', () => {
    expect(breakingChanges(committed, written).map(changeInWords)).toEqual([]);
  });

  it('is what the schemas give: otherwise run npm run openapi', () => {
    const isCurrent = readFileSync(FILES.document, 'utf8') === documentAsText(written);
    expect(isCurrent, 'functions/http/openapi.json is not what the routes say: npm run openapi').toBe(true);
  });

  it('has the types of its clients beside it: otherwise run npm run openapi', async () => {
    const isCurrent = readFileSync(FILES.types, 'utf8') === (await typesOf(committed));
    expect(isCurrent, 'test/e2e/openapi.d.ts is not what the document says: npm run openapi').toBe(true);
  });

  it('is clean by the recommended rules of a public linter, but that a download leads elsewhere', async () => {
    const config = await createConfig({ extends: ['recommended'] });
    const source = documentAsText(committed);
    const found = await lintFromString({ source, config, absoluteRef: FILES.document.pathname });
    const redirects = operations.filter(([, { produces }]) => produces === 'nothing').length;
    const others = found.filter(({ ruleId }) => ruleId !== 'operation-2xx-response');
    expect(others.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual(
      [],
    );
    expect(found.length - others.length).toBeLessThanOrEqual(redirects);
  });

  it('names every operation once', () => {
    const ids = Object.values(committed.paths).flatMap((item) =>
      Object.values(item).map((one) => one.operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(operations.length);
  });
});

describe.each(operations)('%s', (key, operation) => {
  const { path, query, body, changes, example } = operation;

  it('has an example of a request that its own schemas let in', () => {
    const faults = [
      path?.safeParse(example.path ?? {}).error,
      query?.safeParse(example.query ?? {}).error,
      body?.safeParse(example.body).error,
    ].filter((error) => error !== undefined);
    expect(faults).toEqual([]);
    expect(Boolean(example.path), 'an example of the path').toBe(key.includes('{'));
    expect(changes === undefined || operation.policy !== 'public').toBe(true);
  });

  it('has an example of every answer in JSON, valid by the document', () => {
    const [method = '', route = ''] = key.split(' ');
    for (const [status, { json, headers = {}, example: shown }] of Object.entries(operation.answers())) {
      if (!json) continue;
      const answered = {
        status: Number(status),
        headers: { 'content-type': 'application/json', etag: '"1"', ...headers },
        body: JSON.stringify(shown) ?? '',
      };
      expect(shown, `an example of the answer ${status}`).toBeDefined();
      expect(faultsOf(method, route, answered)).toEqual([]);
    }
  });
});
