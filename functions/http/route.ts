import type { Caller } from '#functions/case/authority.ts';
import type { Language } from './problems.ts';
import type { ApiEvent } from './request.ts';
import type { Response } from './response.ts';

/** A request of a known caller, on its way to one use case. */
export type Request = { readonly event: ApiEvent; readonly caller: Caller; readonly language: Language };

export type Route = (request: Request) => Promise<Response>;

/** Routes by API Gateway's route key, for example `GET /v1/cases/{caseId}`. */
export type Routes = Readonly<Record<string, Route>>;

/** A path parameter that the route key declares; empty where API Gateway sent none. */
export const parameter = (event: ApiEvent, name: string): string => event.pathParameters?.[name] ?? '';
