import type { HttpContext } from '../http/http-env.js';
import { REFUSALS } from './dataverse-error.js';
import type { DataverseConnector } from './connector-table.js';

/** The version of a row, as its `@odata.etag` and the header `ETag` have it. */
export function etagOf({ changedTime }: Pick<DataverseConnector, 'changedTime'>): string {
  return `W/"${Date.parse(changedTime)}"`;
}

/** Refuses a change under a condition that a row does not meet. `If-Match: *` says only that there has to be one, `If-None-Match: *` that there is none. */
export function assertConditions(c: HttpContext, record: DataverseConnector): void {
  const [match, none] = [c.req.header('if-match'), c.req.header('if-none-match')];
  if (match !== undefined && match !== '*' && match !== etagOf(record)) throw REFUSALS.versionMismatch();
  if (none === '*') throw REFUSALS.duplicate();
}
