import { type Synthesized, word } from './synthesized.ts';

/** The routes of each function by the function's name: through the integration and, if there is one, the alias. */
export function routesOfFunctions(cloud: Synthesized): ReadonlyMap<string, readonly string[]> {
  const text = (value: unknown): string => JSON.stringify(value) ?? '';
  const functions = cloud.ofType('AWS::Lambda::Function');
  const aliases = cloud.ofType('AWS::Lambda::Alias');
  const integrations = cloud.ofType('AWS::ApiGatewayV2::Integration');
  const found = new Map<string, string[]>();
  for (const { properties } of cloud.ofType('AWS::ApiGatewayV2::Route')) {
    const target = text(properties['Target']);
    const uri = text(
      integrations.find(({ logicalId }) => target.includes(logicalId))?.properties['IntegrationUri'],
    );
    const alias = aliases.find(({ logicalId }) => uri.includes(logicalId));
    const named = uri + text(alias?.properties['FunctionName']);
    const served = functions.find(({ logicalId }) => named.includes(logicalId));
    if (!served) continue;
    const name = word(served.properties['FunctionName']).split('-').slice(2).join('-');
    found.set(name, [...(found.get(name) ?? []), word(properties['RouteKey'])]);
  }
  return found;
}
