import { beforeAll, describe, expect, it } from 'vitest';
import { list, object } from '#infra/local/template.ts';
import { behindAlias, type Found, type Synthesized, synthesized, word } from './synthesized.ts';

let dev: Synthesized;
let prod: Synthesized;
beforeAll(() => {
  dev = synthesized('dev');
  prod = synthesized('prod');
});

const functionNames = (cloud: Synthesized): readonly string[] =>
  cloud
    .ofType('AWS::Lambda::Function')
    .map(({ properties }) => word(properties['FunctionName']))
    .toSorted();

const aliases = (cloud: Synthesized): readonly Found[] => cloud.ofType('AWS::Lambda::Alias');

/** The deployment group that shifts the traffic of an alias. */
function groupOf({ resource }: Found, cloud: Synthesized): Found | undefined {
  const shift = Object(resource['UpdatePolicy'])['CodeDeployLambdaAliasUpdate'];
  const named = shift?.DeploymentGroupName.Ref;
  return cloud.ofType('AWS::CodeDeploy::DeploymentGroup').find(({ logicalId }) => logicalId === named);
}

/** CloudFormation takes 500 resources and a megabyte a stack. */
const MOST_RESOURCES = 500;
const MOST_BYTES = 1_000_000;
/** A function comes with about eight; this leaves room for three. */
const KEPT_FREE = 27;

describe('a stack', () => {
  it('keeps well within what CloudFormation takes, in the stage that has the most', () => {
    for (const [name, template] of Object.entries(prod.templates)) {
      const resources = Object.keys(template.Resources).length;
      const bytes = JSON.stringify(template).length;
      console.info(`${name}: ${resources} of ${MOST_RESOURCES} resources, ${bytes} bytes`);
      expect(resources).toBeLessThanOrEqual(MOST_RESOURCES - KEPT_FREE);
      expect(bytes).toBeLessThan(MOST_BYTES / 2);
    }
  });
});

describe('a function', () => {
  it('has one alias, which stands for its newest version', () => {
    for (const cloud of [dev, prod]) {
      const aliased = aliases(cloud).map(({ logicalId }) => behindAlias({ Ref: logicalId }, cloud));
      const names = aliased.map(({ properties }) => word(properties['FunctionName'])).toSorted();
      expect(names).toEqual(functionNames(cloud));
      for (const { properties } of aliases(cloud)) {
        expect(properties['Name']).toBe('live');
        expect(list(object(properties['FunctionVersion'])['Fn::GetAtt'])[1]).toBe('Version');
      }
    }
  });

  it('is called by its alias alone: by the API, by its queue or stream, by its clock', () => {
    const calls = [
      ...prod.ofType('AWS::ApiGatewayV2::Integration').map(({ properties }) => properties['IntegrationUri']),
      ...prod.ofType('AWS::Lambda::EventSourceMapping').map(({ properties }) => properties['FunctionName']),
      ...prod.ofType('AWS::Lambda::Permission').map(({ properties }) => properties['FunctionName']),
      ...prod
        .ofType('AWS::Events::Rule')
        .flatMap(({ properties }) => list(properties['Targets']).map((target) => object(target)['Arn'])),
    ];
    expect(calls.length).toBeGreaterThan(functionNames(prod).length);
    // Whoever called a function itself would call what was deployed last, past the shift.
    for (const called of calls) expect(behindAlias(called, prod).type).toBe('AWS::Lambda::Function');
  });
});

describe('new code', () => {
  it('meets a tenth of the traffic for five minutes, and goes back when the function’s alarm rings', () => {
    const alarms = prod
      .ofType('AWS::CloudWatch::Alarm')
      .map(({ properties }) => word(properties['AlarmName']));
    for (const alias of aliases(prod)) {
      const group = groupOf(alias, prod);
      const name = word(behindAlias({ Ref: alias.logicalId }, prod).properties['FunctionName']);
      expect(group?.properties).toMatchObject({
        DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
        AlarmConfiguration: { Enabled: true, Alarms: [{ Name: `${name}-errors` }] },
        AutoRollbackConfiguration: {
          Enabled: true,
          Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_REQUEST', 'DEPLOYMENT_STOP_ON_ALARM'],
        },
      });
      expect(alarms).toContain(`${name}-errors`);
    }
  });

  it('meets all of it at once where the stage says so', () => {
    expect(dev.ofType('AWS::CodeDeploy::DeploymentGroup')).toEqual([]);
    for (const alias of aliases(dev)) expect(groupOf(alias, dev)).toBeUndefined();
  });
});

describe('a queue whose consumer may run only so often', () => {
  it('is not asked for more messages than may be handled', () => {
    const limited = prod.ofType('AWS::Lambda::EventSourceMapping').flatMap(({ properties }) => {
      const consumer = behindAlias(properties['FunctionName'], prod).properties;
      const reserved = consumer['ReservedConcurrentExecutions'];
      return reserved === undefined ? [] : [{ reserved, scaling: properties['ScalingConfig'] }];
    });
    expect(limited).toEqual([{ reserved: 20, scaling: { MaximumConcurrency: 20 } }]);
  });
});
