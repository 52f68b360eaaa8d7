import { X509Certificate } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { PublicDocument } from '#functions/application/verify-document.ts';
import type { Application } from '#functions/case/application.ts';
import type { Step } from '#functions/case/explain.ts';
import type { alertView, caseView } from '#functions/http/case-view.ts';
import { REGIONS } from '#functions/law/regions.ts';
import type { Verb } from '#functions/law/verbs.ts';
import type { LocalCloud } from '../local-cloud.ts';
import { almaty, almatyTime } from './almaty.ts';
import { decideInSession } from './decide-in-session.ts';
import { familyOfFive, familyOfOne } from './families.ts';
import { forwardWithList } from './forward-with-list.ts';
import type { Narrator } from './narrator.ts';
import { answered, type Office, officeAt } from './office.ts';
import { OFFICES, type OfficeName } from './offices.ts';
import { seedQuotas } from './seed-quotas.ts';
import { signedByHead } from './sign.ts';
import { why } from './why.ts';

export type CaseBody = ReturnType<typeof caseView>;
type DeadlineAlert = Extract<ReturnType<typeof alertView>, { readonly kind: 'deadline' }>;
type Alerts = { readonly items: readonly DeadlineAlert[] };
type Balances = { readonly items: readonly { limit: number; taken: number; left: number }[] };
type Events = { readonly items: readonly { readonly basis: string }[] };
type Explained = { readonly steps: readonly Step[] };

type Verified = {
  readonly valid: boolean;
  readonly issued: boolean;
  readonly document?: PublicDocument;
};

/** The stage for a story: the cloud, its offices, the narrator, and where documents go. */
export type Scene = {
  readonly cloud: LocalCloud;
  readonly narrator: Narrator;
  readonly outputFolder: string;
};

type Play = Scene & { readonly offices: Readonly<Record<OfficeName, Office>> };

/** A Monday in the week before Nauryz: the terms of the story run over the longest holidays of the year. */
export const STORY_BEGINS = almaty('2026-03-16T09:00');

/** Plays two cases through HTTP: one to its decision, one until its term has passed. @throws when a step does not do what it says. */
export async function playStory(scene: Scene): Promise<void> {
  const play = { ...scene, offices: await openOffices(scene.cloud) };
  await announceQuota(play);
  const decided = await firstCase(play);
  await secondCase(play);
  play.narrator.heading('Where the decision lies');
  play.narrator.step(
    'document',
    [decided, '✓ the form of order 359, annex 2, with what the case filled in'],
    {
      path: decided,
    },
  );
}

async function openOffices(cloud: LocalCloud): Promise<Record<OfficeName, Office>> {
  const names = Object.keys(OFFICES) as OfficeName[];
  const opened = await Promise.all(
    names.map(async (name) => [name, officeAt(cloud.url, await cloud.token(OFFICES[name]))] as const),
  );
  return Object.fromEntries(opened) as Record<OfficeName, Office>;
}

/** Moves the cloud to an instant of the story, given as Almaty's wall clock. */
const setClock = (cloud: LocalCloud, wall: string): Promise<void> =>
  cloud.moveClock(almaty(wall).getTime() - cloud.now().getTime());

async function announceQuota({ cloud, offices, narrator }: Play): Promise<void> {
  const limits = await seedQuotas(offices.authorisedBody);
  const quota = await quotaOf(offices.provider);
  narrator.heading('The quota of 2026');
  narrator.step(
    'quota-set',
    [
      `${almatyTime(cloud.now())}  the authorised body enters ${limits} limits of the order of 2025-12-12`,
      `kandas, ${REGIONS['550000000'].kk}: ${quota.limit} places, ${quota.taken} taken, ${quota.left} left`,
    ],
    { limits, quota },
  );
}

async function quotaOf(office: Office) {
  const answer = await office.get('/v1/quotas?year=2026&region=550000000&category=kandas');
  const [quota] = answered<Balances>('reading the quota', answer, 200).items;
  if (!quota) throw new Error('the quota of kandas in Павлодар облысы is not there');
  return quota;
}

async function firstCase(play: Play): Promise<string> {
  const { cloud, offices, narrator } = play;
  narrator.heading('A family of five, from the application to the decision');
  await setClock(cloud, '2026-03-17T18:10');
  const filed = await file(play, familyOfFive, 'the portal files an application, after office hours');
  await setClock(cloud, '2026-03-18T09:20');
  const registered = await act(play, filed, 'provider', 'register', {}, 'the provider registers it');
  await setClock(cloud, '2026-03-20T15:00');
  const { list, kase: forwarded } = await forwardWithList(offices.provider, [registered]);
  const told = `the provider forwards it with list ${list.number}`;
  await tell(play, 'forward', `${almatyTime(cloud.now())}  ${told}`, forwarded);
  await setClock(cloud, '2026-04-02T11:30');
  const { session, kase: recommended } = await decideInSession(offices, [forwarded]);
  const minuted = `the commission recommends inclusion, three votes for, minutes ${session.number}`;
  await tell(play, 'recommend', `${almatyTime(cloud.now())}  ${minuted}`, recommended);
  await setClock(cloud, '2026-04-03T10:05');
  const before = await quotaOf(offices.provider);
  const included = await act(
    play,
    recommended,
    'provider',
    'include',
    {},
    'the provider includes the family',
  );
  const after = await quotaOf(offices.provider);
  if (before.left - after.left !== 5) throw new Error('the decision did not take five places');
  narrator.step(
    'quota-taken',
    ['', `the quota before: ${before.left} places left; after: ${after.left}`, '✓ five places, one for each'],
    { before, after },
  );
  return deliverAndDownload(play, await documentOf(play, included));
}

async function deliverAndDownload(play: Play, ready: CaseBody): Promise<string> {
  const { cloud, offices, outputFolder, narrator } = play;
  const [document] = ready.documents;
  if (!document) throw new Error('the decision has no document');
  narrator.step(
    'document-issued',
    [`${almatyTime(cloud.now())}  form 4 is rendered: ${document.bytes} bytes`, `sha256 ${document.sha256}`],
    { document },
  );
  const signed = await signDecision(play, ready);
  await setClock(cloud, '2026-04-06T09:45');
  const delivered = await act(
    play,
    signed,
    'provider',
    'deliver',
    { by: 'personal-cabinet', reference: 'cabinet-2026-04-06-0001' },
    'the provider sends the decision',
  );
  const file = await offices.portal.download(`/v1/cases/${delivered.id}/documents/${document.id}`);
  if (file.status !== 200) throw new Error(`the download answered ${file.status}`);
  const path = join(outputFolder, `decision-${delivered.decision?.number}.pdf`);
  await writeFile(path, file.bytes);
  await writeFile(
    join(outputFolder, 'anchors.pem'),
    new X509Certificate(cloud.pki.root.certificate).toString(),
  );
  narrator.step(
    'downloaded',
    [`${almatyTime(cloud.now())}  the applicant downloads the decision`, `✓ ${file.bytes.length} bytes`],
    { bytes: file.bytes.length, path },
  );
  await verify(play, file.bytes);
  return path;
}

/** The head signs outside, with a key of the development PKI, and hands the signature in. */
async function signDecision(play: Play, ready: CaseBody): Promise<CaseBody> {
  const { cloud, offices } = play;
  await setClock(cloud, '2026-04-03T16:20');
  const signed = await signedByHead(cloud, offices.head, ready);
  await tell(play, 'signed', `${almatyTime(cloud.now())}  the head signs it, with a time-stamp`, signed);
  return signed;
}

/** What anybody can do without a token: hand the file in, and be told whether it holds. */
async function verify({ cloud, narrator }: Play, bytes: Uint8Array): Promise<void> {
  const answer = await fetch(`${cloud.url}/v1/verify`, {
    method: 'POST',
    headers: { 'content-type': 'application/pdf', accept: 'application/json' },
    body: Buffer.from(bytes),
  });
  const checked = (await answer.json()) as Verified;
  if (!checked.valid || !checked.issued || checked.document?.status !== 'valid') {
    throw new Error(`the signed decision does not verify: ${JSON.stringify(checked)}`);
  }
  const { code, signatures } = checked.document;
  const [signature] = signatures;
  narrator.step(
    'verified',
    [
      '',
      `anybody checks the file without a token: signed by ${signature?.surname} ${signature?.initials}, ${signature?.organisation}, level ${signature?.level}`,
      `✓ valid; its page is ${cloud.url}/v1/verify/${code}`,
    ],
    { verified: checked },
  );
}

async function secondCase(play: Play): Promise<void> {
  const { cloud, offices, narrator } = play;
  narrator.heading('An application that is left lying');
  await setClock(cloud, '2026-04-06T10:30');
  const filed = await file(play, familyOfOne, 'a portal files an application for one');
  await act(play, filed, 'provider', 'register', {}, 'the provider registers it, and then nobody acts');
  await setClock(cloud, '2026-04-10T00:10');
  const alerts = await until('the alerts of the missed term', async () => {
    const found = answered<Alerts>(
      'reading the alerts',
      await offices.head.get('/v1/alerts?region=550000000'),
      200,
    );
    const mine = found.items.filter(({ caseId }) => caseId === filed.id);
    return mine.some(({ rung }) => rung === 'due') ? mine : undefined;
  });
  narrator.step(
    'alerts',
    [
      `${almatyTime(cloud.now())}  the term has passed`,
      ...alerts
        .toReversed()
        .map(
          ({ rung, to, caseNumber, stage, dueAt, basis }) =>
            `! ${rung} → ${to}: case ${caseNumber} is still ${stage}; due by ${almatyTime(new Date(dueAt))} (${basis})`,
        ),
    ],
    { alerts },
  );
}

async function file(play: Play, application: Application, told: string): Promise<CaseBody> {
  const { offices, cloud } = play;
  const kase = answered<CaseBody>('filing', await offices.portal.post('/v1/applications', application), 201);
  const persons = kase.places === 1 ? '1 person' : `${kase.places} persons`;
  const sentence = `${told}: case ${kase.number}, ${persons}, accepted on ${kase.acceptedOn}`;
  await tell(play, 'filed', `${almatyTime(cloud.now())}  ${sentence}`, kase);
  return kase;
}

async function act(
  play: Play,
  kase: CaseBody,
  who: OfficeName,
  verb: Verb,
  said: unknown,
  told: string,
): Promise<CaseBody> {
  const { offices, cloud } = play;
  const next = await actOnSeen(offices[who], kase.id, verb, said);
  const number = next.decision && verb === 'include' ? `, decision ${next.decision.number}` : '';
  await tell(play, verb, `${almatyTime(cloud.now())}  ${told}${number}`, next);
  return next;
}

/** An official looks at the case and acts on what is seen; when an alert has come meanwhile, looks again. */
async function actOnSeen(office: Office, id: string, verb: Verb, said: unknown): Promise<CaseBody> {
  const seen = answered<CaseBody>('reading the case', await office.get(`/v1/cases/${id}`), 200);
  const sent = await office.post(`/v1/cases/${id}/${verb}`, said, { ifMatch: `"${seen.version}"` });
  return sent.status === 412 ? actOnSeen(office, id, verb, said) : answered<CaseBody>(verb, sent, 200);
}

/** Tells a step with the paragraph it rests on, and for whom the next clock runs and why until then. */
async function tell(
  { offices, narrator }: Play,
  name: string,
  sentence: string,
  kase: CaseBody,
): Promise<void> {
  const history = await offices.provider.get(`/v1/cases/${kase.id}/events`);
  const basis = answered<Events>('reading the events', history, 200).items.at(-1)?.basis;
  const told = `${sentence} (${basis})`;
  const { deadline } = kase;
  if (!deadline) {
    narrator.step(name, [told, '✓ nobody has to act any more'], { case: kase });
    return;
  }
  const explained = await offices.provider.get(`/v1/cases/${kase.id}/deadlines/${deadline.id}/explain`);
  const { steps } = answered<Explained>('explaining the deadline', explained, 200);
  narrator.step(name, [told, `next: ${deadline.actor}, by the end of ${deadline.due.on}`, ...why(steps)], {
    case: kase,
    steps,
  });
}

/** The case once its decision's document is there. */
const documentOf = (play: Play, kase: CaseBody): Promise<CaseBody> =>
  until('the document of the decision', async () => {
    const answer = await play.offices.provider.get(`/v1/cases/${kase.id}`);
    const found = answered<CaseBody>('reading the case', answer, 200);
    return found.documents.length > 0 ? found : undefined;
  });

const PATIENCE_MILLISECONDS = 15_000;

async function until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const end = performance.now() + PATIENCE_MILLISECONDS;
  while (performance.now() < end) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await wait(50);
  }
  throw new Error(`${what} did not appear within ${PATIENCE_MILLISECONDS / 1000} seconds`);
}
