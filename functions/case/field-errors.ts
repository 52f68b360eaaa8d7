import { dayOf, Instant, type PlainDate } from '#functions/law/calendar/instant.ts';
import { consentTextsOf } from '#functions/law/consents.ts';
import { RECEIVING_REGIONS } from '#functions/law/regions.ts';
import type { ServiceDefinition } from '#functions/law/service.ts';
import { type Application, documentsOf } from './application.ts';
import { missingStatements } from './completeness.ts';
import type { Applicant, FamilyMember } from './person.ts';
import { statedIn } from './statements.ts';

/** What is wrong with one field. `found` describes, and never repeats, what was sent. */
export type FieldError = {
  readonly pointer: string;
  readonly code: string;
  readonly found: string;
  readonly allowed: string;
};

/** What the schema cannot see: the definition, the calendar day and the other fields. Empty when all is well. */
export function fieldErrors(
  application: Application,
  service: ServiceDefinition,
  today: PlainDate,
): readonly FieldError[] {
  return [
    ...consentErrors(application, service, today),
    ...channelErrors(application, service),
    ...regionErrors(application, service),
    ...documentErrors(application, service),
    ...repeatedUploads(application),
    ...statementErrors(application, service, today),
    ...iinErrors(application, service),
    ...birthDateErrors(application, today),
    ...repeatedPersons(application),
  ];
}

/** Another text is another consent; and nobody consents tomorrow to what is filed today. */
function consentErrors({ consent }: Application, service: ServiceDefinition, today: PlainDate): FieldError[] {
  if (!consent) return [];
  const known = consentTextsOf(service).map(({ id }) => id);
  const given = dayOf(Instant.parse(new Date(consent.givenAt).toISOString()));
  return [
    ...(known.includes(consent.text)
      ? []
      : [
          {
            pointer: '/consent/text',
            code: 'consent-text-unknown',
            found: 'a text that the form does not have',
            allowed: known.join(', '),
          },
        ]),
    ...(given > today
      ? [
          {
            pointer: '/consent/givenAt',
            code: 'day-in-future',
            found: 'a day after today',
            allowed: `no later than ${today}`,
          },
        ]
      : []),
  ];
}

const channelErrors = ({ channel }: Application, service: ServiceDefinition): FieldError[] =>
  Object.hasOwn(service.channels, channel)
    ? []
    : [
        {
          pointer: '/channel',
          code: 'channel-unknown',
          found: 'a channel that the service does not have',
          allowed: Object.keys(service.channels).join(', '),
        },
      ];

function regionErrors({ region }: Application, { quota }: ServiceDefinition): FieldError[] {
  const receiving = quota.category ? RECEIVING_REGIONS[quota.category] : [region];
  if (receiving.includes(region)) return [];
  const found = `${region}, which receives no ${quota.category}`;
  return [{ pointer: '/region', code: 'region-not-receiving', found, allowed: receiving.join(', ') }];
}

function documentErrors(application: Application, service: ServiceDefinition): FieldError[] {
  const known = service.documents.map(({ code }) => code);
  const documents = documentsOf(application).map(({ code }) => code);
  return documents.flatMap((code, index) => {
    const pointer = `/documents/${index}`;
    if (!known.includes(code)) {
      const found = 'a document that the service does not name';
      return [{ pointer, code: 'document-unknown', found, allowed: known.join(', ') }];
    }
    if (documents.indexOf(code) === index) return [];
    return [{ pointer, code: 'document-repeated', found: `${code} again`, allowed: 'each document once' }];
  });
}

function repeatedUploads({ documents }: Application): FieldError[] {
  const uploads = documents.map((document) => (typeof document === 'string' ? undefined : document.upload));
  return uploads.flatMap((upload, index) => {
    if (upload === undefined || uploads.indexOf(upload) === index) return [];
    const pointer = `/documents/${index}/upload`;
    return [{ pointer, code: 'upload-repeated', found: 'an upload again', allowed: 'each upload once' }];
  });
}

/** A statement is an error of the form when it is missing or not asked, or lies in the future; never for its value. */
function statementErrors(
  { statements = {}, region }: Application,
  service: ServiceDefinition,
  today: PlainDate,
): FieldError[] {
  const asked = service.statements.map(({ name }) => name);
  const days = ['registeredSince', 'arrivedOn', 'graduatedOn'] as const;
  const error = (name: string, code: string, found: string, allowed: string): FieldError => ({
    pointer: `/statements/${name}`,
    code,
    found,
    allowed,
  });
  const notAsked = 'a statement that the service does not ask';
  const another = 'the region that the applicant comes from';
  return [
    ...missingStatements(statements, service).map((group) =>
      error(group[0]?.name ?? '', 'statement-missing', 'nothing', group.map(({ name }) => name).join(' or ')),
    ),
    ...statedIn(statements)
      .filter((name) => !asked.includes(name))
      .map((name) => error(name, 'statement-not-asked', notAsked, asked.join(', ') || 'none')),
    ...days
      .filter((name) => (statements[name] ?? today) > today)
      .map((name) => error(name, 'day-in-future', 'a day after today', `no later than ${today}`)),
    ...(statements.originRegion === region
      ? [error('originRegion', 'origin-is-receiving', 'the region that receives', another)]
      : []),
  ];
}

const iinErrors = ({ applicant }: Application, { applicantIin }: ServiceDefinition): FieldError[] =>
  applicantIin === 'required' && applicant.iin === undefined
    ? [
        {
          pointer: '/applicant/iin',
          code: 'field-missing',
          found: 'nothing',
          allowed: 'twelve digits of which the last is the right check digit',
        },
      ]
    : [];

function birthDateErrors({ applicant, family }: Application, today: PlainDate): FieldError[] {
  const dates: [string, string][] = [
    ['/applicant/birthDate', applicant.birthDate],
    ...family.map((member, index): [string, string] => [`/family/${index}/birthDate`, member.birthDate]),
  ];
  return dates
    .filter(([, birthDate]) => birthDate > today)
    .map(([pointer]) => ({
      pointer,
      code: 'birth-date-in-future',
      found: 'a day after today',
      allowed: `no later than ${today}`,
    }));
}

/** A person is listed twice when an IIN returns, or for members without one the same name and birth date. */
function repeatedPersons({ applicant, family }: Application): FieldError[] {
  const nameOf = (person: Applicant | FamilyMember) =>
    [person.surname, person.givenName, person.patronymic ?? '', person.birthDate]
      .join('\n')
      .normalize('NFC')
      .toLocaleUpperCase('kk');
  const persons: readonly (Applicant | FamilyMember)[] = [applicant, ...family];
  return persons.flatMap((person, index) => {
    const earlier = persons.slice(0, index);
    const same = earlier.some(
      (other) =>
        (person.iin !== undefined && person.iin === other.iin) ||
        ((person.iin === undefined || other.iin === undefined) && nameOf(person) === nameOf(other)),
    );
    if (!same) return [];
    const pointer = `/family/${index - 1}`;
    const found = 'a person who is on the application already';
    return [{ pointer, code: 'person-repeated', found, allowed: 'each person once' }];
  });
}
