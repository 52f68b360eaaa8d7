import { CfnOutput, Stack } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Bundle } from './bundle.ts';
import { placeOf, type Stage } from './config.ts';
import { CaseApi } from './constructs/case-api.ts';
import type { House } from './constructs/house.ts';
import { TrafficShift } from './constructs/traffic-shift.ts';
import type { DataStack } from './data-stack.ts';
import { alerts } from './service/alerts.ts';
import { apiFunctions } from './service/api-functions.ts';
import { calendarChanges } from './service/calendar-changes.ts';
import { caseHistory } from './service/case-history.ts';
import { dashboard } from './service/dashboard.ts';
import { deadlines } from './service/deadlines.ts';
import { documentation } from './service/documentation.ts';
import { documents } from './service/documents.ts';
import { events } from './service/events.ts';
import { lists } from './service/lists.ts';
import type { ServiceParts } from './service/parts.ts';
import { personalData } from './service/personal-data.ts';
import { relay } from './service/relay.ts';
import { reports } from './service/reports.ts';
import { sessions } from './service/sessions.ts';
import { signatures } from './service/signatures.ts';
import { uploads } from './service/uploads.ts';
import { verification } from './service/verification.ts';
import { webhooks } from './service/webhooks.ts';
import type { WatchStack } from './watch-stack.ts';

interface ServiceStackProps {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly watch: WatchStack;
  readonly bundle: Bundle;
}

/** The parts of the service, each with its functions and what sets them going. */
const PARTS = [
  apiFunctions,
  documentation,
  relay,
  documents,
  deadlines,
  alerts,
  calendarChanges,
  events,
  caseHistory,
  reports,
  webhooks,
  lists,
  sessions,
  signatures,
  verification,
  uploads,
  personalData,
];

/** Everything that acts: the API, the functions behind it, and what follows from the events of cases. Holds no data. */
export class ServiceStack extends Stack {
  /** The functions declared here; each is a file of functions/lambda. */
  readonly functionNames: readonly string[];

  constructor(scope: Construct, id: string, { stage, data, watch, bundle }: ServiceStackProps) {
    super(scope, id, {
      env: placeOf(stage),
      description: `Qonys (${stage.name}): the API, the functions, the queues and the clock`,
    });
    this.addStackDependency(watch);
    const shift = stage.shift === 'canary' ? new TrafficShift(this, 'Shift', { stage }) : undefined;
    const house: House = { stage, watch, bundle, ...(shift ? { shift } : {}) };
    const caseEvents = new Topic(this, 'CaseEvents', {
      topicName: `qonys-${stage.name}-case-events`,
      enforceSSL: true,
      masterKey: data.storageKey,
    });
    const api = new CaseApi(this, 'Api', {
      ...house,
      impact:
        'Portals get server errors: people cannot apply, and officials cannot act, see cases or get documents.',
    });
    new CfnOutput(this, 'ApiUrl', { value: api.url });
    const parts: ServiceParts = { stack: this, house, data, api, events: caseEvents };
    this.functionNames = PARTS.flatMap((part) => part(parts)).map(({ name }) => name);
    dashboard(parts);
  }
}
