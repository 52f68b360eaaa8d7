import * as z from 'zod';
import { announceUpload } from '#functions/application/announce-upload.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import type { Papers, UploadStore } from '#functions/application/ports/uploads.ts';
import { FILE_TYPES, type FileType, LARGEST_FILE_BYTES } from '#functions/case/filed-file.ts';
import { operation } from './operation.ts';
import { json, problem } from './response.ts';
import { type Routes, route } from './route.ts';
import { At } from './shown.ts';

type Dependencies = { readonly uploads: UploadStore; readonly papers: Papers; readonly clock: Clock };

const TYPES = Object.keys(FILE_TYPES) as [FileType, ...FileType[]];

const AnnouncedFile = z.strictObject({
  contentType: z.enum(TYPES),
  bytes: z.int().min(1).max(LARGEST_FILE_BYTES),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ description: 'Of the whole file, hexadecimal in lower case' }),
});

const FILE = {
  contentType: 'application/pdf',
  bytes: 48_213,
  sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
};

const ANNOUNCE = operation({
  summary: 'Gives leave to send a file that an application will bring',
  description:
    'Send the file by PUT to the link, with exactly these headers, within 15 minutes: the link takes this very file and no other. Then name the `id` in the `documents` of `POST /v1/applications`, once, within 24 hours; after that an unused file is removed. The same key again gives the same upload with a fresh link. Names of files are not asked and not kept.',
  policy: 'upload',
  body: AnnouncedFile,
  changes: true,
  refuses: ['not-permitted'],
  answers: () => ({
    201: {
      says: 'The upload, and where to send its file',
      json: z
        .strictObject({
          id: z.string(),
          usableUntil: At(),
          put: z.strictObject({
            url: z.string(),
            headers: z.record(z.string(), z.string()),
            expiresAt: At(),
          }),
        })
        .meta({ id: 'Upload' }),
      example: {
        id: '3f7a0c52b1d94e6f8a2b5c7d9e1f0a3b',
        usableUntil: '2026-03-19T05:00:00.000Z',
        put: {
          url: 'https://uploads.example/unused/3f7a0c52b1d94e6f8a2b5c7d9e1f0a3b?X-Amz-Signature=…',
          headers: {
            'content-type': 'application/pdf',
            'content-length': '48213',
            'x-amz-checksum-sha256': '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
          },
          expiresAt: '2026-03-18T05:15:00.000Z',
        },
      },
    },
  }),
  example: { body: FILE },
});

export const uploadRoutes = (dependencies: Dependencies): Routes => ({
  'POST /v1/uploads': route(ANNOUNCE, async ({ body: file, caller, idempotency, language }) => {
    const announced = await announceUpload(dependencies, { caller, file, idempotency });
    return announced.ok ? json(201, announced.value) : problem(announced.refusal, language);
  }),
});
