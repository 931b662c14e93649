import type { ConnectorOperation } from '../../index/connector-index.js';
import { isMcpOperation } from '../../index/mcp-operation.js';
import { memberOf, objectOf } from '../../lint/json-object.js';

/** The keys of an operation's responses, extensions left out. None for an MCP endpoint, whose tools say themselves what they answer. */
export function answersOf(operation: ConnectorOperation): readonly string[] {
  if (isMcpOperation(operation)) return [];
  return Object.keys(objectOf(memberOf(operation.value, 'responses')) ?? {}).filter((key) => !key.startsWith('x-'));
}
