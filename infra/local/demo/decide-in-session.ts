import { setTimeout as wait } from 'node:timers/promises';
import type { Proposal } from '#functions/case/session.ts';
import { answered, type Office } from './office.ts';
import type { CaseBody } from './story.ts';

/** A session as the API answers with it, as far as a story needs it. */
export type SessionBody = {
  readonly id: string;
  readonly version: number;
  readonly number?: string;
  readonly remaining: number;
};
type Page = { readonly items: readonly unknown[] };

type Offices = { readonly provider: Office; readonly commission: Office };

/** The secretary has a token; the others of the commission are there, and the secretary enters their votes. */
export const SECRETARY = { id: 'secretary-003', seat: 'secretary', office: 'Бас маман', name: 'Үлгі Хатшы' };
export const VOTERS = [
  { id: 'chair-001', seat: 'chair', office: 'Облыс әкімінің орынбасары', name: 'Үлгі Төраға' },
  { id: 'member-002', seat: 'member', office: 'Мәслихат депутаты', name: 'Үлгі Мүше' },
  { id: 'member-003', seat: 'member', office: 'Кәсіпкерлер палатасының өкілі', name: 'Үлгі Өкіл' },
];
const HALF = { numerator: 1, denominator: 2, moreThan: true };

/** Records who sits on the commission of a region for a service, if nobody has. */
async function appointed({ provider }: Offices, region: string, service: string): Promise<void> {
  const found = await provider.get(`/v1/commissions?region=${region}&service=${service}`);
  if (answered<Page>('reading the commission', found, 200).items.length > 0) return;
  const sent = await provider.post('/v1/commissions', appointmentFor(service));
  answered('appointing the commission', sent, 201);
}

/** An act that appoints the commission of the story for a service. */
export const appointmentFor = (service: string) => ({
  service,
  act: { number: '12', day: '2026-01-10' },
  from: '2026-01-15',
  members: [SECRETARY, ...VOTERS],
  rules: { quorum: HALF, majority: { ...HALF, of: 'present' }, tie: 'presiding' },
});

/** A session of the commission about cases of one service and region: all vote for what is proposed. */
export async function decideInSession(
  offices: Offices,
  cases: readonly Pick<CaseBody, 'id' | 'service' | 'region'>[],
  proposal: Proposal = { outcome: 'include' },
): Promise<{ readonly session: SessionBody; readonly kase: CaseBody }> {
  const [first] = cases;
  if (!first) throw new Error('a session of the story has a case');
  const { commission } = offices;
  const service = first.service.code;
  await appointed(offices, first.region, service);
  let session = answered<SessionBody>(
    'opening a session',
    await commission.post('/v1/sessions', { service }),
    201,
  );
  const path = `/v1/sessions/${session.id}`;
  const act = async (method: 'put' | 'post', what: string, said: unknown) => {
    const sent = await commission[method](`${path}/${what}`, said, { ifMatch: `"${session.version}"` });
    session = answered<SessionBody>(what, sent, 200);
  };
  await act('put', 'agenda', { cases: cases.map(({ id }) => id), proposal });
  await act('put', 'presence', { present: [SECRETARY, ...VOTERS].map(({ id }) => id) });
  for (const { id: member } of VOTERS) await act('post', 'votes', { member, choice: 'for' });
  await act('post', 'close', {});
  session = await followed(commission, path);
  const kase = answered<CaseBody>('reading a case', await commission.get(`/v1/cases/${first.id}`), 200);
  return { session, kase };
}

const PATIENCE_MILLISECONDS = 30_000;

/** The session once its decisions have come to their cases. */
async function followed(commission: Office, path: string): Promise<SessionBody> {
  const end = performance.now() + PATIENCE_MILLISECONDS;
  while (performance.now() < end) {
    const read = answered<SessionBody>('reading the session', await commission.get(path), 200);
    if (read.remaining === 0) return read;
    await wait(50);
  }
  throw new Error(`the decisions of a session did not come within ${PATIENCE_MILLISECONDS / 1000} seconds`);
}
