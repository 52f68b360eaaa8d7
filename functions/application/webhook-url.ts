import { BlockList, isIP } from 'node:net';
import type { FieldError } from '#functions/case/field-errors.ts';
import type { Reachable } from './ports/webhooks.ts';

/** Addresses that are not of the public internet (IANA special-purpose registries, RFC 6890 and its updates). */
const NOT_PUBLIC = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  NOT_PUBLIC.addSubnet(network, bits, 'ipv4');
}
/** Of IPv6 only 2000::/3 is given out; these parts of it lead elsewhere or to nobody. */
const PUBLIC_IPV6 = new BlockList();
PUBLIC_IPV6.addSubnet('2000::', 3, 'ipv6');
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  NOT_PUBLIC.addSubnet(network, bits, 'ipv6');
}
const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/** Where webhooks may lead: to public addresses only, or to the machine itself too, for the local cloud. */
export type Reach = 'public' | 'public-and-loopback';

/** Whether a webhook may connect to an address, which is an IP address in text. */
export function mayReach(address: string, reach: Reach): boolean {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  if (isIP(address) === 0) return false;
  if (reach === 'public-and-loopback' && LOOPBACK.check(address, family)) return true;
  return !NOT_PUBLIC.check(address, family) && (family === 'ipv4' || PUBLIC_IPV6.check(address, family));
}

export const reachable = (reach: Reach): Reachable => ({
  url: (url) => webhookUrlError(url, reach) === undefined,
  address: (address) => mayReach(address, reach),
});

/** Names that lead to the machine or its own network. What other names lead to is seen when they are resolved. */
const OWN_NAMES = /(^|\.)(localhost|local|internal|localdomain|lan|home\.arpa|in-addr\.arpa|ip6\.arpa)$/;

/** What is wrong with the URL of a webhook; undefined where it may be registered. */
export function webhookUrlError(text: string, reach: Reach): FieldError | undefined {
  const url = URL.parse(text);
  if (!url) return error('url-invalid', 'no URL', 'an absolute https URL');
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const isOwn = reach === 'public-and-loopback' && (host === 'localhost' || isLoopback(host));
  if (url.protocol !== 'https:' && !(isOwn && url.protocol === 'http:')) {
    return error('url-not-https', `the scheme ${url.protocol.slice(0, 20)}`, 'https:');
  }
  if (url.username !== '' || url.password !== '') {
    return error('url-with-credentials', 'a name or password in the URL', 'a URL without them');
  }
  if (url.hash !== '') return error('url-with-fragment', 'a fragment', 'a URL without one');
  if (isOwn) return undefined;
  const isPublic = isIP(host) === 0 ? host.includes('.') && !OWN_NAMES.test(host) : mayReach(host, reach);
  return isPublic
    ? undefined
    : error('url-not-public', 'a host that is not on the public internet', 'a public host');
}

const isLoopback = (host: string): boolean =>
  isIP(host) !== 0 && LOOPBACK.check(host, isIP(host) === 6 ? 'ipv6' : 'ipv4');

const error = (code: string, found: string, allowed: string): FieldError => ({
  pointer: '/url',
  code,
  found,
  allowed,
});
