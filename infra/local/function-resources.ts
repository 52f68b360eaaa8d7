import { callService } from './aws-json.ts';
import type { Deployer, ResolvedResource, Site } from './deployed.ts';
import { eventFilter } from './event-filter.ts';
import { LocalCloudFault } from './fault.ts';
import { createFunction, type LocalFunction } from './functions.ts';
import { physicalName } from './physical-name.ts';
import { nextFiring } from './schedule-expression.ts';
import { startSqsEventSource } from './sqs-event-source.ts';
import { type StreamEventSource, startStreamEventSource } from './stream-event-source.ts';
import { flag, type JsonObject, list, number, object, text } from './template.ts';

export const deployFunction: Deployer = ({ stack, logicalId, properties }, site) => {
  const name = text(properties['FunctionName']) ?? physicalName(stack, logicalId, 64);
  const deployed = createFunction(site.functionHost, name, properties);
  site.parts.functions.set(name, deployed);
  site.parts.functions.set(deployed.arn, deployed);
  return { ref: name, attributes: { Arn: deployed.arn } };
};

/** There is one version of each function here: that of the template. */
export const deployVersion: Deployer = ({ logicalId, properties }, site) => {
  const { arn } = functionOf(site, text(properties['FunctionName']), logicalId);
  return { ref: `${arn}:1`, attributes: { Version: '1' } };
};

/** Another name of the function: its version and shares of traffic do not matter where there is only one. */
export const deployAlias: Deployer = ({ logicalId, properties }, site) => {
  const aliased = functionOf(site, text(properties['FunctionName']), logicalId);
  const alias = text(properties['Name']) ?? '';
  const arn = `${aliased.arn}:${alias}`;
  site.parts.functions.set(arn, aliased);
  site.parts.functions.set(`${aliased.name}:${alias}`, aliased);
  return { ref: arn, attributes: { AliasArn: arn } };
};

/** The function that an ARN or a name stands for, its own or one of an alias. */
export function functionOf(site: Site, named: string | undefined, by: string): LocalFunction {
  const found = site.parts.functions.get(named ?? '');
  if (found === undefined)
    throw new LocalCloudFault(`${by} names the function ${named}, which the template does not have.`);
  return found;
}

/** Pollers of a queue when nothing limits them; Lambda starts with five, which a small machine does not need. */
const defaultQueueConcurrency = 2;

export const deployEventSourceMapping: Deployer = (resource, site) => {
  const { logicalId, properties } = resource;
  const deployed = { ref: logicalId, attributes: {} };
  if (text(properties['Enabled']) === 'false') return deployed;
  const sourceArn = text(properties['EventSourceArn']) ?? '';
  refusePoorRole(resource, site, sourceArn);
  if (site.parts.queues.has(sourceArn)) queueSource(resource, site, sourceArn);
  else if (site.parts.streams.has(sourceArn)) streamSource(resource, site, sourceArn);
  else
    throw new LocalCloudFault(
      `The event source ${logicalId} reads ${sourceArn}, which is neither a queue nor a table stream of the template.`,
    );
  return deployed;
};

/** What Lambda does by the role of a function for its event sources (Lambda developer guide, "execution role"). */
const POLLING = {
  sqs: ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'],
  dynamodb: ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'],
} as const;

/** @throws {LocalCloudFault} where AWS refuses the mapping, since Lambda could not poll by the function's role. */
function refusePoorRole({ logicalId, properties }: ResolvedResource, site: Site, source: string): void {
  const service = source.startsWith('arn:aws:sqs:') ? 'sqs' : 'dynamodb';
  const destination = text(object(object(properties['DestinationConfig'])['OnFailure'])['Destination']);
  const needed = [
    ...POLLING[service].map((action) => ({ action: `${service}:${action}`, resource: source })),
    ...(destination === undefined ? [] : [{ action: 'sqs:SendMessage', resource: destination }]),
  ];
  const { name } = functionOf(site, text(properties['FunctionName']), logicalId);
  const [missing] = site.access?.missing(name, needed) ?? [];
  if (missing !== undefined)
    throw new LocalCloudFault(
      `The role of ${name} does not allow ${missing.action} on ${missing.resource}, so Lambda cannot poll ${logicalId}.`,
    );
}

function commonSettings(properties: JsonObject) {
  return {
    windowMilliseconds: (number(properties['MaximumBatchingWindowInSeconds']) ?? 0) * 1000,
    reportsItemFailures: list(properties['FunctionResponseTypes']).includes('ReportBatchItemFailures'),
    passes: eventFilter(properties['FilterCriteria']),
  };
}

function queueSource({ logicalId, properties }: ResolvedResource, site: Site, queueArn: string): void {
  const target = functionOf(site, text(properties['FunctionName']), logicalId);
  const allowed = number(object(properties['ScalingConfig'])['MaximumConcurrency']);
  const source = {
    ...commonSettings(properties),
    queueUrl: site.parts.queues.get(queueArn) ?? '',
    queueArn,
    region: site.region,
    target,
    batchSize: number(properties['BatchSize']) ?? 10,
    concurrency: Math.min(allowed ?? defaultQueueConcurrency, target.workers),
    clockOffset: site.clock.offset,
    hint: site.hint,
  };
  site.parts.eventSources.push(() => startSqsEventSource(site.services.sqs, source));
}

function streamSource(
  { stack, logicalId, properties }: ResolvedResource,
  site: Site,
  shownArn: string,
): void {
  const destination = text(object(object(properties['DestinationConfig'])['OnFailure'])['Destination']);
  const source: StreamEventSource = {
    ...commonSettings(properties),
    key: `${stack}/${logicalId}`,
    streamArn: site.parts.streams.get(shownArn) ?? '',
    shownArn,
    region: site.region,
    target: functionOf(site, text(properties['FunctionName']), logicalId),
    batchSize: number(properties['BatchSize']) ?? 100,
    startingPosition: text(properties['StartingPosition']) ?? 'LATEST',
    bisects: flag(properties['BisectBatchOnFunctionError']),
    maximumRetries: number(properties['MaximumRetryAttempts']) ?? -1,
    maximumAgeSeconds: number(properties['MaximumRecordAgeInSeconds']) ?? -1,
    giveUp: giveUpTo(site, destination, logicalId),
    clockOffset: site.clock.offset,
    hint: site.hint,
  };
  site.parts.eventSources.push(() => startStreamEventSource(site.services.streams, source, site.state));
}

function giveUpTo(site: Site, destination: string | undefined, by: string): StreamEventSource['giveUp'] {
  const queueUrl = site.parts.queues.get(destination ?? '');
  if (destination !== undefined && queueUrl === undefined)
    throw new LocalCloudFault(
      `${by} has the on-failure destination ${destination}; only a queue of the template runs here.`,
    );
  return async (description) => {
    site.hint(
      `${by} gave up a batch of its stream${queueUrl === undefined ? '' : '; see its on-failure queue'}`,
    );
    if (queueUrl !== undefined)
      await callService(site.services.sqs, 'SendMessage', {
        QueueUrl: queueUrl,
        MessageBody: JSON.stringify(description),
      });
  };
}

export const deployRule: Deployer = ({ stack, logicalId, properties }, site) => {
  const name = physicalName(stack, logicalId, 64);
  const ruleArn = `arn:aws:events:${site.region}:${site.accountId}:rule/${name}`;
  const expression = text(properties['ScheduleExpression']);
  if (expression === undefined)
    throw new LocalCloudFault(
      `The rule ${logicalId} has no ScheduleExpression; rules on events do not run here.`,
    );
  const targets = list(properties['Targets']).map((given) => {
    const input = text(object(given)['Input']);
    return {
      target: functionOf(site, text(object(given)['Arn']), logicalId),
      ...(input === undefined ? {} : { input: JSON.parse(input) }),
    };
  });
  if (text(properties['State']) !== 'DISABLED')
    site.parts.schedules.push({ ruleArn, next: nextFiring(expression), targets });
  return { ref: name, attributes: { Arn: ruleArn } };
};
