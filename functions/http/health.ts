import { json, type Response } from './response.ts';

/** Says that the API answers. Public, and therefore says nothing else. */
export const health = async (): Promise<Response> => json(200, { status: 'ok' });
