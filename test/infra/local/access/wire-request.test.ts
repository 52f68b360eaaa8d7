import { describe, expect, it } from 'vitest';
import { wireRequests } from '#infra/local/access/wire-request.ts';

const BODY = '{"TableName":"Қосымша"}';
const REQUEST = Buffer.from(
  `POST / HTTP/1.1\r\nX-Amz-Target: A.Query\r\nContent-Length: ${Buffer.byteLength(BODY)}\r\n\r\n${BODY}`,
);

describe('the requests that come over a connection', () => {
  it('are the same wherever the bytes were parted on their way', () => {
    for (let at = 1; at < REQUEST.length; at += 1) {
      const read = wireRequests();
      const found = [...read(REQUEST.subarray(0, at)), ...read(REQUEST.subarray(at))];
      expect(found).toMatchObject([{ bytes: REQUEST, body: BODY, headers: { 'x-amz-target': 'A.Query' } }]);
    }
  });

  it('are two where two came at once', () => {
    expect(wireRequests()(Buffer.concat([REQUEST, REQUEST])).map(({ body }) => body)).toEqual([BODY, BODY]);
  });

  it('are none where nobody says how long a body is', () => {
    const chunked = Buffer.from('POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n');
    expect(() => wireRequests()(chunked)).toThrow('how long its body is');
  });
});
