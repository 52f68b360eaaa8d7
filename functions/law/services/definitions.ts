import type { ServiceDefinition } from '../service.ts';
import { kandasInclusion2026 } from './kandas-inclusion.2026.ts';

/** Every definition: the services in the order of the orders, of each the newest edition first. */
export const DEFINITIONS: readonly ServiceDefinition[] = [kandasInclusion2026];
