import { onDocuments, onKey, onTable, parkIn, sendTo } from '../constructs/grants.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { consumeQueue, subscribe } from '../constructs/triggers.ts';
import { WatchedQueue } from '../constructs/watched-queue.ts';
import type { ServiceParts } from './parts.ts';

/** A page of a hundred applications, or a table of five hundred persons; API Gateway gives up after 30 s. */
const CALL = { timeoutSeconds: 20, memoryMegabytes: 1024 };
/** A batch of ten cases, each a transaction that may be tried again, or fifty calls that send five hundred messages. */
const FOLLOW = { timeoutSeconds: 30, memoryMegabytes: 512 };
/** Ten lists of five hundred persons: more memory is more processor, and rendering is all processor. */
const RENDER = { timeoutSeconds: 120, memoryMegabytes: 1024 };

/** Lists and registers: their routes, what brings the act of a list to its cases, and the paper of it. */
export function lists(parts: ServiceParts): readonly ServiceFunction[] {
  return [listRoutes(parts), followList(parts), renderList(parts)];
}

function listRoutes({
  stack,
  house,
  data: { table, documents, dataKey },
  api,
}: ServiceParts): ServiceFunction {
  const lists = new ServiceFunction(stack, 'Lists', {
    ...house,
    ...CALL,
    name: 'lists',
    description: 'Gathers applications into lists, forwards them, and shows registers',
    impact:
      'Officials cannot forward applications to the commission while the days of the law for it run on.',
    may: [
      onTable(table, { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] }),
      onDocuments(documents, { reads: ['lists/*'] }),
      onKey('DATA_KEY_ID', dataKey, ['Decrypt']),
    ],
  });
  api.serve(lists, [
    'POST /v1/lists',
    'GET /v1/lists',
    'GET /v1/lists/{listId}',
    'GET /v1/lists/{listId}/members',
    'GET /v1/lists/{listId}/events',
    'PUT /v1/lists/{listId}/members',
    'DELETE /v1/lists/{listId}/members/{caseId}',
    'POST /v1/lists/{listId}/forward',
    'GET /v1/lists/{listId}/csv',
    'GET /v1/lists/{listId}/documents/{documentId}',
    'GET /v1/registers',
  ]);
  return lists;
}

function followList({ stack, house, data: { table }, events }: ServiceParts): ServiceFunction {
  const cases = new WatchedQueue(stack, 'ListCases', {
    ...house,
    name: 'list-cases',
    impactOfDelay:
      'A list was forwarded but its cases are late to follow; they are shown as forwarded, and their new alerts are not armed.',
    impactOfLoss: 'A list was forwarded and some of its cases do not follow until somebody acts.',
    // The last look at a list waits for fifteen minutes.
    oldestMinutes: 25,
    consumerTimeoutSeconds: FOLLOW.timeoutSeconds,
  });
  subscribe(events, cases, { of: ['ListForwarded'] });
  const follow = new ServiceFunction(stack, 'FollowList', {
    ...house,
    ...FOLLOW,
    name: 'follow-list',
    description: 'Brings the act of a forwarded list to each of its cases',
    impact:
      'Cases of forwarded lists are late to follow: their new terms run, but no alert of them is armed.',
    may: [
      onTable(table, { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'] }),
      sendTo('LIST_CASES_QUEUE_URL', cases.queue),
      parkIn(cases),
    ],
  });
  consumeQueue(follow, cases);
  return follow;
}

function renderList({
  stack,
  house,
  data: { table, documents, dataKey },
  events,
}: ServiceParts): ServiceFunction {
  const papers = new WatchedQueue(stack, 'ListsToRender', {
    ...house,
    name: 'lists',
    impactOfDelay: 'Lists were forwarded but their papers are late.',
    impactOfLoss: 'A list was forwarded whose paper will not be made unless somebody acts.',
    oldestMinutes: 20,
    consumerTimeoutSeconds: RENDER.timeoutSeconds,
  });
  subscribe(events, papers, { of: ['ListForwarded'] });
  const render = new ServiceFunction(stack, 'RenderList', {
    ...house,
    ...RENDER,
    name: 'render-list',
    description: 'Renders the paper of a forwarded list',
    impact: 'The papers of lists are not made; the lists themselves have been forwarded all the same.',
    may: [
      onTable(table, { actions: ['GetItem', 'Query', 'PutItem'] }),
      onDocuments(documents, { writes: ['lists/*'] }),
      onKey('DATA_KEY_ID', dataKey, ['Decrypt']),
      parkIn(papers),
    ],
  });
  consumeQueue(render, papers);
  return render;
}
