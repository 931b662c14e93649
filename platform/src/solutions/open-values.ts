import type { ConnectionReferenceFacts, EnvironmentVariableFacts, SolutionFacts } from '@connector-workbench/core/solutions';
import type { ComponentParameter, DataverseClient } from '../dataverse/dataverse-client.js';
import type { KnownValues } from '../dataverse/value-rows.js';
import { isPlatformError } from '../errors/platform-error.js';

/** What of a solution would have no value in an environment after an import. */
export interface OpenValues {
  readonly references: readonly ConnectionReferenceFacts[];
  readonly variables: readonly EnvironmentVariableFacts[];
}

export interface OpenValuesRequest {
  readonly dataverse: DataverseClient;
  readonly facts: SolutionFacts;
  /** What the import sets. */
  readonly parameters: readonly ComponentParameter[];
  readonly signal?: AbortSignal;
}

/**
 * The connection references and environment variables that get a value from nowhere: not from the import, the archive or its defaults, and not from
 * the environment. To an account that may not look there, everything is open that the import does not set. Throws a PlatformError.
 */
export async function openValues({ dataverse, facts, parameters, signal }: OpenValuesRequest): Promise<OpenValues> {
  const given = new Set(parameters.map((parameter) => (parameter.kind === 'connection-reference' ? parameter.logicalName : parameter.schemaName).toLowerCase()));
  const references = facts.connectionReferences.filter(({ name }) => !given.has(name.toLowerCase()));
  const variables = facts.environmentVariables.filter(({ name, hasDefault, hasValue }) => !hasDefault && !hasValue && !given.has(name.toLowerCase()));
  if (references.length + variables.length === 0) return { references, variables };
  const known = await knownValues(dataverse, signal);
  return {
    references: references.filter(({ name }) => !known.references.has(name.toLowerCase())),
    variables: variables.filter(({ name }) => !known.variables.has(name.toLowerCase())),
  };
}

async function knownValues(dataverse: DataverseClient, signal: AbortSignal | undefined): Promise<KnownValues> {
  try {
    return await dataverse.knownValues(signal);
  } catch (error) {
    if (isPlatformError(error, 'forbidden', 'not-found')) return { references: new Set(), variables: new Set() };
    throw error;
  }
}
