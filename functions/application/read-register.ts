import { type Caller, may } from '#functions/case/authority.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { Register, RegisterEntry, RegisterStore } from './ports/registers.ts';
import type { Page } from './ports/store.ts';
import type { UseCaseRefusal } from './refusals.ts';

/** A page of a register in the order of its numbers, for the offices of its region. */
export async function readRegister(
  { registers }: { readonly registers: RegisterStore },
  {
    caller,
    register,
    limit,
    after,
  }: {
    readonly caller: Caller;
    readonly register: Register;
    readonly limit: number;
    readonly after?: string;
  },
): Promise<Result<Page<RegisterEntry> & { readonly last: number }, UseCaseRefusal>> {
  if (!may(caller, { to: 'see-registers', region: register.region }))
    return refused({ code: 'not-permitted' });
  const [page, last] = await Promise.all([
    registers.entries(register, { limit, ...(after ? { after } : {}) }),
    registers.lastNumber(register),
  ]);
  return accepted({ ...page, last });
}
