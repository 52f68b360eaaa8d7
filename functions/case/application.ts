import * as z from 'zod';
import { dayOf, Instant, type PlainDate } from '#functions/law/calendar/instant.ts';
import { consentTextsOf } from '#functions/law/consents.ts';
import { RECEIVING_REGIONS, regionCodes } from '#functions/law/regions.ts';
import { type ServiceDefinition, STATEMENTS } from '#functions/law/service.ts';
import { type FiledDocument, missingStatements } from './completeness.ts';
import type { FiledFile } from './filed-file.ts';
import { Applicant, FamilyMember } from './person.ts';
import { Statements } from './statements.ts';

const DocumentCode = z.string().min(1).max(60);
const UploadId = z.string().regex(/^[0-9a-f]{32}$/);

/** An application as a portal files it (order 20, annex 1, form 1). Unknown fields are refused. */
export const Application = z.strictObject({
  service: z.string().min(1).max(60),
  channel: z.string().min(1).max(60),
  region: z.enum(regionCodes),
  applicant: Applicant,
  family: z.array(FamilyMember).max(60),
  /** Codes of the service's documents; one with a last day of validity says it, and one with a file names its upload. */
  documents: z
    .array(
      z.union([
        DocumentCode,
        z.strictObject({
          code: DocumentCode,
          expiresOn: z.iso.date().optional(),
          upload: UploadId.optional(),
        }),
      ]),
    )
    .max(20),
  statements: Statements.optional(),
  /** Filed to try the system out: marked, and counted nowhere. */
  synthetic: z.literal(true).optional(),
  /** The consent that form 1 carries; without it there is no such form. */
  consentToPersonalData: z.literal(true),
  /** Which text was agreed to, and when; without it the newest of the form, with the filing. */
  consent: z.strictObject({ text: z.string().min(1).max(60), givenAt: z.iso.datetime() }).optional(),
});
export type Application = z.infer<typeof Application>;

/** The documents as the case keeps them, with the files that came for them, by code. */
export const documentsOf = (
  { documents }: Pick<Application, 'documents'>,
  files: ReadonlyMap<string, FiledFile> = new Map(),
): readonly FiledDocument[] =>
  documents.map((document) => {
    const { code, expiresOn } =
      typeof document === 'string' ? { code: document, expiresOn: undefined } : document;
    const file = files.get(code);
    return { code, ...(expiresOn === undefined ? {} : { expiresOn }), ...(file ? { file } : {}) };
  });

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
  const stated = STATEMENTS.filter((name) => statements[name] !== undefined);
  const days = ['registeredSince', 'arrivedOn', 'graduatedOn'] as const;
  return [
    ...missingStatements(statements, service).map((group) => ({
      pointer: `/statements/${group[0]?.name ?? ''}`,
      code: 'statement-missing',
      found: 'nothing',
      allowed: group.map(({ name }) => name).join(' or '),
    })),
    ...stated
      .filter((name) => !asked.includes(name))
      .map((name) => ({
        pointer: `/statements/${name}`,
        code: 'statement-not-asked',
        found: 'a statement that the service does not ask',
        allowed: asked.join(', ') || 'none',
      })),
    ...days
      .filter((name) => (statements[name] ?? today) > today)
      .map((name) => ({
        pointer: `/statements/${name}`,
        code: 'day-in-future',
        found: 'a day after today',
        allowed: `no later than ${today}`,
      })),
    ...(statements.originRegion === region
      ? [
          {
            pointer: '/statements/originRegion',
            code: 'origin-is-receiving',
            found: 'the region that receives',
            allowed: 'the region that the applicant comes from',
          },
        ]
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
