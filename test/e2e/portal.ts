import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import createClient from 'openapi-fetch';
import type { components, paths } from './openapi.d.ts';

type Application = paths['/v1/applications']['post']['requestBody']['content']['application/json'];
type Case = components['schemas']['Case'];

/** A whole portal: files an application, follows its case to the end, and downloads what was decided. */
export function portalAt(baseUrl: string, token: string) {
  const api = createClient<paths>({ baseUrl, headers: { authorization: `Bearer ${token}` } });

  /** The same key until there is an answer, so that a lost answer never files twice. */
  async function file(body: Application, key: string = randomUUID()): Promise<Case> {
    const sent = await api
      .POST('/v1/applications', { body, params: { header: { 'Idempotency-Key': key } } })
      .catch(() => undefined);
    if (sent?.data) return sent.data;
    if (sent && sent.response.status !== 503) throw new Error(JSON.stringify(sent.error));
    await wait(Number(sent?.response.headers.get('retry-after') ?? 1) * 1000);
    return file(body, key);
  }

  /** Asks until the case has come to one of these stages; what has not changed is not sent again. */
  async function follow(caseId: string, ends: readonly string[], etag?: string): Promise<Case> {
    const header = etag ? { 'If-None-Match': etag } : {};
    const { data, error, response } = await api.GET('/v1/cases/{caseId}', {
      params: { path: { caseId }, header },
    });
    if (error && response.status !== 304) throw new Error(JSON.stringify(error));
    if (data && ends.includes(data.stage)) return data;
    await wait(100);
    return follow(caseId, ends, response.headers.get('etag') ?? etag);
  }

  /** The bytes of every document that the applicant may have. */
  async function download(caseId: string): Promise<Uint8Array[]> {
    const { data } = await api.GET('/v1/cases/{caseId}/documents', { params: { path: { caseId } } });
    return Promise.all(
      (data?.items ?? []).map(async ({ id: documentId }) => {
        const { response } = await api.GET('/v1/cases/{caseId}/documents/{documentId}', {
          params: { path: { caseId, documentId } },
          redirect: 'manual',
        });
        const file = await fetch(response.headers.get('location') ?? '');
        return new Uint8Array(await file.arrayBuffer());
      }),
    );
  }

  return { file, follow, download };
}
