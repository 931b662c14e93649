import type { ConnectorOperation } from '../../index/connector-index.js';

/** One line about an operation: what it is to makers, and how it is called. */
export function operationLine({ kind, trigger, method, path, summary }: ConnectorOperation): string {
  const nature = kind === 'trigger' && trigger !== undefined ? `${trigger} trigger` : kind;
  return `${nature} · ${method.toUpperCase()} ${path}${summary === undefined ? '' : ` · ${summary}`}`;
}
