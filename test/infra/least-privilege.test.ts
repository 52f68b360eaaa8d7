import { beforeAll, describe, expect, it } from 'vitest';
import { targetsOf } from '#functions/law/service.ts';
import { SERVICES } from '#functions/law/services.ts';
import { type Json, type JsonObject, list, object } from '#infra/local/template.ts';
import { type Found, inWords, type Synthesized, several, synthesized, word } from './synthesized.ts';

const STAGES = ['dev', 'test', 'prod'] as const;

/** Every wildcard that is allowed to stand in a statement of any policy, and why it must. */
const WILDCARDS: readonly { readonly statement: string; readonly why: string }[] = [
  {
    statement: 'AWS::KMS::Key Allow kms:* on this key',
    why: 'without it IAM could not govern the key and nobody could mend its policy',
  },
  {
    statement: 'AWS::IAM::Policy Allow xray:PutTraceSegments on *',
    why: 'traces have no name that a statement could give',
  },
  {
    statement: 'AWS::IAM::Policy Allow xray:PutTelemetryRecords on *',
    why: 'traces have no name that a statement could give',
  },
  {
    statement: 'AWS::IAM::Policy Allow s3:DeleteObject on Documents/cases/*',
    why: 'an erasure hides every paper of a case, under whatever name; versions stay',
  },
  {
    statement: 'AWS::IAM::Policy Allow s3:DeleteObject on Documents/lists/*',
    why: 'an erasure hides the paper of a list on which nobody is left; versions stay',
  },
  {
    statement: 'AWS::S3::BucketPolicy Deny s3:* on Documents',
    why: 'a refusal: whatever is asked without TLS 1.2',
  },
  {
    statement: 'AWS::S3::BucketPolicy Deny s3:* on Documents/*',
    why: 'a refusal: whatever is asked of any object without TLS 1.2',
  },
  {
    statement: 'AWS::SQS::QueuePolicy Deny sqs:* on a queue',
    why: 'a refusal: whatever is asked without TLS',
  },
  {
    statement: 'AWS::IAM::Policy Allow s3:GetObject on Documents/cases/*',
    why: 'an object is named when it is made',
  },
  {
    statement: 'AWS::IAM::Policy Allow s3:GetObject on Documents/lists/*',
    why: 'an object is named when it is made',
  },
  {
    statement: 'AWS::IAM::Policy Allow s3:GetObject on Documents/sessions/*',
    why: 'an object is named when it is made',
  },
  {
    statement: 'AWS::IAM::Policy Allow s3:PutObject on Documents/cases/*',
    why: 'an object is named when it is made',
  },
  {
    statement: 'AWS::IAM::Policy Allow s3:PutObject on Documents/lists/*',
    why: 'an object is named when it is made',
  },
  {
    statement: 'AWS::IAM::Policy Allow s3:PutObject on Documents/sessions/*',
    why: 'an object is named when it is made',
  },
  {
    statement: 'AWS::S3::BucketPolicy Deny s3:* on Uploads',
    why: 'a refusal: whatever is asked without TLS 1.2',
  },
  {
    statement: 'AWS::S3::BucketPolicy Deny s3:* on Uploads/*',
    why: 'a refusal: whatever is asked of any object without TLS 1.2',
  },
  {
    statement: 'AWS::IAM::Policy Allow s3:GetObject on Uploads/unused/*',
    why: 'an object is named when it is made',
  },
  {
    statement: 'AWS::IAM::Policy Allow s3:PutObject on Uploads/unused/*',
    why: 'an object is named when it is made',
  },
  {
    statement: 'AWS::IAM::Policy Allow s3:GetObject on Uploads/filed/*',
    why: 'an object is named when it is made',
  },
  {
    statement: 'AWS::IAM::Policy Allow s3:PutObject on Uploads/filed/*',
    why: 'an object is named when it is made',
  },
  {
    statement: 'AWS::IAM::Policy Allow s3:DeleteObject on Uploads/filed/*',
    why: 'what was kept for a case that was not opened',
  },
];

/** Grants of a stage that dev has not, or the reverse, and why. What dev has is held to what its functions do. */
const BESIDE_DEV: Readonly<Record<(typeof STAGES)[number], readonly { grant: string; why: string }[]>> = {
  dev: [],
  test: [],
  prod: [],
};

let clouds: Readonly<Record<(typeof STAGES)[number], Synthesized>>;
beforeAll(() => {
  clouds = { dev: synthesized('dev'), test: synthesized('test'), prod: synthesized('prod') };
});

const statementsOf = (policy: Json | undefined): readonly JsonObject[] =>
  list(object(policy)['Statement']).map(object);

describe.each(STAGES)('the role of a function of %s', (stage) => {
  it('may do what that of dev may, which is held to what it does in the end-to-end tests', () => {
    const [dev, here] = [clouds.dev, clouds[stage]].map(grantsIn);
    expect(here?.length).toBeGreaterThan(100);
    const beside = [...(dev ?? []), ...(here ?? [])].filter(
      (grant) => dev?.includes(grant) !== here?.includes(grant),
    );
    expect(beside.toSorted()).toEqual(BESIDE_DEV[stage].map(({ grant }) => grant).toSorted());
  });

  it('is no other function’s, has no managed policy, and can be assumed by Lambda only', () => {
    const cloud = clouds[stage];
    const functions = cloud.ofType('AWS::Lambda::Function');
    expect(new Set(functions.map(roleOf)).size).toBe(functions.length);
    const [roles, others] = parted(cloud.ofType('AWS::IAM::Role'), (role) =>
      functions.some((found) => roleOf(found) === role.logicalId),
    );
    // Dev has neither backups nor a gradual shift.
    const ofAws = stage === 'dev' ? [] : ['BackupsRole', 'ShiftRole'];
    expect(others.map(({ logicalId }) => logicalId.slice(0, -8)).toSorted()).toEqual(ofAws);
    for (const { properties } of roles) {
      expect(Object.keys(properties)).toEqual(['AssumeRolePolicyDocument']);
      expect(statementsOf(properties['AssumeRolePolicyDocument'])).toEqual([
        { Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' } },
      ]);
    }
  });
});

describe('an act on a case that is on an open list', () => {
  it('never leaves it there, so that the function of acts needs no ConditionCheckItem for the list', () => {
    const listed = SERVICES.flatMap(({ code, stages }) =>
      Object.entries(stages).flatMap(([name, stage]) =>
        'byList' in stage
          ? [{ code, name, leadsTo: Object.values(stage.do).flatMap((target) => targetsOf(target)) }]
          : [],
      ),
    );
    expect(listed.length).toBeGreaterThan(4);
    expect(listed.filter(({ name, leadsTo }) => leadsTo.includes(name))).toEqual([]);
  });
});

describe.each(STAGES)('the statements of all policies of %s', (stage) => {
  it('hold no wildcard without a reason, and every reason is needed', () => {
    const cloud = clouds[stage];
    const statements = policies(cloud).flatMap((policy) => sentences(policy, cloud));
    expect(statements.length).toBeGreaterThan(50);
    const wild = new Set(statements.filter((sentence) => sentence.includes('*')));
    expect([...wild].toSorted()).toEqual(WILDCARDS.map(({ statement }) => statement).toSorted());
  });

  it('say what they allow by name, never by what they leave out, and to nobody in general', () => {
    const statements = policies(clouds[stage]).flatMap(({ document }) => statementsOf(document));
    const inverted = statements
      .flatMap((statement) => Object.keys(statement))
      .filter((key) => key.startsWith('Not'));
    expect(inverted).toEqual([]);
    const allowed = statements.filter(({ Effect }) => Effect === 'Allow');
    expect(allowed.length).toBeGreaterThan(20);
    const toAnybody = allowed.filter(({ Principal }) => JSON.stringify(Principal ?? '').includes('*'));
    // Anybody of this account who may use what lies under the key, and through the service that keeps it.
    expect(toAnybody.map(({ Sid }) => Sid)).toEqual(['ThroughTheServicesThatKeep']);
  });

  it('let other services of AWS in only on behalf of this app’s own resources', () => {
    const cloud = clouds[stage];
    const permissions = cloud.ofType('AWS::Lambda::Permission');
    expect(permissions.length).toBeGreaterThan(0);
    for (const { properties } of permissions) {
      expect(properties['Action']).toBe('lambda:InvokeFunction');
      expect(inWords(properties['SourceArn'], cloud)).toMatch(/^\S*(ApiDoorHttp\/|Clock)/);
    }
  });
});

/** In the policy of a key `*` is that key. */
const THEMSELVES: Readonly<Record<string, string>> = {
  'AWS::SQS::QueuePolicy': 'a queue',
  'AWS::KMS::Key': 'this key',
};

function policies(
  cloud: Synthesized,
): readonly { readonly type: string; readonly document: Json | undefined }[] {
  return cloud
    .all()
    .flatMap(({ type, properties }) =>
      ['PolicyDocument', 'KeyPolicy', 'AssumeRolePolicyDocument']
        .filter((key) => key in properties)
        .map((key) => ({ type, document: properties[key] })),
    );
}

function sentences(
  { type, document }: { readonly type: string; readonly document: Json | undefined },
  cloud: Synthesized,
): string[] {
  return statementsOf(document).flatMap(({ Effect, Action, Resource }) =>
    several(Action).flatMap((action) =>
      (Resource === undefined ? [''] : several(Resource)).map((resource) => {
        const on = THEMSELVES[type] ?? inWords(resource, cloud);
        return `${type} ${word(Effect)} ${word(action)} on ${on}`;
      }),
    ),
  );
}

const parted = <T>(all: readonly T[], is: (one: T) => boolean): readonly [readonly T[], readonly T[]] => [
  all.filter(is),
  all.filter((one) => !is(one)),
];

const roleOf = ({ properties }: Found): string => word(list(object(properties['Role'])['Fn::GetAtt'])[0]);

/** Every grant of every function, in words. A statement of a function allows, and says nothing else. */
function grantsIn(cloud: Synthesized): readonly string[] {
  const names = new Map(
    cloud
      .ofType('AWS::Lambda::Function')
      .map((found) => [roleOf(found), word(found.properties['FunctionName']).split('-').slice(2).join('-')]),
  );
  const policies = cloud
    .ofType('AWS::IAM::Policy')
    .flatMap(({ properties }) =>
      list(properties['Roles']).map((role) => ({ name: names.get(word(object(role)['Ref'])), properties })),
    );
  return policies.flatMap(({ name, properties }) =>
    statementsOf(name === undefined ? undefined : properties['PolicyDocument']).flatMap((statement) => {
      expect(Object.keys(statement).toSorted()).toEqual(['Action', 'Effect', 'Resource']);
      expect(statement['Effect']).toBe('Allow');
      return several(statement['Action']).flatMap((action) =>
        several(statement['Resource']).map(
          (resource) => `${name} ${word(action)} ${inWords(resource, cloud)}`,
        ),
      );
    }),
  );
}
