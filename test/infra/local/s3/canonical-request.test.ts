import { describe, expect, it } from 'vitest';
import { readRequest } from '#infra/local/s3/request.ts';
import { verifySignature } from '#infra/local/s3/signature.ts';

const HOST = 'examplebucket.s3.amazonaws.com';
const KEY = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const NOW = new Date('2013-05-24T00:00:00Z');
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const SCOPE = 'AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request';

const secretOf = (id: string) => (id === KEY.accessKeyId ? KEY.secretAccessKey : undefined);

function verify(method: string, url: string, headers: Record<string, string>) {
  const request = readRequest({ method, url, rawHeaders: Object.entries({ Host: HOST, ...headers }).flat() });
  if (!request.ok) throw new Error(request.refusal.code);
  return verifySignature(request.value, secretOf, NOW);
}

const authorization = (signedHeaders: string, signature: string) =>
  `AWS4-HMAC-SHA256 Credential=${SCOPE},SignedHeaders=${signedHeaders},Signature=${signature}`;

describe("the examples of AWS's Signature Version 4 documentation for S3", () => {
  it('verifies GET object with a range', () => {
    const result = verify('GET', '/test.txt', {
      Authorization: authorization(
        'host;range;x-amz-content-sha256;x-amz-date',
        'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
      ),
      Range: 'bytes=0-9',
      'x-amz-content-sha256': EMPTY,
      'x-amz-date': '20130524T000000Z',
    });
    expect(result).toEqual({ ok: true, value: { accessKeyId: KEY.accessKeyId, payloadHash: EMPTY } });
  });

  it('verifies PUT object with a key that must be encoded', () => {
    const hash = '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072';
    const result = verify('PUT', '/test%24file.text', {
      Date: 'Fri, 24 May 2013 00:00:00 GMT',
      Authorization: authorization(
        'date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class',
        '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
      ),
      'x-amz-date': '20130524T000000Z',
      'x-amz-storage-class': 'REDUCED_REDUNDANCY',
      'x-amz-content-sha256': hash,
    });
    expect(result).toEqual({ ok: true, value: { accessKeyId: KEY.accessKeyId, payloadHash: hash } });
  });

  it.each([
    [
      'a sub-resource without a value',
      '/?lifecycle',
      'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
    ],
    [
      'a query out of order',
      '/?prefix=J&max-keys=2',
      '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
    ],
  ])('verifies GET bucket with %s', (_, url, signature) => {
    const result = verify('GET', url, {
      Authorization: authorization('host;x-amz-content-sha256;x-amz-date', signature),
      'x-amz-date': '20130524T000000Z',
      'x-amz-content-sha256': EMPTY,
    });
    expect(result).toEqual({ ok: true, value: { accessKeyId: KEY.accessKeyId, payloadHash: EMPTY } });
  });

  it('verifies a presigned URL', () => {
    const query = new URLSearchParams({
      'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
      'X-Amz-Credential': SCOPE,
      'X-Amz-Date': '20130524T000000Z',
      'X-Amz-Expires': '86400',
      'X-Amz-SignedHeaders': 'host',
      'X-Amz-Signature': 'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
    });
    expect(verify('GET', `/test.txt?${query.toString()}`, {})).toEqual({
      ok: true,
      value: { accessKeyId: KEY.accessKeyId, payloadHash: 'UNSIGNED-PAYLOAD' },
    });
  });
});
