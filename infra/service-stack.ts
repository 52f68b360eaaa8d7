import { CfnOutput, Stack } from 'aws-cdk-lib';
import { SubscriptionFilter, Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { Bundle } from './bundle.ts';
import type { Stage } from './config.ts';
import { CaseApi } from './constructs/case-api.ts';
import { onDocuments, onKey, onTable, publishTo, sendTo } from './constructs/grants.ts';
import { ServiceFunction } from './constructs/service-function.ts';
import { consumeQueue, followChanges, runEvery } from './constructs/triggers.ts';
import { DeadLetterQueue, WatchedQueue } from './constructs/watched-queue.ts';
import type { DataStack } from './data-stack.ts';

interface ServiceStackProps {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly bundle: Bundle;
}

/** API Gateway gives up after 30 s, and a portal's user long before; a call that takes 10 s is a fault. */
const CALL = { timeoutSeconds: 10, memoryMegabytes: 512 };
/** A batch of ten checks, each a transaction that may be tried again. */
const CHECK = { timeoutSeconds: 30, memoryMegabytes: 512 };
/** A batch of ten documents; more memory is more processor, and rendering is all processor. */
const RENDER = { timeoutSeconds: 60, memoryMegabytes: 1024 };
/** After an outage a sweep finds many rungs; it may take a minute, since the next begins five minutes later. */
const SWEEP = { timeoutSeconds: 60, memoryMegabytes: 512 };
/** A page of a hundred cases, each a transaction that may be tried again. */
const REPROJECT = { timeoutSeconds: 30, memoryMegabytes: 512 };
const RELAY = { timeoutSeconds: 30, memoryMegabytes: 512 };
const ANSWER_ONLY = { timeoutSeconds: 5, memoryMegabytes: 256 };

/** Everything that acts: the API, the functions behind it, and what follows from the events of cases. Holds no data. */
export class ServiceStack extends Stack {
  /** The functions declared here; each is a file of functions/lambda. */
  readonly functionNames: readonly string[];
  private readonly house: Pick<ServiceStackProps, 'stage' | 'bundle'>;

  constructor(scope: Construct, id: string, { stage, data, bundle }: ServiceStackProps) {
    super(scope, id, {
      env: { region: stage.region },
      description: `Qonys (${stage.name}): the API, the functions, the queues and the clock`,
    });
    this.house = { stage, bundle };
    const events = new Topic(this, 'CaseEvents', {
      topicName: `qonys-${stage.name}-case-events`,
      enforceSSL: true,
    });
    this.functionNames = [
      ...this.api(data),
      this.relay(data, events),
      this.documents(data, events),
      ...this.deadlines(data),
      this.calendarChanges(data, events),
    ].map(({ name }) => name);
  }

  private api({ table, documents, dataKey, applicantKey }: DataStack): ServiceFunction[] {
    const api = new CaseApi(this, 'Api', {
      ...this.house,
      impact:
        'Portals get server errors: people cannot apply, and officials cannot act, see cases or get documents.',
    });
    new CfnOutput(this, 'ApiUrl', { value: api.api.apiEndpoint });

    const applications = new ServiceFunction(this, 'Applications', {
      ...this.house,
      ...CALL,
      name: 'applications',
      description: 'Files an application and opens its case',
      impact:
        'People cannot file applications, and the day of filing fixes the edition of the law and the terms.',
      may: [
        onTable(table, { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'] }),
        onKey('DATA_KEY_ID', dataKey, ['GenerateDataKey', 'Decrypt']),
        onKey('APPLICANT_KEY_ID', applicantKey, ['GenerateMac']),
      ],
    });
    api.serve(applications, ['POST /v1/applications']);

    const cases = new ServiceFunction(this, 'Cases', {
      ...this.house,
      ...CALL,
      name: 'cases',
      description: 'Shows cases and records the acts of officials',
      impact: 'Officials cannot see their work or act on it while the terms of the law run on.',
      may: [
        onTable(table, {
          actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
          indexes: ['work'],
        }),
        onKey('DATA_KEY_ID', dataKey, ['Decrypt']),
      ],
    });
    api.serve(cases, [
      'GET /v1/cases',
      'GET /v1/cases/{caseId}',
      'GET /v1/cases/{caseId}/events',
      'GET /v1/cases/{caseId}/deadlines',
      'GET /v1/cases/{caseId}/deadlines/{deadlineId}/explain',
      'GET /v1/cases/{caseId}/quota',
      'GET /v1/cases/{caseId}/application',
      'POST /v1/cases/{caseId}/{verb}',
    ]);

    const caseDocuments = new ServiceFunction(this, 'CaseDocuments', {
      ...this.house,
      ...CALL,
      name: 'documents',
      description: 'Lists the documents of a case and gives leave to download one',
      impact: 'Applicants cannot download the decisions made about them.',
      may: [
        onTable(table, { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] }),
        onDocuments(documents, ['GetObject']),
      ],
    });
    api.serve(caseDocuments, [
      'GET /v1/cases/{caseId}/documents',
      'GET /v1/cases/{caseId}/documents/{documentId}',
    ]);

    const quotas = new ServiceFunction(this, 'Quotas', {
      ...this.house,
      ...CALL,
      name: 'quotas',
      description: 'Shows the places of a region and records the acts that change them',
      impact: 'Bodies cannot see or enter the places of a region, so decisions wait for places that exist.',
      may: [onTable(table, { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] })],
    });
    api.serve(quotas, [
      'GET /v1/quotas',
      'GET /v1/quotas/entries',
      'POST /v1/quotas/entries',
      'GET /v1/quotas/waiting',
      'GET /v1/quotas/export',
      'POST /v1/quotas/orders',
    ]);

    const calendar = new ServiceFunction(this, 'Calendar', {
      ...this.house,
      ...CALL,
      name: 'calendar',
      description: 'Shows the working calendar and records the acts that change it',
      impact:
        'The authorised body cannot enter a day off that an act has declared, so terms end on wrong days.',
      may: [
        onTable(table, { actions: ['GetItem', 'Query', 'PutItem', 'ConditionCheckItem'], indexes: ['work'] }),
      ],
    });
    api.serve(calendar, [
      'GET /v1/calendar',
      'GET /v1/calendar/changes/{version}',
      'PUT /v1/calendar/days/{date}',
      'DELETE /v1/calendar/days/{date}',
    ]);

    const alerts = new ServiceFunction(this, 'Alerts', {
      ...this.house,
      ...CALL,
      name: 'alerts',
      description: 'Shows the alerts of a region',
      impact: 'Officials do not see which terms are about to pass or have passed.',
      may: [onTable(table, { actions: ['GetItem'], indexes: ['alerts'] })],
    });
    api.serve(alerts, ['GET /v1/alerts']);

    const forms = new ServiceFunction(this, 'Forms', {
      ...this.house,
      ...CALL,
      name: 'forms',
      description: 'Shows an official form as it would look',
      impact: 'Officials cannot look at a form before they fill it; decisions are rendered all the same.',
    });
    api.serve(forms, ['POST /v1/forms/{form}/preview']);

    const services = new ServiceFunction(this, 'Services', {
      ...this.house,
      ...CALL,
      name: 'services',
      description: 'Shows the law as data: services, editions, stages, terms, paragraphs',
      impact: 'Offices and portals cannot look up the rules they act by; cases are not affected.',
    });
    api.serve(services, ['GET /v1/services']);

    const health = new ServiceFunction(this, 'Health', {
      ...this.house,
      ...ANSWER_ONLY,
      name: 'health',
      description: 'Says that the API answers',
      impact:
        'Nobody is hurt yet, but portals that ask whether the service is up may stop sending people to it.',
    });
    api.serve(health, ['GET /health']);
    return [applications, cases, caseDocuments, quotas, calendar, alerts, forms, services, health];
  }

  private relay({ table }: DataStack, events: Topic): ServiceFunction {
    const relay = new ServiceFunction(this, 'Relay', {
      ...this.house,
      ...RELAY,
      name: 'relay',
      description: 'Publishes the events of cases from the stream of the table',
      impact:
        'What follows from an act comes late or, after 24 hours, not at all: above all the documents of decisions.',
      may: [publishTo('CASE_EVENTS_TOPIC_ARN', events)],
    });
    const givenUp = new DeadLetterQueue(this, 'RelayGivenUp', {
      ...this.house,
      name: 'relay',
      impact:
        'Some events were not published, so what follows from them never happens; the stream forgets in 24 hours.',
    });
    followChanges(relay, table, givenUp);
    return relay;
  }

  private documents({ table, documents, dataKey }: DataStack, events: Topic): ServiceFunction {
    const toRender = new WatchedQueue(this, 'DocumentsToRender', {
      ...this.house,
      name: 'documents',
      impactOfDelay: 'Decisions are taken but their documents are late, and the days of delivery run.',
      impactOfLoss:
        'Decisions were taken whose document will not be made unless somebody acts: they cannot be delivered.',
      oldestMinutes: 10,
      consumerTimeoutSeconds: RENDER.timeoutSeconds,
    });
    events.addSubscription(
      new SqsSubscription(toRender.queue, {
        rawMessageDelivery: true,
        filterPolicy: {
          type: SubscriptionFilter.stringFilter({ allowlist: ['DecisionTaken', 'AcceptanceRefused'] }),
        },
      }),
    );
    const render = new ServiceFunction(this, 'RenderDocument', {
      ...this.house,
      ...RENDER,
      name: 'render-document',
      description: 'Renders the document of a decision',
      impact: 'The documents of decisions are not made, so decisions cannot be delivered in their term.',
      reservedConcurrency: this.house.stage.reservedConcurrency['render-document'],
      may: [
        onTable(table, { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'] }),
        onDocuments(documents, ['PutObject', 'GetObject']),
        onKey('DATA_KEY_ID', dataKey, ['Decrypt']),
      ],
    });
    consumeQueue(render, toRender);
    return render;
  }

  private deadlines({ table }: DataStack): ServiceFunction[] {
    const checks = new WatchedQueue(this, 'DeadlineChecks', {
      ...this.house,
      name: 'deadline-checks',
      impactOfDelay: 'Alerts about terms come late, so officials may miss a term that they could have kept.',
      impactOfLoss:
        'Checks of terms fail again and again, so some alerts are not raised until somebody acts.',
      // A check is sent at most 15 minutes before its instant, and waits them in the queue.
      oldestMinutes: 25,
      consumerTimeoutSeconds: CHECK.timeoutSeconds,
    });
    const sweep = new ServiceFunction(this, 'DeadlineSweep', {
      ...this.house,
      ...SWEEP,
      name: 'deadline-sweep',
      description: 'Every five minutes sends the rungs that fall due within fifteen to be checked',
      impact: 'Terms are not watched: alerts before and after a missed term come late for every case.',
      reservedConcurrency: this.house.stage.reservedConcurrency['deadline-sweep'],
      may: [
        onTable(table, { actions: ['GetItem', 'PutItem', 'UpdateItem'], indexes: ['rungs'] }),
        sendTo('DEADLINE_CHECKS_QUEUE_URL', checks.queue),
      ],
    });
    runEvery(5, sweep);
    const check = new ServiceFunction(this, 'DeadlineCheck', {
      ...this.house,
      ...CHECK,
      name: 'deadline-check',
      description: 'Claims a rung that is due and raises its alert',
      impact:
        'Alerts about terms are late: the next sweep sends the same rungs again until the check succeeds.',
      may: [
        onTable(table, {
          // Claiming a rung deletes it: there is no second one to claim.
          actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
        }),
      ],
    });
    consumeQueue(check, checks);
    return [sweep, check];
  }

  private calendarChanges({ table }: DataStack, events: Topic): ServiceFunction {
    const changes = new WatchedQueue(this, 'CalendarChanges', {
      ...this.house,
      name: 'calendar-changes',
      impactOfDelay:
        'The calendar has changed but open terms still show their old dates, and alerts follow them.',
      impactOfLoss:
        'A change of the calendar has stopped midway: some open terms keep dates that are no longer right.',
      // The last pass waits for a minute; a page that fails is hidden for three before it comes again.
      oldestMinutes: 10,
      consumerTimeoutSeconds: REPROJECT.timeoutSeconds,
    });
    events.addSubscription(
      new SqsSubscription(changes.queue, {
        rawMessageDelivery: true,
        filterPolicy: { type: SubscriptionFilter.stringFilter({ allowlist: ['CalendarChanged'] }) },
      }),
    );
    const reproject = new ServiceFunction(this, 'ReprojectDeadlines', {
      ...this.house,
      ...REPROJECT,
      name: 'reproject-deadlines',
      description: 'Moves the open terms of cases after a change of the calendar, a page at a time',
      impact: 'After a change of the calendar open terms keep dates that are no longer right.',
      may: [
        onTable(table, {
          actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
          indexes: ['work'],
        }),
        sendTo('CALENDAR_CHANGES_QUEUE_URL', changes.queue),
      ],
    });
    consumeQueue(reproject, changes);
    return reproject;
  }
}
