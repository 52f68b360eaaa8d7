import { FAULT_NAMES, FAULTS } from './faults.ts';
import { INVARIANTS } from './invariants.ts';
import { PLANTED, type PlantedName } from './planted.ts';
import type { CommandName } from './settings.ts';
import type { YearSettings, YearVerdict } from './year-run.ts';

const PLACES_SHOWN = 5;

const row = (name: string, value: number | string, says = ''): string =>
  `  ${name.padEnd(24)}${String(value).padStart(9)}   ${says}`.trimEnd();

/** The command that gives this very run again. */
export function replayOf(
  { cases, seed, days, calmDays, faults, plant }: YearSettings,
  command: CommandName,
): string {
  return [
    `npm run ${command} -- --cases ${cases} --seed ${seed} --days ${days} --calm ${calmDays}`,
    ...(faults ? [] : ['--no-faults']),
    ...(plant === undefined ? [] : [`--plant ${(Object.keys(PLANTED) as PlantedName[]).indexOf(plant) + 1}`]),
  ].join(' ');
}

/** The verdict as a person reads it: what was done, what went wrong on purpose, and what held. */
export function reportOf(verdict: YearVerdict, replay: string): string {
  const { counts, injected, broken, digest } = verdict;
  const held = INVARIANTS.map(({ holds }) => {
    const found = broken.find((one) => one.holds === holds);
    if (!found) return `  held    ${holds}`;
    const places = found.places.slice(0, PLACES_SHOWN).map((place) => `            ${place}`);
    const more = found.places.length - places.length;
    return [
      `  BROKEN  ${holds}: ${found.places.length}`,
      ...places,
      ...(more > 0 ? [`            and ${more} more`] : []),
    ].join('\n');
  });
  return [
    'What was done',
    ...Object.entries(counts).map(([name, count]) => row(name, count)),
    'What went wrong on purpose',
    ...FAULT_NAMES.map((name) => row(name, injected[name], FAULTS[name].does)),
    'What must hold',
    ...held,
    `Verdict: ${broken.length === 0 ? 'every invariant holds' : `${broken.length} of ${INVARIANTS.length} invariants broken`}; seed ${verdict.settings.seed}, digest ${digest}`,
    `${broken.length === 0 ? 'Again' : 'Replay'}: ${replay}`,
    '',
  ].join('\n');
}
