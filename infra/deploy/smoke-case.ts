import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Application } from '#functions/case/application.ts';
import { familyOfOne } from '../local/demo/families.ts';
import type { Answer, Office } from '../local/demo/office.ts';

/** A step that did not do what it says. */
export class SmokeFault extends Error {
  override readonly name = 'SmokeFault';
}

interface Smoke {
  readonly url: string;
  /** With a token that bears `synthetic`, of an applicant. */
  readonly portal: Office;
  /** The same of a provider. */
  readonly office?: Office | undefined;
  readonly patienceMilliseconds: number;
  readonly did: (step: string) => void;
}

type CaseBody = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly synthetic?: true;
};
type Feed = {
  readonly items: readonly { readonly data: { readonly caseId: string; readonly event: string } }[];
  readonly next: string;
  readonly more: boolean;
};

/** An invented person; the mark keeps the case out of places, registers and reports. */
const APPLICATION: Application & { readonly synthetic: true } = { ...familyOfOne, synthetic: true };

/**
 * Files a synthetic case, sees it come through the table, the stream and the feed, and takes it back. One that an earlier
 * run left open is taken back first. Throws a {@link SmokeFault} that names the step that failed.
 */
export async function smoke({ url, portal, office, patienceMilliseconds, did }: Smoke): Promise<void> {
  const health = await fetch(`${url}/health`).catch(() => undefined);
  if (health?.status !== 200)
    throw new SmokeFault(`${url} does not answer (${health?.status ?? 'no connection'}).`);
  did(`${url} answers`);
  const filed = await file(portal);
  did(`filed ${filed.number}`);
  try {
    await follow({ portal, office, patienceMilliseconds, did }, filed);
  } catch (fault) {
    // What failed first is what counts; what stays open is taken back by the next run.
    await takeBack(portal, filed.id).catch(() => undefined);
    throw fault;
  }
  await takeBack(portal, filed.id);
  did('taken back');
}

async function follow(
  { portal, office, patienceMilliseconds, did }: Omit<Smoke, 'url'>,
  filed: CaseBody,
): Promise<void> {
  await seen(portal, filed, 'ApplicationFiled', patienceMilliseconds);
  did('its event has come to the feed');
  if (!office) return;
  expected('registering', await actOn(office, filed.id, 'register'), 200);
  await seen(portal, filed, 'ApplicationRegistered', patienceMilliseconds);
  did('an office has registered it');
}

async function file(portal: Office): Promise<CaseBody> {
  const key = randomUUID();
  const send = () => portal.post('/v1/applications', APPLICATION, { key });
  const first = await send();
  if (first.status === 409) {
    const { caseId } = Object(first.body);
    if (typeof caseId !== 'string') throw new SmokeFault(`filing: refused (${codeOf(first)}).`);
    await takeBack(portal, caseId);
    return file(portal);
  }
  const filed = expected<CaseBody>('filing', first, 201);
  const again = expected<CaseBody>('filing once more with the same key', await send(), 201);
  if (again.id !== filed.id) throw new SmokeFault('The same key has filed two cases.');
  if (!filed.synthetic || !filed.number.startsWith('SYN-'))
    throw new SmokeFault(`${filed.number} is not marked as synthetic: take it back by hand.`);
  return filed;
}

const takeBack = async (portal: Office, id: string): Promise<void> => {
  expected('taking back', await actOn(portal, id, 'withdraw'), 200);
};

/** Looks at the case, and acts on what is seen; an alert may come between. */
async function actOn(office: Office, id: string, verb: string): Promise<Answer> {
  const { version } = expected<CaseBody>('reading the case', await office.get(`/v1/cases/${id}`), 200);
  const answer = await office.post(`/v1/cases/${id}/${verb}`, {}, { ifMatch: `"${version}"` });
  return answer.status === 412 ? actOn(office, id, verb) : answer;
}

/** Waits until an event of the case stands in the feed. */
async function seen(
  portal: Office,
  { id }: CaseBody,
  event: string,
  patienceMilliseconds: number,
): Promise<void> {
  const end = performance.now() + patienceMilliseconds;
  let after = '';
  while (performance.now() < end) {
    const page = expected<Feed>('reading the feed', await portal.get(`/v1/events${after}`), 200);
    if (page.items.some(({ data }) => data.caseId === id && data.event === event)) return;
    after = `?after=${encodeURIComponent(page.next)}`;
    if (!page.more) await wait(250);
  }
  throw new SmokeFault(
    `${event} has not come to the feed in ${patienceMilliseconds / 1000} s: look at the relay.`,
  );
}

function expected<T>(act: string, answer: Answer, status: number): T {
  if (answer.status === status) return answer.body as T;
  throw new SmokeFault(`${act}: answered ${answer.status} (${codeOf(answer)}), not ${status}.`);
}

const codeOf = ({ body }: Answer): string => String(Object(body).code ?? 'no code');
