import type { Citation } from '#functions/law/citation.ts';
import { isEnd, ROLES, type ServiceDefinition, VERBS } from '#functions/law/service.ts';

/**
 * What is wrong with a definition, in sentences; none when it can be used. Sees what the types cannot: whether every
 * stage can be reached, watched and left, every rule has its source, and every name means something.
 */
export const serviceFaults = (definition: ServiceDefinition, forms: readonly string[]): readonly string[] => [
  ...nameFaults(definition, forms),
  ...actFaults(definition),
  ...wayFaults(definition),
  ...clockFaults(definition),
  ...citationFaults(definition),
  ...repetitionFaults(definition),
];

/** The stages to which the acts of a stage lead; none for an end. */
function leadsTo({ stages }: ServiceDefinition, name: string): readonly string[] {
  const stage = stages[name];
  return stage && !isEnd(stage) ? Object.values(stage.do) : [];
}

/** Every stage that can be reached from some, themselves included, without passing through one. */
function reachableFrom(
  definition: ServiceDefinition,
  from: readonly string[],
  without?: string,
): Set<string> {
  const found = new Set<string>();
  const ahead = [...from];
  for (let name = ahead.pop(); name !== undefined; name = ahead.pop()) {
    if (found.has(name) || name === without) continue;
    found.add(name);
    ahead.push(...leadsTo(definition, name));
  }
  return found;
}

const firstStages = ({ channels }: ServiceDefinition): readonly string[] =>
  Object.values(channels).map(({ first }) => first);

function nameFaults(definition: ServiceDefinition, known: readonly string[]): string[] {
  const { stages, channels, capped, forms } = definition;
  return [
    ...Object.entries(channels).flatMap(([name, { first }]) =>
      stages[first] ? [] : [`channel ${name} begins at ${first}, which is no stage`],
    ),
    ...capped.flatMap((name) => (stages[name] ? [] : [`the service term caps ${name}, which is no stage`])),
    ...Object.values(forms).flatMap((form) => (known.includes(form) ? [] : [`form ${form} does not exist`])),
    ...Object.keys(stages).flatMap((name) =>
      /^[a-z]+(-[a-z]+)*$/.test(name) ? [] : [`stage ${name} is misnamed`],
    ),
  ];
}

function actFaults({ stages }: ServiceDefinition): string[] {
  const [verbs, roles]: readonly (readonly string[])[] = [VERBS, ROLES];
  return Object.entries(stages).flatMap(([name, stage]) => {
    if (isEnd(stage)) return [];
    const acts = Object.entries(stage.do).flatMap(([verb, to]) => [
      ...(verbs?.includes(verb) ? [] : [`stage ${name} has the act ${verb}, which is no verb`]),
      ...(stages[to] ? [] : [`act ${verb} of stage ${name} leads to ${to}, which is no stage`]),
    ]);
    return roles?.includes(stage.actor)
      ? acts
      : [...acts, `nobody can be ${stage.actor}, the actor of ${name}`];
  });
}

function wayFaults(definition: ServiceDefinition): string[] {
  const { stages } = definition;
  const reached = reachableFrom(definition, firstStages(definition));
  return Object.keys(stages).flatMap((name) => {
    const onward = [...reachableFrom(definition, [name])];
    const ends = onward.some((next) => stages[next] && isEnd(stages[next]));
    return [
      ...(reached.has(name) ? [] : [`stage ${name} cannot be reached`]),
      ...(ends ? [] : [`stage ${name} leads to no end`]),
    ];
  });
}

function clockFaults(definition: ServiceDefinition): string[] {
  return Object.entries(definition.stages).flatMap(([name, stage]) => {
    if (isEnd(stage)) return [];
    const watched = stage.within.unit !== 'none' || definition.capped.includes(name);
    const faults = watched ? [] : [`stage ${name} is watched by no term`];
    if (stage.startsFrom === 'stage') return faults;
    const { sameAs } = stage.startsFrom;
    const passedBy = reachableFrom(definition, firstStages(definition), sameAs).has(name);
    const earlier = definition.stages[sameAs] !== undefined && sameAs !== name && !passedBy;
    return earlier
      ? faults
      : [...faults, `stage ${name} starts with ${sameAs}, which does not always come before`];
  });
}

function citationFaults(definition: ServiceDefinition): string[] {
  const { term, quota, channels, documents, grounds, stages, escalation, hearingNotice } = definition;
  const named = (kind: string, rules: Readonly<Record<string, { readonly cite?: Citation }>>) =>
    Object.entries(rules).map(([name, { cite }]) => [`${kind} ${name}`, cite] as const);
  const coded = (kind: string, rules: readonly { readonly code: string; readonly cite: Citation }[]) =>
    rules.map(({ code, cite }) => [`${kind} ${code}`, cite] as const);
  const cites: readonly (readonly [string, Citation | undefined])[] = [
    ['the service term', term.cite],
    ['the quota', quota.cite],
    ['the escalation', escalation.cite],
    ['the notice of a hearing', hearingNotice.cite],
    ...named('channel', channels),
    ...named('stage', stages),
    ...coded('document', documents),
    ...coded('ground', grounds),
    ...Object.entries(stages).flatMap(([name, stage]) =>
      isEnd(stage) ? [] : [[`the term of stage ${name}`, stage.within.cite] as const],
    ),
  ];
  return cites.flatMap(([rule, cite]) => (isWritten(cite) ? [] : [`${rule} cites nothing`]));
}

function isWritten(cite: Citation | undefined): boolean {
  if (!cite) return false;
  return ('order' in cite ? cite.order : cite.ours).trim() !== '';
}

function repetitionFaults({ documents, grounds, escalation, capped }: ServiceDefinition): string[] {
  const repeated = (kind: string, names: readonly string[]) =>
    [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map(
      (name) => `${kind} ${name} stands twice`,
    );
  return [
    ...repeated(
      'document',
      documents.map(({ code }) => code),
    ),
    ...repeated(
      'ground',
      grounds.map(({ code }) => code),
    ),
    ...repeated(
      'rung',
      escalation.rungs.map(({ name }) => name),
    ),
    ...repeated('capped stage', capped),
  ];
}
