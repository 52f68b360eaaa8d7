import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FunctionAction, Seen } from '#infra/local/access/access.ts';
import { recordingFiles, recordings } from '#test/e2e/recorded-calls.ts';

/**
 * Grants that no end-to-end test uses: where a call needs a fault or a race to happen, or is none of the function's own.
 * Whatever else is granted and not used is surplus.
 */
const UNUSED: readonly { readonly grant: RegExp; readonly why: string }[] = [
  {
    grant: /^\S+ logs:(CreateLogStream|PutLogEvents) /,
    why: 'Lambda writes the log by the role of the function; the local cloud writes a file',
  },
  {
    grant: /^\S+ xray:(PutTraceSegments|PutTelemetryRecords) \*$/,
    why: 'Lambda sends the traces by the role of the function; nothing is traced here',
  },
  {
    grant: /^\S+ sqs:SendMessage \S+-dead-letters$/,
    why: 'only what can never be processed is parked (test/queue/messages.test.ts)',
  },
  {
    grant: /^applications s3:DeleteObject \S+\/filed\/\*$/,
    why: 'a file is discarded where its application was not opened, which takes a race (test/application/uploads.test.ts)',
  },
  {
    grant: /^erase-persons (dynamodb|s3):\w+ /,
    why: 'nothing is erased until the customer has set the periods (test/application/erase-persons.test.ts)',
  },
  {
    grant: /^cases dynamodb:ConditionCheckItem table\/\S+$/,
    why: 'an act that leaves a case on an open list where it is: no act of the stages of today does (test/application/lists.test.ts)',
  },
  {
    grant: /^follow-session sqs:SendMessage \S+-sessions$/,
    why: 'only a session of more than twenty-five cases goes on with another message',
  },
  {
    grant: /^follow-session kms:Decrypt /,
    why: 'persons are opened for an act that brings persons: no decision of the sessions of today does',
  },
  {
    grant: /^sessions s3:GetObject \S+\/sessions\/\*$/,
    why: 'nobody in these tests follows the link to the minutes, which this grant signs (test/http/sessions.test.ts)',
  },
  {
    grant: /^relay dynamodb:Query table\/\S+$/,
    why: 'the history of a case is read where one of its events was passed over (test/application/feed.test.ts)',
  },
];

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the end-to-end tests that were not run with today's sources, so that this test can also be run by itself. */
function record(): ReadonlyMap<string, readonly Seen[]> {
  const missing = recordingFiles().filter((file) => !recordings().has(file));
  if (missing.length > 0) {
    const files = missing.map((file) => `test/e2e/${file}`);
    spawnSync(
      process.execPath,
      ['node_modules/vitest/vitest.mjs', 'run', '--config', '.vitest.config.ts', ...files],
      { cwd: root, stdio: 'ignore' },
    );
  }
  return recordings();
}

/** A function's name without the stage, the action, and the resource without region and account. */
const inWords = ({ functionName, action, resource }: FunctionAction): string =>
  `${functionName.replace(/^qonys-[a-z]+-/, '')} ${action} ${resource.startsWith('arn:') ? resource.split(':').slice(5).join(':') : resource}`;

let granted: ReadonlySet<string>;
let used: ReadonlySet<string>;
let refused: readonly string[];

beforeAll(() => {
  const recorded = record();
  const missing = recordingFiles().filter((file) => !recorded.has(file));
  if (missing.length > 0) throw new Error(`these tests left no recording: ${missing.join(', ')}`);
  const all = [...recorded.values()].flat();
  granted = new Set(all.flatMap((seen) => seen.granted.map(inWords)));
  used = new Set(all.flatMap((seen) => seen.used.map(inWords)));
  refused = all.flatMap((seen) => seen.refused.map(inWords));
}, 900_000);

describe('what the functions did in the end-to-end tests', () => {
  it('was allowed by their policies, all of it', () => {
    expect(refused).toEqual([]);
  });

  it('uses every grant of every policy, but those with a reason', () => {
    expect(granted.size).toBeGreaterThan(100);
    const surplus = [...granted].filter(
      (grant) => !used.has(grant) && !UNUSED.some((row) => row.grant.test(grant)),
    );
    expect(surplus.toSorted()).toEqual([]);
  });

  it('leaves no reason without its grant', () => {
    const idle = UNUSED.filter((row) => ![...granted].some((grant) => row.grant.test(grant)));
    expect(idle).toEqual([]);
  });
});
