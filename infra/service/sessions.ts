import { onDocuments, onTable, parkIn, sendTo } from '../constructs/grants.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { consumeQueue, subscribe } from '../constructs/triggers.ts';
import { WatchedQueue } from '../constructs/watched-queue.ts';
import type { ServiceParts } from './parts.ts';

/** Five hundred cases onto an agenda; API Gateway gives up after 30 s. */
const CALL = { timeoutSeconds: 20, memoryMegabytes: 1024 };
/** Twenty-five cases one after another, each a transaction that may be tried again. */
const FOLLOW = { timeoutSeconds: 60, memoryMegabytes: 1024 };

/** Commissions and their sessions: their routes, and what brings the decisions of a session to its cases. */
export function sessions(parts: ServiceParts): readonly ServiceFunction[] {
  return [sessionRoutes(parts), followSession(parts)];
}

function sessionRoutes({ stack, house, data: { table, documents }, api }: ServiceParts): ServiceFunction {
  const sessions = new ServiceFunction(stack, 'Sessions', {
    ...house,
    ...CALL,
    name: 'sessions',
    description: 'Records who sits on commissions, and their sessions with agenda, votes and close',
    impact: 'Commissions cannot sit while the days of the law for their recommendations run on.',
    may: [
      onTable(table, { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] }),
      onDocuments(documents, { reads: ['sessions/*'] }),
    ],
  });
  api.serve(sessions, [
    'POST /v1/commissions',
    'GET /v1/commissions',
    'GET /v1/commissions/{compositionId}',
    'POST /v1/sessions',
    'GET /v1/sessions',
    'GET /v1/sessions/{sessionId}',
    'GET /v1/sessions/{sessionId}/agenda',
    'GET /v1/sessions/{sessionId}/events',
    'GET /v1/sessions/{sessionId}/documents/{documentId}',
    'PUT /v1/sessions/{sessionId}/agenda',
    'DELETE /v1/sessions/{sessionId}/agenda/{caseId}',
    'PUT /v1/sessions/{sessionId}/presence',
    'POST /v1/sessions/{sessionId}/recusals',
    'POST /v1/sessions/{sessionId}/votes',
    'POST /v1/sessions/{sessionId}/close',
  ]);
  return sessions;
}

function followSession({ stack, house, data: { table, documents }, events }: ServiceParts): ServiceFunction {
  const closed = new WatchedQueue(stack, 'ClosedSessions', {
    ...house,
    name: 'sessions',
    impactOfDelay: 'Commissions have decided but their decisions are late to come to the cases.',
    impactOfLoss:
      'A commission has decided and some of its decisions do not come to their cases until somebody acts.',
    oldestMinutes: 20,
    consumerTimeoutSeconds: FOLLOW.timeoutSeconds,
  });
  subscribe(events, closed, { of: ['SessionClosed'] });
  const follow = new ServiceFunction(stack, 'FollowSession', {
    ...house,
    ...FOLLOW,
    name: 'follow-session',
    description:
      'Brings what a closed session decided to its cases, one after another, and makes its minutes',
    impact: 'Decisions of commissions do not come to their cases: those wait, and their terms run on.',
    may: [
      onTable(table, {
        actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
      }),
      onDocuments(documents, { writes: ['sessions/*'] }),
      sendTo('SESSIONS_QUEUE_URL', closed.queue),
      parkIn(closed),
    ],
  });
  // One session at a time: each has up to twenty-five transactions to make.
  consumeQueue(follow, closed, { batchSize: 1 });
  return follow;
}
