import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LocalCloudFault } from './fault.ts';
import { kept } from './folder.ts';
import type { LocalFunction } from './functions.ts';

/** Lambda's own variables, which describe one function and not the cloud. */
const OF_ONE_FUNCTION =
  /^(?:_HANDLER|LAMBDA_.*|AWS_LAMBDA_.*|AWS_EXECUTION_ENV|NODE_OPTIONS|TZ|POWERTOOLS_.*)$/;

/**
 * Leaves in the folder what a command of an operator needs to reach the tables, queues, documents and keys of the
 * running cloud: the variables of its functions, together, and the cloud's own credentials. The file is this user's alone; the returned function
 * removes it.
 */
export function leaveOperatorAccess(
  file: string,
  functions: Iterable<LocalFunction>,
  own: Readonly<Record<string, string>>,
): () => void {
  const environment = Object.assign({}, ...Array.from(functions, (one) => one.environment), own);
  const kept = Object.entries(environment).filter(([name]) => !OF_ONE_FUNCTION.test(name));
  writeFileSync(file, JSON.stringify(Object.fromEntries(kept)), { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

/** What every command of an operator takes: which cloud it reaches, and for whom it prints. */
export const OPERATOR_OPTIONS = {
  folder: { type: 'string', default: '.local' },
  aws: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/**
 * Gives this process the environment of the functions of the local cloud that runs with a folder, so that adapters
 * find its services. With `aws` the environment stays as the operator has set it.
 * @throws {LocalCloudFault} when no cloud runs with that folder.
 */
export function reachCloud({
  folder,
  aws = false,
}: {
  readonly folder: string;
  readonly aws?: boolean;
}): void {
  if (aws) return;
  try {
    Object.assign(process.env, JSON.parse(readFileSync(join(resolve(folder), kept.operator), 'utf8')));
  } catch {
    throw new LocalCloudFault(
      `No local cloud is running with the folder ${folder}: start one with npm start.`,
    );
  }
}
