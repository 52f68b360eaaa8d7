import { randomUUID } from 'node:crypto';
import type { caseView } from '#functions/http/case-view.ts';
import type { Region } from '#functions/law/regions.ts';
import { appointmentFor, decideInSession } from '#infra/local/demo/decide-in-session.ts';
import type { ListBody } from '#infra/local/demo/forward-with-list.ts';
import type { Office } from '#infra/local/demo/office.ts';
import type { OfficeName } from '#infra/local/demo/offices.ts';
import { applicationOf } from '#test/support/applications.ts';
import type { Client, LoadedCloud, Reply } from './load-cloud.ts';
import { measured } from './load-measured.ts';

/** One act each, that resolves with `done`, how it was refused, or `nothing` where no case is left for it. */
export type Traffic = Record<
  'file' | 'read' | 'list' | 'register' | 'forward' | 'decide' | 'include',
  () => Promise<string>
> & {
  /** Files one, and gives its id. */
  readonly filed: () => Promise<string>;
  readonly readOne: (caseId: string) => Promise<string>;
  /** A case that is included, and what adds events to it until it has so many: its family changes. */
  readonly included: () => Promise<{
    readonly caseId: string;
    /** @returns how many it has */
    readonly lengthen: (events: number) => Promise<number>;
  }>;
  /** Every act a few times, by so many clients at once. */
  readonly warmUp: (clients: number) => Promise<void>;
};

type Known = { readonly id: string; readonly region: Region; version: number };
type CaseBody = ReturnType<typeof caseView>;
type Stage = 'filed' | 'registered' | 'at-commission' | 'recommended' | 'included';

/** Regions with places for kandas in 2026, in turn, so that one register or ledger does not stand for all. */
const REGIONS: readonly Region[] = [
  '550000000',
  '110000000',
  '100000000',
  '590000000',
  '390000000',
  '630000000',
];
const OFFICIALS: readonly OfficeName[] = ['portal', 'provider'];
const ON_A_LIST = 10;

/** Cases come from one stage and go to the next, so that each is acted on once. */
class Crowd {
  readonly #waiting: Record<Stage, Known[]> = {
    filed: [],
    registered: [],
    'at-commission': [],
    recommended: [],
    included: [],
  };
  readonly known: Known[] = [];

  add(stage: Stage, kase: Known): void {
    this.#waiting[stage].push(kase);
    if (stage === 'filed') this.known.push(kase);
  }

  take(stage: Stage): Known | undefined {
    return this.#waiting[stage].pop();
  }

  /** Some of one region. */
  takeSome(stage: Stage, most: number): readonly Known[] {
    const waiting = this.#waiting[stage];
    const region = waiting.at(-1)?.region;
    const taken = waiting.filter((kase) => kase.region === region).slice(0, most);
    this.#waiting[stage] = waiting.filter((kase) => !taken.includes(kase));
    return taken;
  }
}

const refusal = ({ status, body }: Pick<Reply, 'status' | 'body'>): string =>
  `${status} ${(body as { code?: string } | undefined)?.code ?? ''}`;

export async function trafficOn(cloud: LoadedCloud): Promise<Traffic> {
  const clients = new Map<string, Client>();
  for (const region of REGIONS)
    for (const office of OFFICIALS) clients.set(`${office} ${region}`, await cloud.client(office, region));
  const as = (office: OfficeName, region: Region): Client => {
    const client = clients.get(`${office} ${region}`);
    if (!client) throw new Error(`no ${office} in ${region}`);
    return client;
  };
  const crowd = new Crowd();
  let seed = 0;

  const fileOne = async (): Promise<Known | Reply> => {
    seed += 1;
    const region = REGIONS[seed % REGIONS.length] ?? '550000000';
    const asking = { body: applicationOf({ seed, region }), key: randomUUID() };
    const reply = await as('portal', region)('POST', '/v1/applications', asking);
    if (reply.status !== 201) return reply;
    const kase = { id: (reply.body as CaseBody).id, region, version: 1 };
    crowd.add('filed', kase);
    return kase;
  };

  const act =
    (from: Stage, verb: string, by: OfficeName, body: unknown, to?: Stage) => async (): Promise<string> => {
      const kase = crowd.take(from);
      if (!kase) return 'nothing';
      const asking = { body, key: randomUUID(), version: kase.version };
      const reply = await as(by, kase.region)('POST', `/v1/cases/${kase.id}/${verb}`, asking);
      if (reply.status !== 200) return refusal(reply);
      kase.version = (reply.body as CaseBody).version;
      if (to) crowd.add(to, kase);
      return 'done';
    };

  const forward = async (): Promise<string> => {
    const listed = crowd.takeSome('registered', ON_A_LIST);
    const [first] = listed;
    if (!first) return 'nothing';
    const office = as('provider', first.region);
    const service = { code: 'kandas-inclusion', edition: '2026-01-01' };
    const body = { service, stage: 'registered', cases: listed.map(({ id }) => id) };
    const opened = await office('POST', '/v1/lists', { body, key: randomUUID() });
    if (opened.status !== 201) return refusal(opened);
    const { id, version } = opened.body as ListBody;
    const sent = await office('POST', `/v1/lists/${id}/forward`, { body: {}, key: randomUUID(), version });
    if (sent.status !== 200) return refusal(sent);
    // A case is shown as it stands after the act of its list: one event more.
    for (const kase of listed) crowd.add('at-commission', Object.assign(kase, { version: kase.version + 1 }));
    return 'done';
  };

  const commissions = new Map<Region, { readonly provider: Office; readonly commission: Office }>();
  for (const region of REGIONS) {
    const [provider, commission] = [
      await cloud.office('provider', region),
      await cloud.office('commission', region),
    ];
    const appointed = await provider.post('/v1/commissions', appointmentFor('kandas-inclusion'));
    if (appointed.status !== 201) throw new Error(`appointing: ${refusal(appointed)}`);
    commissions.set(region, { provider, commission });
  }
  const decide = async (): Promise<string> => {
    const decided = crowd.takeSome('at-commission', ON_A_LIST);
    const offices = commissions.get(decided[0]?.region ?? '550000000');
    if (decided.length === 0 || !offices) return 'nothing';
    const service = { code: 'kandas-inclusion', edition: '2026-01-01' };
    try {
      await decideInSession(
        offices,
        decided.map(({ id, region }) => ({ id, region, service })),
      );
    } catch (fault) {
      return fault instanceof Error ? fault.message : String(fault);
    }
    for (const kase of decided) crowd.add('recommended', Object.assign(kase, { version: kase.version + 1 }));
    return 'done';
  };

  const readOne = async (caseId: string, region: Region = '550000000') => {
    const reply = await as('portal', region)('GET', `/v1/cases/${caseId}`);
    return reply.status === 200 ? 'done' : refusal(reply);
  };
  const traffic: Traffic = {
    file: async () => {
      const filed = await fileOne();
      return 'id' in filed ? 'done' : refusal(filed);
    },
    filed: async () => {
      const filed = await fileOne();
      if (!('id' in filed)) throw new Error(`filing: ${refusal(filed)}`);
      return filed.id;
    },
    read: () => {
      const kase = crowd.known[Math.floor(Math.random() * crowd.known.length)];
      return kase ? readOne(kase.id, kase.region) : Promise.resolve('nothing');
    },
    readOne,
    list: async () => {
      const region = REGIONS[Math.floor(Math.random() * REGIONS.length)] ?? '550000000';
      const reply = await as('provider', region)('GET', `/v1/cases?region=${region}&stage=filed&limit=50`);
      return reply.status === 200 ? 'done' : refusal(reply);
    },
    register: act('filed', 'register', 'provider', {}, 'registered'),
    forward,
    decide,
    include: act('recommended', 'include', 'provider', {}, 'included'),
    included: async () => {
      const kase = crowd.take('included');
      if (!kase) throw new Error('no case is included');
      const office = as('provider', kase.region);
      const versionNow = async () => ((await office('GET', `/v1/cases/${kase.id}`)).body as CaseBody).version;
      let persons = 2;
      const lengthen = async (events: number): Promise<number> => {
        let version = await versionNow();
        while (version < events) {
          const asking = { body: { persons, reference: '13' }, key: randomUUID(), version };
          const reply = await office('POST', `/v1/cases/${kase.id}/change-family`, asking);
          if (reply.status !== 200 && reply.status !== 412)
            throw new Error(`change-family: ${refusal(reply)}`);
          // Its document may have been issued meanwhile.
          version = reply.status === 412 ? await versionNow() : (reply.body as CaseBody).version;
          if (reply.status === 200) persons = 3 - persons;
        }
        return version;
      };
      return { caseId: kase.id, lengthen };
    },
    warmUp: async (clients) => {
      const order = ['file', 'read', 'list', 'register', 'forward', 'decide', 'include'] as const;
      for (const name of order) await measured(clients, 2, traffic[name]);
    },
  };
  return traffic;
}
