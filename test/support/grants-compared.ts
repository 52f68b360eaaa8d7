import type { FunctionAction, Seen } from '#infra/local/access/access.ts';

/** Grants that nothing uses, and why they are there all the same. */
export type Unused = { readonly grant: RegExp; readonly why: string };

export type Compared = {
  /** What a function called and no statement allows: a grant is missing. */
  readonly refused: readonly string[];
  /** What a statement allows, nothing used, and no reason names: a grant too many. */
  readonly surplus: readonly string[];
  /** Reasons for grants that nobody has, or that something uses. */
  readonly idle: readonly string[];
};

const withoutStage = (name: string): string => name.replace(/\bqonys-[a-z]+-/, '');

/**
 * A function's name, the action, and the resource without region and account: alike in every stage. Whether items are
 * read one by one or together hangs on who asks at the same instant, so both are one action.
 */
const inWords = ({ functionName, action, resource }: FunctionAction): string => {
  const name = resource.startsWith('arn:') ? resource.split(':').slice(5).join(':') : resource;
  const said = action.replace('BatchGetItem', 'GetItem');
  return `${withoutStage(functionName)} ${said} ${withoutStage(name)}`;
};

/** Compares what functions may do with what they were seen to do, both ways. */
export function compareGrants(recorded: readonly Seen[], unused: readonly Unused[]): Compared {
  const wordsOf = (kind: keyof Seen) => new Set(recorded.flatMap((seen) => seen[kind].map(inWords)));
  const used = wordsOf('used');
  const idleGrants = [...wordsOf('granted')].filter((grant) => !used.has(grant));
  return {
    refused: [...wordsOf('refused')].toSorted(),
    surplus: idleGrants.filter((grant) => !unused.some((row) => row.grant.test(grant))).toSorted(),
    idle: unused
      .filter((row) => !idleGrants.some((grant) => row.grant.test(grant)))
      .map(({ grant }) => String(grant)),
  };
}
