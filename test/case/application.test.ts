import { describe, expect, it } from 'vitest';
import { Application } from '#functions/case/application.ts';
import { fieldErrors } from '#functions/case/field-errors.ts';
import type { FamilyMember } from '#functions/case/person.ts';
import { dayOf } from '#functions/law/calendar/instant.ts';
import { consentTextsOf } from '#functions/law/consents.ts';
import { RECEIVING_REGIONS, type Region, regionCodes } from '#functions/law/regions.ts';
import type { AskedStatement, ServiceDefinition, StatementName, When } from '#functions/law/service.ts';
import { kandasInclusion2026 as service } from '#functions/law/services/kandas-inclusion.2026.ts';
import { almaty } from '#test/support/almaty.ts';
import { applicationOf } from '#test/support/applications.ts';
import { filing } from '#test/support/given-case.ts';

const TODAY = dayOf(almaty('2026-03-18T10:00'));
const family = applicationOf({ familySize: 4 });
const [spouse, child] = family.family;
if (!spouse || !child) throw new Error('the family has members');

const errorsOf = (changed: Partial<Application>) =>
  fieldErrors({ ...family, ...changed }, service, TODAY).map(({ pointer, code }) => `${pointer} ${code}`);

const bornOn = (birthDate: string, member: FamilyMember = child): FamilyMember => ({ ...member, birthDate });
const withoutIin = ({ iin: _iin, ...member }: FamilyMember): FamilyMember => member;

describe('an application', () => {
  it('of a made-up family has no errors', () => {
    expect(errorsOf({})).toEqual([]);
    expect(filing({ familySize: 4 }).ok).toBe(true);
  });

  it('with errors is refused with every one of them, and opens no case', () => {
    const region: Region = '710000000';
    expect(filing({ region, channel: 'pigeon', documents: ['identity', 'diploma'] })).toEqual({
      ok: false,
      refusal: {
        code: 'application-invalid',
        errors: [
          {
            pointer: '/channel',
            code: 'channel-unknown',
            found: 'a channel that the service does not have',
            allowed: 'migration-portal, egov-portal, state-corporation',
          },
          {
            pointer: '/region',
            code: 'region-not-receiving',
            found: '710000000, which receives no kandas',
            allowed: RECEIVING_REGIONS.kandas.join(', '),
          },
          {
            pointer: '/documents/1',
            code: 'document-unknown',
            found: 'a document that the service does not name',
            allowed: 'identity, marriage-or-divorce, birth',
          },
        ],
      },
    });
  });
});

describe('its region', () => {
  it.each(regionCodes.filter((region) => RECEIVING_REGIONS.kandas.includes(region)))(
    '%s receives kandas',
    (region) => {
      expect(errorsOf({ region })).toEqual([]);
    },
  );

  it.each(regionCodes.filter((region) => !RECEIVING_REGIONS.kandas.includes(region)))(
    '%s receives none',
    (region) => {
      expect(errorsOf({ region })).toEqual(['/region region-not-receiving']);
    },
  );
});

describe('its channel', () => {
  it.each(['migration-portal', 'egov-portal', 'state-corporation'])('may be %s', (channel) => {
    expect(errorsOf({ channel })).toEqual([]);
  });

  it.each(['career-centre', '__proto__', 'constructor', 'toString'])('may not be %s', (channel) => {
    expect(errorsOf({ channel })).toEqual(['/channel channel-unknown']);
  });
});

describe('its documents', () => {
  it('may be any of the service, each once', () => {
    expect(errorsOf({ documents: ['identity', 'birth', 'marriage-or-divorce'] })).toEqual([]);
    expect(errorsOf({ documents: ['identity', 'birth', 'birth', 'identity', 'birth'] })).toEqual([
      '/documents/2 document-repeated',
      '/documents/3 document-repeated',
      '/documents/4 document-repeated',
    ]);
  });

  it('unknown to the service are named by their place', () => {
    expect(errorsOf({ documents: ['diploma', 'identity', 'diploma'] })).toEqual([
      '/documents/0 document-unknown',
      '/documents/2 document-unknown',
    ]);
  });
});

describe('what the applicant states', () => {
  const asked = (name: StatementName, when: When): AskedStatement => ({
    name,
    title: { kk: 'мәлімдеме' },
    when,
    cite: { order: 'R¶4' },
  });
  const asking = (...statements: readonly AskedStatement[]) => ({ ...service, statements });
  const errors = (statements: Application['statements'], of: ServiceDefinition) =>
    fieldErrors({ ...family, ...(statements ? { statements } : {}) }, of, TODAY);
  const origin = '710000000';

  it('is there where it is required, and one of a group where one would do', () => {
    const both = asking(
      asked('originRegion', 'required'),
      asked('arrivedOn', { oneOf: 'day' }),
      asked('graduatedOn', { oneOf: 'day' }),
    );
    expect(errors(undefined, both)).toEqual([
      {
        pointer: '/statements/originRegion',
        code: 'statement-missing',
        found: 'nothing',
        allowed: 'originRegion',
      },
      {
        pointer: '/statements/arrivedOn',
        code: 'statement-missing',
        found: 'nothing',
        allowed: 'arrivedOn or graduatedOn',
      },
    ]);
    expect(errors({ originRegion: origin, graduatedOn: TODAY }, both)).toEqual([]);
  });

  it('is asked by the service, and lies not after today', () => {
    const notAsked = (allowed: string) => ({
      pointer: '/statements/arrivedOn',
      code: 'statement-not-asked',
      found: 'a statement that the service does not ask',
      allowed,
    });
    expect(errors({ arrivedOn: TODAY }, service)).toEqual([notAsked('none')]);
    const others = asking(asked('graduatedOn', 'if-any'), asked('registeredSince', 'if-any'));
    expect(errors({ arrivedOn: TODAY }, others)).toEqual([notAsked('graduatedOn, registeredSince')]);
    const tomorrow = '2026-03-19' as typeof TODAY;
    expect(errors({ graduatedOn: tomorrow, registeredSince: TODAY }, others)).toEqual([
      {
        pointer: '/statements/graduatedOn',
        code: 'day-in-future',
        found: 'a day after today',
        allowed: 'no later than 2026-03-18',
      },
    ]);
  });

  it('names another region than that which receives', () => {
    const asks = asking(asked('originRegion', 'required'));
    expect(errors({ originRegion: family.region }, asks)).toEqual([
      {
        pointer: '/statements/originRegion',
        code: 'origin-is-receiving',
        found: 'the region that receives',
        allowed: 'the region that the applicant comes from',
      },
    ]);
  });
});

describe('an upload', () => {
  it('is brought once', () => {
    const upload = (code: string, id: string) => ({ code, upload: id });
    const documents = [upload('identity', 'upload-1'), 'birth', upload('marriage-or-divorce', 'upload-1')];
    const repeated = { ...family, documents } as unknown as Application;
    expect(fieldErrors(repeated, service, TODAY)).toEqual([
      {
        pointer: '/documents/2/upload',
        code: 'upload-repeated',
        found: 'an upload again',
        allowed: 'each upload once',
      },
    ]);
  });
});

describe('a consent', () => {
  const texts = consentTextsOf(service).map(({ id }) => id);
  const errors = (consent: object) =>
    fieldErrors({ ...family, consent } as unknown as Application, service, TODAY);

  it('is to a text that the form has, and not given after today in Almaty', () => {
    expect(texts.length).toBeGreaterThan(0);
    expect(errors({ text: texts[0], givenAt: '2026-03-18T18:59:59.999Z' })).toEqual([]);
    expect(errors({ text: 'another', givenAt: '2026-03-18T19:00:00Z' })).toEqual([
      {
        pointer: '/consent/text',
        code: 'consent-text-unknown',
        found: 'a text that the form does not have',
        allowed: texts.join(', '),
      },
      {
        pointer: '/consent/givenAt',
        code: 'day-in-future',
        found: 'a day after today',
        allowed: 'no later than 2026-03-18',
      },
    ]);
  });
});

describe('a birth date', () => {
  it('may be today, and not tomorrow', () => {
    const born = (birthDate: string) =>
      errorsOf({ applicant: { ...family.applicant, birthDate }, family: [bornOn(birthDate)] });
    expect(born('2026-03-18')).toEqual([]);
    expect(born('2026-03-19')).toEqual([
      '/applicant/birthDate birth-date-in-future',
      '/family/0/birthDate birth-date-in-future',
    ]);
  });

  it('is compared with today in Almaty, which begins five hours before the day in UTC', () => {
    const application = { ...family, family: [bornOn('2026-03-19')] };
    const errorsAt = (at: string) => fieldErrors(application, service, dayOf(almaty(at))).length;
    expect(errorsAt('2026-03-18T23:59:59.999')).toBe(1);
    expect(errorsAt('2026-03-19')).toBe(0);
  });

  it.each(['2026-02-30', '18.03.2026', '2026-3-18', ''])('%j is no day', (birthDate) => {
    const application = { ...family, family: [bornOn(birthDate)] };
    expect(Application.safeParse(application).error?.issues[0]?.path).toEqual(['family', 0, 'birthDate']);
  });
});

describe('a person listed twice', () => {
  const withIin = { ...spouse, iin: '900101300007' };
  const twice = (...members: FamilyMember[]) => errorsOf({ family: members });

  it('is found by the IIN, whatever the name', () => {
    expect(twice(withIin, child, { ...child, givenName: 'Басқа', iin: '900101300007' })).toEqual([
      '/family/2 person-repeated',
    ]);
  });

  it('is found by name and birth date where there is no IIN', () => {
    const bare = withoutIin(child);
    expect(twice(withIin, bare, bare, bare)).toEqual([
      '/family/2 person-repeated',
      '/family/3 person-repeated',
    ]);
  });

  it('is found where only one of the two entries has an IIN', () => {
    expect(twice(withIin, withoutIin(withIin))).toEqual(['/family/1 person-repeated']);
    expect(twice(withoutIin(withIin), withIin)).toEqual(['/family/1 person-repeated']);
  });

  it('is found in any case of letters, Kazakh ones too', () => {
    const bare = { ...withoutIin(child), surname: 'Әбілқасымұлы', givenName: 'Іңкәр' };
    const shouted = { ...bare, surname: 'ӘБІЛҚАСЫМҰЛЫ', givenName: 'іңкәр' };
    expect(twice(bare, shouted)).toEqual(['/family/1 person-repeated']);
  });

  it('is found however the letters are composed', () => {
    const bare = { ...withoutIin(child), surname: 'Байжігітов' };
    const decomposed = { ...bare, surname: bare.surname.normalize('NFD') };
    expect(twice(bare, decomposed)).toEqual(['/family/1 person-repeated']);
  });

  it('is found when the applicant stands in the family as well', () => {
    const { address: _address, ...applicant } = family.applicant;
    const listed: FamilyMember = {
      ...applicant,
      kinship: 'spouse',
      citizenship: 'Моңғолия',
      ethnicity: 'қазақ',
    };
    expect(twice(child, listed)).toEqual(['/family/1 person-repeated']);
    expect(twice(withoutIin(listed))).toEqual(['/family/0 person-repeated']);
  });

  it('is not somebody of the same name with another IIN, another birth date or another patronymic', () => {
    const namesake = { ...withIin, iin: '900101400093' };
    const bare = withoutIin(child);
    expect(twice(withIin, namesake)).toEqual([]);
    expect(twice(bare, bornOn('2019-01-01', bare), { ...bare, patronymic: 'Бөлекұлы' })).toEqual([]);
  });
});

describe('the schema of an application', () => {
  const parsed = (changed: object) =>
    Application.safeParse({ ...family, ...changed }).error?.issues.map(
      ({ path, code }) => `${path.join('/')} ${code}`,
    );

  it.each([
    ['an unknown field', { extra: 1 }, [' unrecognized_keys']],
    ['no consent', { consentToPersonalData: false }, ['consentToPersonalData invalid_value']],
    ['a region that does not exist', { region: '660000000' }, ['region invalid_value']],
    ['a family that is no list', { family: {} }, ['family invalid_type']],
    ['a family of 61', { family: Array.from({ length: 61 }, () => child) }, ['family too_big']],
    [
      'an unknown field of a member',
      { family: [{ ...child, passport: 'N1' }] },
      ['family/0 unrecognized_keys'],
    ],
    [
      'a kinship that form 1 does not know',
      { family: [{ ...child, kinship: 'cousin' }] },
      ['family/0/kinship invalid_value'],
    ],
    ['a blank name', { applicant: { ...family.applicant, surname: '  ' } }, ['applicant/surname too_small']],
    [
      'a wrong check digit',
      { applicant: { ...family.applicant, iin: '900101300008' } },
      ['applicant/iin custom'],
    ],
  ])('refuses %s', (_, changed, issues) => {
    expect(parsed(changed)).toEqual(issues);
  });

  it('trims names, so that a space does not make another person', () => {
    expect(
      Application.parse({ ...family, family: [{ ...child, surname: ` ${child.surname} ` }] }).family[0]
        ?.surname,
    ).toBe(child.surname);
  });
});
