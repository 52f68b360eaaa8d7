import { describe, expect, it } from 'vitest';
import { actsOf, type Caller, may } from '#functions/case/authority.ts';
import { ROLES, type Role } from '#functions/law/service.ts';
import { kandasInclusion2026 } from '#functions/law/services/kandas-inclusion.2026.ts';
import { nationalOfficial, official, portal } from '#test/support/callers.ts';
import { givenAt } from '#test/support/given-case.ts';

/** Filed for `organisation: 'applicant'`, in the region 550000000. */
const { kase } = givenAt('registered');
const HERE = '550000000';
const ELSEWHERE = '110000000';

type Rights = { case: boolean; persons: boolean; list: boolean; alerts: boolean };
const rightsOf = (caller: Caller): Rights => ({
  case: may(caller, { to: 'see-case', kase }),
  persons: may(caller, { to: 'see-persons', kase }),
  list: may(caller, { to: 'list-cases', region: HERE }),
  alerts: may(caller, { to: 'see-alerts', region: HERE }),
});
const nothing: Rights = { case: false, persons: false, list: false, alerts: false };
const theCase: Rights = { case: true, persons: false, list: true, alerts: true };
const everything: Rights = { ...theCase, persons: true };

const officials = ROLES.filter((role) => role !== 'applicant');

describe('an official of the region', () => {
  const expected: Readonly<Record<Exclude<Role, 'applicant'>, Rights>> = {
    provider: everything,
    'state-corporation': everything,
    'career-centre': theCase,
    'foreign-mission': theCase,
    'authorised-body': theCase,
    commission: everything,
    head: everything,
    'quality-body': theCase,
  };

  it.each(Object.entries(expected))('as %s sees what the office needs', (role, rights) => {
    expect(rightsOf(official(role as Role))).toEqual(rights);
  });

  it.each(officials)('as %s sees nothing of another region', (role) => {
    expect(rightsOf(official(role, ELSEWHERE))).toEqual(nothing);
  });
});

describe('an official without a region', () => {
  it.each(['authorised-body', 'foreign-mission', 'quality-body'] as const)(
    'as %s works for the whole country',
    (role) => {
      expect(rightsOf(nationalOfficial(role))).toEqual(theCase);
    },
  );

  it.each(['provider', 'state-corporation', 'career-centre', 'commission', 'head'] as const)(
    'as %s sees nothing: such an office belongs to a region',
    (role) => {
      expect(rightsOf(nationalOfficial(role))).toEqual(nothing);
    },
  );
});

describe('a portal', () => {
  const own: Caller = { ...portal(), organisation: 'applicant' };

  it('sees what it has filed and lists nothing', () => {
    expect(rightsOf(own)).toEqual({ case: true, persons: true, list: false, alerts: false });
  });

  it('sees nothing of another portal, even with a region in its token', () => {
    expect(rightsOf(portal('egov'))).toEqual(nothing);
    expect(rightsOf({ ...portal('egov'), region: HERE })).toEqual(nothing);
  });
});

describe('filing, and the quota', () => {
  it.each(ROLES)('%s', (role) => {
    const caller = official(role);
    expect(may(caller, { to: 'file' })).toBe(['applicant', 'state-corporation'].includes(role));
    expect(may(caller, { to: 'see-quota' })).toBe(role !== 'applicant');
    expect(may(caller, { to: 'set-quota' })).toBe(role === 'authorised-body');
  });
});

describe('the acts offered to a caller', () => {
  const offered = (caller: Caller, stage = 'recommended') =>
    actsOf(caller, givenAt(stage).kase, kandasInclusion2026);

  it('are those of the stage for its actor', () => {
    expect(offered(official('provider'))).toEqual(['include', 'offer-hearing', 'refuse']);
    expect(offered(official('commission'), 'at-commission')).toEqual(['recommend']);
    expect(offered(official('state-corporation'), 'at-state-corporation')).toEqual([
      'hand-over',
      'refuse-to-accept',
    ]);
  });

  it('are none for another role, for another region, and when all is done', () => {
    expect(offered(official('head'))).toEqual([]);
    expect(offered(official('provider', ELSEWHERE))).toEqual([]);
    expect(offered(nationalOfficial('provider'))).toEqual([]);
    expect(offered(official('provider'), 'delivered')).toEqual([]);
  });
});
