import { health } from '#functions/http/health.ts';

export const handler = health;
