import type { Applicant, FamilyMember, Persons } from '#functions/case/person.ts';
import { ordinalOf } from '#functions/law/calendar/plain-date.ts';
import { kazakhMonth } from '#functions/law/calendar/wording.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { type Fields, formFields } from './form-fields.ts';
import { type FormId, findForm } from './forms.ts';
import { KAZAKH_SEX, kazakhKinship } from './kazakh.ts';

/** What fills the blanks of a form: fields by name, and rows of fields for each of its lists. */
export type Words = {
  readonly fields: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
};

/** Why a form cannot be filled: names the form and the field, never the value. */
export type WordsRefusal = {
  readonly code: 'form-unknown' | 'form-field-missing' | 'form-date-invalid';
  readonly form: string;
  readonly field: string;
};

/** A decision as it is put on paper. Days are `YYYY-MM-DD` in Asia/Almaty. */
export type DecisionOnPaper = {
  readonly form: FormId;
  readonly persons: Persons;
  readonly provider: { readonly name: string };
  readonly decision: {
    readonly number: string;
    readonly decidedOn: string;
    /** In Kazakh, one ground each; asked for by the forms of refusal. */
    readonly grounds?: readonly string[];
  };
  readonly case: {
    readonly number: string;
    /** What was applied for: the title of the service, in Kazakh. */
    readonly kind: string;
    readonly acceptedOn: string;
    readonly completedOn: string;
  };
};

type Values = Readonly<Record<string, string | undefined>>;

/** The parts of a day as the forms print them; undefined where the text is no day of the calendar. */
function dayParts(text: string) {
  if (ordinalOf(text) === undefined) return undefined;
  const [year, month, day] = text.split('-');
  return { year, month: kazakhMonth(Number(month)), day, dotted: `${day}.${month}.${year}` };
}

const fullName = ({ surname, givenName, patronymic }: Applicant | FamilyMember): string =>
  [surname, givenName, patronymic].filter((part) => part !== undefined).join(' ');

const personWords = (person: Applicant | FamilyMember) => ({
  iin: person.iin,
  fullName: fullName(person),
  birthDate: dayParts(person.birthDate)?.dotted,
  sex: KAZAKH_SEX[person.sex],
});

const memberWords = (member: FamilyMember, applicant: Applicant): Values => ({
  ...personWords(member),
  kinship: kazakhKinship(member, applicant),
  citizenship: member.citizenship,
  ethnicity: member.ethnicity,
});

// The orders leave these words to the office: they are the project's own.
const STATUS = { included: 'Оң шешім қабылданды', refused: 'Бас тартылды' };
const APPLICANT = 'Өтініш беруші';

const prefixed = (prefix: string, values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}.${name}`, value]));

function decisionFields({ persons, provider, decision, case: filed }: DecisionOnPaper): Values {
  const decidedOn = dayParts(decision.decidedOn);
  return {
    'provider.name': provider.name,
    'decision.number': decision.number,
    'decision.grounds': decision.grounds?.join('\n'),
    'decidedOn.year': decidedOn?.year,
    'decidedOn.month': decidedOn?.month,
    'decidedOn.day': decidedOn?.day,
    'case.number': filed.number,
    'case.kind': filed.kind,
    'case.status': decision.grounds?.length ? STATUS.refused : STATUS.included,
    'case.acceptedOn': dayParts(filed.acceptedOn)?.dotted,
    'case.completedOn': dayParts(filed.completedOn)?.dotted,
    ...prefixed('applicant', { ...personWords(persons.applicant), address: persons.applicant.address }),
  };
}

/** The days of a decision that are no days, by the field they fill. */
function invalidDay({ persons, decision, case: filed }: DecisionOnPaper): string | undefined {
  const days: readonly (readonly [field: string, day: string])[] = [
    ['decidedOn', decision.decidedOn],
    ['case.acceptedOn', filed.acceptedOn],
    ['case.completedOn', filed.completedOn],
    ['applicant.birthDate', persons.applicant.birthDate],
    ...persons.family.map(({ birthDate }, index) => [`family[${index}].birthDate`, birthDate] as const),
  ];
  return days.find(([, day]) => !dayParts(day))?.[0];
}

/** Only what the form prints; a value that is absent where it may be is empty text. */
function pick(asked: Fields, values: Values): Readonly<Record<string, string>> {
  const picked: Record<string, string> = {};
  for (const [name, { mayBeEmpty }] of asked) {
    const value = values[name];
    if (value !== undefined) picked[name] = value;
    else if (mayBeEmpty) picked[name] = '';
  }
  return picked;
}

/**
 * The words of a decision on the form given: only the fields the form prints, names as "surname given name
 * patronymic", days of tables as dd.mm.yyyy, months, sex and kinship in Kazakh. Pure.
 * Refuses a date that is none, naming its field. What the form asks for and the decision lacks, `render` refuses.
 */
export function decisionWords(decision: DecisionOnPaper): Result<Words, WordsRefusal> {
  const form = findForm(decision.form);
  if (!form) return refused({ code: 'form-unknown', form: decision.form, field: 'form' });
  const field = invalidDay(decision);
  if (field) return refused({ code: 'form-date-invalid', form: decision.form, field });
  const { applicant, family } = decision.persons;
  const members = family.map((member) => memberWords(member, applicant));
  const lists: Readonly<Record<string, readonly Values[]>> = {
    family: members,
    applicantAndFamily: [{ ...personWords(applicant), kinship: APPLICANT }, ...members],
  };
  const asked = formFields(form);
  const rows = Array.from(asked.rows, ([list, fields]) => {
    return [list, (lists[list] ?? []).map((values) => pick(fields, values))] as const;
  });
  return accepted({
    fields: pick(asked.fields, decisionFields(decision)),
    rows: Object.fromEntries(rows),
  });
}
