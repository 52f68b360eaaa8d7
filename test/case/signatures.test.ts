import { describe, expect, it } from 'vitest';
import { type Caller, may } from '#functions/case/authority.ts';
import type { Case, DocumentSignature } from '#functions/case/case.ts';
import { statusOf } from '#functions/case/document-status.ts';
import type { CaseEvent } from '#functions/case/events.ts';
import { evolve } from '#functions/case/evolve.ts';
import { fileHash, hasSigned, turnOf, unsignedBy } from '#functions/case/signatures.ts';
import { signersOf } from '#functions/law/service.ts';
import { SERVICES } from '#functions/law/services.ts';
import { type SigningOffice, seatsOf } from '#functions/law/signers.ts';
import { almaty } from '#test/support/almaty.ts';
import { official } from '#test/support/callers.ts';
import { documentIssued, EXAMPLES, type GivenCase, givenAt } from '#test/support/given-case.ts';

const AT = almaty('2026-03-19T12:00');
const by = (subject: string) => ({ subject, role: 'head' as const });

function issuedFor(signers: readonly SigningOffice[], given = givenAt('included')): GivenCase {
  const event = documentIssued(given.kase);
  if (event.type !== 'DocumentIssued') throw new Error('no document');
  return given.happened({ ...event, document: { ...event.document, signers } });
}

const documentOf = ({ documents }: Case) => {
  const last = documents.at(-1);
  if (!last) throw new Error('no document');
  return last;
};

function signedBy(given: GivenCase, office: SigningOffice, subject: string = office): GivenCase {
  const sha256 = subject.padEnd(64, '0');
  const signature: Omit<DocumentSignature, 'by'> = { office, level: 'B-T', signedAt: AT, sha256, bytes: 9 };
  const document = documentOf(given.kase).id;
  return given.happened({
    type: 'DocumentSigned',
    at: AT,
    by: by(subject),
    document,
    signature,
    basis: 'M form 4',
  });
}

const receivedFrom = (given: GivenCase, office: SigningOffice): GivenCase => {
  const event: CaseEvent = {
    type: 'SignatureReceived',
    at: AT,
    by: by(office),
    document: documentOf(given.kase).id,
    signature: { office, cms: 'c'.repeat(64) },
    basis: 'M form 4',
  };
  return given.happened(event);
};

const deliver = (given: GivenCase) => given.when(EXAMPLES.deliver, AT);
const COMMISSION: readonly SigningOffice[] = seatsOf([
  { office: 'commission-member', times: 2 },
  { office: 'commission-chair' },
  { office: 'head' },
]);

describe('the definitions', () => {
  it('have every decision and every receipt of a refusal signed by the head, as the forms say', () => {
    const signed = SERVICES.flatMap((service) =>
      (['inclusion', 'refusal', 'refusal-to-accept'] as const).flatMap((purpose) => {
        const choice = service.forms[purpose];
        return choice && 'id' in choice ? [seatsOf(signersOf(service, choice.id))] : [];
      }),
    );
    expect(signed.length).toBeGreaterThan(15);
    expect(signed.filter((seats) => seats.join() !== 'head')).toEqual([]);
  });
});

describe('a decision', () => {
  it('is not delivered while a signature is missing, and says whose', () => {
    const issued = issuedFor(['head', 'seal']);
    expect(deliver(issued)).toEqual({
      ok: false,
      refusal: { code: 'document-not-signed', missing: ['head', 'seal'] },
    });
    expect(deliver(signedBy(issued, 'head'))).toMatchObject({ refusal: { missing: ['seal'] } });
    expect(deliver(signedBy(signedBy(issued, 'head'), 'seal')).ok).toBe(true);
  });

  it('is not delivered on a signature that only was received', () => {
    expect(deliver(receivedFrom(issuedFor(['head']), 'head'))).toMatchObject({
      refusal: { missing: ['head'] },
    });
  });

  it('is not passed on to the office that hands it out either', () => {
    const issued = issuedFor(['head'], givenAt('included-for-corporation'));
    expect(issued.when(EXAMPLES['pass-on'], AT)).toMatchObject({ refusal: { code: 'document-not-signed' } });
    expect(signedBy(issued, 'head').when(EXAMPLES['pass-on'], AT).ok).toBe(true);
  });
});

describe('the turn to sign', () => {
  it('goes through the signers in the order of the definition', () => {
    let given = issuedFor(COMMISSION);
    for (const [index, office] of COMMISSION.entries()) {
      expect(turnOf(given.kase, documentOf(given.kase))).toEqual({ ok: true, value: office });
      expect(unsignedBy(documentOf(given.kase))).toEqual(COMMISSION.slice(index));
      given = signedBy(given, office, `signer-${index}`);
      expect(fileHash(documentOf(given.kase))).toBe(`signer-${index}`.padEnd(64, '0'));
    }
    expect(turnOf(given.kase, documentOf(given.kase))).toMatchObject({ refusal: { because: 'signed' } });
  });

  it('is nobody’s while a signature waits for its time-stamp', () => {
    const { kase } = receivedFrom(issuedFor(['head', 'seal']), 'head');
    expect(turnOf(kase, documentOf(kase))).toMatchObject({ refusal: { because: 'pending' } });
    expect(fileHash(documentOf(kase))).toBe('a'.repeat(64));
  });

  it('is nobody’s where nobody signs, and where the decision was annulled', () => {
    const { kase } = issuedFor([]);
    expect(turnOf(kase, documentOf(kase))).toMatchObject({ refusal: { because: 'nobody-signs' } });
    const annulled: Case = { ...issuedFor(['head']).kase, stage: 'annulled' };
    expect(turnOf(annulled, documentOf(annulled))).toMatchObject({ refusal: { because: 'no-longer-valid' } });
  });

  it('does not come twice to one person', () => {
    const { kase } = signedBy(issuedFor(COMMISSION), 'commission-member', 'ms-a');
    expect(hasSigned(documentOf(kase), { subject: 'ms-a' })).toBe(true);
    expect(hasSigned(documentOf(kase), { subject: 'mr-b' })).toBe(false);
  });
});

describe('a signature', () => {
  const given = issuedFor(['head', 'seal']);
  const other = { ...documentOf(given.kase), id: 'another' };
  const both = { ...given.kase, documents: [other, ...given.kase.documents] };
  const event = receivedFrom(given, 'head').events.at(-1) as CaseEvent;

  it('that was received waits on its document with who gave it and when, and on no other', () => {
    const after = evolve(both, event);
    expect(after.documents[0]).toEqual(other);
    expect(after.documents[1]?.pending).toEqual({
      office: 'head',
      cms: 'c'.repeat(64),
      by: by('head'),
      receivedAt: AT,
    });
  });

  it('that was refused waits no more, and the turn is the same', () => {
    const received = receivedFrom(given, 'head');
    const refused = received.happened({
      type: 'SignatureRefused',
      at: AT,
      by: by('head'),
      document: documentOf(given.kase).id,
    } as CaseEvent);
    expect(documentOf(refused.kase)).toEqual(documentOf(given.kase));
    expect(turnOf(refused.kase, documentOf(refused.kase))).toEqual({ ok: true, value: 'head' });
  });

  it('that is there waits no more, and the next one is asked for', () => {
    const signed = signedBy(receivedFrom(given, 'head'), 'head', 'ms-a');
    expect(documentOf(signed.kase).pending).toBeUndefined();
    expect(documentOf(signed.kase).signatures).toMatchObject([{ office: 'head', by: by('ms-a') }]);
    const twice = signedBy(signed, 'seal', 'mr-b');
    expect(hasSigned(documentOf(twice.kase), { subject: 'ms-a' })).toBe(true);
    expect(hasSigned(documentOf(given.kase), { subject: 'ms-a' })).toBe(false);
  });

  it('of nobody is due, and each reason is told by its code', () => {
    const why = ({ kase }: GivenCase, document = documentOf(kase)) => turnOf(kase, document);
    const notDue = (because: string) => ({ ok: false, refusal: { code: 'signature-not-due', because } });
    const { signers: _nobody, ...unsigned } = documentOf(given.kase);
    expect(why(given, unsigned)).toEqual(notDue('nobody-signs'));
    expect(why(signedBy(issuedFor(['head']), 'head'))).toEqual(notDue('signed'));
    expect(why(receivedFrom(given, 'head'))).toEqual(notDue('pending'));
    const annulled = { ...documentOf(given.kase), annulledAt: AT };
    expect(why(given, annulled)).toEqual(notDue('no-longer-valid'));
  });
});

describe('who may sign', () => {
  const { kase } = givenAt('included');
  const may_ = (caller: Caller, office: SigningOffice) => may(caller, { to: 'sign', kase, office });

  it('is the head of the region, by the role alone', () => {
    expect(may_(official('head'), 'head')).toBe(true);
    expect(may_(official('head', '110000000'), 'head')).toBe(false);
    expect(may_(official('provider'), 'head')).toBe(false);
  });

  it('is of the commission whoever the token gives the seat', () => {
    const chair: Caller = { ...official('commission'), office: 'commission-chair' };
    expect(may_(chair, 'commission-chair')).toBe(true);
    expect(may_(chair, 'commission-member')).toBe(false);
    expect(may_(official('commission'), 'commission-chair')).toBe(false);
  });

  it('is nobody for the seal, which signs by itself', () => {
    expect(may_({ ...official('head'), office: 'seal' }, 'seal')).toBe(false);
  });
});

describe('the status of a document', () => {
  it('follows its decision, and an earlier one is superseded', () => {
    const { kase } = issuedFor(['head']);
    const document = documentOf(kase);
    const second = { ...document, id: 'second' };
    expect(statusOf(kase, document)).toBe('valid');
    expect(statusOf({ ...kase, stage: 'annulled' }, document)).toBe('annulled');
    expect(statusOf({ ...kase, stage: 'withdrawn' }, document)).toBe('withdrawn');
    const replaced = { ...kase, documents: [document, second] };
    expect([statusOf(replaced, document), statusOf(replaced, second)]).toEqual(['superseded', 'valid']);
  });
});
