import { createHash, createHmac } from 'node:crypto';
import type { Credentials } from '../aws-json.ts';
import { type Judge, type Judgement, judgeOf, type Told } from './judge.ts';
import { type Action, grantsOf, type Statement } from './statement.ts';

/** A grant of a function, or what it did, by the function's name. */
export interface FunctionAction extends Action {
  readonly functionName: string;
}

/** Who may do what: the roles of the template, the functions that act by them, and what they were seen to do. */
export interface Access {
  /** The statements of a policy that this role holds. */
  grant(role: string, statements: readonly Statement[]): void;
  /** The credentials of a function with this role: always the same ones, so that links signed with them last. */
  credentialsOf(functionName: string, role: string): Credentials;
  /** The secret of an access key: the cloud's own or a function's. */
  readonly secretOf: (accessKeyId: string) => string | undefined;
  /** What a role allows and refuses. */
  readonly statementsOf: (role: string) => readonly Statement[];
  /** Notes what a function used or was refused. */
  note(functionName: string, told: Told): void;
  /** Whether the access key's function may do all of this. The cloud's own may do anything. */
  judge(accessKeyId: string, needed: readonly Action[]): Judgement;
  /** Whether the access key's caller may do it, where it is no refusal if it may not. */
  may(accessKeyId: string, needed: Action): boolean;
  /** What the function's role must allow so that Lambda acts by it, and does not: nothing if it allows all. */
  missing(functionName: string, needed: readonly Action[]): readonly Action[];
  /** Every grant of every function, every grant that let something happen, and everything that was refused. */
  readonly seen: () => Seen;
}

export interface Seen {
  readonly granted: readonly FunctionAction[];
  readonly used: readonly FunctionAction[];
  readonly refused: readonly FunctionAction[];
}

interface Caller {
  readonly functionName: string;
  readonly role: string;
  readonly credentials: Credentials;
}

/** The account: `own` are the credentials of the cloud itself, to which nothing is refused. */
export function openAccess(own: Credentials, hint: (line: string) => void): Access {
  const statements = new Map<string, readonly Statement[]>();
  const callers = new Map<string, Caller>();
  const judges = new Map<string, Judge>();
  const used = new Map<string, FunctionAction>();
  const refused = new Map<string, FunctionAction>();

  const note = (functionName: string, told: Told): void => {
    const { action, resource } = 'used' in told ? told.used : told.refused;
    const noted = 'used' in told ? used : refused;
    noted.set(`${functionName} ${action} ${resource}`, { functionName, action, resource });
    if ('refused' in told)
      hint(`refused: ${functionName} may not ${action} on ${resource.split(':').at(-1)}`);
  };
  const statementsOf = (role: string) => statements.get(role) ?? [];
  const judgeFor = ({ functionName, role }: Caller): Judge => {
    const judge =
      judges.get(functionName) ??
      judgeOf(functionName, statementsOf(role), (told) => note(functionName, told));
    judges.set(functionName, judge);
    return judge;
  };
  const judgeBehind = (accessKeyId: string): Judge | undefined => {
    const caller = callers.get(accessKeyId);
    return caller && judgeFor(caller);
  };

  return {
    grant: (role, given) => {
      statements.set(role, [...statementsOf(role), ...given]);
      judges.clear();
    },
    credentialsOf: (functionName, role) => {
      const credentials = credentialsFor(functionName, own);
      callers.set(credentials.accessKeyId, { functionName, role, credentials });
      return credentials;
    },
    secretOf: (id) =>
      id === own.accessKeyId ? own.secretAccessKey : callers.get(id)?.credentials.secretAccessKey,
    statementsOf,
    note,
    judge: (id, needed) => judgeBehind(id)?.judge(needed) ?? { allowed: true },
    may: (id, needed) => judgeBehind(id)?.may(needed) ?? true,
    missing: (functionName, needed) => {
      const caller = [...callers.values()].find((each) => each.functionName === functionName);
      return caller ? needed.filter((each) => !judgeFor(caller).may(each)) : [];
    },
    seen: () => ({
      granted: [...callers.values()].flatMap(({ functionName, role }) =>
        grantsOf(statementsOf(role)).map((grant) => ({ functionName, ...grant })),
      ),
      used: [...used.values()],
      refused: [...refused.values()],
    }),
  };
}

const credentialsFor = (functionName: string, own: Credentials): Credentials => ({
  accessKeyId: `LOCAL${createHash('sha256').update(functionName).digest('hex').slice(0, 15).toUpperCase()}`,
  secretAccessKey: createHmac('sha256', own.secretAccessKey).update(functionName).digest('base64url'),
});
