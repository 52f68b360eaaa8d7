import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { ApiEvent, Refused } from './request.ts';

/** API Gateway hands over 6 MB at most, and a file in base64 is a third longer. */
const LONGEST_FILE = 4 * 1024 * 1024;

/** The bytes of a file that was sent as it is, or as the field `file` of a form. */
export async function uploadedFile(event: ApiEvent, type: string): Promise<Result<Uint8Array, Refused>> {
  const sent = event.headers['content-type'] ?? '';
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  const media = sent.split(';')[0]?.trim().toLowerCase();
  if (media === type) return sized(bytes);
  if (media !== 'multipart/form-data') return refused({ code: 'media-type-unsupported' });
  const file = await fileOfForm(bytes, sent);
  return file ? sized(file) : refused({ code: 'file-missing' });
}

const sized = (bytes: Uint8Array): Result<Uint8Array, Refused> =>
  bytes.length <= LONGEST_FILE
    ? accepted(bytes)
    : refused({ code: 'body-too-large', allowed: `a file of at most ${LONGEST_FILE} bytes` });

async function fileOfForm(bytes: Buffer<ArrayBuffer>, type: string): Promise<Uint8Array | undefined> {
  try {
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
    const file = form.get('file');
    return file instanceof File ? new Uint8Array(await file.arrayBuffer()) : undefined;
  } catch {
    return undefined; // no form, whatever it says
  }
}
