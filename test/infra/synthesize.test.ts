import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { object } from '#infra/local/template.ts';
import { synthesize } from '#infra/synthesize.ts';
import { lambdaNames, stubEntries, word } from './synthesized.ts';

const NAMES = lambdaNames();

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qonys-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const entries = (names: readonly string[]): string => stubEntries(folder, names);

/** The folder of a function's code, by way of its asset key and the stack's manifest, as a deployment finds it. */
function codeOf(functionName: string, { directory, stacks }: ReturnType<typeof synthesize>): string {
  const resources = Object.values(stacks.at(-1)?.template.Resources ?? {});
  const found = resources.find(({ Properties }) => Properties?.['FunctionName'] === functionName);
  const key = word(object(found?.Properties?.['Code'])['S3Key']).replace('.zip', '');
  const manifest = JSON.parse(readFileSync(join(directory, 'QonysService.assets.json'), 'utf8'));
  return join(directory, manifest.files[key].source.path);
}

const metafileIn = (directory: string): Metafile['outputs'] =>
  JSON.parse(readFileSync(join(directory, 'functions.meta.json'), 'utf8')).outputs;

describe('synthesis', () => {
  it('writes the stacks in the order of their imports, with the code of each function beside them', async () => {
    const made = synthesize({ outdir: join(folder, 'out'), entries: entries(NAMES) });
    expect(made.directory).toBe(join(folder, 'out'));
    expect(made.stacks.map(({ name }) => name)).toEqual(['QonysData', 'QonysWatch', 'QonysService']);
    const code = codeOf('qonys-dev-cases', made);
    expect(readdirSync(code).toSorted()).toEqual(['answer.font.json', 'index.mjs', 'index.mjs.map']);
    const { handler } = await import(join(code, 'index.mjs'));
    expect(handler()).toEqual({ body: 'from a JSON file' });
    expect(Object.keys(metafileIn(made.directory))).toContain('bundle/cases.mjs');
  });

  it('gives the same bytes wherever it writes', () => {
    const from = entries(NAMES);
    const first = synthesize({ outdir: join(folder, 'first'), entries: from });
    const second = synthesize({ outdir: join(folder, 'a', 'longer', 'way', 'second'), entries: from });
    expect(second.stacks).toEqual(first.stacks);
  });

  it('takes another issuer and audience from the CDK context', () => {
    const context = { issuer: 'https://id.example/realm', audience: 'portal, desk' };
    const { stacks } = synthesize({
      stage: 'prod',
      outdir: join(folder, 'out'),
      entries: entries(NAMES),
      context,
    });
    const authorizer = Object.values(stacks.at(-1)?.template.Resources ?? {}).find(({ Type }) =>
      Type.endsWith('Authorizer'),
    );
    expect(authorizer?.Properties?.['JwtConfiguration']).toEqual({
      Issuer: 'https://id.example/realm',
      Audience: ['portal', 'desk'],
    });
  });
});

describe('pages in browsers', () => {
  const templateWith = (from: string, context?: Record<string, string>) => {
    const { stacks } = synthesize({
      stage: 'prod',
      outdir: join(folder, 'out'),
      entries: from,
      ...(context ? { context } : {}),
    });
    const resources = Object.values(stacks.at(-1)?.template.Resources ?? {});
    const cors = resources.find(({ Type }) => Type === 'AWS::ApiGatewayV2::Api')?.Properties;
    const open = resources.find(({ Properties }) => Properties?.['RouteKey'] === 'OPTIONS /{proxy+}');
    return { cors: cors?.['CorsConfiguration'], open: open?.Properties?.['AuthorizationType'] };
  };

  it('may not call the API, unless the stage names their origin', () => {
    const from = entries(NAMES);
    expect(templateWith(from)).toEqual({ cors: undefined, open: undefined });
    const origins = 'https://portal.example, https://desk.example';
    expect(templateWith(from, { allowedOrigins: origins })).toEqual({
      cors: expect.objectContaining({ AllowOrigins: ['https://portal.example', 'https://desk.example'] }),
      open: 'NONE',
    });
  });
});

describe('the verifier of national signatures', () => {
  const toldOf = (from: string, context: Readonly<Record<string, string>>) =>
    synthesize({ outdir: join(folder, 'out'), entries: from, context }).stacks.flatMap(({ template }) =>
      Object.values(template.Resources).flatMap(({ Type, Properties }) => {
        if (Type !== 'AWS::Lambda::Function') return [];
        const variables = object(object(Properties?.['Environment'])['Variables']);
        const url = variables['NATIONAL_VERIFIER_URL'];
        return url === undefined ? [] : [`${word(Properties?.['FunctionName'])} ${word(url)}`];
      }),
    );

  it('is nobody unless the context names one, and then of those functions alone that judge signatures', () => {
    const from = entries(NAMES);
    expect(toldOf(from, {})).toEqual([]);
    const url = 'http://ncanode.internal:14579';
    expect(toldOf(from, { nationalVerifier: url }).toSorted()).toEqual(
      ['continue-signatures', 'signatures', 'verification'].map((name) => `qonys-dev-${name} ${url}`),
    );
  });
});

describe('a domain', () => {
  const DOMAIN = {
    domain: 'api.qonys.example',
    certificate: 'arn:aws:acm:eu-central-1:111122223333:certificate/1234',
  };
  const AUTHORITIES = { clientAuthorities: 's3://qonys-authorities/portals.pem' };

  function made(context: Readonly<Record<string, string>>) {
    const { stacks } = synthesize({
      stage: 'prod',
      outdir: join(folder, 'out'),
      entries: entries(NAMES),
      context,
    });
    const resources = Object.values(stacks.at(-1)?.template.Resources ?? {});
    const ofType = (type: string) => resources.filter(({ Type }) => Type === `AWS::ApiGatewayV2::${type}`);
    const routesOf = (auth: string) =>
      ofType('Route').filter(({ Properties }) => Properties?.['AuthorizationType'] === auth);
    const apiOf = (routes: ReturnType<typeof ofType>) => [
      ...new Set(routes.map(({ Properties }) => JSON.stringify(Properties?.['ApiId']))),
    ];
    const told = resources.find(
      ({ Properties }) => Properties?.['FunctionName'] === 'qonys-prod-render-document',
    );
    const { PUBLIC_URL } = object(object(told?.Properties?.['Environment'])['Variables']);
    return {
      ofType,
      open: apiOf(routesOf('NONE')),
      withToken: apiOf(routesOf('JWT')),
      publicUrl: PUBLIC_URL,
    };
  }

  it('is none unless the context names one', () => {
    const { ofType, open, withToken } = made({});
    expect(ofType('DomainName')).toEqual([]);
    expect(open).toEqual(withToken);
  });

  it('leads to the API, and stands in what codes on paper lead to', () => {
    const { ofType, publicUrl, open, withToken } = made(DOMAIN);
    expect(ofType('DomainName')[0]?.Properties).toMatchObject({
      DomainName: 'api.qonys.example',
      DomainNameConfigurations: [{ CertificateArn: DOMAIN.certificate, SecurityPolicy: 'TLS_1_2' }],
    });
    expect(ofType('ApiMapping')).toHaveLength(1);
    expect(publicUrl).toBe('https://api.qonys.example');
    expect(open).toEqual(withToken);
  });

  it('with client authorities asks for a certificate, closes every other way in, and leaves the open routes a door of their own', () => {
    const { ofType, publicUrl, open, withToken } = made({ ...DOMAIN, ...AUTHORITIES });
    expect(ofType('DomainName')[0]?.Properties).toMatchObject({
      MutualTlsAuthentication: { TruststoreUri: 's3://qonys-authorities/portals.pem' },
    });
    expect(open).toHaveLength(1);
    expect(withToken).toHaveLength(1);
    expect(open).not.toEqual(withToken);
    const closed = ofType('Api').map(({ Properties }) => Properties?.['DisableExecuteApiEndpoint'] === true);
    expect(closed).toHaveLength(2);
    expect(closed.filter((each) => each)).toHaveLength(1);
    const [mapping] = ofType('ApiMapping');
    expect(JSON.stringify(mapping?.Properties?.['ApiId'])).toBe(withToken[0]);
    expect(JSON.stringify(publicUrl)).toContain(JSON.parse(open[0] ?? '{}').Ref);
  });
});

describe('the code of the functions', () => {
  it('bundles into one module for each, which exports its handler and needs only Node and its data', () => {
    const made = synthesize({ outdir: join(folder, 'out') });
    const outputs = metafileIn(made.directory);
    for (const name of NAMES) {
      const output = outputs[`bundle/${name}.mjs`];
      expect(output?.exports).toEqual(['handler']);
      const others = output?.imports.map(({ path }) => path).filter((path) => !isBuiltin(path)) ?? [];
      const beside = readdirSync(codeOf(`qonys-dev-${name}`, made)).map((file) => `bundle/${file}`);
      expect(others.filter((path) => !path.endsWith('.json') || !beside.includes(path))).toEqual([]);
      // A CommonJS package that asks for a module at run time: an ES module has no `require` to give it.
      expect(output?.imports.filter(({ kind }) => kind === 'require-call')).toEqual([]);
    }
  });
});

describe('synthesis refuses', () => {
  const outdir = () => join(folder, 'out');

  it('a stage that does not exist, and says which do', () => {
    expect(() => synthesize({ stage: 'production', outdir: outdir() })).toThrow(
      'There is no stage "production". The stages are: dev, test, prod (-c stage=dev).',
    );
  });

  it.each([
    [{ issuer: 'http://id.example' }, /issuer must be an https URL/],
    [{ issuer: 'id.example' }, /issuer must be an https URL/],
    [{ audience: 'portal,,desk' }, /audience must be one or more values/],
    [{ audience: '' }, /audience must be one or more values/],
    [{ allowedOrigins: '*' }, /must be https origins/],
    [{ allowedOrigins: 'https://portal.example/' }, /must be https origins/],
    [{ allowedOrigins: 'http://portal.example' }, /must be https origins/],
    [{ account: '1234' }, /account must be twelve digits/],
    [{ domain: 'api.qonys.example' }, /A domain needs both/],
    [{ certificate: 'arn:aws:acm:eu-central-1:111122223333:certificate/1' }, /A domain needs both/],
    [{ domain: 'https://api', certificate: 'arn' }, /domain must be a name/],
    [{ domain: 'api.qonys.example', certificate: 'arn' }, /certificate must be the ARN/],
    [
      {
        domain: 'api.qonys.example',
        certificate: 'arn:aws:acm:eu-central-1:111122223333:certificate/1',
        clientAuthorities: 'portals.pem',
      },
      /client authorities must be an object/,
    ],
    [{ nationalVerifier: 'ncanode' }, /national verifier must be an http or https URL/],
  ])('the context %j', (context, message) => {
    expect(() => synthesize({ outdir: outdir(), context })).toThrow(message);
  });

  it('a function that is declared but not written', () => {
    const without = entries(NAMES.filter((name) => name !== 'relay'));
    expect(() => synthesize({ outdir: outdir(), entries: without })).toThrow(
      /declares the function "relay", but .*relay\.ts does not exist/,
    );
  });

  it('a function that is written but not declared', () => {
    const surplus = entries([...NAMES, 'forgotten']);
    expect(() => synthesize({ outdir: outdir(), entries: surplus })).toThrow(
      'infra/service-stack.ts declares no function for functions/lambda/forgotten.ts.',
    );
  });

  it('a folder without functions, and one that does not exist', () => {
    expect(() => synthesize({ outdir: outdir(), entries: entries([]) })).toThrow(/There are no functions/);
    expect(() => synthesize({ outdir: outdir(), entries: join(folder, 'nowhere') })).toThrow(
      /There are no functions/,
    );
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });
});
