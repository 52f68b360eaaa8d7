import type { caseView } from '#functions/http/case-view.ts';
import type { Region } from '#functions/law/regions.ts';
import { appointmentFor, SECRETARY, type SessionBody, VOTERS } from '#infra/local/demo/decide-in-session.ts';
import type { ListBody } from '#infra/local/demo/forward-with-list.ts';
import type { OfficeName } from '#infra/local/demo/offices.ts';
import type { Chain } from '#infra/local/pki/development-pki.ts';
import { signAsHead } from '#infra/local/pki/development-trust.ts';
import type { Draw } from '#test/simulation/draw.ts';
import { applicationOf } from '#test/support/applications.ts';
import type { Answer, Asking } from './patient.ts';

/** Whom these people need. */
export const ACTING = ['portal', 'provider', 'commission', 'head'] as const satisfies readonly OfficeName[];
/** Regions with places for kandas in 2026, so that many cases share a register and a ledger. */
export const REGIONS: readonly Region[] = ['550000000', '110000000', '100000000'];

type CaseBody = ReturnType<typeof caseView>;
export type ActName =
  | 'file'
  | 'register'
  | 'forward'
  | 'recommend'
  | 'include'
  | 'sign'
  | 'deliver'
  | 'withdraw';

/** What has been acknowledged to somebody, and must stand for ever. */
export type Acknowledged = {
  /** Bodies of filings by their keys, and the requests, which can be repeated. */
  readonly filings: Map<
    string,
    { readonly asking: Asking; readonly caseId: string; readonly number: string }
  >;
  /** In the order of each case. `sequence` is the event's, where the answer says it. */
  readonly acts: { readonly caseId: string; readonly act: ActName; readonly sequence?: number }[];
  /** Answers of 4xx to acts: what the law or a race has refused, by code. */
  readonly refusals: Map<string, number>;
};

export type Offices = (office: OfficeName, region: Region) => (asking: Asking) => Promise<Answer>;

type Known = {
  readonly id: string;
  readonly region: Region;
  stage: string;
  version: number;
  /** A session that was closed has decided, and nobody has seen it in the case yet. */
  decided?: boolean;
};

const WISHES = { file: 30, act: 60, withdraw: 3, look: 7 } as const;
const NEXT: Readonly<
  Record<string, { readonly act: ActName; readonly by: OfficeName; readonly body: unknown }>
> = {
  filed: { act: 'register', by: 'provider', body: {} },
  recommended: { act: 'include', by: 'provider', body: {} },
};
const ENDED = ['delivered', 'application-withdrawn'];
const MOST_ON_A_LIST = 5;

/** The people of one run: they file, and take each case on its way, one at a time for each case. */
export class People {
  readonly acknowledged: Acknowledged = { filings: new Map(), acts: [], refusals: new Map() };
  readonly #offices: Offices;
  readonly #draw: Draw;
  readonly #pki: () => Chain;
  readonly #free: Known[] = [];
  readonly #appointed = new Set<Region>();
  #keys = 0;

  constructor(options: { readonly offices: Offices; readonly draw: Draw; readonly pki: () => Chain }) {
    this.#offices = options.offices;
    this.#draw = options.draw;
    this.#pki = options.pki;
  }

  /** One thing that one of them does. */
  async doSomething(): Promise<void> {
    const wish = this.#draw.weighted(WISHES);
    const kase = wish === 'file' ? undefined : this.#take();
    if (!kase || wish === 'file') return this.#file();
    await this.#with(kase, wish);
    if (!ENDED.includes(kase.stage)) this.#free.push(kase);
  }

  async #with(kase: Known, wish: Exclude<keyof typeof WISHES, 'file'>): Promise<void> {
    if (wish === 'look' || kase.decided) return void (await this.#look(kase));
    if (wish === 'withdraw') return this.#act(kase, 'withdraw', 'portal', {});
    const next = NEXT[kase.stage];
    if (next) return this.#act(kase, next.act, next.by, next.body);
    if (kase.stage === 'registered') return this.#forward(kase);
    if (kase.stage === 'at-commission') return this.#decideInSession(kase);
    if (kase.stage === 'included') await this.#signAndDeliver(kase);
  }

  #take(): Known | undefined {
    const place = this.#draw.whole(Math.max(1, this.#free.length));
    return this.#free.splice(place, 1)[0];
  }

  #key(): string {
    this.#keys += 1;
    return `torture-${this.#keys}`;
  }

  async #file(): Promise<void> {
    const region = this.#draw.one(REGIONS);
    const seed = this.#draw.whole(2 ** 31);
    const body = applicationOf({ seed, familySize: this.#draw.whole(4), region });
    const asking: Asking = { method: 'POST', path: '/v1/applications', body, key: this.#key() };
    const answer = await this.#offices('portal', region)(asking);
    if (answer.status !== 201) return this.#refused(answer);
    const { id, number, stage, version } = answer.body as CaseBody;
    this.acknowledged.filings.set(asking.key ?? '', { asking, caseId: id, number });
    this.acknowledged.acts.push({ caseId: id, act: 'file', sequence: version });
    this.#free.push({ id, region, stage, version });
  }

  /** Sees the case as it stands now. */
  async #look(kase: Known): Promise<CaseBody> {
    const provider = this.#offices('provider', kase.region);
    const answer = await provider({ method: 'GET', path: `/v1/cases/${kase.id}` });
    if (answer.status !== 200) this.#refused(answer);
    const seen = answer.body as CaseBody;
    const decided = kase.decided && seen.stage === 'at-commission';
    Object.assign(kase, { stage: seen.stage, version: seen.version, decided });
    return seen;
  }

  /** Acts on what was seen; when the case has moved meanwhile, by an alert for one, looks and acts again. */
  async #act(kase: Known, act: ActName, by: OfficeName, body: unknown, path: string = act): Promise<void> {
    for (;;) {
      const answer = await this.#offices(
        by,
        kase.region,
      )({
        method: 'POST',
        path: `/v1/cases/${kase.id}/${path}`,
        body,
        key: this.#key(),
        version: kase.version,
      });
      if (answer.status !== 412) return this.#done(kase, act, answer);
      await this.#look(kase);
    }
  }

  #done(kase: Known, act: ActName, answer: Answer): void {
    // A signature whose time-stamp is late is taken too.
    if (answer.status !== 200 && answer.status !== 202) {
      this.#refused(answer);
      return;
    }
    const { stage, version } = answer.body as CaseBody;
    this.acknowledged.acts.push({ caseId: kase.id, act, sequence: version });
    Object.assign(kase, { stage, version });
  }

  #refused({ status, body }: Answer): void {
    const code = `${status} ${(body as { code?: string } | undefined)?.code ?? ''}`;
    const { refusals } = this.acknowledged;
    refusals.set(code, (refusals.get(code) ?? 0) + 1);
  }

  /** Puts the case and others of its region that wait beside it on one list, and forwards that. */
  async #forward(first: Known): Promise<void> {
    const others = this.#free
      .filter(({ stage, region }) => stage === 'registered' && region === first.region)
      .slice(0, MOST_ON_A_LIST - 1);
    for (const other of others) this.#free.splice(this.#free.indexOf(other), 1);
    const listed = [first, ...others];
    const office = this.#offices('provider', first.region);
    const service = { code: 'kandas-inclusion', edition: '2026-01-01' };
    const opening = { service, stage: 'registered', cases: listed.map(({ id }) => id) };
    const opened = await office({ method: 'POST', path: '/v1/lists', body: opening, key: this.#key() });
    if (opened.status === 201) await this.#forwardList(first.region, opened.body as ListBody, listed);
    else this.#refused(opened);
    for (const kase of listed) await this.#look(kase);
    this.#free.push(...others);
  }

  async #forwardList(region: Region, list: ListBody, listed: readonly Known[]): Promise<void> {
    const path = `/v1/lists/${list.id}/forward`;
    const asking: Asking = { method: 'POST', path, body: {}, key: this.#key(), version: list.version };
    const sent = await this.#offices('provider', region)(asking);
    if (sent.status !== 200) return this.#refused(sent);
    for (const { id } of listed) this.acknowledged.acts.push({ caseId: id, act: 'forward' });
  }

  /** The commission recommends in a session about the case alone; its decision comes to the case when it comes. */
  async #decideInSession(kase: Known): Promise<void> {
    const { id, region } = kase;
    await this.#appoint(region);
    const office = this.#offices('commission', region);
    const body = { service: 'kandas-inclusion' };
    let answer = await office({ method: 'POST', path: '/v1/sessions', body, key: this.#key() });
    if (answer.status !== 201) return this.#refused(answer);
    const { id: session } = answer.body as SessionBody;
    const members = [SECRETARY, ...VOTERS].map((member) => member.id);
    const steps: readonly (readonly ['PUT' | 'POST', string, unknown])[] = [
      ['PUT', 'agenda', { cases: [id] }],
      ['PUT', 'presence', { present: members }],
      ...VOTERS.map((member) => ['POST', 'votes', { member: member.id, choice: 'for' }] as const),
      ['POST', 'close', {}],
    ];
    for (const [method, step, said] of steps) {
      const { version } = answer.body as SessionBody;
      const path = `/v1/sessions/${session}/${step}`;
      answer = await office({ method, path, body: said, key: this.#key(), version });
      if (answer.status !== 200) return this.#refused(answer);
    }
    this.acknowledged.acts.push({ caseId: id, act: 'recommend' });
    kase.decided = true;
  }

  async #appoint(region: Region): Promise<void> {
    if (this.#appointed.has(region)) return;
    const asking: Asking = {
      method: 'POST',
      path: '/v1/commissions',
      body: appointmentFor('kandas-inclusion'),
      key: this.#key(),
    };
    const answer = await this.#offices('provider', region)(asking);
    // Another of these people may have been first.
    if (answer.status === 201 || answer.status === 409) this.#appointed.add(region);
    else this.#refused(answer);
  }

  /** The head signs the document of the decision once it is there, with a key outside; then it is sent. */
  async #signAndDeliver(kase: Known): Promise<void> {
    const { documents } = await this.#look(kase);
    const document = documents.at(-1);
    if (!document) return;
    if (document.pending) return;
    if (!document.signatures) return this.#sign(kase, document.id);
    await this.#act(kase, 'deliver', 'provider', { by: 'personal-cabinet', reference: '7741' });
  }

  async #sign(kase: Known, document: string): Promise<void> {
    const asked = await this.#offices(
      'head',
      kase.region,
    )({
      method: 'POST',
      path: `/v1/cases/${kase.id}/signature-requests`,
      body: { document },
      key: this.#key(),
      version: kase.version,
    });
    if (asked.status !== 201) return this.#refused(asked);
    const { request, content } = asked.body as { readonly request: string; readonly content: string };
    const cms = Buffer.from(signAsHead(this.#pki(), Buffer.from(content, 'base64'))).toString('base64');
    await this.#act(kase, 'sign', 'head', { request, cms }, 'signature');
  }
}
