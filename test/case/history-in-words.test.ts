import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '#functions/case/events.ts';
import { actInWords, detailsInWords } from '#functions/case/history-in-words.ts';
import { kandasInclusion2026 as service } from '#functions/law/services/kandas-inclusion.2026.ts';
import { almaty } from '#test/support/almaty.ts';

const GROUND = 'no-quota';
const ground = service.grounds.find(({ code }) => code === GROUND)?.text;
const groundIn = (language: 'kk' | 'ru' | 'en') => ground?.[language] ?? ground?.kk;
const detailsOf = (type: CaseEvent['type'], event: object) =>
  detailsInWords({ type, ...event } as never as CaseEvent, service);
const said = (type: CaseEvent['type'], event: object, language: 'kk' | 'ru' | 'en' = 'en') =>
  detailsOf(type, event).map((words) => words[language]);
const decision = (outcome: string, grounds: readonly string[] = []) => ({ number: '7', outcome, grounds });

describe('the details of an event', () => {
  it.each<[CaseEvent['type'], object, readonly (string | undefined)[]]>([
    ['ApplicationFiled', { number: '7', places: 5 }, ['№ 7', 'persons in the family: 5']],
    [
      'ApplicationFiled',
      { number: '7', places: 5, synthetic: true },
      ['№ 7', 'synthetic case, not a real one', 'persons in the family: 5'],
    ],
    [
      'AcceptanceRefused',
      { deficiencies: [{ codes: ['identity', 'birth'] }, { codes: ['photo'] }] },
      ['identity, birth, photo'],
    ],
    ['ApplicationListed', { list: '2026-03' }, ['№ 2026-03']],
    ['OutcomeRecommended', { outcome: 'include', grounds: [] }, ['include in the quota']],
    ['OutcomeRecommended', { outcome: 'refuse', grounds: [GROUND] }, ['refuse', groundIn('en')]],
    ['RefusalProposed', { grounds: [GROUND] }, [groundIn('en')]],
    [
      'HearingOffered',
      { heldAt: almaty('2026-04-02T09:05'), grounds: [GROUND] },
      ['2 April 2026, 09:05', groundIn('en')],
    ],
    [
      'DecisionTaken',
      { decision: decision('include'), places: 1 },
      ['№ 7', 'include in the quota', 'places in the quota: 1'],
    ],
    ['DecisionTaken', { decision: decision('consent'), places: 0 }, ['№ 7', 'consent']],
    [
      'DecisionTaken',
      { decision: decision('refuse', [GROUND]), places: 0 },
      ['№ 7', 'refuse', groundIn('en')],
    ],
    ['DocumentIssued', { document: { form: 'annex-4' } }, ['annex-4']],
    ['SignatureReceived', { document: 'annex-4-1' }, ['annex-4-1']],
    ['DocumentSigned', { document: 'annex-4-1' }, ['annex-4-1']],
    ['SignatureRefused', { document: 'annex-4-1' }, ['annex-4-1']],
    ['DecisionPassedOn', { reference: '7740' }, ['7740']],
    ['DecisionDelivered', { delivery: { by: 'post', reference: '7741' } }, ['post: 7741']],
    ['DecisionAnnulled', { reference: '12-a' }, ['12-a']],
    ['DecisionCorrected', { reference: '14', version: 2 }, ['v2', '14']],
    ['FamilyChanged', { persons: 4, reference: '13' }, ['persons in the family: 4', '13']],
    ['FamilyChangeRefused', { persons: 6, needed: 3, left: 2 }, ['persons in the family: 6', '2 < 3']],
    ['TermsSuspended', { reference: '12-s' }, ['12-s']],
    ['TermsResumed', { reference: '12-r' }, ['12-r']],
    [
      'DeadlineAlertRaised',
      { rung: { name: 'due' }, dueAt: almaty('2026-04-02') },
      ['due', '2 April 2026, 00:00'],
    ],
    [
      'DeadlinesReprojected',
      { because: [{ act: { title: { kk: 'бұйрық', ru: 'приказ', en: 'order' } } }] },
      ['order'],
    ],
    ['ApplicationRegistered', {}, []],
    ['ApplicationWithdrawn', {}, []],
  ])('%s %j: %j', (type, event, details) => {
    expect(said(type, event)).toEqual(details);
  });

  it('are there in Kazakh and Russian as well', () => {
    const filed = { number: '7', places: 5 };
    expect(said('ApplicationFiled', filed, 'kk')).toEqual(['№ 7', 'отбасында 5 адам']);
    expect(said('ApplicationFiled', filed, 'ru')).toEqual(['№ 7', 'в семье человек: 5']);
    const included = { decision: decision('include'), places: 2 };
    expect(said('DecisionTaken', included, 'kk')).toEqual(['№ 7', 'квотаға енгізу', 'квотадағы орын: 2']);
    expect(said('DecisionTaken', included, 'ru')).toEqual(['№ 7', 'включить в квоту', 'мест в квоте: 2']);
    const heard = { heldAt: almaty('2026-04-02T09:05'), grounds: [] };
    expect(said('HearingOffered', heard, 'kk')).toEqual(['2026 жылғы 2 сәуір, 09:05']);
    expect(said('HearingOffered', heard, 'ru')).toEqual(['2 апреля 2026 года, 09:05']);
  });

  it('say a ground in Kazakh where the edition has no other words for it', () => {
    const grounds = [
      { code: 'bare', text: { kk: 'негіз' }, cite: { order: 'K¶8' } },
      { code: 'other', text: { kk: 'басқа', ru: 'другое', en: 'other' }, cite: { order: 'K¶8' } },
    ];
    const event = { type: 'RefusalProposed', grounds: ['bare'] } as never as CaseEvent;
    expect(detailsInWords(event, { ...service, grounds })).toEqual([
      { kk: 'негіз', ru: 'негіз', en: 'негіз' },
    ]);
  });
});

it('what happened is called something else for every kind of event, in each language', () => {
  const types = [
    'ApplicationFiled',
    'ApplicationHandedOver',
    'AcceptanceRefused',
    'DecisionTaken',
    'InclusionWithdrawn',
    'FamilyChangeRefused',
  ] as const;
  for (const language of ['kk', 'ru', 'en'] as const) {
    const words = types.map((type) => actInWords({ type } as never as CaseEvent, {})[language]);
    expect(new Set(words).size).toBe(types.length);
  }
});
