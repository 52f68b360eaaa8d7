import type { Clock } from '#functions/application/ports/clock.ts';
import { ServiceUnavailable, type Trust } from '#functions/application/ports/signing.ts';
import { signDigest } from '#infra/local/kms/sign-digest.ts';
import { makePki } from '#infra/local/pki/development-pki.ts';
import { signAsHead } from '#infra/local/pki/development-trust.ts';
import { newSerial } from '#infra/local/pki/identities.ts';
import { answerOcsp } from '#infra/local/pki/ocsp-responder.ts';
import { answerTimeStamp } from '#infra/local/pki/time-stamp-authority.ts';

const HOLDER = { organisation: 'Павлодар облысының басқармасы', bin: '971240001315' };
const POLICY = '1.2.398.3.3.2.6.2';

/** Authorities and a seal in memory, counted, each of which a test can take down. */
export function inMemorySigning(clock: Clock) {
  const period = { notBefore: new Date('2020-01-01'), notAfter: new Date('2040-01-01') };
  const pki = makePki({ kind: 'ec', holder: HOLDER, ...period });
  const down = { 'time-stamp': false, revocation: false, seal: false };
  const calls = { 'time-stamp': 0, revocation: 0, seal: 0 };
  const now = () => new Date(clock.now());
  const answering = async <T>(service: keyof typeof down, answer: () => T): Promise<T> => {
    calls[service] += 1;
    if (down[service]) throw new ServiceUnavailable(service);
    return answer();
  };
  const trust: Trust = {
    timeStampsAt: 'memory:time-stamps',
    revocationAt: 'memory:ocsp',
    policy: {
      anchors: [pki.root.certificate],
      timeStampAnchors: [pki.root.certificate],
      timeStampPolicies: [POLICY],
      level: 'B-T',
      revocation: 'required',
      freshnessSeconds: 3600,
    },
    organisations: { '550000000': [HOLDER.bin] },
    // The head's key stands for that of the seal: to the port it is a key like any other.
    seal: [pki.head.certificate, pki.issuing.certificate],
  };
  return {
    pki,
    down,
    calls,
    ports: {
      trust: { trust: async () => trust },
      timeStamps: {
        stamp: (request: Uint8Array) =>
          answering('time-stamp', () =>
            answerTimeStamp(request, {
              authority: pki.timeStamps,
              chain: [pki.issuing.certificate],
              policy: POLICY,
              now,
              serial: newSerial,
            }),
          ),
      },
      revocation: {
        ask: (_url: string, request: Uint8Array) =>
          answering('revocation', () =>
            answerOcsp(request, {
              answering: [
                { issuer: pki.issuing.certificate, responder: pki.ocsp },
                { issuer: pki.root.certificate, responder: pki.rootOcsp },
              ],
              now,
              validSeconds: 3600,
              revokedAt: () => undefined,
            }),
          ),
      },
      seal: { sign: (digest: Uint8Array) => answering('seal', () => signDigest(digest, pki.head.key)) },
    },
    signAsHead: (content: Uint8Array) => signAsHead(pki, content),
  };
}
