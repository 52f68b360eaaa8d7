import { type Action, grantsFor, type Statement } from './statement.ts';

export type Judgement = { readonly allowed: true } | Refused;
/** The sentence is that of AWS. */
export type Refused = { readonly allowed: false; readonly sentence: string };

/** What is told of a function: a grant that let something happen, or what it was refused. */
export type Told = { readonly used: Action } | { readonly refused: Action };

/** Judges one function by the statements of its role. */
export interface Judge {
  /** Whether it may do all of this. */
  judge(needed: readonly Action[]): Judgement;
  /** Whether it may do this, where it is no refusal if it may not. */
  may(needed: Action): boolean;
}

export function judgeOf(
  functionName: string,
  statements: readonly Statement[],
  tell: (told: Told) => void,
): Judge {
  /** What was asked before and is allowed: the same few questions come again and again, but for the names of objects. */
  const allowed = new Set<string>();
  const may = (needed: Action): boolean => {
    const question = `${needed.action} ${needed.resource}`;
    if (allowed.has(question)) return true;
    const grants = grantsFor(statements, needed);
    for (const used of grants) tell({ used });
    if (grants.length > 0 && !needed.action.startsWith('s3:')) allowed.add(question);
    return grants.length > 0;
  };
  return {
    may,
    judge: (needed) => {
      const refused = needed.find((each) => !may(each));
      if (refused === undefined) return { allowed: true };
      tell({ refused });
      const { action, resource } = refused;
      return {
        allowed: false,
        sentence: `${functionName} is not authorized to perform: ${action} on resource: ${resource}`,
      };
    },
  };
}
