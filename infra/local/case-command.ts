import { parseArgs } from 'node:util';
import { endWithSentence, LocalCloudFault } from './fault.ts';
import { OPERATOR_OPTIONS, reachCloud } from './operator.ts';

type CaseCommand = {
  /** As `npm run` knows it. */
  readonly name: string;
  readonly help: string;
  /** Looks at the case and prints what it finds. @returns whether all is well. */
  readonly look: (caseId: string, json: boolean) => Promise<boolean>;
};

/** Runs a command on the one case that the command line names. Ends with 1 where all is not well with it. */
export const runCaseCommand = (command: CaseCommand): Promise<void> => run(command).catch(endWithSentence);

async function run({ name, help, look }: CaseCommand): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPERATOR_OPTIONS });
  if (values.help) return void process.stdout.write(help);
  const [caseId = ''] = positionals;
  if (positionals.length !== 1 || !/^[\da-f-]{36}$/u.test(caseId)) {
    throw new LocalCloudFault(`Give the id of one case, for example npm run ${name} -- 3f0c….`);
  }
  reachCloud(values);
  if (!(await look(caseId, values.json))) process.exitCode = 1;
}
