import { beforeAll, describe, expect, it } from 'vitest';
import { SETTLING_SECONDS } from '#functions/application/continue-reprojection.ts';
import { list, object } from '#infra/local/template.ts';
import {
  behindAlias,
  type Found,
  functionName,
  inWords,
  type Synthesized,
  synthesized,
  word,
} from './synthesized.ts';

let cloud: Synthesized;
beforeAll(() => {
  cloud = synthesized('dev');
});

describe('a queue', () => {
  const queues = (): readonly Found[] => cloud.ofType('AWS::SQS::Queue');
  const redrive = ({ properties }: Found) => object(properties['RedrivePolicy']);

  it('has a dead-letter queue or is one', () => {
    const targets = new Set([
      ...queues().map((queue) => inWords(redrive(queue)['deadLetterTargetArn'] ?? null, cloud)),
      ...cloud
        .ofType('AWS::Lambda::EventSourceMapping')
        .map(
          ({ properties }) =>
            object(object(properties['DestinationConfig'])['OnFailure'])['Destination'] ?? null,
        )
        .map((destination) => inWords(destination, cloud)),
    ]);
    const ends = queues().filter((queue) => !('deadLetterTargetArn' in redrive(queue)));
    expect(ends.length).toBe(12);
    for (const { logicalId } of ends) expect(targets).toContain(logicalId.slice(0, -8));
    const worked = queues().filter((queue) => !ends.includes(queue));
    expect(worked.length).toBe(11);
    for (const queue of worked) {
      // A signature waits for its authority for a day, and comes a hundred times in it.
      const receives = queue.logicalId.startsWith('SignatureBacklog') ? 100 : 5;
      expect(redrive(queue)['maxReceiveCount']).toBe(receives);
    }
  });

  it('is encrypted and refuses whoever comes without TLS', () => {
    const refusing = cloud.ofType('AWS::SQS::QueuePolicy').filter(({ properties }) =>
      list(object(properties['PolicyDocument'])['Statement']).some((statement) => {
        const { Effect, Condition } = object(statement);
        return Effect === 'Deny' && object(object(Condition)['Bool'])['aws:SecureTransport'] === 'false';
      }),
    );
    const covered = refusing
      .flatMap(({ properties }) => list(properties['Queues']))
      .map((queue) => word(object(queue)['Ref']));
    expect(covered.toSorted()).toEqual(
      queues()
        .map(({ logicalId }) => logicalId)
        .toSorted(),
    );
    for (const { properties } of queues()) expect(properties['SqsManagedSseEnabled']).toBe(true);
  });

  it('hides a message six times as long as its consumer may take, and takes back only what failed', () => {
    const mappings = cloud.ofType('AWS::Lambda::EventSourceMapping');
    const worked = queues().filter(({ properties }) => 'RedrivePolicy' in properties);
    for (const queue of worked) {
      const mapping = mappings.find(
        ({ properties }) => list(object(properties['EventSourceArn'])['Fn::GetAtt'])[0] === queue.logicalId,
      );
      const consumer = behindAlias(mapping?.properties['FunctionName'], cloud);
      expect(queue.properties['VisibilityTimeout']).toBe(6 * Number(consumer.properties['Timeout']));
      expect(mapping?.properties['FunctionResponseTypes']).toEqual(['ReportBatchItemFailures']);
    }
  });
});

describe('the stream of the table', () => {
  it('is relayed from its beginning; a batch that fails is halved, and what is given up leaves a letter', () => {
    const mapping = cloud
      .ofType('AWS::Lambda::EventSourceMapping')
      .find(({ properties }) => inWords(properties['EventSourceArn'], cloud) === 'Table.StreamArn');
    expect(mapping?.properties).toMatchObject({
      StartingPosition: 'TRIM_HORIZON',
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 10,
    });
    const filters = list(object(mapping?.properties['FilterCriteria'])['Filters']);
    expect(filters.map((filter) => JSON.parse(word(object(filter)['Pattern'])))).toEqual(
      ['EVENT#', 'LIST-EVENT#', 'SESSION-EVENT#', 'AMENDMENT#'].map((prefix) => ({
        eventName: ['INSERT'],
        dynamodb: { Keys: { sk: { S: [{ prefix }] } } },
      })),
    );
    const onFailure = object(object(mapping?.properties['DestinationConfig'])['OnFailure']);
    expect(inWords(onFailure['Destination'], cloud)).toBe('RelayGivenUpQueue');
  });
});

describe('the topic of case events', () => {
  it('hands decisions, changes of the calendar and forwarded lists to the queues of theirs, and what moves clocks to be counted', () => {
    const subscriptions = cloud.ofType('AWS::SNS::Subscription').map(({ properties }) => {
      expect(properties).toMatchObject({ Protocol: 'sqs', RawMessageDelivery: true });
      expect(inWords(properties['TopicArn'], cloud)).toBe('CaseEvents');
      return [inWords(properties['Endpoint'], cloud), properties['FilterPolicy']];
    });
    expect(Object.fromEntries(subscriptions)).toEqual({
      DocumentsToRenderQueue: {
        type: [
          'DecisionTaken',
          'DecisionCorrected',
          'AcceptanceRefused',
          'HearingOffered',
          'HearingHeld',
          'ComplaintAnswered',
        ],
      },
      CalendarChangesQueue: { type: ['CalendarChanged'] },
      SignatureBacklogQueue: { type: ['SignatureReceived'] },
      AlertMessagesQueue: { type: ['DeadlineAlertRaised'] },
      CasesToCountQueue: {
        type: [
          {
            'anything-but': [
              'CalendarChanged',
              'ListOpened',
              'CasesAdded',
              'CaseTakenOff',
              'ListForwarded',
              'ListDocumentIssued',
              'SessionClosed',
              'DeadlineAlertRaised',
              'DocumentIssued',
            ],
          },
        ],
      },
      WebhookEventsQueue: {
        type: [
          {
            'anything-but': [
              'CalendarChanged',
              'ListOpened',
              'CasesAdded',
              'CaseTakenOff',
              'ListForwarded',
              'ListDocumentIssued',
              'SessionClosed',
            ],
          },
        ],
      },
      ListCasesQueue: { type: ['ListForwarded'] },
      ListsToRenderQueue: { type: ['ListForwarded'] },
      ClosedSessionsQueue: { type: ['SessionClosed'] },
    });
  });

  it('refuses whoever publishes without TLS, as every topic does, and lies under our key', () => {
    const policies = cloud.ofType('AWS::SNS::TopicPolicy');
    expect(policies.length).toBe(cloud.ofType('AWS::SNS::Topic').length);
    for (const { properties } of cloud.ofType('AWS::SNS::Topic'))
      expect(JSON.stringify(properties['KmsMasterKeyId'])).toContain('StorageKey');
    for (const { properties } of policies) {
      expect(list(object(properties['PolicyDocument'])['Statement'])[0]).toMatchObject({
        Effect: 'Deny',
        Action: 'sns:Publish',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      });
    }
  });
});

describe('the clock', () => {
  it('sweeps every five minutes, and looks every hour of the day for a digest that is still to go out, and of the night for what is to be erased', () => {
    const rules = cloud.ofType('AWS::Events::Rule').map(({ properties }) => {
      const targets = list(properties['Targets']).map((target) =>
        functionName(behindAlias(object(target)['Arn'], cloud)),
      );
      return [targets.join(), `${word(properties['State'])} ${word(properties['ScheduleExpression'])}`];
    });
    expect(Object.fromEntries(rules)).toEqual({
      'deadline-sweep': 'ENABLED rate(5 minutes)',
      'webhook-sweep': 'ENABLED rate(5 minutes)',
      'alert-digest': 'ENABLED cron(0 3-13 * * ? *)',
      'erase-persons': 'ENABLED cron(0 18-23 * * ? *)',
    });
  });
});

describe('a change of the calendar', () => {
  it('is gone through once more only when every act has ended that may have read the calendar before it', () => {
    const seconds = (name: string) =>
      Number(
        cloud.ofType('AWS::Lambda::Function').find((found) => functionName(found) === name)?.properties[
          'Timeout'
        ],
      );
    // The change itself may commit late by its own time-out, and an act that began just before it by its own.
    for (const opensDeadlines of ['applications', 'case-acts', 'lists']) {
      expect(2 * (seconds('calendar') + seconds(opensDeadlines))).toBeLessThanOrEqual(SETTLING_SECONDS);
    }
  });
});
