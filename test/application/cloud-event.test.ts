import { describe, expect, it } from 'vitest';
import {
  cloudEventFor,
  cloudEventOf,
  eventTypeOf,
  type ToldEvent,
} from '#functions/application/cloud-event.ts';
import { documentIssued, givenAt } from '../support/given-case.ts';
import { toldOf } from '../support/told-events.ts';

const told = (stage: string): readonly ToldEvent[] => toldOf('case-1', { given: givenAt(stage) });
const last = (stage: string) => cloudEventOf(told(stage).at(-1) as ToldEvent);

describe('an event that leaves the system', () => {
  it('is a CloudEvent with what a reader must know of the case, and nobody in it', () => {
    expect(last('registered')).toEqual({
      specversion: '1.0',
      id: 'case-1/2',
      source: 'urn:qonys:cases',
      type: 'kz.qonys.case.application-registered',
      subject: 'case-1',
      time: '2026-03-18T06:00:00.000Z',
      datacontenttype: 'application/json',
      dataschema: 'urn:qonys:case-event:1',
      sequence: '00000002',
      data: {
        caseId: 'case-1',
        caseNumber: '55-2026-000007',
        service: { code: 'kandas-inclusion', edition: '2026-01-01' },
        region: '550000000',
        sequence: 2,
        event: 'ApplicationRegistered',
        stage: {
          left: 'filed',
          entered: 'registered',
          due: { on: '2026-03-26', at: '2026-03-26T19:00:00.000Z' },
        },
        paragraph: 'K¶5',
        actor: 'provider',
      },
    });
  });

  it('is the same to the byte however often it is told', () => {
    expect(JSON.stringify(last('included'))).toBe(JSON.stringify(last('included')));
  });

  it('leaves no stage when a case is filed, and no clock runs where a case has ended', () => {
    expect(last('filed').data.stage).toMatchObject({ entered: 'filed' });
    expect(last('filed').data.stage).not.toHaveProperty('left');
    expect(last('delivered').data.stage).toEqual({ left: 'included', entered: 'delivered' });
  });

  it('that keeps the case in its stage has its number all the same, so that a gap shows', () => {
    const given = givenAt('included');
    const issued = given.happened(documentIssued(given.kase));
    const event = cloudEventOf(toldOf('case-1', { given: issued }).at(-1) as ToldEvent);
    expect(event.data).toMatchObject({ event: 'DocumentIssued', sequence: 6, actor: 'system' });
    expect(event.data).not.toHaveProperty('stage');
  });

  it.each(['delivered', 'refused', 'not-accepted', 'decision-at-corporation'])(
    'of a case that comes to %s enters each stage that the next one leaves',
    (stage) => {
      const steps = told(stage)
        .map(cloudEventOf)
        .flatMap(({ data }) => (data.stage ? [data.stage] : []));
      expect(steps.length).toBeGreaterThan(1);
      for (const [index, { left }] of steps.entries()) expect(left).toBe(steps[index - 1]?.entered);
      expect(steps.at(-1)?.entered).toBe(stage);
    },
  );

  it('tells a portal nothing of the outcome before the decision is sent, and leaves no number out', () => {
    for (const stage of ['delivered', 'refused', 'decision-at-corporation']) {
      const events = told(stage);
      const portal = events.map((event) => cloudEventFor('portal:enbek', event));
      expect(portal.map(({ data }) => data.sequence)).toEqual(events.map(({ sequence }) => sequence));
      const before = stage === 'delivered' ? portal.slice(0, -1) : portal;
      expect(JSON.stringify(before)).not.toMatch(/"includ|"refus|recommend/i);
      expect(before.filter(({ data }) => data.event === 'CaseProceeded').length).toBeGreaterThan(1);
    }
    const [sent] = told('delivered').slice(-1);
    expect(sent && cloudEventFor('portal:enbek', sent).data.stage).toEqual({
      left: 'included',
      entered: 'delivered',
    });
    const all = told('delivered');
    expect(all.map((event) => cloudEventFor('region:550000000', event))).toEqual(all.map(cloudEventOf));
  });

  it('has a type in reverse-DNS style, with the parts of its kind', () => {
    expect(eventTypeOf('DeadlineAlertRaised')).toBe('kz.qonys.case.deadline-alert-raised');
  });
});
