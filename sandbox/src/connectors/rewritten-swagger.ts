import { mapMembers, membersOf } from '../http/json-text.js';
import { internalNameOf } from './connector-name.js';

/** Where the platform's gateway would listen. Nothing does. */
export const GATEWAY_HOST = 'europe-001.azure-apim.contoso.example';

export function gatewayPathOf(connectorName: string): string {
  return `/apim/${internalNameOf(connectorName)}`;
}

/**
 * The definition as the service answers it in `properties.swagger`: addressed to the gateway, which also takes over authentication.
 * Everything else stays as written.
 */
export function rewrittenSwagger(definition: string, connectorName: string): string {
  const replaced: Readonly<Record<string, string>> = {
    host: JSON.stringify(GATEWAY_HOST),
    basePath: JSON.stringify(gatewayPathOf(connectorName)),
    schemes: '["https"]',
    securityDefinitions: '{}',
    security: '[]',
  };
  const rewritten = mapMembers(definition, (key, value) => replaced[key] ?? value);
  const present = new Set(membersOf(rewritten).map((member) => member.key));
  const missing = Object.entries(replaced).filter(([key]) => !present.has(key));
  if (missing.length === 0) return rewritten;
  const added = missing.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(',');
  return rewritten === '{}' ? `{${added}}` : `${rewritten.slice(0, -1)},${added}}`;
}
