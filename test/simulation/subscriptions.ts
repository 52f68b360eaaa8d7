import { checkDeadline } from '#functions/application/check-deadline.ts';
import type { CloudEvent, ToldEvent } from '#functions/application/cloud-event.ts';
import { continueReprojection } from '#functions/application/continue-reprojection.ts';
import { countCase } from '#functions/application/count-case.ts';
import { followListWithCase, lookAfterList } from '#functions/application/follow-list.ts';
import { followSession } from '#functions/application/follow-session.ts';
import { issueDocument } from '#functions/application/issue-document.ts';
import type { CalendarAmendment } from '#functions/application/ports/calendar.ts';
import type { TopicMessage } from '#functions/application/ports/case-events.ts';
import type { ArmedRungItem } from '#functions/application/ports/deadlines.ts';
import type { RecordedListEvent } from '#functions/application/ports/lists.ts';
import type { RecordedSessionEvent } from '#functions/application/ports/sessions.ts';
import { sha256 } from '#functions/application/record.ts';
import {
  relayAmendment,
  relayEvent,
  relayListEvent,
  relaySessionEvent,
} from '#functions/application/relay-event.ts';
import { tellAlert } from '#functions/application/tell-alert.ts';
import { signedByAll } from '#test/support/signed-by-all.ts';
import { rungName } from './disturbances.ts';
import { isMeant, queueIn } from './queue.ts';
import type { World } from './world.ts';

/** The hashes of the messages to people as they went out, each as often as it did, by the id of the alert. */
export type Told = Map<string, readonly string[]>;

/** What opens and closes no clock is not counted: the filter of the service stack. */
const COUNT_NOTHING: readonly TopicMessage['kind'][] = ['DeadlineAlertRaised', 'DocumentIssued'];

/** Lambda tries a batch of the stream again from where it stopped. */
const STREAM_RETRY_MILLISECONDS = 1000;

const NOBODY = 'nobody';
const ofNobody = (event: CloudEvent): CloudEvent => ({ ...event, subject: NOBODY });

/** What follows from events and sweeps: the relay of the stream, the topic, and the queues behind it. */
export function subscriptions(world: World): Told {
  const { agenda, disturbances, listeners, counts } = world;
  const told: Told = new Map();

  const checks = queueIn<ArmedRungItem & { delaySeconds: number }>(world, {
    name: 'deadline-checks',
    poisoned: (check) => ({ ...check, caseId: NOBODY }),
    loses: true,
    deliver: async (check) => {
      counts.checks += 1;
      const checked = await world.call((ports) =>
        checkDeadline({ ...ports, clock: ports.checkClock }, check),
      );
      if (checked === 'case-unknown' || checked === 'rung-unknown') {
        throw new Error(`the check of ${rungName(check)}: ${checked}`);
      }
    },
    hindered: (check, from, to) => disturbances.ofRung(check, from, to),
  });
  const toRender = queueIn<CloudEvent>(world, {
    name: 'render',
    poisoned: ofNobody,
    deliver: ({ subject }) =>
      world.call(async (ports) => {
        await issueDocument(ports, subject);
        await signedByAll(ports, subject);
      }),
  });
  const changes = queueIn<{ version: number }>(world, {
    name: 'calendar-changes',
    poisoned: () => ({ version: 1_000_000 }),
    deliver: async ({ version }) => {
      const continued = await world.call((ports) => continueReprojection(ports, version));
      if (continued === 'unknown') throw new Error(`no calendar has the version ${version}`);
    },
  });

  const toCount = queueIn<CloudEvent>(world, {
    name: 'reports',
    poisoned: ofNobody,
    deliver: ({ subject, data }) =>
      world.call((ports) => countCase(ports, { caseId: subject, sequence: data.sequence })),
  });
  const toTell = queueIn<CloudEvent>(world, {
    name: 'alert-messages',
    poisoned: ofNobody,
    deliver: async ({ subject, data }) => {
      const { sequence } = data;
      const outcome = await world.call((ports) => tellAlert(ports, { caseId: subject, sequence }));
      if (outcome === 'unknown') throw new Error(`event ${sequence} of ${subject} raised no alert`);
    },
  });
  listeners.told = (message) => {
    told.set(message.id, [...(told.get(message.id) ?? []), sha256(JSON.stringify(message))]);
  };
  const lists = queueIn<{ listId: string; caseId?: string; pass?: number }>(world, {
    name: 'lists',
    poisoned: (message) => ({ ...message, listId: NOBODY }),
    deliver: async ({ listId, caseId, pass = 0 }) => {
      const outcome = await world.call<string>((ports) =>
        caseId === undefined ? lookAfterList(ports, listId, pass) : followListWithCase(ports, listId, caseId),
      );
      if (['unknown', 'impossible'].includes(outcome)) throw new Error(`the list ${listId}: ${outcome}`);
    },
  });

  const sessions = queueIn<string>(world, {
    name: 'sessions',
    poisoned: () => NOBODY,
    deliver: async (id) => {
      const outcome = await world.call((ports) => followSession({ ...ports, queue: ports.sessionQueue }, id));
      if (outcome === 'unknown') throw new Error(`the session ${id}: ${outcome}`);
    },
  });
  const subscribers: Readonly<Record<string, (message: CloudEvent) => void>> = {
    HearingOffered: (message) => toRender.send(message),
    HearingHeld: (message) => toRender.send(message),
    ComplaintAnswered: (message) => toRender.send(message),
    DecisionTaken: (message) => toRender.send(message),
    AcceptanceRefused: (message) => toRender.send(message),
    DeadlineAlertRaised: (message) => toTell.send(message),
  };
  listeners.checks = (check) => checks.send(check, check.delaySeconds * 1000);
  listeners.change = ({ version, delaySeconds }) => changes.send({ version }, delaySeconds * 1000);
  listeners.list = (message, delaySeconds) => lists.send(message, delaySeconds * 1000);
  listeners.session = (id) => sessions.send(id);
  listeners.published = ({ kind, body }: TopicMessage) => {
    if (kind === 'CalendarChanged') changes.send({ version: body.version });
    else if (kind === 'ListForwarded') lists.send({ listId: body.listId });
    else if (kind === 'SessionClosed') sessions.send(body.sessionId);
    if (!('subject' in body)) return;
    subscribers[kind]?.(body);
    if (!COUNT_NOTHING.includes(kind)) toCount.send(body);
  };

  const waiting: (ToldEvent | CalendarAmendment | RecordedListEvent | RecordedSessionEvent)[] = [];
  let relaying = false;

  async function relay(): Promise<void> {
    try {
      await world.call(async (ports) => {
        for (let record = waiting[0]; record; record = waiting[0]) {
          await ('listId' in record
            ? relayListEvent(ports, record)
            : 'sessionId' in record
              ? relaySessionEvent(ports, record)
              : 'event' in record
                ? relayEvent(ports, record)
                : relayAmendment(ports, record));
          waiting.shift();
        }
      });
      relaying = false;
    } catch (fault) {
      if (!isMeant(fault)) throw fault;
      agenda.after(STREAM_RETRY_MILLISECONDS, relay);
    }
  }
  listeners.stream = (record) => {
    waiting.push(record);
    if (relaying) return;
    relaying = true;
    agenda.after(0, relay);
  };
  return told;
}
