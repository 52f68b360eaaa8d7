import { readFileSync } from 'node:fs';

const FILES = {
  regular: import.meta.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  bold: import.meta.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
} as const;

export type FaceName = keyof typeof FILES;

/** The whole font of a face, from the development dependency it comes in. */
export const fontSource = (face: FaceName): Buffer => readFileSync(new URL(FILES[face]));

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const codesOf = (text: string): readonly number[] => Array.from(text, (letter) => letter.codePointAt(0) ?? 0);

const without = (codes: readonly number[], ...others: readonly (readonly number[])[]) =>
  codes.filter((code) => !others.some((other) => other.includes(code)));

/** Digits and signs, and the Russian and Kazakh letters. */
const kazakh = [
  ...without(range(0x20, 0x7e), range(0x41, 0x5a), range(0x61, 0x7a)),
  ...range(0x410, 0x44f),
  ...codesOf('ЁёӘәҒғҚқҢңӨөҰұҮүҺһІі«»—–‘’“”„…№'),
];

const letters = [...range(0x41, 0x5a), ...range(0x61, 0x7a)];

/** Western and central European, Turkic and Romanian letters, and the apostrophes of Uzbek. */
const latin = [
  // U+00A0 and U+00AD are white space and a soft hyphen: text setting resolves both before glyphs are asked for.
  ...without([...range(0xa1, 0xac), ...range(0xae, 0x17f)], kazakh),
  ...codesOf('Əə'),
  ...range(0x218, 0x21b),
  ...codesOf('ʹʺʻʼ'),
];

/** What else is written in Latin letters: Vietnamese, African languages, transliterations. */
const latinRare = without(
  [...range(0x180, 0x2ff), ...range(0x1e00, 0x1eff), ...range(0x2c60, 0x2c7f), ...range(0xa722, 0xa787)],
  latin,
);

/** Every other Cyrillic letter; combining letters and signs are not names' letters. */
const cyrillic = without(
  [...range(0x400, 0x482), ...range(0x48a, 0x52f), ...range(0x1c80, 0x1c88), ...range(0xa640, 0xa66e)],
  kazakh,
);

/**
 * The code points of each subset of a face. The core is in every document, the others only where used. Bold sets
 * titles, dates and names of offices, which seldom hold Latin letters: there they are a subset of their own.
 */
export const SUBSETS: Readonly<Record<FaceName, Readonly<Record<string, readonly number[]>>>> = {
  regular: { core: [...kazakh, ...letters], latin, 'latin-rare': latinRare, cyrillic },
  bold: { core: kazakh, letters, latin, 'latin-rare': latinRare, cyrillic },
};
