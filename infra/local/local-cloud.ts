import { rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { type Access, openAccess, type Seen } from './access/access.ts';
import { actingAs } from './access/acting-as.ts';
import { regionOf } from './assets.ts';
import type { Credentials } from './aws-json.ts';
import { type CloudClock, openClock } from './cloud-clock.ts';
import { type ClockMove, startControl } from './control.ts';
import { emptyParts, type Site } from './deployed.ts';
import { type Deployment, deploy } from './deployment.ts';
import { type DevelopmentIssuer, openIssuer } from './development-issuer.ts';
import {
  type Authority,
  accountId,
  type Closing,
  openCredentials,
  startAuthority,
  startOthers,
  startTables,
} from './emulators.ts';
import { type Elsewhere, type EmulatedService, endpointEnvironment, readElsewhere } from './endpoints.ts';
import { LocalCloudFault } from './fault.ts';
import type { Fauxqs } from './fauxqs.ts';
import { type Folder, openFolder } from './folder.ts';
import { functionHost } from './function-host.ts';
import { type HttpServer, startHttpServer } from './http-api.ts';
import { httpApiOf } from './http-resources.ts';
import { subscribeAll } from './messaging-resources.ts';
import { leaveOperatorAccess } from './operator.ts';
import { type Chain, openRsaChain, type Pki } from './pki/development-pki.ts';
import { seedTrust } from './pki/development-trust.ts';
import { type Schedules, startSchedules } from './schedules.ts';
import { servicesAt } from './services.ts';
import { openState, type State } from './state.ts';
import type { Assembly } from './template.ts';

export interface LocalCloudOptions {
  /** Where everything is kept; `memory` keeps nothing after `stop`. */
  readonly folder: string;
  /** 0: any free port. */
  readonly port: number;
  /** Begins afresh: removes what the folder keeps. */
  readonly reset?: boolean;
  readonly stage?: string;
  /** What the clock of a new folder shows first; otherwise this machine's time. */
  readonly startsAt?: Date;
  /** One line for the person at the terminal; holds no personal data. */
  readonly log?: (line: string) => void;
  /** Another app than the project's, already synthesized. */
  readonly assembly?: Assembly;
}

export interface LocalCloud {
  /** The address of the HTTP API. */
  readonly url: string;
  readonly region: string;
  /** Where each service is, and the credentials it takes. */
  readonly endpoints: Readonly<Record<EmulatedService, string>>;
  readonly credentials: Credentials;
  /** The folder in use; with `memory` a temporary one. */
  readonly folder: string;
  /** The development authority, with the keys of those who sign here. */
  readonly pki: Pki;
  /** The same head with a key of RSA, and who certified it. */
  readonly rsa: Chain;
  /** Lets the time-stamp authority and the OCSP responder answer, or have an outage. */
  readonly authorityAnswers: (are: boolean) => void;
  /** What the template's `Ref` gives for a resource. */
  readonly ref: Deployment['ref'];
  /** What the functions may do, did, and were refused, by their roles. */
  readonly seen: () => Seen;
  /** The cloud's clock. */
  readonly now: () => Date;
  /**
   * Moves the clock forward, makes queue messages whose delay has now passed visible, fires what is due on a schedule
   * once, and resolves after those functions ran.
   */
  moveClock(milliseconds: number): Promise<void>;
  /** A token of the template's issuer and audience, valid for 30 days of the cloud's clock unless `exp` is given. */
  token(claims: Readonly<Record<string, unknown>>): Promise<string>;
  /** Resolves with a sentence when the cloud can no longer run; it still wants `stop`. */
  readonly failed: Promise<string>;
  /** Stops everything it started. What was being handled is handled again at the next start. */
  stop(): Promise<void>;
}

/**
 * Runs the templates of the CDK app on this machine. Throws a `LocalCloudFault`, with everything stopped, when it
 * cannot: the folder in use or not writable, the port taken, a resource that is not run here, a table of another shape.
 */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const closing: Closing = [];
  const stop = async (): Promise<void> => {
    for (let close = closing.pop(); close !== undefined; close = closing.pop()) await close();
  };
  try {
    const started = await start(options, closing);
    return { ...started, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(options: LocalCloudOptions, closing: Closing): Promise<Omit<LocalCloud, 'stop'>> {
  // Lambda's functions live in UTC, and worker threads have the time zone of their process.
  process.env['TZ'] = 'UTC';
  const log = options.log ?? (() => {});
  const ground = openGround(options, closing);
  const server = await startHttpServer(options.port);
  closing.push(server.stop);
  const failure = Promise.withResolvers<string>();
  const emulated = await emulate(options, ground, closing, failure.resolve);
  const site = siteOf(server.url, ground, emulated, { log, closing });
  const deployment = await deploy(emulated.assembly, site);
  await subscribeAll(site);
  for (const line of deployment.notHonoured) log(`not honoured here: ${line}`);
  await seedTrust({
    assembly: emulated.assembly,
    ref: deployment.ref,
    site,
    kms: { endpoint: emulated.endpoints.KMS, credentials: emulated.credentials },
    ...emulated.authority,
    folder: ground.folder.at('pki'),
  });
  const issuer = await openIssuer(ground.folder.at('issuer'));
  const schedules = run({ site, server, issuer, closing });
  const moveClock = clockMover(ground.clock, emulated.fauxqs, schedules);
  closing.push(await startControl(ground.folder.at('control'), moveClock));
  const own = endpointEnvironment(emulated.endpoints, emulated.credentials);
  closing.push(leaveOperatorAccess(ground.folder.at('operator'), site.parts.functions.values(), own));
  return {
    url: server.url,
    region: site.region,
    endpoints: emulated.endpoints,
    credentials: emulated.credentials,
    folder: ground.folder.path,
    pki: emulated.authority.pki,
    rsa: emulated.authority.rsa,
    authorityAnswers: emulated.authority.answers,
    ref: deployment.ref,
    seen: emulated.access.seen,
    now: ground.clock.now,
    moveClock: async (milliseconds) => {
      await moveClock(milliseconds);
    },
    token: (claims) => token(site, issuer, claims),
    failed: failure.promise,
  };
}

interface Ground {
  readonly folder: Folder;
  readonly state: State;
  readonly clock: CloudClock;
  readonly elsewhere: Elsewhere;
}

function openGround(options: LocalCloudOptions, closing: Closing): Ground {
  const folder = openFolder({ folder: options.folder, reset: options.reset ?? false });
  closing.push(folder.close);
  const state = openState(folder.at('state'));
  closing.push(state.close);
  return { folder, state, clock: openClock(state, options.startsAt), elsewhere: readElsewhere(process.env) };
}

interface Emulated {
  readonly assembly: Assembly;
  readonly region: string;
  readonly credentials: Credentials;
  readonly endpoints: Record<EmulatedService, string>;
  readonly fauxqs: Fauxqs | undefined;
  readonly access: Access;
  /** Whether nothing is elsewhere: what is there judges for itself. */
  readonly isJudged: boolean;
  readonly authority: Authority;
}

async function emulate(
  options: LocalCloudOptions,
  ground: Ground,
  closing: Closing,
  died: (sentence: string) => void,
): Promise<Emulated> {
  const { folder, elsewhere, clock } = ground;
  const tables = startTables(folder, elsewhere, closing, died);
  // The emulator starts, and keys of RSA are made, while this process is busy with the synthesis; a fault is met below.
  tables.catch(() => {});
  const rsa = openRsaChain(folder.at('pki'));
  rsa.catch(() => {});
  const assembly = options.assembly ?? (await synthesizeInto(folder, options.stage));
  const region = regionOf(assembly.directory);
  const credentials = elsewhere.credentials ?? openCredentials(folder);
  const dynamodb = await tables;
  const access = openAccess(credentials, options.log ?? (() => {}));
  const standing = { folder, elsewhere, assembly, region, clock, access, closing };
  const others = await startOthers({ ...standing, dynamodb });
  const authority = await startAuthority(folder, await rsa, clock, closing);
  const isJudged = Object.keys(elsewhere.endpoints).length === 0;
  return { assembly, region, credentials, ...others, access, isJudged, authority };
}

function siteOf(
  url: string,
  { folder, state, clock, elsewhere }: Ground,
  { assembly, region, credentials, endpoints, access, isJudged, authority: { addresses } }: Emulated,
  { log, closing }: { log: (line: string) => void; closing: Closing },
): Site {
  const ownTopics = elsewhere.endpoints.SNS === undefined;
  return {
    region,
    accountId,
    url,
    services: servicesAt(endpoints, { region, credentials, clock, ownTopics }),
    functionHost: functionHost({
      folder,
      assembly,
      region,
      clock,
      credentials,
      endpoints,
      addresses,
      actingAs: isJudged ? actingAs(access, endpoints, { region, accountId }) : undefined,
      log,
      closing,
    }),
    access: isJudged ? access : undefined,
    clock,
    state,
    parts: emptyParts(),
    hint: log,
  };
}

async function synthesizeInto(folder: Folder, stage: string | undefined): Promise<Assembly> {
  const outdir = folder.at('templates');
  rmSync(outdir, { recursive: true, force: true });
  const { synthesize } = await import('../synthesize.ts');
  return synthesize({ outdir, stage });
}

/** Lets requests, messages, records and ticks in; at stop, what is being handled gets a moment to end by itself. */
function run(options: {
  site: Site;
  server: HttpServer;
  issuer: DevelopmentIssuer;
  closing: Closing;
}): Schedules {
  const { site, server, issuer, closing } = options;
  const api = httpApiOf(site, issuer.publicKey);
  if (api !== undefined) server.serve(api);
  const stopSources = site.parts.eventSources.map((begin) => begin());
  const schedules = startSchedules(site.parts.schedules, site);
  closing.push(async () => {
    await server.stop();
    const ended = Promise.all([schedules.stop(), ...stopSources.map((stopSource) => stopSource())]);
    await Promise.race([ended, delay(1000, undefined, { ref: false })]);
    await Promise.all([...new Set(site.parts.functions.values())].map((each) => each.stop()));
    await ended;
  });
  return schedules;
}

function clockMover(
  clock: CloudClock,
  fauxqs: Fauxqs | undefined,
  schedules: Schedules,
): (milliseconds: number) => Promise<ClockMove> {
  return async (milliseconds) => {
    const before = clock.now().toISOString();
    clock.advance(milliseconds);
    fauxqs?.shortenDelays(milliseconds);
    await schedules.fireDue();
    return { before, after: clock.now().toISOString() };
  };
}

const tokenSeconds = 30 * 24 * 3600;

async function token(
  site: Site,
  issuer: DevelopmentIssuer,
  claims: Readonly<Record<string, unknown>>,
): Promise<string> {
  const [authorizer] = site.parts.http.authorizers.values();
  if (authorizer === undefined)
    throw new LocalCloudFault('The template has no JWT authorizer to sign tokens for.');
  const issued = Math.floor(site.clock.now().getTime() / 1000);
  const standing = {
    iss: authorizer.issuer,
    aud: authorizer.audience[0],
    iat: issued,
    exp: issued + tokenSeconds,
  };
  return issuer.sign({ ...standing, ...claims });
}
