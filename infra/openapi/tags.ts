/** The parts of the API, by the first step of their paths. The documentation has a section for each. */
const TAGS: Readonly<Record<string, string>> = {
  '.well-known': 'Keys by which what the system signs can be checked',
  alerts: 'Tellings before and after a term has passed',
  applications: 'Filing, and checking before filing',
  calendar: 'The working calendar and its changes',
  cases: 'Cases: their state, history, clocks, documents, and the acts of the law',
  complaints: 'Complaints about cases: their filing; what follows are acts on their own cases',
  commissions: 'Who sits on a commission, and how it decides',
  docs: 'This documentation',
  events: 'The feed of everything that happens to the cases you may see',
  forms: 'Official forms',
  health: 'Whether the API answers',
  lists: 'Lists of a month or a session',
  'openapi.json': 'This documentation, for machines',
  quotas: 'Places: limits, what is taken, who waits',
  registers: 'Numbers of applications, lists, decisions, minutes and complaints, without gaps',
  regions: 'The regions of the country',
  reports: 'What the work of a region amounts to',
  services: 'The law as data',
  sessions: 'Sessions of a commission: agenda, presence, votes, decisions and minutes',
  'subject-access': 'Everything that is held on one person',
  substitutions: 'Who acts for the absent holder of an office',
  uploads: 'Files that an application will bring',
  verify: 'Whether a document is genuine',
  webhooks: 'Receivers of events, and what they were sent',
};

/** @throws {Error} for a part without a line above. */
export function tagOf(path: string): string {
  const tag = path.split('/').find((step) => step !== '' && step !== 'v1') ?? '';
  if (TAGS[tag] === undefined) {
    throw new Error(
      `infra/openapi/tags.ts has no line for "${tag}", the first step of ${path}: say what it is for`,
    );
  }
  return tag;
}

export const tagsOf = (paths: readonly string[]) =>
  [...new Set(paths.map(tagOf))].toSorted().map((name) => ({ name, description: TAGS[name] ?? '' }));
