import { createServer, type IncomingMessage, type Server } from 'node:http';
import { NATIONAL_TIME_STAMP_POLICIES } from '#functions/documents/signature/national-algorithms.ts';
import type { Chain, Pki } from './development-pki.ts';
import { newSerial } from './identities.ts';
import { type Answering, answerOcsp } from './ocsp-responder.ts';
import { answerTimeStamp } from './time-stamp-authority.ts';

export interface PkiServices {
  /** `${url}/tsa` answers time-stamp requests, `${url}/ocsp` questions on certificates. */
  readonly url: string;
  /** Whether both answer: an outage answers 503. */
  readonly answers: (are: boolean) => void;
  stop(): Promise<void>;
}

/** How long an answer on a certificate holds. */
const OCSP_SECONDS = 3600;
const MOST_BYTES = 16 * 1024;
/** The policy that the time-stamps of this machine state: that of the national authority for RSA with SHA-256. */
export const DEVELOPMENT_TIME_STAMP_POLICY = NATIONAL_TIME_STAMP_POLICIES[1];

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > MOST_BYTES) break;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

type Service = { readonly type: string; readonly answer: (body: Buffer) => Buffer };

/** The authority has responders; those of another chain answer for themselves. */
const answeringOf = (pki: Pki, chains: readonly Chain[]): readonly Answering[] => [
  { issuer: pki.issuing.certificate, responder: pki.ocsp },
  { issuer: pki.root.certificate, responder: pki.rootOcsp },
  ...chains.flatMap(({ root, issuing }) => [
    { issuer: issuing.certificate, responder: issuing },
    { issuer: root.certificate, responder: root },
  ]),
];

function servicesOf({ pki, chains = [], now }: Serving): Readonly<Record<string, Service>> {
  const answering = answeringOf(pki, chains);
  return {
    '/tsa': {
      type: 'application/timestamp-reply',
      answer: (body) =>
        answerTimeStamp(body, {
          authority: pki.timeStamps,
          chain: [pki.issuing.certificate],
          policy: DEVELOPMENT_TIME_STAMP_POLICY,
          now,
          serial: newSerial,
        }),
    },
    '/ocsp': {
      type: 'application/ocsp-response',
      answer: (body) =>
        answerOcsp(body, {
          answering,
          now,
          validSeconds: OCSP_SECONDS,
          revokedAt: () => undefined,
        }),
    },
  };
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });

interface Serving {
  readonly pki: Pki;
  /** Others for whose certificates it answers. */
  readonly chains?: readonly Chain[];
  readonly now: () => Date;
  readonly port?: number;
}

/** Runs the time-stamp authority and the OCSP responder of an authority on the loopback, by the cloud's clock. */
export async function startPkiServices(options: Serving): Promise<PkiServices> {
  const services = servicesOf(options);
  let areUp = true;
  const server = createServer((request, response) => {
    const service = request.method === 'POST' ? services[request.url ?? ''] : undefined;
    if (!service || !areUp) {
      response.writeHead(areUp ? 404 : 503).end();
      return;
    }
    bodyOf(request).then(
      (body) => response.writeHead(200, { 'content-type': service.type }).end(service.answer(body)),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the authority has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    answers: (are) => {
      areUp = are;
    },
    stop: () => closed(server),
  };
}
