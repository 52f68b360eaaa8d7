import type { PlainDate } from '#functions/law/calendar/instant.ts';
import { monthsBefore } from '#functions/law/calendar/months.ts';
import { citationText } from '#functions/law/citation.ts';
import type {
  AskedStatement,
  RequiredDocument,
  ServiceDefinition,
  StatementName,
  When,
  Wording,
} from '#functions/law/service.ts';
import type { FiledFile } from './filed-file.ts';
import type { Statements } from './statements.ts';

/** A document as it came in: which one, the last day on which it is valid where it has one, and its file. */
export type FiledDocument = {
  readonly code: string;
  readonly expiresOn?: string;
  readonly file?: FiledFile;
};

type Kind = 'missing' | 'expired' | 'expires-by-decision' | 'limit-not-kept';

/**
 * What a person may find wrong with a set of documents. `codes` names the document, the alternatives of which one would
 * do, or the statement; `clause` is the item of the order that asks for it. A warning is not yet a deficiency.
 */
export type Deficiency = {
  readonly kind: Kind;
  readonly of: 'document' | 'statement';
  readonly codes: readonly string[];
  readonly clause: string;
  readonly weight: 'deficiency' | 'warning';
};

/** The days that documents are judged by: the one on which they are looked at, and the last on which to decide. */
export type Judged = { readonly on: PlainDate; readonly lastDecisionDay: PlainDate | undefined };

/**
 * Everything that is missing from a set, and everything that has expired, clause by clause. Advises only: the machine
 * refuses nothing by it, a person does (Law on personal data, Art. 19-1).
 */
export const documentDeficiencies = (
  filed: readonly FiledDocument[],
  stated: readonly StatementName[],
  service: ServiceDefinition,
  judged: Judged,
): readonly Deficiency[] => [...missing(filed, stated, service), ...expired(filed, service, judged)];

function missing(
  filed: readonly FiledDocument[],
  stated: readonly StatementName[],
  { documents }: ServiceDefinition,
): Deficiency[] {
  const given = new Set(filed.map(({ code }) => code));
  return lacking(documents, ({ code }) => given.has(code), stated).map((group) => ({
    kind: 'missing',
    of: 'document',
    codes: group.map(({ code }) => code),
    clause: clausesOf(group),
    weight: 'deficiency',
  }));
}

/** What has to be given and is not: single items, or a group of which none was given. */
function lacking<T extends { readonly when: When }>(
  items: readonly T[],
  isGiven: (item: T) => boolean,
  stated: readonly StatementName[],
): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  const single: T[][] = [];
  for (const item of items) {
    const { when } = item;
    if (typeof when === 'object' && 'oneOf' in when) {
      groups.set(when.oneOf, [...(groups.get(when.oneOf) ?? []), item]);
    } else if (isAsked(when, stated) && !isGiven(item)) single.push([item]);
  }
  return [...single, ...[...groups.values()].filter((group) => !group.some(isGiven))];
}

const isAsked = (when: When, stated: readonly StatementName[]): boolean =>
  when === 'required' || (typeof when === 'object' && 'ifStated' in when && stated.includes(when.ifStated));

function expired(filed: readonly FiledDocument[], service: ServiceDefinition, judged: Judged): Deficiency[] {
  return filed.flatMap(({ code, expiresOn }): Deficiency[] => {
    const document = service.documents.find((one) => one.code === code);
    const kind = document && expiresOn ? staleness(expiresOn, service, judged) : undefined;
    if (!document || !kind) return [];
    const weight = kind === 'expired' ? 'deficiency' : 'warning';
    const clause = `${citationText(service.expiry.cite)}; ${citationText(document.cite)}`;
    return [{ kind, of: 'document', codes: [code], clause, weight }];
  });
}

/** A document is good to the end of its last day, but for a decision on that very day where the edition says so. */
function staleness(expiresOn: string, { expiry }: ServiceDefinition, { on, lastDecisionDay }: Judged) {
  if (expiresOn < on) return 'expired';
  if (expiry.upTo === 'acceptance' || lastDecisionDay === undefined) return undefined;
  return expiresOn <= lastDecisionDay ? 'expires-by-decision' : undefined;
}

/** The days that an applicant states and that do not keep the limit of the order, as of the day of filing. */
export function statementDeficiencies(
  statements: Statements,
  service: ServiceDefinition,
  filedOn: PlainDate,
): readonly Deficiency[] {
  return service.statements
    .filter((asked) => !keepsLimit(asked, statements[asked.name], filedOn))
    .map(({ name, cite }) => ({
      kind: 'limit-not-kept',
      of: 'statement',
      codes: [name],
      clause: citationText(cite),
      weight: 'deficiency',
    }));
}

function keepsLimit({ limit }: AskedStatement, day: string | undefined, filedOn: PlainDate): boolean {
  if (!limit || day === undefined) return true;
  return 'atLeast' in limit
    ? day <= monthsBefore(filedOn, limit.atLeast)
    : day >= monthsBefore(filedOn, limit.atMost);
}

/** What the applicant has to state and does not, as groups of which one would do. */
export const missingStatements = (statements: Statements, service: ServiceDefinition) =>
  lacking(service.statements, ({ name }) => statements[name] !== undefined, []);

const clausesOf = (group: readonly RequiredDocument[]): string =>
  [...new Set(group.map(({ cite }) => citationText(cite)))].join('; ');

/** A sentence in each language; the project's own, in every one. */
type Sentence = { readonly kk: string; readonly ru: string; readonly en: string };

const CURES: Readonly<Record<Kind, Sentence>> = {
  missing: {
    kk: 'Құжатты қоса беріңіз',
    ru: 'Приложите документ',
    en: 'Attach the document',
  },
  expired: {
    kk: 'Қолданыстағы құжатты ұсыныңыз',
    ru: 'Представьте действующий документ',
    en: 'Present a document that is valid',
  },
  'expires-by-decision': {
    kk: 'Шешім қабылданатын күннен кейін де қолданылатын құжатты ұсыныңыз',
    ru: 'Представьте документ, который действует и после дня решения',
    en: 'Present a document that is valid beyond the day of the decision',
  },
  'limit-not-kept': {
    kk: 'Күнді тексеріңіз: ол тармақта белгіленген мерзімге сай емес',
    ru: 'Проверьте дату: она не отвечает сроку, установленному пунктом',
    en: 'Check the day: it does not keep the limit of the paragraph',
  },
};

/** What would cure a deficiency. */
export const cureOf = ({ kind }: Deficiency): Sentence => CURES[kind];

/** The documents of a deficiency as the order names them, in the order's wording. */
export const documentTitles = ({ codes }: Deficiency, { documents }: ServiceDefinition): readonly Wording[] =>
  documents.filter(({ code }) => codes.includes(code)).map(({ title }) => title);
