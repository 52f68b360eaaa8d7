import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { LEVELS, type Level } from '#functions/documents/signature/levels.ts';
import type { TrustPolicy } from '#functions/documents/signature/trust-policy.ts';
import { verifyPdf } from '#functions/documents/signature/verify.ts';
import { Instant } from '#functions/law/calendar/instant.ts';
import { LocalCloudFault, messageOf } from './fault.ts';
import { kept } from './folder.ts';
import { developmentAnchors } from './pki/development-pki.ts';
import { verdictLines } from './verdict-lines.ts';

const help = `Explains a signed PDF: who signed, when, and whether that is valid, or why not.

  npm run verify -- <file.pdf> [options]

  --anchors <file>   certificates to trust, in PEM (those of the local cloud's own authority); also more than once
  --folder <path>    where the local cloud keeps its authority (.local)
  --level <level>    the least that counts: "below B-B", B-B, B-T or B-LT (B-T)
  --bin <number>     the organisation that every signer must belong to; also more than once
  --revocation       not valid unless the file proves that no certificate was revoked
  --at <instant>     judge a signature without a time-stamp as of then, 2026-11-21T05:00:00Z (now)
  --json             the verdict as JSON
  --help             this text

Ends with 0 when every signature is valid, with 1 when one is not or there is none, with 2 when it cannot tell.
Signatures in national algorithms are told of, not verified, here.
`;

const NOT_VALID = 1;
const CANNOT_TELL = 2;

const options = {
  anchors: { type: 'string', multiple: true },
  folder: { type: 'string', default: '.local' },
  level: { type: 'string', default: 'B-T' },
  bin: { type: 'string', multiple: true },
  revocation: { type: 'boolean', default: false },
  at: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const isLevel = (name: string): name is Level => LEVELS.some((level) => level === name);

/** Bytes of a file. @throws {LocalCloudFault} when it cannot be read */
function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new LocalCloudFault(`${path} cannot be read (${messageOf(error)}).`);
  }
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/gu;

function certificatesIn(path: string): readonly Buffer[] {
  const found = read(path).toString('latin1').match(CERTIFICATE) ?? [];
  if (found.length === 0) throw new LocalCloudFault(`${path} holds no certificate in PEM.`);
  return found.map((pem) => new X509Certificate(pem).raw);
}

function anchorsOf(files: readonly string[] | undefined, folder: string): readonly Buffer[] {
  const anchors = files ? files.flatMap(certificatesIn) : developmentAnchors(join(folder, kept.pki));
  if (anchors.length > 0) return anchors;
  throw new LocalCloudFault(
    `${folder} has no authority yet: start the local cloud once (npm start), name its --folder, or give --anchors.`,
  );
}

type Settings = {
  readonly file: string;
  readonly json: boolean;
  readonly at: Instant;
  readonly policy: TrustPolicy;
};

/** @throws {LocalCloudFault} for what is not as the help says */
function settings(): Settings | 'help' {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help) return 'help';
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new LocalCloudFault('Give one file: see --help.');
  if (!isLevel(values.level))
    throw new LocalCloudFault(`--level ${values.level} is none of ${LEVELS.join(', ')}.`);
  const at = Date.parse(values.at ?? new Date().toISOString());
  if (Number.isNaN(at)) throw new LocalCloudFault(`--at ${values.at} is no instant: see --help.`);
  const anchors = anchorsOf(values.anchors, values.folder);
  const policy: TrustPolicy = {
    anchors,
    timeStampAnchors: anchors,
    timeStampPolicies: [],
    level: values.level,
    organisations: values.bin,
    revocation: values.revocation ? 'required' : 'if-known',
    freshnessSeconds: 0,
  };
  return { file, json: values.json, at: Instant.parse(new Date(at).toISOString()), policy };
}

async function main(): Promise<number> {
  const given = settings();
  if (given === 'help') {
    process.stdout.write(help);
    return 0;
  }
  const { file, json, at, policy } = given;
  const verdict = await verifyPdf(read(file), { policy, at });
  if (json) console.log(JSON.stringify(verdict, null, 2));
  else for (const line of verdictLines(basename(file), verdict)) console.log(line);
  return verdict.valid ? 0 : NOT_VALID;
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(messageOf(error));
    process.exitCode = CANNOT_TELL;
  },
);
