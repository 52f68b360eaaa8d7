import type { ServiceDefinition } from '../service.ts';
import { complaint2021 } from './complaint.2021.ts';
import { kandasArrival2021 } from './kandas-arrival.2021.ts';
import { kandasArrival2026 } from './kandas-arrival.2026.ts';
import { kandasConsent2021 } from './kandas-consent.2021.ts';
import { kandasInclusion2021 } from './kandas-inclusion.2021.ts';
import { kandasInclusion2026 } from './kandas-inclusion.2026.ts';
import { resettlerInclusion2026 } from './resettler-inclusion.2026.ts';
import { resettlerOrigin2021 } from './resettler-origin.2021.ts';
import { resettlerSelfArrived2021 } from './resettler-self-arrived.2021.ts';

/** Every definition: the services in the order of the orders, of each the newest edition first. */
export const DEFINITIONS: readonly ServiceDefinition[] = [
  kandasInclusion2026,
  kandasInclusion2021,
  kandasConsent2021,
  kandasArrival2026,
  kandasArrival2021,
  resettlerInclusion2026,
  resettlerOrigin2021,
  resettlerSelfArrived2021,
  complaint2021,
];
