import type { SQSEvent } from 'aws-lambda';
import type { DeadLetters } from '#functions/application/ports/dead-letters.ts';
import { alertMessages } from '#functions/queue/alert-messages.ts';
import { countCases } from '#functions/queue/count-case.ts';
import { deadlineCheck } from '#functions/queue/deadline-check.ts';
import { deliverWebhooks } from '#functions/queue/deliver-webhook.ts';
import { followList } from '#functions/queue/follow-list.ts';
import { followSession } from '#functions/queue/follow-session.ts';
import { renderDocument } from '#functions/queue/render-document.ts';
import { renderList } from '#functions/queue/render-list.ts';
import { reprojectDeadlines } from '#functions/queue/reproject-deadlines.ts';
import { wakeWebhooksOfEvents } from '#functions/queue/wake-webhooks.ts';
import type { Message, StoredWorld } from './world.ts';

type Handler = (event: SQSEvent) => Promise<unknown>;

/** What consumes a message of a queue or of the topic, by the name of its function. */
export const consumers = (ports: StoredWorld['ports'], letters: DeadLetters) =>
  ({
    'deadline-check': deadlineCheck(ports, letters),
    'reproject-deadlines': reprojectDeadlines(ports, letters),
    'follow-list': followList(ports, letters),
    'follow-session': followSession({ ...ports, queue: ports.sessionQueue }, letters),
    'deliver-webhooks': deliverWebhooks(ports, letters),
    'render-document': renderDocument(ports, letters),
    'render-list': renderList(ports, letters),
    'alert-messages': alertMessages(ports, letters),
    'count-cases': countCases(ports, letters),
    'wake-webhooks': wakeWebhooksOfEvents(ports, letters),
  }) satisfies Readonly<Record<string, Handler>>;

type Consumers = ReturnType<typeof consumers>;

const OF_QUEUE: Readonly<Record<string, keyof Consumers>> = {
  'deadline-checks': 'deadline-check',
  'calendar-changes': 'reproject-deadlines',
  'list-cases': 'follow-list',
  'closed-sessions': 'follow-session',
  'webhook-deliveries': 'deliver-webhooks',
};
/** The kinds that the subscriptions of the template let through; every event of a case is counted and told beside. */
const OF_KIND: Readonly<Record<string, readonly (keyof Consumers)[]>> = {
  CalendarChanged: ['reproject-deadlines'],
  ListForwarded: ['follow-list', 'render-list'],
  SessionClosed: ['follow-session'],
  DecisionTaken: ['render-document'],
  DeadlineAlertRaised: ['alert-messages'],
};

/** The handlers that a message comes to, each with the name of its function. */
export function handlersOf(
  { to, kind = '', body }: Message,
  handlers: Consumers,
): readonly (readonly [keyof Consumers, Handler])[] {
  const ofCase = 'subject' in JSON.parse(body) ? (['count-cases', 'wake-webhooks'] as const) : [];
  const names = OF_QUEUE[to] ? [OF_QUEUE[to]] : [...(OF_KIND[kind] ?? []), ...ofCase];
  return names.map((name) => [name, handlers[name]]);
}
