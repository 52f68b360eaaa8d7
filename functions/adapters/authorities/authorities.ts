import {
  type Revocation,
  ServiceUnavailable,
  type TimeStamps,
  type Trust,
} from '#functions/application/ports/signing.ts';

/** A signer waits at the other end: an authority that takes longer is asked again later. */
const PATIENCE_MILLISECONDS = 4000;

type Exchange = {
  readonly service: 'time-stamp' | 'revocation';
  readonly asks: string;
  readonly answers: string;
};

const TIME_STAMP: Exchange = {
  service: 'time-stamp',
  asks: 'application/timestamp-query',
  answers: 'application/timestamp-reply',
};
const OCSP: Exchange = {
  service: 'revocation',
  asks: 'application/ocsp-request',
  answers: 'application/ocsp-response',
};

/** One question by POST (RFC 3161, 3.4; RFC 6960, A.1). Whatever is no answer of the protocol is an outage. */
async function ask(url: string, body: Uint8Array, { service, asks, answers }: Exchange): Promise<Uint8Array> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': asks, accept: answers },
      body: Buffer.from(body),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    });
    const type = response.headers.get('content-type')?.split(';')[0];
    if (!response.ok || type !== answers) throw new Error(`${response.status} ${type}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    throw new ServiceUnavailable(service, { cause });
  }
}

type Where = () => Promise<Pick<Trust, 'timeStampsAt' | 'revocationAt'>>;

/** The time-stamp authority of the trust. */
export const timeStamps = (where: Where): TimeStamps => ({
  stamp: async (request) => ask((await where()).timeStampsAt, request, TIME_STAMP),
});

/** The responder that a certificate names, or the one that the trust puts in the place of all. */
export const revocation = (where: Where): Revocation => ({
  ask: async (url, request) => ask((await where()).revocationAt ?? url, request, OCSP),
});
