import { describe, expect, it } from 'vitest';
import { mayReach, webhookUrlError } from '#functions/application/webhook-url.ts';

const codeOf = (url: string) => webhookUrlError(url, 'public')?.code;

describe('the URL of a webhook', () => {
  it.each([
    'https://portal.example.kz/hooks?x=1',
    'https://portal.example:8443/',
    'https://8.8.8.8/',
    'https://[2606:4700::1111]/',
  ])('may be %s', (url) => {
    expect(codeOf(url)).toBeUndefined();
  });

  it.each([
    ['not a url', 'url-invalid'],
    ['/hooks', 'url-invalid'],
    ['http://portal.example/', 'url-not-https'],
    ['ftp://portal.example/', 'url-not-https'],
    ['file:///etc/passwd', 'url-not-https'],
    ['https://user:word@portal.example/', 'url-with-credentials'],
    ['https://portal.example/#part', 'url-with-fragment'],
    ['https://localhost/', 'url-not-public'],
    ['https://LOCALHOST./', 'url-not-public'],
    ['https://api.localhost/', 'url-not-public'],
    ['https://intranet/', 'url-not-public'],
    ['https://printer.local/', 'url-not-public'],
    ['https://metadata.google.internal/', 'url-not-public'],
    ['https://127.0.0.1/', 'url-not-public'],
    ['https://127.1/', 'url-not-public'],
    ['https://2130706433/', 'url-not-public'],
    ['https://0x7f.0.0.1/', 'url-not-public'],
    ['https://0177.0.0.1/', 'url-not-public'],
    ['https://0.0.0.0/', 'url-not-public'],
    ['https://10.1.2.3/', 'url-not-public'],
    ['https://172.16.0.1/', 'url-not-public'],
    ['https://192.168.1.1/', 'url-not-public'],
    ['https://169.254.169.254/latest/meta-data/', 'url-not-public'],
    ['https://100.64.0.1/', 'url-not-public'],
    ['https://[::1]/', 'url-not-public'],
    ['https://[::]/', 'url-not-public'],
    ['https://[::ffff:127.0.0.1]/', 'url-not-public'],
    ['https://[::ffff:8.8.8.8]/', 'url-not-public'],
    ['https://[64:ff9b::7f00:1]/', 'url-not-public'],
    ['https://[2002:7f00:1::]/', 'url-not-public'],
    ['https://[fd00::1]/', 'url-not-public'],
    ['https://[fe80::1]/', 'url-not-public'],
    ['https://[2001:db8::1]/', 'url-not-public'],
  ])('may not be %s (%s)', (url, code) => {
    expect(codeOf(url)).toBe(code);
  });

  it('may lead to the machine itself, in plain HTTP too, in the stage of development, and to no other private place', () => {
    const local = (url: string) => webhookUrlError(url, 'public-and-loopback')?.code;
    expect(local('http://127.0.0.1:4000/hook')).toBeUndefined();
    expect(local('http://localhost:4000/hook')).toBeUndefined();
    expect(local('http://192.168.1.1/')).toBe('url-not-https');
    expect(local('https://169.254.169.254/')).toBe('url-not-public');
  });
});

describe('an address', () => {
  it('that is no address may not be reached', () => {
    expect(mayReach('localhost', 'public')).toBe(false);
  });
});
