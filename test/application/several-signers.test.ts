import { describe, expect, it } from 'vitest';
import { continueSignatures } from '#functions/application/continue-signatures.ts';
import { verifyCode, verifyFile } from '#functions/application/verify-document.ts';
import type { Caller } from '#functions/case/authority.ts';
import { signAsHead } from '#infra/local/pki/development-trust.ts';
import { identityOf, newKey } from '#infra/local/pki/identities.ts';
import { official } from '#test/support/callers.ts';
import { type Decided, decided } from '#test/support/decided-house.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';

const HEAD = official('head');
const MEMBER: Caller = { ...official('commission'), office: 'commission-member' };
const SEATS = ['commission-member', 'head'] as const;

/** A member of the commission with a certificate of the same authority. */
const memberOf = ({ signing: { pki } }: Decided) =>
  identityOf(
    newKey('ec'),
    {
      use: 'head',
      subject: [
        ['C', 'KZ'],
        ['O', 'Павлодар облысының басқармасы'],
        ['OU', 'BIN971240001315'],
        ['CN', 'ҚАЙРАТОВА ӘСЕЛ'],
        ['SURNAME', 'ҚАЙРАТОВА'],
        ['G', 'ІЛИЯСҚЫЗЫ'],
        ['SERIALNUMBER', 'IIN910202400008'],
      ],
      notBefore: new Date('2020-01-01'),
      notAfter: new Date('2040-01-01'),
      ocspUrl: 'http://ocsp.qonys.test/',
    },
    pki.issuing,
  );

describe('two who sign one after the other', () => {
  it('sign each on the file with what was signed before, and both signatures hold', async () => {
    const on = await decided({ seats: SEATS });
    await on.sign(MEMBER, memberOf(on));
    const first = await on.file();
    expect(await on.at.act(on.caseId, EXAMPLES.deliver)).toMatchObject({
      refusal: { code: 'document-not-signed', missing: ['head'] },
    });
    on.at.clock.move({ hours: 3 });
    await on.sign(HEAD);
    const second = await on.file();
    expect(Buffer.from(second.subarray(0, first.length)).equals(first)).toBe(true);
    const { verdict, document } = await verifyFile(on.ports, second);
    expect(verdict).toMatchObject({ valid: true, reasons: [] });
    expect(
      verdict.signatures.map(({ valid, level, coversWholeFile }) => [valid, level, coversWholeFile]),
    ).toEqual([
      [true, 'B-T', false],
      [true, 'B-T', true],
    ]);
    expect(document?.signatures.map(({ office, surname }) => [office, surname])).toEqual([
      ['commission-member', 'ҚАЙРАТОВА'],
      ['head', 'ӨМІРБЕКОВ'],
    ]);
    // Each has the time of its own time-stamp.
    const [one, other] = document?.signatures ?? [];
    expect(Date.parse(other?.signedAt ?? '') - Date.parse(one?.signedAt ?? '')).toBe(3 * 3_600_000);
    expect(on.signing.calls['time-stamp']).toBe(2);
    expect((await on.at.act(on.caseId, EXAMPLES.deliver)).ok).toBe(true);
  });

  it('have one page, on which the first alone is not enough', async () => {
    const on = await decided({ seats: SEATS });
    const code = (await on.document()).verification?.code ?? '';
    await on.sign(MEMBER, memberOf(on));
    expect(acceptedOf(await verifyCode(on.ports, code))).toMatchObject({ complete: false });
    await on.sign(HEAD);
    expect(acceptedOf(await verifyCode(on.ports, code))).toMatchObject({ complete: true });
  });

  it('do not sign out of turn, nor one for both', async () => {
    const on = await decided({ seats: ['head', 'head'] });
    await expect(on.ask(MEMBER)).rejects.toThrow('signer-not-permitted');
    await on.sign(HEAD);
    await expect(on.ask(HEAD, 'again')).rejects.toThrow('signer-repeated');
    await on.sign({ ...HEAD, subject: 'deputy' });
    await expect(on.ask({ ...HEAD, subject: 'a third' })).rejects.toThrow('signature-not-due');
  });

  it('whose file has changed meanwhile is told so, and signs nothing', async () => {
    const on = await decided({ seats: ['head', 'head'] });
    const deputy = { ...HEAD, subject: 'deputy' };
    const asked = await on.ask(deputy);
    await on.sign(HEAD);
    const before = await on.stored();
    const cms = on.signing.signAsHead(asked.content);
    const late = await on.give(asked.request.id, cms, before.version, { caller: deputy });
    expect(late).toMatchObject({ ok: false, refusal: { code: 'document-changed' } });
    const same = await on.give(asked.request.id, cms, asked.request.version, { caller: deputy });
    expect(same).toMatchObject({ ok: false, refusal: { code: 'document-changed' } });
    expect(await on.stored()).toEqual(before);
  });

  it('who signs a version that the case has left is refused with the one that it has', async () => {
    const on = await decided();
    const { request, content } = await on.ask();
    const cms = on.signing.signAsHead(content);
    const stale = await on.give(request.id, cms, request.version - 1);
    expect(stale).toMatchObject({ refusal: { code: 'version-changed', version: request.version } });
    expect(on.signing.calls['time-stamp']).toBe(0);
    acceptedOf(await on.give(request.id, cms, request.version));
  });

  it('at once leaves one signature of theirs, and nothing half', async () => {
    const on = await decided({ seats: ['head', 'head'] });
    const callers = [HEAD, { ...HEAD, subject: 'deputy' }];
    const asked = await Promise.all(
      callers.map(async (caller) => ({ caller, ...(await on.ask(caller, caller.subject)) })),
    );
    const given = await Promise.all(
      asked.map(({ caller, request, content }) => {
        const cms = signAsHead(on.signing.pki, content);
        return on.give(request.id, cms, request.version, { caller, key: caller.subject });
      }),
    );
    expect(given.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await on.document()).signatures).toHaveLength(1);
    expect((await verifyFile(on.ports, await on.file())).verdict.valid).toBe(true);
  });

  it('are followed by the seal, by itself, where the organisation has one', async () => {
    const on = await decided({ seats: ['head', 'seal'] });
    expect(await continueSignatures(on.ports, on.caseId)).toBe('nothing-to-sign');
    await on.sign(HEAD);
    expect(await continueSignatures(on.ports, on.caseId)).toBe('signed');
    expect(await continueSignatures(on.ports, on.caseId)).toBe('nothing-to-sign');
    expect((await on.document()).signatures?.map(({ office }) => office)).toEqual(['head', 'seal']);
  });
});
