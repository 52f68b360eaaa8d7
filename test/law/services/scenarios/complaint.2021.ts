import { expect } from 'vitest';
import { consequenceOf } from '#functions/case/return-case.ts';
import { calendarOfKazakhstan as calendar } from '#functions/law/calendar/calendar.ts';
import { complaint2021 as service } from '#functions/law/services/complaint.2021.ts';
import { almaty } from '#test/support/almaty.ts';
import { acceptedOf, actorOf, EXAMPLES, givenFiled } from '#test/support/given-case.ts';
import { complaining, givenComplaint, givenRefusal } from '#test/support/given-complaint.ts';
import { type Scenario, says, stated, wayFrom } from '../scenario.ts';

/**
 * Working days after Monday 6 April 2026, counted by hand: 7 to 10, 13 to 17, 20 to 24, 27 to 30 April; 1 May is a
 * holiday; 4 to 6, 8 and 12 May (7 May is a holiday, and 11 May stands for Saturday the ninth).
 */
const REVIEW = 'K¶24; R¶16';
const EXTENSION = 'K¶25; R¶17';
const REPLY_SENT = 'ours: the orders say by when a complaint is reviewed, and not by when the reply is sent';
const REGISTERS = 'ours: the orders count from the registration of a complaint and give it no term';
const SENDS = 'ours: the orders say by when a complaint is reviewed; a day is left to sign and send';
const LONGER_BY_HEAD = 'ours: K¶25 states no length: as long again as the term itself, five working days';
const LONGER = 'ours: K¶25 states no length: as long again as the term itself, fifteen working days';

const { parameters } = service;

export const scenarios: readonly Scenario[] = [
  wayFrom(
    service,
    'to the head, electronically: five working days from registration',
    { channelCite: REVIEW, from: () => givenComplaint() },
    [
      {
        stage: 'complaint-filed',
        by: 'provider',
        cite: REVIEW,
        own: '2026-04-07',
        act: 'register',
        at: '2026-04-07T10:00',
      },
      {
        stage: 'reviewed-by-head',
        by: 'head',
        cite: REVIEW,
        own: '2026-04-14',
        act: 'dismiss',
        at: '2026-04-10T10:00',
      },
      {
        stage: 'dismissed-by-head',
        by: 'provider',
        cite: REPLY_SENT,
        own: '2026-04-13',
        act: 'deliver',
        at: '2026-04-10T15:00',
      },
    ],
    { stage: 'answered', cite: REVIEW },
  ),
  wayFrom(
    service,
    'to the head, on paper, and extended: told in three working days, five more from the extension',
    { channelCite: REVIEW, from: () => givenComplaint({ channel: 'head-in-writing' }) },
    [
      {
        stage: 'complaint-filed',
        by: 'provider',
        cite: REVIEW,
        own: '2026-04-07',
        act: 'register',
        at: '2026-04-06T12:00',
      },
      {
        stage: 'reviewed-by-head',
        by: 'head',
        cite: REVIEW,
        own: '2026-04-13',
        act: 'extend',
        at: '2026-04-13T10:00',
      },
      {
        stage: 'extended-by-head',
        by: 'head',
        cite: EXTENSION,
        own: '2026-04-16',
        act: { verb: 'tell-extension', said: { manner: 'in-writing', reference: '15' } },
        at: '2026-04-15T10:00',
      },
      {
        stage: 'reviewed-longer-by-head',
        by: 'head',
        cite: EXTENSION,
        own: '2026-04-20',
        act: 'uphold',
        at: '2026-04-17T10:00',
      },
      {
        stage: 'upheld-by-head',
        by: 'provider',
        cite: REPLY_SENT,
        own: '2026-04-20',
        act: 'deliver',
        at: '2026-04-20T10:00',
      },
    ],
    { stage: 'answered', cite: REVIEW },
  ),
  wayFrom(
    service,
    'to the quality body: fifteen working days, and fifteen more from the extension',
    { channelCite: REVIEW, from: () => givenComplaint({ channel: 'quality-body' }) },
    [
      {
        stage: 'complaint-filed-with-quality-body',
        by: 'quality-body',
        cite: REVIEW,
        own: '2026-04-07',
        act: 'register',
        at: '2026-04-06T12:00',
      },
      {
        stage: 'reviewed-by-quality-body',
        by: 'quality-body',
        cite: REVIEW,
        own: '2026-04-27',
        act: 'extend',
        at: '2026-04-16T10:00',
      },
      {
        stage: 'extended-by-quality-body',
        by: 'quality-body',
        cite: EXTENSION,
        own: '2026-04-21',
        act: 'tell-extension',
        at: '2026-04-21T10:00',
      },
      {
        stage: 'reviewed-longer-by-quality-body',
        by: 'quality-body',
        cite: EXTENSION,
        own: '2026-05-12',
        act: 'uphold',
        at: '2026-05-08T10:00',
      },
      {
        stage: 'upheld-by-quality-body',
        by: 'quality-body',
        cite: REPLY_SENT,
        own: '2026-05-12',
        act: 'deliver',
        at: '2026-05-12T10:00',
      },
    ],
    { stage: 'answered', cite: REVIEW },
  ),
  says(service, 'it has no other paragraphs than these', 'K¶24–26; R¶16–18', service, () => {
    expect(service.complaint?.channels['quality-body']?.of).toEqual(['decision']);
  }),
  says(
    service,
    'the reply of the quality body says that the court comes after the complaint',
    'K¶24; K¶26; R¶16; R¶18',
    service.forms['complaint-reply-of-quality-body'] ?? service,
    () => {
      const answered = givenComplaint({ channel: 'quality-body' })
        .and(EXAMPLES.register, almaty('2026-04-06T12:00'))
        .and(EXAMPLES.dismiss, almaty('2026-04-07T12:00'));
      expect(answered.kase.decision?.form).toBe('complaint-reply-of-quality-body');
    },
  ),
  says(service, 'a complaint takes no place', 'ours: a complaint takes no place', service.quota, () => {
    expect(givenComplaint().kase.places).toBe(0);
  }),
  says(
    service,
    'nobody is told that papers are missing',
    'ours: a complaint asks for no documents',
    service.expiry,
    () => {
      const { kase } = givenComplaint().and(EXAMPLES.register, almaty('2026-04-06T12:00'));
      expect(kase.deficiencies).toEqual([]);
    },
  ),
  says(
    service,
    'out of time it is accepted and marked; the ninetieth day is in time',
    'ours: the orders name no time in which to complain: the text of the Code was not at hand',
    parameters['complaint-filed'] ?? service,
    () => {
      // Ninety days after 3 April 2026 is Thursday, 2 July.
      const inTime = acceptedOf(complaining({ at: almaty('2026-07-02T23:59') }));
      expect(inTime).toMatchObject({ until: '2026-07-02' });
      expect(inTime.late).toBeUndefined();
      const late = acceptedOf(complaining({ at: almaty('2026-07-03T00:00') }));
      expect(late).toMatchObject({ until: '2026-07-02', late: true });
    },
  ),
  says(
    service,
    'a complaint after hours is filed on its day',
    'ours: standard, item 7 speaks of applications; a complaint counts from its registration',
    parameters['portal-after-hours'] ?? service,
    () => {
      const { kase } = givenComplaint({ at: almaty('2026-04-06T22:00') });
      expect(kase.acceptedOn).toBe('2026-04-06');
    },
  ),
  says(
    service,
    'the clocks of the case run on while it is reviewed',
    'ours: terms stand still where a rule is cited, and none is',
    parameters['case-clocks'] ?? service,
    () => {
      const { kase, when } = givenFiled();
      const complaint = givenComplaint({ about: kase, against: { what: 'inaction' } });
      expect(complaint.kase.complaint).toMatchObject({ against: 'inaction' });
      const before = kase.deadlines.at(-1)?.due;
      expect(acceptedOf(when(EXAMPLES.register, almaty('2026-04-07T10:00'))).type).toBe(
        'ApplicationRegistered',
      );
      expect(kase.deadlines.at(-1)?.due).toBe(before);
    },
  ),
  says(
    service,
    'the terms of a case that goes back count afresh',
    'ours: the orders are silent; what is done again has its terms again',
    parameters['clocks-of-a-returned-case'] ?? service,
    () => {
      const refusal = givenRefusal();
      const complaint = givenComplaint().and(EXAMPLES.register, almaty('2026-04-06T12:00'));
      const upheld = acceptedOf(complaint.when(EXAMPLES.uphold, almaty('2026-04-07T10:00')));
      const back = acceptedOf(
        consequenceOf(upheld, complaint.kase, refusal.kase, {
          now: upheld.at,
          actor: actorOf('head'),
          calendar,
        }),
      );
      // The service term of 14 working days after 7 April ends on 27 April.
      expect(back).toMatchObject({
        type: 'CaseReturned',
        to: 'recommended',
        opens: [{ id: 'recommended-2', due: { on: '2026-04-27' }, serviceFrom: '2026-04-07' }],
      });
    },
  ),
  ...stated(service, [
    ['the ladder of warnings', 'ours: the orders name no warnings', service.escalation],
    [
      'that no term caps the whole',
      'ours: each addressee has its own term, and there is none for the whole',
      parameters['service-term-caps'],
    ],
    [
      'how long its persons are kept',
      'ours: no period for the files of quota cases was found in any act; the lists of the archives apply',
      parameters['retention'],
    ],
    ['the time to register', REGISTERS, parameters['complaint-registered']],
    ['the time to send', SENDS, parameters['complaint-reply-sent']],
    ['the extension of the head', LONGER_BY_HEAD, parameters['extension-by-head']],
    ['the extension of the quality body', LONGER, parameters['extension-by-quality-body']],
    [
      'whose the five working days are',
      'ours: the paragraph knows two addressees, and the quality body has fifteen',
      service.readings[0],
    ],
  ]),
];
