import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNotice } from '#functions/law/check/finding.ts';
import { nameOf, type ServiceDefinition } from '#functions/law/service.ts';
import { checkServices } from '#functions/law/service-check.ts';
import { SERVICES } from '#functions/law/services.ts';
import { stateDiagram } from '#functions/law/state-diagram.ts';
import forms from '#templates/compiled/forms.json' with { type: 'json' };
import { definitionLines } from './law-definition.ts';
import { column, wrapped } from './law-text.ts';

const help = `The law as data: every service, its editions, and what the definitions say.

  npm run law                                     the services and when applications can be filed
  npm run law -- show kandas-inclusion@2026-01-01 one definition: actors, stages, terms, paragraphs, diagram
  npm run law -- check                            the static check over all definitions; status 1 on a fault
  npm run law -- diagrams                         writes the state diagrams beside the definitions
  npm run law -- --help                           this text`;

export class UsageError extends Error {}

/** What a command prints, and the status that it ends with. */
export type Said = { readonly lines: readonly string[]; readonly status: 0 | 1 };
const said = (lines: readonly string[]): Said => ({ lines, status: 0 });

/** @throws {UsageError} naming what was wrong and what there is, for arguments that mean nothing. */
export function lawLines(given: readonly string[]): Said {
  const [command, name, ...more] = given;
  if (command === undefined) return said(listLines());
  if (command === '--help' || command === '-h') return said(help.split('\n'));
  if (more.length > 0 || (name !== undefined && command !== 'show')) {
    throw new UsageError(`too many arguments after ${command}`);
  }
  switch (command) {
    case 'show':
      return said(definitionLines(definitionNamed(name)));
    case 'check':
      return check();
    case 'diagrams':
      return said(writeDiagrams());
    default:
      throw new UsageError(`no command ${command}: there are show, check and diagrams`);
  }
}

const NAMES = SERVICES.map(nameOf);

function definitionNamed(name: string | undefined): ServiceDefinition {
  if (name === undefined)
    throw new UsageError(`show what? One of:\n${NAMES.map((one) => `  ${one}`).join('\n')}`);
  const found = SERVICES.find((service) => nameOf(service) === name);
  if (found) return found;
  const [code] = name.split('@');
  const editions = NAMES.filter((one) => one.startsWith(`${code}@`));
  const known = editions.length > 0 ? editions : NAMES;
  const what = editions.length > 0 ? `no such edition of ${code}` : 'no such service';
  throw new UsageError(`${what}: ${name}. There are:\n${known.map((one) => `  ${one}`).join('\n')}`);
}

function listLines(): string[] {
  const width = Math.max(...NAMES.map(({ length }) => length)) + 2;
  return SERVICES.flatMap((service) => {
    const filings = service.openTo
      ? `filed ${service.edition} to ${service.openTo.day}`
      : `filed from ${service.edition}`;
    const title = service.title.en ?? service.title.kk;
    return [column(nameOf(service), width, `${filings}; ${service.act}`), ...wrapped(title, width)];
  });
}

function check(): Said {
  const findings = checkServices(SERVICES, Object.keys(forms));
  const faults = findings.filter((found) => !isNotice(found));
  const lines = findings.flatMap((found) => [
    `${isNotice(found) ? 'notice' : 'FAULT '} ${found.service}  ${found.code}`,
    ...wrapped(found.text, 7),
  ]);
  const notices = findings.length - faults.length;
  const sum = `${SERVICES.length} definitions, ${faults.length} faults, ${notices} notices (what the law itself does)`;
  return { lines: [...lines, sum], status: faults.length > 0 ? 1 : 0 };
}

/** The diagram's file: beside the definition, named like it. */
export const diagramFile = ({ code, edition }: ServiceDefinition): string =>
  join('functions', 'law', 'services', `${code}.${edition.slice(0, 4)}.mmd`);

function writeDiagrams(): string[] {
  return SERVICES.map((service) => {
    const file = diagramFile(service);
    const text = stateDiagram(service);
    if (readIfThere(file) === text) return `unchanged  ${file}`;
    writeFileSync(file, text);
    return `written    ${file}`;
  });
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
