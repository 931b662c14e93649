import { objectMember, textMember } from '../http/json.js';

/** What an environment has values for, in lower case. The values themselves stay there. */
export interface KnownValues {
  /** Logical names of the connection references that have a connection. */
  readonly references: ReadonlySet<string>;
  /** Schema names of environment variables. Those that have a default only are not among them. */
  readonly variables: ReadonlySet<string>;
}

/** A row of connectionreferences. Undefined for one without a connection. */
export function readConnectedReference(row: unknown): string | undefined {
  return (textMember(row, 'connectionid') ?? '') === '' ? undefined : textMember(row, 'connectionreferencelogicalname')?.toLowerCase();
}

/** A row of environmentvariablevalues, whose own schema name need not be that of its variable. */
export function readVariableWithValue(row: unknown): string | undefined {
  return (textMember(objectMember(row, 'EnvironmentVariableDefinitionId'), 'schemaname') ?? textMember(row, 'schemaname'))?.toLowerCase();
}
