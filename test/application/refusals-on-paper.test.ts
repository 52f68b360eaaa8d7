import { describe, expect, it } from 'vitest';
import { officeRegion } from '#functions/case/case.ts';
import { possibleActs } from '#functions/case/decide.ts';
import { formFor, isEnd, nameOf, type ServiceDefinition, stageOf } from '#functions/law/service.ts';
import { SERVICES } from '#functions/law/services.ts';
import type { Verb } from '#functions/law/verbs.ts';
import { extractText } from '#test/golden/extract-text.ts';
import { almaty } from '#test/support/almaty.ts';
import { applicationOf } from '#test/support/applications.ts';
import { nationalOfficial, official } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { type House, house } from '#test/support/house.ts';

/** What somebody does who wants a refusal: the first of these that the stage allows. */
const PLACE = 'Павлодар, Естай көшесі, 50';
const TOWARDS_REFUSAL: readonly Verb[] = [
  'hand-over',
  'register',
  'accept',
  'list',
  'forward',
  'propose-refusal',
  'recommend',
];

const filedFor = (service: ServiceDefinition) => {
  const asked = service.statements.map(({ name }) => name);
  const statements = {
    ...(asked.includes('registeredSince') ? { registeredSince: '2020-01-15' } : {}),
    ...(asked.includes('arrivedOn') ? { arrivedOn: service.openTo ? '2025-10-01' : '2026-02-01' } : {}),
    ...(asked.includes('originRegion') ? { originRegion: '610000000' as const } : {}),
    ...(asked.includes('employmentCategory') ? { employmentCategory: 'unemployed' as const } : {}),
  };
  const documents = service.documents.map(({ code }) => code);
  const [channel = ''] = Object.keys(service.channels);
  return applicationOf({ service: service.code, channel, documents, statements, familySize: 2 });
};

async function refused(at: House, service: ServiceDefinition): Promise<string> {
  const [channel] = Object.values(service.channels);
  const application = filedFor(service);
  const { id } = acceptedOf(await at.file(application, { by: official(channel?.by ?? 'applicant') })).kase;
  for (;;) {
    const kase = (await at.store.cases.load(id))?.state;
    const stage = kase && stageOf(service, kase.stage);
    if (!kase || !stage || isEnd(stage)) throw new Error('a case on its way');
    const by =
      stage.actor === 'foreign-mission' || stage.actor === 'authorised-body'
        ? nationalOfficial(stage.actor)
        : official(stage.actor, officeRegion(kase));
    const verb = TOWARDS_REFUSAL.find((one) => possibleActs(kase, service).includes(one));
    if (!verb) {
      const grounds = service.grounds.map(({ code }) => code);
      const heldAt = almaty(service.openTo ? '2025-12-20' : '2026-12-10');
      await at.hear(id, { verb: 'offer-hearing', said: { heldAt, place: PLACE, grounds } });
      acceptedOf(await at.act(id, { verb: 'refuse', said: { grounds } }, { by }));
      return id;
    }
    acceptedOf(await at.act(id, EXAMPLES[verb], { by }));
  }
}

const REFUSING = SERVICES.filter(({ grounds }) => grounds.length > 0);

describe.each(REFUSING.map((service) => [nameOf(service), service] as const))(
  'a refusal under %s',
  (_, service) => {
    it('carries every ground of the edition in the words of the order, if it has a form at all', async () => {
      const at = house(almaty(service.openTo ? '2025-11-03T10:00' : '2026-11-02T10:00'));
      const id = await refused(at, service);
      const form = formFor(service, 'refusal');
      expect(await at.issue(id)).toBe('issued');
      const documents = (await at.store.cases.load(id))?.state.documents ?? [];
      expect(documents.map((one) => one.form)).toEqual(
        ['hearing-notice', 'hearing-protocol', form].filter((one) => one !== undefined),
      );
      const document = documents.find((one) => one.form === form);
      expect(document?.form).toBe(form);
      const bytes = at.ports.documents.files.get(`cases/${id}/${document?.id}.pdf`);
      const text = bytes
        ? (await extractText(bytes))
            .map((placed) => placed.text)
            .join('')
            .replace(/\s+/g, '')
        : '';
      const missing = service.grounds.filter(
        (ground) => form && !text.includes(ground.text.kk.replace(/\s+/g, '')),
      );
      expect(missing).toEqual([]);
    });
  },
);
