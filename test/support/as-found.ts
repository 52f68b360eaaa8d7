import { afterAll } from 'vitest';
import { takeLongTurns } from './turn.ts';

/** Test files share processes, and what they have loaded: each finds its process as the first did. */
const environment = { ...process.env };
const { fetch } = globalThis;

afterAll(() => {
  takeLongTurns();
  globalThis.fetch = fetch;
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
});
