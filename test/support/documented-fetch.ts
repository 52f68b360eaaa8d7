import { mustBeDocumented } from './documented.ts';

/**
 * From now on every answer that this test gets from the API at `url` is held to the OpenAPI document, whoever in the
 * test asks for it. An answer outside the document fails the request that got it.
 */
export function watchAnswersOf(url: string): void {
  const unwatched = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const response = await unwatched(input, init);
    const asked = new URL(input instanceof Request ? input.url : input);
    if (asked.origin !== new URL(url).origin) return response;
    const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
    // What a browser asks first is no operation: API Gateway answers it.
    if (method === 'OPTIONS') return response;
    const body = await response.clone().text();
    const { status } = response;
    mustBeDocumented(method, asked.pathname, { status, headers: Object.fromEntries(response.headers), body });
    return response;
  };
}
