import { hidesDocuments, onTable, onUploads } from '../constructs/grants.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { runHourly } from '../constructs/triggers.ts';
import type { ServiceParts } from './parts.ts';

/** From 23:00 to 4:00 in Almaty, which is UTC+5, when offices rest; each run takes up what the one before has left. */
const AT_NIGHT_UTC = { from: 18, to: 23 };

/** What erases the personal data of cases whose period has passed. */
export function personalData({
  stack,
  house,
  data: { table, documents, uploads },
}: ServiceParts): readonly ServiceFunction[] {
  const eraser = new ServiceFunction(stack, 'ErasePersons', {
    ...house,
    name: 'erase-persons',
    description: 'At night erases personal data whose period has passed; none before a definition sets one',
    impact: 'Personal data are kept for longer than the period that was set; the next night takes them up.',
    timeoutSeconds: 300,
    memoryMegabytes: 512,
    may: [
      onTable(table, {
        actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
        indexes: ['work'],
      }),
      hidesDocuments(documents),
      onUploads(uploads, { filed: ['DeleteObject'], lists: true }),
    ],
  });
  runHourly(AT_NIGHT_UTC, eraser);
  return [eraser];
}
