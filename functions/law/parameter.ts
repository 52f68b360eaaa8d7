import type { Citation } from './citation.ts';
import type { Term } from './term.ts';

/**
 * A value that the orders leave open. It has a name in its definition, a default and the reason for it, and is changed
 * there and nowhere else. `heeded` says whether the engine acts by it or only states it to the offices.
 */
export type Parameter<T = Term | string | boolean> = {
  readonly value: T;
  readonly about: string;
  readonly heeded: 'engine' | 'offices';
  readonly cite: Citation;
};

/** A parameter that the engine acts by. */
export const parameter = <T>(value: T, about: string, cite: Citation): Parameter<T> => ({
  value,
  about,
  heeded: 'engine',
  cite,
});

/** A parameter that offices heed: no act of the engine depends on it. */
export const stated = <T>(value: T, about: string, cite: Citation): Parameter<T> => ({
  value,
  about,
  heeded: 'offices',
  cite,
});

type Parameterised = { readonly parameters: Readonly<Record<string, Parameter>> };

/** The term that a parameter sets; undefined when the definition has no such parameter or it is no term. */
export function termParameter({ parameters }: Parameterised, name: string): Term | undefined {
  const value = parameters[name]?.value;
  return typeof value === 'object' ? value : undefined;
}
