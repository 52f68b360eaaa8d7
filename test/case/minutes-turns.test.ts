import { describe, expect, it } from 'vitest';
import type { Actor, DocumentSignature, IssuedDocument } from '#functions/case/case.ts';
import { MINUTES_SIGNERS, nextToSign, seatToSign } from '#functions/case/session-minutes.ts';
import type { SubstitutedOffice } from '#functions/law/substituted-offices.ts';
import { almaty } from '#test/support/almaty.ts';

const at = almaty('2026-03-18 10:00');
const SESSION = { closing: { at, number: '55-2026-000001', presiding: 'deputy', secretary: 'clerk' } };
const member = (subject: string, office?: SubstitutedOffice, absent = ''): Actor =>
  ({
    subject,
    role: 'commission',
    ...(office ? { for: { office, subject: absent, substitution: 's', act: { number: '1', day: '' } } } : {}),
  }) as Actor;
const signedBy = (...subjects: readonly string[]): IssuedDocument => ({
  id: 'minutes',
  form: 'session-minutes',
  sha256: '0',
  bytes: 1,
  issuedAt: at,
  signers: MINUTES_SIGNERS,
  signatures: subjects.map(
    (subject, place): DocumentSignature => ({
      office: MINUTES_SIGNERS[place] ?? 'seal',
      by: member(subject),
      level: 'B-T',
      signedAt: at,
      sha256: String(place + 1),
      bytes: 2,
    }),
  ),
});

const PRESIDING = { ok: true, value: 'commission-presiding' };
const CLERK = { ok: true, value: 'commission-secretary' };
const notNow = (office: string) => ({ ok: false, refusal: { code: 'signer-not-permitted', office } });

describe('the minutes of a session', () => {
  it.each([
    ['whoever presided signs first', [], member('deputy'), PRESIDING],
    ['the secretary not before', [], member('clerk'), notNow('commission-presiding')],
    ['the chair who did not preside never', [], member('chair'), notNow('commission-presiding')],
    ['the secretary signs then', ['deputy'], member('clerk'), CLERK],
    ['whoever presided not twice', ['deputy'], member('deputy'), notNow('commission-secretary')],
    ['who acts for the secretary', ['deputy'], member('x', 'commission-secretary', 'clerk'), CLERK],
    [
      'who acts for another secretary not',
      ['deputy'],
      member('x', 'commission-secretary', 'other'),
      notNow('commission-secretary'),
    ],
    [
      'one person in two seats not',
      ['deputy'],
      member('deputy', 'commission-secretary', 'clerk'),
      { ok: false, refusal: { code: 'signer-repeated' } },
    ],
    [
      'nobody a third time',
      ['deputy', 'clerk'],
      member('deputy'),
      { ok: false, refusal: { code: 'signature-not-due', because: 'signed' } },
    ],
  ] as const)('%s', (_, signatures, by, expected) => {
    expect(seatToSign(SESSION, signedBy(...signatures), by)).toEqual(expected);
  });

  it('say whose turn it is, until nobody is left', () => {
    const turns = [[], ['deputy'], ['deputy', 'clerk']].map((by) => nextToSign(SESSION, signedBy(...by)));
    expect(turns).toEqual([
      { office: 'commission-presiding', member: 'deputy' },
      { office: 'commission-secretary', member: 'clerk' },
      undefined,
    ]);
  });

  it('that were issued to be signed on paper are signed by nobody here', () => {
    const { signers: _none, ...onPaper } = signedBy();
    expect(seatToSign(SESSION, onPaper, member('deputy'))).toEqual({
      ok: false,
      refusal: { code: 'signature-not-due', because: 'nobody-signs' },
    });
  });
});
