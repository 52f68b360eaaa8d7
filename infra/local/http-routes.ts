/** A route key such as `GET /v1/cases/{caseId}`, `ANY /{proxy+}` or `$default`, ready to be matched. */
export interface RoutePattern {
  readonly routeKey: string;
  readonly method: string;
  readonly segments: readonly string[];
}

export function routePattern(routeKey: string): RoutePattern {
  if (routeKey === '$default') return { routeKey, method: 'ANY', segments: ['{proxy+}'] };
  const space = routeKey.indexOf(' ');
  return {
    routeKey,
    method: routeKey.slice(0, space).toUpperCase(),
    segments: routeKey
      .slice(space + 1)
      .split('/')
      .slice(1),
  };
}

export interface RouteMatch<Route extends RoutePattern> {
  readonly route: Route;
  readonly pathParameters: Readonly<Record<string, string>>;
}

/**
 * The route an HTTP API chooses (developer guide, "Create routes for HTTP APIs"): a full match before a greedy one
 * before `$default`; a fixed segment before a variable one; the method itself before `ANY`.
 */
export function matchRoute<Route extends RoutePattern>(
  routes: readonly Route[],
  method: string,
  path: string,
): RouteMatch<Route> | undefined {
  const segments = path.split('/').slice(1);
  let best: { match: RouteMatch<Route>; rank: string } | undefined;
  for (const route of routes) {
    if (route.method !== 'ANY' && route.method !== method) continue;
    const pathParameters = matchSegments(route, segments);
    if (pathParameters === undefined) continue;
    const rank = rankOf(route);
    if (best === undefined || rank > best.rank) best = { match: { route, pathParameters }, rank };
  }
  return best?.match;
}

function matchSegments(route: RoutePattern, segments: readonly string[]): Record<string, string> | undefined {
  if (route.routeKey === '$default') return {};
  const found: Record<string, string> = {};
  for (const [index, pattern] of route.segments.entries()) {
    const variable = /^\{(.+)\}$/.exec(pattern)?.[1];
    const segment = segments[index];
    if (variable?.endsWith('+')) {
      const rest = segments.slice(index).join('/');
      return rest === '' ? undefined : { ...found, [variable.slice(0, -1)]: rest };
    }
    if (segment === undefined || (variable !== undefined && segment === '')) return undefined;
    if (variable !== undefined) found[variable] = segment;
    else if (segment !== pattern) return undefined;
  }
  return segments.length === route.segments.length ? found : undefined;
}

/** Texts that compare as the routes' precedence: default 0, greedy 1, full 2; then each segment; then the method. */
function rankOf(route: RoutePattern): string {
  const greedy = route.segments.some((segment) => segment.endsWith('+}'));
  const kind = route.routeKey === '$default' ? '0' : greedy ? '1' : '2';
  const segments = route.segments.map((segment) =>
    segment.endsWith('+}') ? '0' : segment.startsWith('{') ? '1' : '2',
  );
  return `${kind}${segments.join('')}${route.method === 'ANY' ? '.0' : '.1'}`;
}
