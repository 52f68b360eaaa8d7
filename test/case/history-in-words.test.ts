import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '#functions/case/events.ts';
import { actInWords, detailsInWords } from '#functions/case/history-in-words.ts';
import { kandasInclusion2026 as service } from '#functions/law/services/kandas-inclusion.2026.ts';
import { COMPLAINTS } from '#functions/law/services.ts';
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
    ['ComplaintFiled', { number: '3', complaint: { against: 'decision' } }, ['№ 3', 'against the decision']],
    [
      'ComplaintFiled',
      { number: '3', complaint: { against: 'act', late: true }, synthetic: true },
      ['№ 3', 'synthetic case, not a real one', 'against an act', 'out of time'],
    ],
    ['ExtensionTold', { manner: 'in-writing', reference: '15' }, ['15']],
    ['ComplaintAnswered', { decision: { outcome: 'dismiss' } }, ['dismissed']],
    ['ComplaintAnswered', { decision: { outcome: 'uphold' } }, ['upheld']],
    ['ComplaintLodged', { complaint: { number: '3' }, against: 'inaction' }, ['№ 3', 'against inaction']],
    ['ComplaintSettled', { complaint: { number: '3' }, outcome: 'withdrawn' }, ['№ 3', 'taken back']],
    ['CaseReturned', { complaint: { number: '3' } }, ['№ 3']],
    ['CaseReturned', { complaint: { number: '3' }, annuls: '7' }, ['№ 3', 'decision № 7 annulled']],
    [
      'HearingOffered',
      { heldAt: almaty('2026-04-02T12:00'), grounds: [], notice: 2 },
      ['notice 2, in place of the one before', '2 April 2026, 12:00'],
    ],
    ['HearingNoticeDelivered', { delivery: { by: 'post', reference: '7742' } }, ['post: 7742']],
    ['ObjectionReceived', { reference: '77', late: false }, ['№ 77']],
    [
      'ObjectionReceived',
      { reference: '77', late: true, acceptBy: '2026-03-20' },
      ['№ 77', 'out of time', 'to be accepted by: 20 March 2026'],
    ],
    ['ObjectionAccepted', { reference: '7743', late: false }, ['№ 7743']],
    ['ObjectionAccepted', { reference: '7743', late: true }, ['№ 7743', 'out of time']],
    ['HearingHeld', { applicant: 'heard', reference: '7744' }, ['the applicant was heard', '№ 7744']],
    ['HearingHeld', { applicant: 'absent', reference: '7744' }, ['the applicant did not come', '№ 7744']],
    ['PersonalDataErased', { because: 'retention' }, ['the period of keeping has passed']],
    ['PersonalDataErased', { because: 'order', reference: '5' }, ["by an office's act", '5']],
    ['ReviewExtended', {}, []],
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

  it.each<[CaseEvent['type'], object, string, string]>([
    ['ComplaintLodged', { complaint: { number: '3' }, against: 'decision' }, 'шешімге қарсы', 'на решение'],
    ['ComplaintLodged', { complaint: { number: '3' }, against: 'act' }, 'әрекетке қарсы', 'на действие'],
    [
      'ComplaintLodged',
      { complaint: { number: '3' }, against: 'inaction' },
      'әрекетсіздікке қарсы',
      'на бездействие',
    ],
    ['ComplaintAnswered', { decision: { outcome: 'dismiss' } }, 'қанағаттандырылмады', 'не удовлетворена'],
    ['ComplaintAnswered', { decision: { outcome: 'uphold' } }, 'қанағаттандырылды', 'удовлетворена'],
    ['ComplaintSettled', { complaint: { number: '3' }, outcome: 'withdrawn' }, 'қайтарып алынды', 'отозвана'],
    [
      'CaseReturned',
      { complaint: { number: '3' }, annuls: '7' },
      '№ 7 шешімнің күші жойылды',
      'решение № 7 отменено',
    ],
    [
      'ObjectionReceived',
      { reference: '77', late: false, acceptBy: '2026-03-20' },
      'қабылдау мерзімі: 2026 жылғы 20 наурыз',
      'принять до: 20 марта 2026 года',
    ],
    ['ObjectionAccepted', { reference: '77', late: true }, 'мерзімінен кеш', 'с опозданием'],
    [
      'HearingHeld',
      { applicant: 'absent', reference: '7744' },
      'өтініш беруші келмеді',
      'заявитель не явился',
    ],
    [
      'HearingHeld',
      { applicant: 'heard', reference: '7744' },
      'өтініш беруші тыңдалды',
      'заявитель заслушан',
    ],
    [
      'HearingOffered',
      { heldAt: almaty('2026-04-02T12:00'), grounds: [], notice: 2 },
      '2-хабарлама, алдыңғысының орнына',
      'уведомление 2, взамен предыдущего',
    ],
    ['PersonalDataErased', { because: 'retention' }, 'сақтау мерзімі өтті', 'истёк срок хранения'],
    ['PersonalDataErased', { because: 'order' }, 'органның актісі бойынша', 'по акту органа'],
  ])('%s %j say in Kazakh and Russian %s, %s', (type, event, kk, ru) => {
    expect(said(type, event, 'kk')).toContain(kk);
    expect(said(type, event, 'ru')).toContain(ru);
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

it('what a complaint shares with applications is called otherwise there, and everything else the same', () => {
  const rules = { complaint: COMPLAINTS.complaint };
  const called = (type: CaseEvent['type'], of: object) => actInWords({ type } as never as CaseEvent, of).en;
  expect([
    called('ApplicationRegistered', rules),
    called('ApplicationWithdrawn', rules),
    called('DecisionDelivered', rules),
    called('DocumentIssued', rules),
  ]).toEqual([
    'Complaint registered',
    'Complaint taken back',
    'Reply to the complaint sent',
    'Document issued',
  ]);
  expect([
    called('ApplicationRegistered', {}),
    called('ApplicationWithdrawn', {}),
    called('DecisionDelivered', {}),
  ]).toEqual(['Application registered', 'Application withdrawn', 'Decision delivered']);
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
