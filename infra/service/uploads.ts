import { onTable, onUploads } from '../constructs/grants.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import type { ServiceParts } from './parts.ts';

/** What gives leave to send files that applications will bring. */
export function uploads({
  stack,
  house,
  data: { table, uploads: bucket },
  api,
}: ServiceParts): readonly ServiceFunction[] {
  const announce = new ServiceFunction(stack, 'Uploads', {
    ...house,
    name: 'uploads',
    description: 'Gives leave to send a file that an application will bring',
    impact:
      'Portals cannot send the documents of applicants; applications without files are filed all the same.',
    timeoutSeconds: 10,
    memoryMegabytes: 512,
    // Whoever signs a link must be allowed what the link allows.
    may: [onTable(table, { actions: ['GetItem', 'PutItem'] }), onUploads(bucket, { unused: ['PutObject'] })],
  });
  api.serve(announce, ['POST /v1/uploads']);
  return [announce];
}
