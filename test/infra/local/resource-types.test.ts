import { describe, expect, it } from 'vitest';
import { propertiesNotHonoured, treatmentOf } from '#infra/local/resource-types.ts';

describe('what is done with a type of resource', () => {
  it('refuses a type that stands in no table', () => {
    expect(treatmentOf('AWS::RDS::DBInstance')).toEqual({
      kind: 'refused',
      because: 'the local cloud does not know it',
    });
  });

  it('gives the reason for a type without effect', () => {
    expect(treatmentOf('AWS::SQS::QueuePolicy')).toMatchObject({
      kind: 'without effect here',
      because: /tested/,
    });
  });

  it('names every property that is present and not honoured, and looks inside those honoured in part', () => {
    const properties = {
      Handler: 'index.handler',
      Role: 'arn',
      DestinationConfig: { OnFailure: { Destination: 'q' }, OnSuccess: { Destination: 'q' } },
      Targets: [{ Arn: 'a' }, { Arn: 'b', RetryPolicy: {} }],
    };
    const honours = ['Handler', 'DestinationConfig.OnFailure', 'Targets.Arn'];
    expect(propertiesNotHonoured(properties, honours)).toEqual([
      'Role',
      'DestinationConfig.OnSuccess',
      'Targets.RetryPolicy',
    ]);
  });
});
