import { describe, expect, it } from 'vitest';
import { type ActVerb, COMMANDS, commandOf } from '#functions/case/commands.ts';
import { EXAMPLES } from '#test/support/given-case.ts';
import { personsOf } from '#test/support/people.ts';

const takes = (verb: ActVerb, said: object) => commandOf(verb).safeParse(said).success;
const VERBS = Object.keys(COMMANDS) as ActVerb[];

describe('what is said with an act', () => {
  it.each(VERBS)('%s is taken with its verb as it was said, and nothing more is', (verb) => {
    const { said } = EXAMPLES[verb];
    expect(commandOf(verb).parse(said)).toMatchObject({ verb });
    expect(takes(verb, { ...said, mood: 'good' })).toBe(false);
  });

  it.each<[ActVerb, string, object]>([
    ['list', 'reference', {}],
    ['deliver', 'reference', { by: 'post' }],
    ['object', 'reference', {}],
    ['annul', 'reference', {}],
    ['suspend', 'reference', {}],
    ['hold-hearing', 'reference', { applicant: 'heard' }],
  ])('%s has a %s that is not empty', (verb, field, rest) => {
    expect([
      takes(verb, { ...rest, [field]: '12' }),
      takes(verb, { ...rest, [field]: '' }),
      takes(verb, rest),
    ]).toEqual([true, false, false]);
  });

  it('a refusal to accept names one to twenty documents', () => {
    const refuses = (documents: readonly string[]) => takes('refuse-to-accept', { documents });
    expect(
      [[], ['identity'], Array(20).fill('identity'), Array(21).fill('identity'), ['']].map(refuses),
    ).toEqual([false, true, true, false, false]);
    expect([refuses(['i'.repeat(60)]), refuses(['i'.repeat(61)])]).toEqual([true, false]);
  });

  it('a recommendation has grounds where it is against, and none where it is for the applicant', () => {
    expect([
      takes('recommend', { outcome: 'include' }),
      takes('recommend', { outcome: 'include', grounds: ['no-quota'] }),
      takes('recommend', { outcome: 'refuse' }),
      takes('recommend', { outcome: 'refuse', grounds: ['no-quota'] }),
      takes('recommend', { outcome: 'consent' }),
    ]).toEqual([true, false, false, true, false]);
  });

  it('an upheld complaint may name a stage of one to sixty characters', () => {
    const to = (returnsTo: string) => takes('uphold', { reply: 'Негізді.', returnsTo });
    expect([takes('uphold', { reply: 'Негізді.' }), to(''), to('s'.repeat(60)), to('s'.repeat(61))]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('a changed family has one to a hundred persons, and names as many beside the applicant', () => {
    const { family } = personsOf({ seed: 1, familySize: 3 });
    const changes = (persons: number, more: object = {}) =>
      takes('change-family', { persons, reference: '13', ...more });
    expect([0, 1, 100, 101, 1.5].map((persons) => changes(persons))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    const named = family.length + 1;
    expect([named - 1, named, named + 1].map((persons) => changes(persons, { family }))).toEqual([
      false,
      true,
      false,
    ]);
    const wrong = commandOf('change-family').safeParse({ persons: named + 1, reference: '13', family });
    expect(wrong.error?.issues).toMatchObject([{ path: ['family'], params: { code: 'family-miscounted' } }]);
  });
});

describe('the offer of a hearing', () => {
  const { place: _none, ...bare } = EXAMPLES['offer-hearing'].said;
  const offers = (more: object) => takes('offer-hearing', { ...bare, ...more });

  it('names a place or a link, and not both', () => {
    const place = 'Павлодар, Естай көшесі, 50';
    const link = 'https://meet.example.kz/12';
    expect([offers({ place }), offers({ link }), offers({}), offers({ place, link })]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const both = commandOf('offer-hearing').safeParse({ ...bare, place, link });
    expect(both.error?.issues).toMatchObject([{ path: ['place'], params: { code: 'place-or-link' } }]);
  });

  it.each([
    ['https://meet.example.kz', true],
    ['https://meet.example.kz/', true],
    ['https://meet.example.kz:8443/room?id=1#now', true],
    ['http://meet.example.kz/12', false],
    ['https://user:word@meet.example.kz/12', false],
    ['https://meet.example.kz/a b', false],
    ['https://meet.example.kz/бөлме', false],
    ['https://', false],
    ['see https://meet.example.kz/12', false],
    ['https://meet.example.kz/12\n', false],
    ['https://meet.example.kz:/12', false],
    [`https://meet.example.kz/${'r'.repeat(300 - 24)}`, true],
    [`https://meet.example.kz/${'r'.repeat(301 - 24)}`, false],
  ])('has a link that a form can print: %s: %s', (link, is) => {
    expect(offers({ link })).toBe(is);
  });

  it('says of a link that it is none', () => {
    const wrong = commandOf('offer-hearing').safeParse({ ...bare, link: 'http://meet.example.kz' });
    expect(wrong.error?.issues).toMatchObject([{ path: ['link'], params: { code: 'link-invalid' } }]);
  });

  it('has a place of up to three hundred characters, a time with its zone, and grounds', () => {
    const place = (length: number) => offers({ place: 'к'.repeat(length) });
    expect([place(300), place(301)]).toEqual([true, false]);
    const here = { place: 'Павлодар' };
    expect([
      offers({ ...here, heldAt: '2026-04-02' }),
      offers({ ...here, heldAt: '2026-04-02T05:00:00' }),
      offers({ ...here, grounds: [] }),
    ]).toEqual([false, false, false]);
  });
});
