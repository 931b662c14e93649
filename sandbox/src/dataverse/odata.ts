import { REFUSALS } from './dataverse-error.js';
import type { HttpContext } from '../http/http-env.js';
import { parseJson, isJsonObject, type JsonObject } from '../http/json-object.js';
import { ServiceError } from '../http/service-error.js';

/** The addressed part of a request: `connectors(…)`, `WhoAmI`, `RetrieveSolutionImportResult(ImportJobId=…)`. */
export interface ODataTarget {
  readonly name: string;
  /** What stands in the parentheses, in lower case; undefined where there are none. */
  readonly key: string | undefined;
}

const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** Throws a ServiceError for what is no address of OData. */
export function readTarget(path: string): ODataTarget {
  const match = /^(\w+)(?:\(([^()]*)\))?$/.exec(path);
  if (match?.[1] === undefined) throw REFUSALS.unknownSegment(path);
  return { name: match[1], key: match[2] === undefined ? undefined : (GUID.exec(match[2])?.[0].toLowerCase() ?? '') };
}

/** The rows of a list that `$filter` lets through: `column eq value`, several of them with `and`, or several with `or`. Throws for other filters. */
function filterRows(rows: readonly JsonObject[], filter: string | undefined): readonly JsonObject[] {
  if (filter === undefined || filter.trim() === '') return rows;
  const alternatives = filter.split(/\s+or\s+/i).map((each) => each.split(/\s+and\s+/i).map(readCondition));
  return rows.filter((row) => alternatives.some((conditions) => conditions.every(({ column, value }) => isSame(row[column], value))));
}

function readCondition(text: string): { readonly column: string; readonly value: string } {
  const match = /^\(?(\w+)\s+eq\s+(?:'((?:[^']|'')*)'|([\w.-]+))\)?$/i.exec(text.trim());
  if (match?.[1] === undefined) throw new ServiceError(400, '0x80060888', `The query parameter $filter is not supported: ${text}`);
  return { column: match[1], value: match[2]?.replaceAll("''", "'") ?? match[3] ?? '' };
}

/** Dataverse compares texts without regard to case. */
function isSame(actual: unknown, wanted: string): boolean {
  return typeof actual === 'string' || typeof actual === 'number' || typeof actual === 'boolean' ? String(actual).toLowerCase() === wanted.toLowerCase() : wanted === 'null' && (actual === null || actual === undefined);
}

/** The columns that `$select` names; all where it names none. What begins with `@` always travels. */
function selectColumns(row: JsonObject, select: string | undefined, expand: string | undefined): JsonObject {
  if (select === undefined) return row;
  const wanted = new Set([...select.split(','), ...(expand ?? '').split(',')].map((name) => name.trim().replace(/\(.*$/, '')));
  return Object.fromEntries(Object.entries(row).filter(([name]) => name.startsWith('@') || wanted.has(name)));
}

/** A list, page by page where the client asks for pages of a size. */
export function answerList(c: HttpContext, rows: readonly JsonObject[], table: string): Response {
  const filtered = filterRows(rows, c.req.query('$filter'));
  const size = Number(/odata\.maxpagesize=(\d+)/i.exec(c.req.header('prefer') ?? '')?.[1] ?? 5000);
  const start = Number(c.req.query('$skiptoken') ?? 0);
  const page = filtered.slice(start, start + size).map((row) => selectColumns(row, c.req.query('$select'), c.req.query('$expand')));
  const next = new URL(c.req.url);
  next.searchParams.set('$skiptoken', String(start + size));
  return c.json({ '@odata.context': contextOf(c, table), value: page, ...(start + size < filtered.length ? { '@odata.nextLink': next.href } : {}) });
}

/** `type` as the metadata names it. */
export function answerRow(c: HttpContext, row: JsonObject, type: string): Response {
  const etag = row['@odata.etag'];
  c.header('odata-version', '4.0');
  if (typeof etag === 'string') c.header('etag', etag);
  return c.json({ '@odata.context': contextOf(c, type), ...selectColumns(row, c.req.query('$select'), c.req.query('$expand')) });
}

function contextOf(c: HttpContext, type: string): string {
  const { origin, pathname } = new URL(c.req.url);
  return `${origin}${pathname.replace(/(\/api\/data\/v[\d.]+)\/.*$/, '$1')}/$metadata#${type}`;
}

/** The body, which has to be one JSON object. */
export function readContent(text: string): JsonObject {
  const content = parseJson(text);
  if (isJsonObject(content)) return content;
  throw new ServiceError(400, '0x80048d19', 'Error identified in Payload provided by the user for Entity :\'\', For more information on this error please follow this help link.');
}
