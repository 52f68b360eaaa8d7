import { beforeAll, describe, expect, it } from 'vitest';
import { recordingFiles, recordings } from '#test/e2e/recorded-calls.ts';
import { type Compared, compareGrants, type Unused } from '#test/support/grants-compared.ts';

/**
 * Grants that no end-to-end test uses: where a call needs a fault or a race to happen, or is none of the function's own.
 * Whatever else is granted and not used is surplus.
 */
const UNUSED: readonly Unused[] = [
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
    grant: /^follow-session sqs:SendMessage sessions$/,
    why: 'only a session of more than twenty-five cases goes on with another message',
  },
  {
    grant: /^relay dynamodb:Query table\/\S+$/,
    why: 'the history of a case is read where one of its events was passed over (test/application/feed.test.ts)',
  },
];

let compared: Compared;
let grants = 0;

beforeAll(() => {
  const recorded = recordings();
  const missing = recordingFiles().filter((file) => !recorded.has(file));
  if (missing.length > 0)
    throw new Error(
      `There is nothing to compare: ${missing.join(', ')} left no recording with the sources as they are now. ` +
        'Run them with this test: npm test -- test/e2e test/afterwards',
    );
  const all = [...recorded.values()].flat();
  grants = all.flatMap(({ granted }) => granted).length;
  compared = compareGrants(all, UNUSED);
});

describe('what the functions did in the end-to-end tests', () => {
  it('was allowed by their policies, all of it', () => {
    expect(compared.refused).toEqual([]);
  });

  it('uses every grant of every policy, but those with a reason', () => {
    expect(grants).toBeGreaterThan(100);
    expect(compared.surplus).toEqual([]);
  });

  it('leaves no reason without a grant that needs it', () => {
    expect(compared.idle).toEqual([]);
  });
});
