import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldErrors } from '#functions/case/field-errors.ts';
import { Applicant, FamilyMember, hasValidCheckDigit, Iin, placesFor } from '#functions/case/person.ts';
import { PlainDate } from '#functions/law/calendar/instant.ts';
import { kandasInclusion2026 } from '#functions/law/services/kandas-inclusion.2026.ts';
import { applicationOf } from '#test/support/applications.ts';
import { checkDigitAfter, personsOf } from '#test/support/people.ts';

const TODAY = PlainDate.parse('2026-03-18');

const { applicant, family } = personsOf({ seed: 7, familySize: 4 });
const member = family[0];

describe('the check digit of an IIN or BIN', () => {
  it.each([
    ['900101300007', 'round 1 gives 7'],
    ['900101400093', 'round 1 gives 3'],
    ['051231500010', 'round 1 gives 0'],
    ['900101000906', 'round 2'],
    ['900101000918', 'round 2'],
    ['811201401188', 'a published sample'],
    ['880515300120', 'a published sample'],
    ['950101400012', 'a published sample'],
    ['971240001315', 'a published BIN'],
  ])('%s is valid: %s', (number) => {
    expect(hasValidCheckDigit(number)).toBe(true);
  });

  it.each(Array.from('0123456789'))(
    '90010100092 gives ten twice and is invalid with %s as its last digit',
    (last) => {
      expect(hasValidCheckDigit(`90010100092${last}`)).toBe(false);
    },
  );

  it.each([
    '',
    '90010130000',
    '9001013000077',
    '90010130000a',
    ' 900101300007',
    '９００１０１３００００７',
    '900101300007\n',
  ])('what is not twelve ASCII digits is invalid: %j', (text) => {
    expect(hasValidCheckDigit(text)).toBe(false);
  });

  it('agrees with an independent search for the digit that fits', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 11, maxLength: 11 }), fc.nat(9), (digits, last) => {
        const eleven = digits.join('');
        expect(hasValidCheckDigit(`${eleven}${last}`)).toBe(checkDigitAfter(eleven) === last);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('an IIN', () => {
  it('is accepted with 0 as its seventh digit, whose meaning no source confirms', () => {
    expect(Iin.safeParse('900101000906').success).toBe(true);
  });

  it('is never compared with the birth date or the sex', () => {
    const mismatched = { ...applicant, iin: '811201401188', birthDate: '1999-12-31', sex: 'male' };
    expect(Applicant.safeParse(mismatched).success).toBe(true);
  });

  it('is demanded of the applicant by the services whose form asks for it', () => {
    const { iin: _iin, ...without } = applicant;
    expect(Applicant.safeParse(without).success).toBe(true);
    const errors = fieldErrors({ ...applicationOf(), applicant: without }, kandasInclusion2026, TODAY);
    expect(errors).toMatchObject([{ pointer: '/applicant/iin', code: 'field-missing' }]);
  });

  it('may be absent for a family member and is then no empty text', () => {
    const { iin: _iin, ...without } = { iin: undefined, ...member };
    expect(FamilyMember.safeParse(without).success).toBe(true);
    expect(FamilyMember.safeParse({ ...without, iin: '' }).success).toBe(false);
  });

  it('is never wrong, for nobody', () => {
    expect(Applicant.safeParse({ ...applicant, iin: '900101300008' }).success).toBe(false);
    expect(FamilyMember.safeParse({ ...member, iin: '900101300008' }).success).toBe(false);
  });
});

describe('a family', () => {
  it.each([0, 1, 4, 60])(
    'with %i members beside the applicant needs one place for each person',
    (familySize) => {
      expect(placesFor(personsOf({ familySize }))).toBe(familySize + 1);
    },
  );

  it('made up for tests has members that the schema accepts, whatever the seed', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(12), (seed, familySize) => {
        const persons = personsOf({ seed, familySize });
        expect(Applicant.safeParse(persons.applicant).success).toBe(true);
        for (const relative of persons.family) expect(FamilyMember.safeParse(relative).success).toBe(true);
      }),
    );
  });
});
