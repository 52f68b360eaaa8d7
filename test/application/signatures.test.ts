import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { continueSignatures } from '#functions/application/continue-signatures.ts';
import { ServiceUnavailable } from '#functions/application/ports/signing.ts';
import { verifyCode, verifyFile } from '#functions/application/verify-document.ts';
import { decided } from '#test/support/decided-house.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { Outage } from '#test/support/in-memory-transactions.ts';

describe('a signature of the head', () => {
  it('is checked, stamped by one call, stored with its proof, and verifies for everybody', async () => {
    const on = await decided();
    const { request, content } = await on.ask();
    expect((await on.ask()).content).toEqual(content);
    acceptedOf(await on.give(request.id, on.signing.signAsHead(content), request.version));
    expect(on.signing.calls['time-stamp']).toBe(1);
    const document = await on.document();
    expect(document.signatures).toMatchObject([{ office: 'head', level: 'B-T' }]);
    const names = [...on.at.ports.documents.files.keys()].filter((name) => name.includes('/001-'));
    expect(names).toHaveLength(2);
    const checked = await verifyFile(on.ports, await on.file());
    expect(checked).toMatchObject({ issued: true, verdict: { valid: true }, document: { status: 'valid' } });
    const code = document.verification?.code ?? '';
    const shown = acceptedOf(await verifyCode(on.ports, code.toLowerCase()));
    expect(shown).toMatchObject({
      complete: true,
      signatures: [{ surname: 'ӨМІРБЕКОВ', initials: 'Ғ. Ү.' }],
    });
    expect(JSON.stringify([shown, (await on.stored()).state])).not.toContain('900101300007');
    expect((await on.at.act(on.caseId, EXAMPLES.deliver)).ok).toBe(true);
  });

  it('of other bytes is refused with its reason, and asks no authority', async () => {
    const on = await decided();
    const { request } = await on.ask();
    const given = await on.give(request.id, on.signing.signAsHead(Buffer.from('else')), request.version);
    expect(given).toMatchObject({ refusal: { code: 'signature-invalid' } });
    expect(on.signing.calls['time-stamp']).toBe(0);
  });

  it('that comes more than half an hour after its request is refused, and changes nothing', async () => {
    const on = await decided();
    const { request, content } = await on.ask();
    on.at.clock.move({ minutes: 31 });
    const late = await on.give(request.id, on.signing.signAsHead(content), request.version);
    expect(late).toMatchObject({ refusal: { code: 'signature-request-not-found' } });
    expect((await on.document()).signatures).toBeUndefined();
  });

  it('is kept while the authority is down, and completed once when it answers', async () => {
    const on = await decided();
    const { request, content } = await on.ask();
    on.signing.down['time-stamp'] = true;
    acceptedOf(await on.give(request.id, on.signing.signAsHead(content), request.version));
    expect((await on.document()).pending).toMatchObject({ office: 'head' });
    expect(await on.at.act(on.caseId, EXAMPLES.deliver)).toMatchObject({
      refusal: { code: 'document-not-signed' },
    });
    await expect(continueSignatures(on.ports, on.caseId)).rejects.toThrow(ServiceUnavailable);
    on.signing.down['time-stamp'] = false;
    expect(await continueSignatures(on.ports, on.caseId)).toBe('signed');
    expect(await continueSignatures(on.ports, on.caseId)).toBe('nothing-to-sign');
    expect((await verifyFile(on.ports, await on.file())).verdict.valid).toBe(true);
  });
});

describe('the seal', () => {
  it('signs by itself with one time-stamp, and waits while its key is down', async () => {
    const on = await decided({ seal: 'alone' });
    on.signing.down.seal = true;
    await expect(continueSignatures(on.ports, on.caseId)).rejects.toThrow(ServiceUnavailable);
    on.signing.down.seal = false;
    expect(await continueSignatures(on.ports, on.caseId)).toBe('signed');
    expect(on.signing.calls).toMatchObject({ seal: 2, 'time-stamp': 1 });
    expect((await verifyFile(on.ports, await on.file())).verdict.valid).toBe(true);
  });
});

describe('whatever fails, and whenever', () => {
  const fault = fc.record({
    when: fc.constantFrom('before' as const, 'after' as const),
    of: fc.constantFrom('put', 'save', 'get', 'time-stamp', 'revocation'),
  });

  it('a case names a whole valid file or none, and the signature comes through in the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { maxLength: 4 }), async (faults) => {
        const on = await decided();
        const { request, content } = await on.ask();
        const cms = on.signing.signAsHead(content);
        for (const { when, of } of faults) {
          if (of === 'time-stamp' || of === 'revocation') on.signing.down[of] = true;
          else (of === 'save' ? on.at.store.faults : on.at.ports.documents.faults).plan(when, of);
          await tried(() => on.give(request.id, cms, request.version));
          await tried(() => continueSignatures(on.ports, on.caseId));
          const { signatures = [] } = await on.document();
          const checked = await calm(async () => verifyFile(on.ports, await on.file()));
          // A document is either unsigned, or its file is whole and valid.
          expect(checked.verdict.valid).toBe(signatures.length > 0);
        }
        on.signing.down['time-stamp'] = false;
        on.signing.down.revocation = false;
        for (let time = 0; time < 8; time += 1) {
          await tried(() => on.give(request.id, cms, request.version));
          await tried(() => continueSignatures(on.ports, on.caseId));
        }
        expect((await on.document()).signatures).toHaveLength(1);
      }),
      { numRuns: 20 },
    );
  });
});

const tried = async (does: () => Promise<unknown>): Promise<void> => {
  await does().catch((caught: unknown) => {
    if (!(caught instanceof Outage || caught instanceof ServiceUnavailable)) throw caught;
  });
};
const calm = <T>(does: () => Promise<T>): Promise<T> =>
  does().catch((caught: unknown) => {
    if (caught instanceof Outage) return calm(does);
    throw caught;
  });
