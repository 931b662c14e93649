import type { ConnectorOperation } from './connector-index.js';

/** Whether an operation is the endpoint of an MCP server, whose tools describe themselves: what makers read of other operations does not apply to it. */
export function isMcpOperation({ value }: Pick<ConnectorOperation, 'value'>): boolean {
  return Object.hasOwn(value, 'x-ms-agentic-protocol');
}
