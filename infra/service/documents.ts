import { onDocuments, onKey, onTable, onTokenKeys, parkIn, told } from '../constructs/grants.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { consumeQueue, subscribe } from '../constructs/triggers.ts';
import { WatchedQueue } from '../constructs/watched-queue.ts';
import type { ServiceParts } from './parts.ts';

/** A batch of ten documents; more memory is more processor, and rendering is all processor. */
const RENDER = { timeoutSeconds: 60, memoryMegabytes: 1024 };

/** What renders the documents that events call for. */
export function documents({
  stack,
  house,
  data: { table, documents, dataKey, tokenKeys },
  api,
  events,
}: ServiceParts): readonly ServiceFunction[] {
  const toRender = new WatchedQueue(stack, 'DocumentsToRender', {
    ...house,
    name: 'documents',
    impactOfDelay: 'Decisions are taken but their documents are late, and the days of delivery run.',
    impactOfLoss:
      'Decisions were taken whose document will not be made unless somebody acts: they cannot be delivered.',
    oldestMinutes: 10,
    consumerTimeoutSeconds: RENDER.timeoutSeconds,
  });
  subscribe(events, toRender, {
    of: [
      'DecisionTaken',
      'DecisionCorrected',
      'AcceptanceRefused',
      'HearingOffered',
      'HearingHeld',
      'ComplaintAnswered',
    ],
  });
  const render = new ServiceFunction(stack, 'RenderDocument', {
    ...house,
    ...RENDER,
    name: 'render-document',
    description: 'Renders the document of a decision, and the papers of a hearing',
    impact: 'The documents of decisions are not made, so decisions cannot be delivered in their term.',
    reservedConcurrency: house.stage.reservedConcurrency['render-document'],
    may: [
      onTable(table, { actions: ['GetItem', 'PutItem', 'UpdateItem'] }),
      onDocuments(documents, { writes: ['cases/*'] }),
      onKey('DATA_KEY_ID', dataKey, ['Decrypt']),
      onTokenKeys(tokenKeys, { signs: true }),
      told({ PUBLIC_URL: api.publicUrl, SEAL: house.stage.seal }),
      parkIn(toRender),
    ],
  });
  consumeQueue(render, toRender);
  return [render];
}
