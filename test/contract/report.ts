import type { Feature } from './feature.ts';

export type Found = { readonly name: string; readonly for: string; readonly lacks?: string };

/** Tries every feature, one after another; what a service lacks is said, and the others are tried all the same. */
export async function tried<Service>(
  features: readonly Feature<Service>[],
  service: Service,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const { name, for: reason, check } of features) {
    const lacks = await check(service).then(
      () => undefined,
      (fault: unknown) => (fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault)),
    );
    found.push({ name, for: reason, ...(lacks === undefined ? {} : { lacks }) });
  }
  return found;
}

/** As a person reads it. */
export const reportLines = (service: string, found: readonly Found[]): readonly string[] => [
  `${service}: ${found.filter(({ lacks }) => lacks === undefined).length} of ${found.length} features`,
  ...found.flatMap(({ name, for: reason, lacks }) =>
    lacks === undefined
      ? [`  ok      ${name}`]
      : [`  LACKS   ${name}`, `          needed: ${reason}`, `          ${lacks.slice(0, 300)}`],
  ),
];
