import { describe, expect, it } from 'vitest';
import type { Application } from '#functions/case/application.ts';
import { fieldErrors } from '#functions/case/field-errors.ts';
import { dayOf, PlainDate } from '#functions/law/calendar/instant.ts';
import type { ServiceDefinition } from '#functions/law/service.ts';
import { kandasInclusion2026 as service } from '#functions/law/services/kandas-inclusion.2026.ts';
import { almaty } from '#test/support/almaty.ts';
import { applicationOf } from '#test/support/applications.ts';

const TODAY = dayOf(almaty('2026-03-18T10:00'));
const family = applicationOf({ familySize: 3 });
const [member] = family.family;
const { iin: _iin, ...withoutIin } = family.applicant;
const upload = '0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11';
const TOMORROW = PlainDate.parse('2026-03-19');
const FUTURE = { found: 'a day after today', allowed: 'no later than 2026-03-18' };
const KNOWN = service.documents.map(({ code }) => code).join(', ');

const errorsOf = (changed: object, of: ServiceDefinition = service) =>
  fieldErrors({ ...family, ...changed } as Application, of, TODAY);

describe('each error says what was found and what is allowed', () => {
  it.each<[string, object, object]>([
    [
      'of a document again',
      { documents: ['identity', 'identity'] },
      {
        pointer: '/documents/1',
        code: 'document-repeated',
        found: 'identity again',
        allowed: 'each document once',
      },
    ],
    [
      'of a document of another service',
      { documents: ['diploma'] },
      {
        pointer: '/documents/0',
        code: 'document-unknown',
        found: 'a document that the service does not name',
        allowed: KNOWN,
      },
    ],
    [
      'of an upload again',
      {
        documents: [
          { code: 'identity', upload },
          { code: 'birth', upload },
        ],
      },
      {
        pointer: '/documents/1/upload',
        code: 'upload-repeated',
        found: 'an upload again',
        allowed: 'each upload once',
      },
    ],
    [
      'of a birth date to come',
      { applicant: { ...family.applicant, birthDate: TOMORROW } },
      { pointer: '/applicant/birthDate', code: 'birth-date-in-future', ...FUTURE },
    ],
    [
      'of a member born tomorrow',
      { family: [{ ...member, birthDate: TOMORROW }] },
      { pointer: '/family/0/birthDate', code: 'birth-date-in-future', ...FUTURE },
    ],
    [
      'of a person again',
      { family: [member, member] },
      {
        pointer: '/family/1',
        code: 'person-repeated',
        found: 'a person who is on the application already',
        allowed: 'each person once',
      },
    ],
    [
      'of a statement that nobody asked',
      { statements: { arrivedOn: '2026-03-01' } },
      {
        pointer: '/statements/arrivedOn',
        code: 'statement-not-asked',
        found: 'a statement that the service does not ask',
        allowed: 'none',
      },
    ],
  ])('%s', (_, changed, error) => {
    expect(errorsOf(changed)).toEqual([error]);
  });

  it('of an IIN that a service requires, and of none where it does not', () => {
    const required = { ...service, applicantIin: 'required' } as const;
    const without = { applicant: withoutIin };
    expect(errorsOf(without, required)).toEqual([
      {
        pointer: '/applicant/iin',
        code: 'field-missing',
        found: 'nothing',
        allowed: 'twelve digits of which the last is the right check digit',
      },
    ]);
    expect(errorsOf(without, { ...service, applicantIin: 'if-any' })).toEqual([]);
    expect(errorsOf({}, required)).toEqual([]);
  });
});

describe('what is told apart', () => {
  it('two names do not become one by where a word ends', () => {
    const named = (surname: string, givenName: string, patronymic?: string) => ({
      ...withoutIin,
      relation: 'child',
      surname,
      givenName,
      ...(patronymic === undefined ? {} : { patronymic }),
    });
    const pairs = [
      [named('Ахмет', 'Ова'), named('Ахме', 'Това')],
      [named('Ахметов', 'Нұр', 'Лан'), named('Ахметов', 'Нұрлан')],
    ];
    for (const pair of pairs) expect(errorsOf({ family: pair })).toEqual([]);
    const twin = named('Ахметов', 'Нұрлан');
    expect(errorsOf({ family: [twin, twin] })).toMatchObject([{ code: 'person-repeated' }]);
  });

  it('documents that came without an upload are no upload again', () => {
    expect(errorsOf({ documents: ['identity', 'birth', { code: 'marriage-or-divorce', upload }] })).toEqual(
      [],
    );
  });
});
