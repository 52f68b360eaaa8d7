import { type Citation, citationText } from '../citation.ts';
import { isEnd, type ServiceDefinition, type When } from '../service.ts';
import type { Verb } from '../verbs.ts';
import { type Finding, finding } from './finding.ts';
import { actingStages } from './stages.ts';

type Cited = readonly [rule: string, cite: Citation | undefined];

/** Every rule of a definition with the place where it is written. */
export const citedRules = (definition: ServiceDefinition): readonly Cited[] => [
  ['the service', definition.cite],
  ['the service term', definition.term.cite],
  ['the quota', definition.quota.cite],
  ['the expiry of documents', definition.expiry.cite],
  ['the escalation', definition.escalation.cite],
  ...(definition.hearing ? [['the hearing', definition.hearing.cite] as const] : []),
  ...(definition.openTo ? [['the last day of filing', definition.openTo.cite] as const] : []),
  ...named('channel', definition.channels),
  ...named('what is complained of over channel', definition.complaint?.channels ?? {}),
  ...named('stage', definition.stages),
  ...Object.entries(definition.stages).flatMap(([name, stage]) =>
    isEnd(stage) ? [] : [[`the term of stage ${name}`, stage.within.cite] as const],
  ),
  ...coded('document', definition.documents),
  ...coded('ground', definition.grounds),
  ...definition.statements.map(({ name, cite }) => [`statement ${name}`, cite] as const),
  ...definition.duties.flatMap(({ does, cite, within }) => [
    [`the duty "${does}"`, cite] as const,
    [`the term of the duty "${does}"`, within.cite] as const,
  ]),
  ...named('form', definition.forms),
  ...named('parameter', definition.parameters),
  ...definition.readings.map(({ about, cite }) => [`the reading about ${about}`, cite] as const),
];

const named = (kind: string, rules: Readonly<Record<string, { readonly cite?: Citation }>>): Cited[] =>
  Object.entries(rules).map(([name, { cite }]) => [`${kind} ${name}`, cite]);

const coded = (kind: string, rules: readonly { readonly code: string; readonly cite: Citation }[]): Cited[] =>
  rules.map(({ code, cite }) => [`${kind} ${code}`, cite]);

export const checkCitations = (definition: ServiceDefinition): Finding[] =>
  citedRules(definition).flatMap(([rule, cite]) =>
    isWritten(cite) ? [] : [finding('citation-missing', `${rule} cites nothing`)],
  );

const isWritten = (cite: Citation | undefined): boolean =>
  cite !== undefined && citationText(cite).replace('ours:', '').trim() !== '';

/** Forms that exist, and one (or the word that there is none) for each paper that the acts of the definition issue. */
export function checkForms(definition: ServiceDefinition, known: readonly string[]): Finding[] {
  const { forms } = definition;
  const unknown = Object.values(forms).flatMap((choice) =>
    'id' in choice && !known.includes(choice.id)
      ? [finding('form-unknown', `form ${choice.id} does not exist`)]
      : [],
  );
  const wired = wiredVerbs(definition);
  const missing = PAPER_OF.filter(([verb, paper]) => wired.has(verb) && !forms[paper]).map(([verb, paper]) =>
    finding('form-missing', `an act may ${verb}, and no form is named for the ${paper}`),
  );
  return [...unknown, ...missing];
}

const PAPER_OF = [
  ['include', 'inclusion'],
  ['consent', 'consent'],
  ['refuse', 'refusal'],
  ['refuse-to-accept', 'refusal-to-accept'],
  ['offer-hearing', 'hearing-notice'],
  ['hold-hearing', 'hearing-protocol'],
  ['dismiss', 'complaint-reply'],
  ['uphold', 'complaint-reply'],
] as const satisfies readonly (readonly [Verb, keyof ServiceDefinition['forms']])[];

const wiredVerbs = (definition: ServiceDefinition): ReadonlySet<string> =>
  new Set(actingStages(definition).flatMap(([, stage]) => Object.keys(stage.do)));

/** Whoever may refuse has a ground with its words, and has offered a hearing at the same stage. */
export function checkGrounds(definition: ServiceDefinition): Finding[] {
  const { grounds } = definition;
  const wordless = grounds
    .filter(({ text }) => text.kk.trim() === '')
    .map(({ code }) => finding('ground-missing', `ground ${code} has no words`));
  const refusing = ['refuse', 'propose-refusal', 'recommend'].some((verb) =>
    wiredVerbs(definition).has(verb),
  );
  const none = refusing && grounds.length === 0;
  return none
    ? [...wordless, finding('ground-missing', 'an act may refuse, and there is no ground')]
    : wordless;
}

/** Each document can be named by a deficiency: it has a name, and what would ask for it can come to pass. */
export const checkDocuments = ({ documents, statements }: ServiceDefinition): Finding[] => {
  const asked = statements.map(({ name }) => name);
  return documents.flatMap(({ code, title, when }) => [
    ...(title.kk.trim() === ''
      ? [finding('document-unciteable', `document ${code} has no name that a deficiency could give`)]
      : []),
    ...(isConditional(when) && !asked.includes(when.ifStated)
      ? [
          finding(
            'document-unciteable',
            `document ${code} is asked for only with ${when.ifStated}, which nobody is asked to state`,
          ),
        ]
      : []),
    ...(isChoice(when) && groupSize(documents, when.oneOf) < 2
      ? [finding('document-unciteable', `document ${code} is one of ${when.oneOf}, which has no other`)]
      : []),
  ]);
};

const isConditional = (when: When): when is Extract<When, { ifStated: unknown }> =>
  typeof when === 'object' && 'ifStated' in when;
const isChoice = (when: When): when is Extract<When, { oneOf: unknown }> =>
  typeof when === 'object' && 'oneOf' in when;
const groupSize = (items: readonly { readonly when: When }[], group: string): number =>
  items.filter(({ when }) => isChoice(when) && when.oneOf === group).length;

/** Offices in the region of origin act only where the application says which region that is. */
export const checkStatements = (definition: ServiceDefinition): Finding[] => {
  const origin = actingStages(definition).find(([, stage]) => stage.office === 'origin');
  const asked = definition.statements.some(
    ({ name, when }) => name === 'originRegion' && when === 'required',
  );
  const text = `stage ${origin?.[0]} belongs to an office of origin, and nobody is asked for that region`;
  return origin && !asked ? [finding('statement-unasked', text)] : [];
};

/** Names that keys and addresses can hold, each once. */
export function checkNames({
  documents,
  grounds,
  escalation,
  capped,
  stages,
  channels,
}: ServiceDefinition): Finding[] {
  const lists: readonly (readonly [kind: string, names: readonly string[]])[] = [
    ['document', documents.map(({ code }) => code)],
    ['ground', grounds.map(({ code }) => code)],
    ['rung', escalation.rungs.map(({ name }) => name)],
    ['capped stage', capped],
  ];
  return [
    ...Object.keys(stages).flatMap((name) =>
      /^[a-z]+(-[a-z]+)*$/.test(name) ? [] : [finding('misnamed', `stage ${name} is misnamed`)],
    ),
    ...Object.entries(channels).flatMap(([name, { first }]) =>
      stages[first]
        ? []
        : [finding('channel-begins-nowhere', `channel ${name} begins at ${first}, which is no stage`)],
    ),
    ...lists.flatMap(([kind, names]) =>
      [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map((name) =>
        finding('repeated', `${kind} ${name} stands twice`),
      ),
    ),
  ];
}
