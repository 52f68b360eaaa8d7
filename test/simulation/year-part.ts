import { parentPort, workerData } from 'node:worker_threads';
import { PLANTED } from './planted.ts';
import { run } from './run.ts';
import type { PartNews, PartOrder } from './year-run.ts';

/** A part of a year, in a thread of its own. */
const { settings, regions } = workerData as PartOrder;
const { plant, ...plain } = settings;
const tell = (news: PartNews) => parentPort?.postMessage(news);
const verdict = await run(
  { ...plain, regions, ...(plant ? { planted: PLANTED[plant] } : {}) },
  (day, counts) => tell({ day, counts: { ...counts } }),
);
const { planted: _planted, ...given } = verdict.settings;
tell({ verdict: { ...verdict, settings: given } });
