import { type StandingIn, standingIn } from '#functions/application/record-substitution.ts';
import type { Caller } from '#functions/case/authority.ts';
import type { Language } from './problems.ts';
import { problem, type Response } from './response.ts';

type ForAnother = {
  readonly caller: Caller;
  readonly language: Language;
  readonly substitution: string | undefined;
};

/** The handler of an operation `forAnother`: its caller holds the office for which they say to act, or is refused. */
export const standing =
  <Asked extends ForAnother>(dependencies: StandingIn, handle: (asked: Asked) => Promise<Response>) =>
  async (asked: Asked): Promise<Response> => {
    const caller = await standingIn(dependencies, asked.caller, asked.substitution);
    return caller.ok ? handle({ ...asked, caller: caller.value }) : problem(caller.refusal, asked.language);
  };
