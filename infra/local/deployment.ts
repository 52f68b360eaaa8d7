import { deployPolicy, deployRole } from './access/access-resources.ts';
import { deployBucket, deployKey, deployTable } from './data-resources.ts';
import { dependencyOrder } from './dependency-order.ts';
import type { Deployed, Deployer, Site } from './deployed.ts';
import { LocalCloudFault, messageOf } from './fault.ts';
import {
  deployAlias,
  deployEventSourceMapping,
  deployFunction,
  deployRule,
  deployVersion,
} from './function-resources.ts';
import {
  deployApi,
  deployAuthorizer,
  deployIntegration,
  deployRoute,
  deployStage,
} from './http-resources.ts';
import { resolveCondition, resolveIntrinsics, type Scope } from './intrinsics.ts';
import { deployQueue, deploySubscription, deployTopic } from './messaging-resources.ts';
import { physicalName } from './physical-name.ts';
import { propertiesNotHonoured, type RunType, treatmentOf } from './resource-types.ts';
import { type Assembly, type Json, object, type Template, type TemplateResource, text } from './template.ts';

const deployers: Readonly<Record<RunType, Deployer>> = {
  'AWS::DynamoDB::Table': deployTable,
  'AWS::DynamoDB::GlobalTable': deployTable,
  'AWS::SQS::Queue': deployQueue,
  'AWS::SNS::Topic': deployTopic,
  'AWS::SNS::Subscription': deploySubscription,
  'AWS::S3::Bucket': deployBucket,
  'AWS::KMS::Key': deployKey,
  'AWS::IAM::Role': deployRole,
  'AWS::IAM::Policy': deployPolicy,
  'AWS::Lambda::Function': deployFunction,
  'AWS::Lambda::Version': deployVersion,
  'AWS::Lambda::Alias': deployAlias,
  'AWS::Lambda::EventSourceMapping': deployEventSourceMapping,
  'AWS::Events::Rule': deployRule,
  'AWS::ApiGatewayV2::Api': deployApi,
  'AWS::ApiGatewayV2::Stage': deployStage,
  'AWS::ApiGatewayV2::Integration': deployIntegration,
  'AWS::ApiGatewayV2::Authorizer': deployAuthorizer,
  'AWS::ApiGatewayV2::Route': deployRoute,
};

/** What a deployment leaves behind. */
export interface Deployment {
  /** `type.property: logical ids` of every property that is present and not honoured. */
  readonly notHonoured: readonly string[];
  /** What `Ref` gives, by stack and logical id. */
  readonly ref: (stack: string, logicalId: string) => string | undefined;
}

/**
 * Deploys the stacks in their order, and the resources of each by their dependencies. Throws a fault that names type
 * and logical id for a resource that cannot be run here.
 */
export async function deploy(assembly: Assembly, site: Site): Promise<Deployment> {
  refuseUnknownTypes(assembly);
  const exported = new Map<string, () => Json>();
  const notHonoured = new Map<string, string[]>();
  const deployed = new Map<string, Deployed>();
  for (const { name, template } of assembly.stacks) {
    const scope = stackScope(name, template, site, { exported, deployed });
    for (const logicalId of dependencyOrder(template.Resources)) {
      const resource = template.Resources[logicalId];
      if (
        resource === undefined ||
        (resource.Condition !== undefined && scope.condition(resource.Condition) !== true)
      )
        continue;
      deployed.set(`${name}/${logicalId}`, await deployResource(name, logicalId, resource, scope, site));
      for (const property of unhonouredOf(resource))
        notHonoured.set(property, [...(notHonoured.get(property) ?? []), logicalId]);
    }
    for (const output of Object.values(template.Outputs ?? {})) {
      const exportName = object(output['Export'])['Name'];
      if (exportName === undefined) continue;
      exported.set(text(resolveIntrinsics(exportName, scope)) ?? '', () =>
        resolveIntrinsics(output['Value'] ?? null, scope),
      );
    }
  }
  return {
    notHonoured: [...notHonoured]
      .map(([property, logicalIds]) => `${property}: ${logicalIds.join(', ')}`)
      .toSorted(),
    ref: (stack, logicalId) => text(deployed.get(`${stack}/${logicalId}`)?.ref),
  };
}

/** Before anything is made, so that a template that cannot run leaves nothing behind. */
function refuseUnknownTypes(assembly: Assembly): void {
  for (const { template } of assembly.stacks)
    for (const [logicalId, { Type }] of Object.entries(template.Resources)) {
      const treatment = treatmentOf(Type);
      if (treatment.kind === 'refused')
        throw new LocalCloudFault(
          `The resource ${logicalId} of type ${Type} cannot be run: ${treatment.because} (infra/local/resource-types.ts).`,
        );
    }
}

async function deployResource(
  stack: string,
  logicalId: string,
  resource: TemplateResource,
  scope: Scope,
  site: Site,
): Promise<Deployed> {
  const treatment = treatmentOf(resource.Type);
  if (treatment.kind !== 'run') return standIn(stack, logicalId, resource.Type, site);
  try {
    const properties = object(resolveIntrinsics(resource.Properties ?? {}, scope));
    return await deployers[treatment.type]({ stack, logicalId, properties }, site);
  } catch (error) {
    if (error instanceof LocalCloudFault) throw error;
    throw new LocalCloudFault(`The ${resource.Type} ${logicalId} cannot be made: ${messageOf(error)}.`);
  }
}

function unhonouredOf(resource: TemplateResource): string[] {
  const treatment = treatmentOf(resource.Type);
  if (treatment.kind !== 'run') return [];
  return propertiesNotHonoured(resource.Properties ?? {}, treatment.honours).map(
    (property) => `${resource.Type}.${property}`,
  );
}

/** A resource without effect still has a name and an ARN that others may mention. */
function standIn(stack: string, logicalId: string, type: string, site: Site): Deployed {
  const name = physicalName(stack, logicalId, 128);
  const service = type.split('::')[1]?.toLowerCase() ?? 'unknown';
  return { ref: name, attributes: { Arn: `arn:aws:${service}:${site.region}:${site.accountId}:${name}` } };
}

function stackScope(
  stack: string,
  template: Template,
  site: Site,
  known: { exported: ReadonlyMap<string, () => Json>; deployed: ReadonlyMap<string, Deployed> },
): Scope {
  const pseudo: Readonly<Record<string, Json>> = {
    'AWS::Region': site.region,
    'AWS::AccountId': site.accountId,
    'AWS::Partition': 'aws',
    'AWS::StackName': stack,
    'AWS::StackId': `arn:aws:cloudformation:${site.region}:${site.accountId}:stack/${stack}/local`,
    'AWS::URLSuffix': 'amazonaws.com',
  };
  const unknown = (what: string): never => {
    throw new LocalCloudFault(`The stack ${stack} refers to ${what}, which is not there.`);
  };
  const scope: Scope = {
    ref: (name) =>
      pseudo[name] ??
      known.deployed.get(`${stack}/${name}`)?.ref ??
      template.Parameters?.[name]?.['Default'] ??
      unknown(name),
    attribute: (logicalId, name) =>
      known.deployed.get(`${stack}/${logicalId}`)?.attributes[name] ?? unknown(`${logicalId}.${name}`),
    imported: (name) => known.exported.get(name)?.() ?? unknown(`the export ${name}`),
    condition: (name) =>
      resolveCondition(template.Conditions?.[name] ?? unknown(`the condition ${name}`), scope),
  };
  return scope;
}
