import { type App, Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { describe, expect, it } from 'vitest';
import { standing } from './synthesized.ts';

/** What the AwsSolutions pack of cdk-nag finds and nobody has acknowledged. */
const findings = (app: App): readonly string[] =>
  new AwsSolutionsChecks()
    .validateScope(app)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${ruleName} ${constructPath}`),
    );

/** Every acknowledgement below a construct: its rule and its reason. */
const acknowledged = (scope: IConstruct): readonly (readonly [string, string])[] =>
  scope.node
    .findAll()
    .flatMap(({ node }) => node.metadata)
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.entries<string>(data));

/** With every option that adds resources. */
const FULL = {
  domain: 'api.qonys.example',
  certificate: 'arn:aws:acm:eu-central-1:111122223333:certificate/1234',
  clientAuthorities: 's3://qonys-authorities/portals.pem',
  allowedOrigins: 'https://portal.example',
};

describe('the rules of AwsSolutions', () => {
  it.each([
    ['dev', {}],
    ['test', {}],
    ['prod', {}],
    ['prod', FULL],
  ] as const)(
    'are kept by the stage %s with the options %j, or acknowledged with a reason',
    (stage, context) => {
      standing({ stage, context }, (app) => {
        expect(findings(app)).toEqual([]);
        const reasons = acknowledged(app);
        expect(reasons.length).toBeGreaterThan(10);
        for (const [rule, reason] of reasons) {
          expect(rule).toMatch(/AwsSolutions-/);
          expect(reason).toMatch(/^[A-Z].{25,}\.$/);
        }
      });
    },
  );

  it('find what breaks them', () => {
    standing({ stage: 'dev' }, (app) => {
      const [stack] = app.node.children;
      if (stack) new Bucket(stack, 'Careless');
      expect(findings(app)).toContain('AwsSolutions-S1 QonysData/Careless/Resource');
    });
  });
});
