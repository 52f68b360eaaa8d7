import { ServiceUnavailable, type TimeStamps } from '#functions/application/ports/signing.ts';
import { post } from './post.ts';

/** A time-stamp authority over HTTP (RFC 3161, 3.4). One call to `stamp` is one request; retries are the caller's. */
export const timeStampsOverHttp = (url: string, milliseconds: number): TimeStamps => ({
  stamp: async (body) => {
    const answered = await post(url, {
      body,
      contentType: 'application/timestamp-query',
      accept: 'application/timestamp-reply',
      milliseconds,
    });
    if (answered.outcome !== 'answered') throw new ServiceUnavailable('time-stamp');
    return answered.body;
  },
});
