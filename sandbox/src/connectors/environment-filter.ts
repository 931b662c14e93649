import { ServiceError } from '../http/service-error.js';

/** What `$filter` of the connectors API says. */
export interface EnvironmentFilter {
  readonly environment: string;
  readonly customOnly: boolean;
}

const ENVIRONMENT_CLAUSE = /^environment eq '((?:[^']|'')+)'$/i;
const CUSTOM_CLAUSE = /^isCustomApi eq '?(true|false)'?$/i;

/** Reads `environment eq '…'`, with `and IsCustomApi eq 'True'` or without. Throws where the environment is missing: it is mandatory. */
export function parseEnvironmentFilter(filter: string | undefined): EnvironmentFilter {
  const clauses = (filter ?? '').trim().split(/\s+and\s+/i);
  const environment = clauses.map((clause) => ENVIRONMENT_CLAUSE.exec(clause)?.[1]).find((each) => each !== undefined);
  if (environment === undefined) {
    throw new ServiceError(400, 'MissingEnvironmentFilter', "The environment filter is missing from the request. Please specify $filter=environment eq '<environmentId>'.");
  }
  const customOnly = clauses.some((clause) => CUSTOM_CLAUSE.exec(clause)?.[1]?.toLowerCase() === 'true');
  return { environment: environment.replaceAll("''", "'"), customOnly };
}
