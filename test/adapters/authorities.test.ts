import { createServer, type Server } from 'node:http';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { ncanode } from '#functions/adapters/authorities/ncanode.ts';
import { revocationOverHttp } from '#functions/adapters/authorities/revocation.ts';
import { timeStampsOverHttp } from '#functions/adapters/authorities/time-stamps.ts';
import { ServiceUnavailable } from '#functions/application/ports/signing.ts';
import { readCertificate } from '#functions/documents/signature/certificates.ts';
import { ocspQuestions } from '#functions/documents/signature/ocsp.ts';
import { readProofs, revocationStatus } from '#functions/documents/signature/revocation.ts';
import { timeStampRequest, timeStampToken } from '#functions/documents/signature/time-stamp.ts';
import { newSerial } from '#infra/local/pki/identities.ts';
import { startPkiServices } from '#infra/local/pki/services.ts';
import { pkiOf } from '#test/documents/signature/house-of-signers.ts';

const pki = pkiOf('ec');
const services = await startPkiServices({ pki, now: () => new Date('2026-11-21T05:00:00Z') });
afterAll(() => services.stop());

type Heard = { readonly path: string; readonly body: string };
let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A service that gives one answer to everything, and remembers what it was asked. */
async function answering(status: number, body: string): Promise<{ url: string; heard: Heard[] }> {
  const heard: Heard[] = [];
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => {
        heard.push({ path: request.url ?? '', body: Buffer.concat(chunks).toString('utf8') });
        response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end(body);
      });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`, heard };
}

describe('a time-stamp authority over HTTP', () => {
  it('gives a time-stamp of what was asked', async () => {
    const request = timeStampRequest(Buffer.from('signature'), newSerial());
    const response = await timeStampsOverHttp(`${services.url}/tsa`, 2000).stamp(request.der);
    expect(timeStampToken(response, request)).toMatchObject({ ok: true });
  });

  it('that rejects says so, and gives none', async () => {
    const request = timeStampRequest(Buffer.from('signature'), newSerial());
    const response = await timeStampsOverHttp(`${services.url}/tsa`, 2000).stamp(Buffer.from('no request'));
    expect(timeStampToken(response, request)).toMatchObject({ ok: false, refusal: { code: 'rejected' } });
  });

  it.each([
    ['is not there', 'http://127.0.0.1:1/'],
    ['does not know the path', `${services.url}/elsewhere`],
  ])('that %s is unavailable: the signature waits', async (_, url) => {
    await expect(timeStampsOverHttp(url, 2000).stamp(Buffer.from([0]))).rejects.toThrow(ServiceUnavailable);
  });

  it('is not followed to another address', async () => {
    const { url } = await answering(302, '');
    await expect(timeStampsOverHttp(url, 2000).stamp(Buffer.from([0]))).rejects.toThrow(ServiceUnavailable);
  });
});

describe('an OCSP responder over HTTP', () => {
  const [question] = ocspQuestions([pki.head.certificate], [pki.issuing.certificate]);
  const responders = { byUrl: {}, otherwise: `${services.url}/ocsp` };
  const pair = () => {
    const [certificate, issuer] = [pki.head.certificate, pki.issuing.certificate].map(readCertificate);
    if (!certificate || !issuer) throw new Error('certificates');
    return { certificate, issuer };
  };

  it('is the configured one, whatever address a certificate names', async () => {
    expect(question?.url).toBe('http://ocsp.qonys.test/');
    const answer = await revocationOverHttp(responders, 2000).ask(
      question?.url ?? '',
      question?.request ?? Buffer.alloc(0),
    );
    const proofs = readProofs({ certificates: [], ocspResponses: [answer], crls: [] });
    const at = new Date('2026-11-21T05:00:00Z');
    expect(revocationStatus(pair(), { proofs, at, freshnessSeconds: 0 })).toBe('good');
  });

  it('that does not answer is unavailable', async () => {
    const nowhere = { byUrl: { 'http://ocsp.qonys.test/': 'http://127.0.0.1:1/' }, otherwise: services.url };
    const asked = revocationOverHttp(nowhere, 2000).ask('http://ocsp.qonys.test/', Buffer.from([0]));
    await expect(asked).rejects.toThrow(ServiceUnavailable);
  });
});

/** What NCANode 3 answers, by its openapi.yml (CmsVerificationResponse, CertificateInfo, ResponseStatus). */
const certificate = (more: object) => ({
  valid: true,
  notBefore: '2026-01-01T00:00:00.000+00:00',
  notAfter: '2027-01-01T00:00:00.000+00:00',
  keyUsage: 'SIGN',
  serialNumber: '14',
  signAlg: 'ECGOST3410-2015-512',
  keyUser: ['ORGANIZATION', 'CEO'],
  subject: { commonName: 'ТЕСТОВ ТЕСТ', iin: '123456789011', bin: '123456789021' },
  ...more,
});
const answer = (valid: boolean, of: object) =>
  JSON.stringify({
    status: 200,
    message: 'OK',
    valid,
    signers: [{ certificates: [certificate(of)], tsp: null }],
  });
const good = [{ revoked: false, by: 'OCSP', revocationTime: null, reason: null }];

describe('NCANode 3', () => {
  const [cms, data] = [Buffer.from('cms'), Buffer.from('data')];

  it('is asked as its document says: base64, with the data of a detached signature, and OCSP', async () => {
    const { url, heard } = await answering(200, answer(true, { revocations: good }));
    await ncanode(`${url}/`, 2000).verify(cms, data);
    expect(heard).toEqual([{ path: '/cms/verify', body: expect.any(String) }]);
    expect(JSON.parse(heard[0]?.body ?? '')).toEqual({
      cms: cms.toString('base64'),
      data: data.toString('base64'),
      revocationCheck: ['OCSP'],
    });
  });

  it.each([
    ['a valid signature', answer(true, { revocations: good }), { outcome: 'verified', revocation: 'good' }],
    ['one of an unknown status', answer(true, {}), { outcome: 'verified', revocation: 'unknown' }],
    [
      'a revoked certificate',
      answer(false, { valid: false, revocations: [{ revoked: true, by: 'OCSP' }] }),
      { outcome: 'refused', because: 'revoked' },
    ],
    [
      'a chain that is not trusted',
      answer(false, { valid: false }),
      { outcome: 'refused', because: 'chain' },
    ],
    ['a wrong signature', answer(false, { revocations: good }), { outcome: 'refused', because: 'signature' }],
    ['no signer', JSON.stringify({ valid: true, signers: [] }), { outcome: 'refused', because: 'malformed' }],
    ['something else', 'not JSON', { outcome: 'unavailable' }],
  ])('that tells of %s', async (_, body, verdict) => {
    const { url } = await answering(200, body);
    expect(await ncanode(url, 2000).verify(cms, data)).toEqual(verdict);
  });

  it('refuses what it cannot verify with 400, and is unavailable when it fails or is not there', async () => {
    const refusing = await answering(400, JSON.stringify({ status: 400, message: 'ERROR' }));
    expect(await ncanode(refusing.url, 2000).verify(cms)).toEqual({
      outcome: 'refused',
      because: 'signature',
    });
    server?.close();
    const failing = await answering(500, '');
    expect(await ncanode(failing.url, 2000).verify(cms)).toEqual({ outcome: 'unavailable' });
    expect(await ncanode('http://127.0.0.1:1', 2000).verify(cms)).toEqual({ outcome: 'unavailable' });
  });
});
