import { parseArgs } from 'node:util';
import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import { reportStore } from '#functions/adapters/dynamodb/report-store.ts';
import { recountReports } from '#functions/application/recount-reports.ts';
import { calendarIn, table } from '#functions/runtime/stores.ts';
import { endWithSentence, LocalCloudFault } from './fault.ts';
import { OPERATOR_OPTIONS, reachCloud } from './operator.ts';

const help = `Counts the terms of every case anew for the reports, and then has the new counts read.

  npm run reports -- --recount

Uses the table of the running local cloud, which may go on working meanwhile. Killed, it has changed nothing that is
read: run it again. The counts themselves are at GET /v1/reports/deadlines.

  --folder <path>    the folder of the running cloud (.local)
  --aws              the table named by TABLE_NAME, with the credentials of the environment, instead
  --json             one JSON object, for machines
  --help             this text
`;

const CASES_BETWEEN_LINES = 1000;

async function recount(json: boolean): Promise<void> {
  const kept = table();
  let told = 0;
  const cases = await recountReports(
    { cases: caseStore(kept), reports: reportStore(kept), ...calendarIn(kept) },
    (seen) => {
      if (seen < told + CASES_BETWEEN_LINES) return;
      told = seen;
      process.stderr.write(`${seen} cases counted\n`);
    },
  );
  process.stdout.write(
    json ? `${JSON.stringify({ cases })}\n` : `${cases} cases counted; the reports show them.\n`,
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      recount: { type: 'boolean', default: false },
      ...OPERATOR_OPTIONS,
    },
  });
  if (values.help) return void process.stdout.write(help);
  if (!values.recount) throw new LocalCloudFault('Say what to do: npm run reports -- --recount (or --help).');
  reachCloud(values);
  await recount(values.json);
}

main().catch(endWithSentence);
