import { lookup } from 'node:dns';
import { type ClientRequest, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';
import type { Attempt, Reachable, Receivers } from '#functions/application/ports/webhooks.ts';

/** Connecting, sending and the status line together. */
const TIME_OUT_MILLISECONDS = 10_000;

class AddressRefused extends Error {
  override name = 'AddressRefused';
}

/**
 * Receivers at addresses that may be reached. The address is judged as it is connected to, so that a name that leads elsewhere by
 * then is refused too; redirects are not followed, and nothing of an answer is read but its status.
 */
export const receivers = (
  reachable: Reachable,
  timeOutMilliseconds = TIME_OUT_MILLISECONDS,
  resolve: typeof lookup = lookup,
): Receivers => ({
  post: (url, headers, body) =>
    new Promise((settle) => {
      const to = new URL(url);
      const host = to.hostname.replace(/^\[|\]$/g, '');
      if (!reachable.url(url) || (isIP(host) !== 0 && !reachable.address(host))) {
        settle({ taken: false, reason: 'address-refused' });
        return;
      }
      const request = (to.protocol === 'http:' ? requestHttp : requestHttps)(to, {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body), 'user-agent': 'Qonys' },
        lookup: judged(reachable, resolve),
        agent: false,
      });
      const timer = setTimeout(() => end({ taken: false, reason: 'time-out' }), timeOutMilliseconds);
      const end = (attempt: Attempt) => {
        clearTimeout(timer);
        settle(attempt);
        request.destroy();
      };
      request.once('response', ({ statusCode: status = 0 }) =>
        end(status >= 200 && status < 300 ? { taken: true } : { taken: false, reason: 'status', status }),
      );
      request.on('error', (fault) => end({ taken: false, reason: reasonOf(fault) }));
      send(request, body);
    }),
});

const send = (request: ClientRequest, body: string): void => void request.end(body);

const reasonOf = (fault: Error): 'address-refused' | 'connection' =>
  fault instanceof AddressRefused ? 'address-refused' : 'connection';

/** Resolves a name and gives only addresses that may be reached. */
const judged =
  (reachable: Reachable, resolve: typeof lookup): LookupFunction =>
  (host, options, callback) => {
    resolve(host, { ...options, all: true }, (fault, found) => {
      if (fault) return callback(fault, '', 4);
      const allowed = found.filter(({ address }) => reachable.address(address));
      const [first] = allowed;
      if (!first) return callback(new AddressRefused('no address that may be reached'), '', 4);
      return options.all ? callback(null, allowed) : callback(null, first.address, first.family);
    });
  };
