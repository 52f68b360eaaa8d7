import { describe, expect, it } from 'vitest';
import { actsOf, type Caller, may } from '#functions/case/authority.ts';
import type { Case } from '#functions/case/case.ts';
import type { Region } from '#functions/law/regions.ts';
import { ROLES, type Role } from '#functions/law/service.ts';
import { kandasInclusion2026 } from '#functions/law/services/kandas-inclusion.2026.ts';
import { applicationOf } from '#test/support/applications.ts';
import { nationalOfficial, official, portal } from '#test/support/callers.ts';
import { givenAt } from '#test/support/given-case.ts';

/** Filed for `organisation: 'applicant'`, in the region 550000000. */
const { kase } = givenAt('registered');
const HERE = '550000000';
const ELSEWHERE = '110000000';

type Rights = { case: boolean; persons: boolean; list: boolean; alerts: boolean; reports: boolean };
const rightsOf = (caller: Caller): Rights => ({
  case: may(caller, { to: 'see-case', kase }),
  persons: may(caller, { to: 'see-persons', kase }),
  list: may(caller, { to: 'list-cases', region: HERE }),
  alerts: may(caller, { to: 'see-alerts', region: HERE }),
  reports: may(caller, { to: 'see-reports', region: HERE }),
});
const nothing: Rights = { case: false, persons: false, list: false, alerts: false, reports: false };
const theCase: Rights = { case: true, persons: false, list: true, alerts: true, reports: true };
const everything: Rights = { ...theCase, persons: true };

const officials = ROLES.filter((role) => role !== 'applicant');

describe('an official of the region', () => {
  const expected: Readonly<Record<Exclude<Role, 'applicant'>, Rights>> = {
    provider: everything,
    // Of what a portal filed it sees nothing.
    'state-corporation': { ...nothing, list: true, alerts: true, reports: true },
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
    expect(rightsOf(own)).toEqual({ case: true, persons: true, list: false, alerts: false, reports: false });
  });

  it('sees nothing of another portal, even with a region in its token', () => {
    expect(rightsOf(portal('egov'))).toEqual(nothing);
    expect(rightsOf({ ...portal('egov'), region: HERE })).toEqual(nothing);
  });
});

describe('filing', () => {
  const through = (channel: string, caller: Caller, region: Region = HERE) =>
    may(caller, {
      to: 'file',
      service: kandasInclusion2026,
      application: applicationOf({ channel, region }),
    });

  it('is for whoever the channel names, so that nobody borrows the hours of another', () => {
    expect(through('migration-portal', portal())).toBe(true);
    expect(through('state-corporation', official('state-corporation'))).toBe(true);
    expect(through('state-corporation', portal())).toBe(false);
    expect(through('migration-portal', official('state-corporation'))).toBe(false);
    expect(through('migration-portal', official('provider'))).toBe(false);
  });

  it('at a counter is for the region of the counter', () => {
    expect(through('state-corporation', official('state-corporation', ELSEWHERE))).toBe(false);
  });

  it('through a channel that does not exist is left to the check of the fields', () => {
    expect(through('no-channel', portal())).toBe(true);
  });
});

describe('the state corporation', () => {
  it('sees and reads what came in over its counter, and nothing that a portal filed', () => {
    const { kase } = givenAt('recommended');
    const counter = official('state-corporation');
    const overCounter: Case = { ...kase, filedBy: { subject: 'clerk', role: 'state-corporation' } };
    expect(may(counter, { to: 'see-case', kase })).toBe(false);
    expect(may(counter, { to: 'see-case', kase: overCounter })).toBe(true);
    expect(may(counter, { to: 'see-persons', kase: overCounter })).toBe(true);
  });
});

describe('the quota', () => {
  it.each(ROLES)('%s', (role) => {
    const caller = official(role);
    expect(may(caller, { to: 'see-quota' })).toBe(role !== 'applicant');
    expect(may(caller, { to: 'set-quota' })).toBe(role === 'authorised-body');
  });
});

describe('the acts offered to a caller', () => {
  const offered = (caller: Caller, stage = 'recommended') =>
    actsOf(caller, givenAt(stage).kase, kandasInclusion2026);

  it('are those of the stage for its actor', () => {
    expect(offered(official('provider'))).toEqual(['include', 'offer-hearing', 'refuse']);
    // What a session does is offered to no one of the commission alone.
    expect(offered(official('commission'), 'at-commission')).toEqual([]);
    expect(offered(official('state-corporation'), 'at-state-corporation')).toEqual([
      'hand-over',
      'refuse-to-accept',
      'withdraw',
    ]);
  });

  it('are those on the places that a decision holds, for whoever may do them, also when all is done', () => {
    for (const stage of ['included', 'delivered']) {
      expect(offered(official('head'), stage)).toEqual(['annul']);
      expect(offered(official('head', ELSEWHERE), stage)).toEqual([]);
      expect(offered(official('provider'), stage)).toContain('change-family');
      const told = stage === 'delivered' ? ['give-up'] : ['withdraw'];
      expect(offered({ ...portal(), organisation: 'applicant' }, stage)).toEqual(told);
      expect(offered(portal('another'), stage)).toEqual([]);
    }
    expect(offered(official('head'), 'refused')).toEqual([]);
  });

  it('are none for another role, for another region, and when all is done', () => {
    expect(offered(official('head'))).toEqual([]);
    expect(offered(official('provider', ELSEWHERE))).toEqual([]);
    expect(offered(nationalOfficial('provider'))).toEqual([]);
    expect(offered(official('state-corporation'), 'delivered')).toEqual([]);
  });
});
