import { describe, expect, it } from 'vitest';
import { openAccess } from '#infra/local/access/access.ts';
import type { Action, Statement } from '#infra/local/access/statement.ts';
import { compareGrants } from '#test/support/grants-compared.ts';

const TABLE = 'arn:aws:dynamodb:eu-central-1:000000000000:table/Cases';
const on = (action: string): Action => ({ action: `dynamodb:${action}`, resource: TABLE });
const allowing = (...actions: string[]): Statement => ({
  effect: 'Allow',
  actions: actions.map((action) => `dynamodb:${action}`),
  resources: [TABLE],
});

/** What is seen of a function that calls these actions under this statement. */
function seen(statement: Statement, ...calls: string[]) {
  const access = openAccess({ accessKeyId: 'own', secretAccessKey: 'secret' }, () => {});
  access.grant('role', [statement]);
  const { accessKeyId } = access.credentialsOf('qonys-dev-cases', 'role');
  for (const call of calls) access.judge(accessKeyId, [on(call)]);
  return access.seen();
}

describe('what functions may do and what they did', () => {
  const may = allowing('GetItem', 'PutItem');

  it('agree where every call is allowed and every grant is used', () => {
    const recorded = [seen(may, 'GetItem'), seen(may, 'PutItem')];
    expect(compareGrants(recorded, [])).toEqual({ refused: [], surplus: [], idle: [] });
  });

  it('differ by a grant that is missing', () => {
    const recorded = [seen(may, 'GetItem', 'PutItem', 'Query')];
    expect(compareGrants(recorded, []).refused).toEqual(['cases dynamodb:Query table/Cases']);
  });

  it('differ by a grant too many, unless a reason names it', () => {
    const recorded = [seen(may, 'GetItem')];
    expect(compareGrants(recorded, []).surplus).toEqual(['cases dynamodb:PutItem table/Cases']);
    const reason = { grant: /^cases dynamodb:PutItem /, why: 'a race' };
    expect(compareGrants(recorded, [reason])).toEqual({ refused: [], surplus: [], idle: [] });
  });

  it('differ by a reason that is none any more', () => {
    const reason = { grant: /^cases dynamodb:PutItem /, why: 'a race' };
    expect(compareGrants([seen(may, 'GetItem', 'PutItem')], [reason]).idle).toEqual([String(reason.grant)]);
  });
});
