import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Assembly, Json, JsonObject, Template, TemplateResource } from '#infra/local/template.ts';

/** A cloud assembly of one stack in a temporary folder, as `cdk synth` leaves one. */
export interface SmallAssembly {
  readonly assembly: Assembly;
  /** A file that handlers may append lines to; its path is in their environment as `SEEN`. */
  readonly seen: string;
  remove(): void;
}

export const stackName = 'Small';

/** `handlers` are the sources of `index.mjs` by asset name; `resources` name them by `codeOf`. */
export function smallAssembly(options: {
  resources: (seen: string) => Readonly<Record<string, TemplateResource>>;
  handlers: Readonly<Record<string, string>>;
  template?: Partial<Template>;
}): SmallAssembly {
  const directory = mkdtempSync(join(tmpdir(), 'small-assembly-'));
  const seen = join(directory, 'seen.jsonl');
  writeFileSync(seen, '');
  const files = Object.entries(options.handlers).map(([name, source]): [string, Json] => {
    mkdirSync(join(directory, `asset.${name}`));
    writeFileSync(join(directory, `asset.${name}`, 'index.mjs'), source);
    return [
      name,
      { source: { path: `asset.${name}` }, destinations: { here: { objectKey: `${name}.zip` } } },
    ];
  });
  writeFileSync(
    join(directory, `${stackName}.assets.json`),
    JSON.stringify({ files: Object.fromEntries(files) }),
  );
  writeFileSync(
    join(directory, 'manifest.json'),
    JSON.stringify({ artifacts: { [stackName]: { environment: 'aws://unknown-account/eu-central-1' } } }),
  );
  const template = { ...options.template, Resources: options.resources(seen) };
  return {
    assembly: { directory, stacks: [{ name: stackName, template }] },
    seen,
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

export function lambda(
  name: string,
  properties: JsonObject = {},
  environment: JsonObject = {},
): TemplateResource {
  return {
    Type: 'AWS::Lambda::Function',
    Properties: {
      Code: { S3Bucket: 'assets', S3Key: `${name}.zip` },
      Handler: 'index.handler',
      Runtime: 'nodejs24.x',
      Timeout: 5,
      MemorySize: 128,
      ...properties,
      Environment: { Variables: environment },
    },
  };
}

export const resource = (type: string, properties: JsonObject = {}): TemplateResource => ({
  Type: type,
  Properties: properties,
});

export const ref = (logicalId: string): Json => ({ Ref: logicalId });
export const attribute = (logicalId: string, name: string): Json => ({ 'Fn::GetAtt': [logicalId, name] });

/** A table with a string key `pk` and a stream of new images. */
export const tableWithStream = (properties: JsonObject = {}): TemplateResource =>
  resource('AWS::DynamoDB::Table', {
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    BillingMode: 'PAY_PER_REQUEST',
    StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
    ...properties,
  });

/** A public HTTP API whose routes are given as route key -> function; `authorizer` routes ask for a token. */
export function httpApi(
  routes: Readonly<Record<string, string>>,
  options: {
    authorizer?: JsonObject;
    guarded?: readonly string[];
    stage?: JsonObject;
    integration?: JsonObject;
  } = {},
): Record<string, TemplateResource> {
  const made: Record<string, TemplateResource> = {
    Api: resource('AWS::ApiGatewayV2::Api', { Name: 'small', ProtocolType: 'HTTP' }),
    Stage: resource('AWS::ApiGatewayV2::Stage', {
      ApiId: ref('Api'),
      StageName: '$default',
      ...options.stage,
    }),
  };
  if (options.authorizer)
    made['Authorizer'] = resource('AWS::ApiGatewayV2::Authorizer', {
      ApiId: ref('Api'),
      AuthorizerType: 'JWT',
      Name: 'tokens',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: options.authorizer,
    });
  for (const target of new Set(Object.values(routes)))
    made[`${target}Integration`] = resource('AWS::ApiGatewayV2::Integration', {
      ApiId: ref('Api'),
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: attribute(target, 'Arn'),
      PayloadFormatVersion: '2.0',
      ...options.integration,
    });
  for (const [index, [key, target]] of Object.entries(routes).entries())
    made[`Route${index}`] = resource('AWS::ApiGatewayV2::Route', {
      ApiId: ref('Api'),
      RouteKey: key,
      Target: { 'Fn::Join': ['', ['integrations/', ref(`${target}Integration`)]] },
      ...(options.guarded?.includes(key)
        ? { AuthorizationType: 'JWT', AuthorizerId: ref('Authorizer') }
        : {}),
    });
  return made;
}

/** The source of a handler that appends `value`, an expression of `event`, `context`, to the seen file as a line. */
export const recorder = (value: string, rest = ''): string => `
import { appendFileSync } from 'node:fs';
export const handler = async (event, context) => {
  appendFileSync(process.env.SEEN, JSON.stringify(${value}) + '\\n');
  ${rest}
};
`;
