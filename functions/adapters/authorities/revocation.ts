import { type Revocation, ServiceUnavailable } from '#functions/application/ports/signing.ts';
import { post } from './post.ts';

/**
 * Where OCSP responders answer: by the address that certificates name, and one for all others. A certificate that
 * comes from outside thus never decides what address is called.
 */
export type Responders = {
  readonly byUrl: Readonly<Record<string, string>>;
  readonly otherwise: string;
};

/** OCSP over HTTP (RFC 6960, appendix A). Retries are the caller's. */
export const revocationOverHttp = (responders: Responders, milliseconds: number): Revocation => ({
  ask: async (url, body) => {
    const at = Object.hasOwn(responders.byUrl, url) ? responders.byUrl[url] : undefined;
    const answered = await post(at ?? responders.otherwise, {
      body,
      contentType: 'application/ocsp-request',
      accept: 'application/ocsp-response',
      milliseconds,
    });
    if (answered.outcome !== 'answered') throw new ServiceUnavailable('revocation');
    return answered.body;
  },
});
