import { arrayMember, isJsonObject, parseJson, textMember, type JsonObject } from '../http/json.js';

/** What an error body says, through all its wrappings. */
export interface NestedMessages {
  /** Outermost first. */
  readonly codes: readonly string[];
  /** Outermost first, without repetitions. Empty where the body says nothing. */
  readonly messages: readonly string[];
}

/** Errors are nested as objects, and as JSON inside a text; deeper than this nobody looks. */
const MAX_NESTING = 12;
/** Names under which services put an error into an error: Power Apps, Dataverse, ARM, OData. */
const INNER = ['error', 'odata.error', 'innererror', 'internalexception'] as const;

/**
 * Reads an error body, whichever service wrote it: `{error:{code,message,details}}`, OData's `{"odata.error":{message:{value}}}`,
 * a flat `{Code,Message}`, Dataverse's `{Message}`, the sign-in service's `{error,error_description}`, JSON inside the texts of
 * any of these, and plain text. HTML says nothing: it comes from something in between.
 */
export function nestedMessages(body: unknown): NestedMessages {
  const found: Found = { codes: [], messages: [] };
  collect(body, found, 0);
  return { codes: [...new Set(found.codes)], messages: [...new Set(found.messages)] };
}

interface Found {
  readonly codes: string[];
  readonly messages: string[];
}

function collect(value: unknown, found: Found, depth: number): void {
  if (depth > MAX_NESTING) return;
  if (typeof value === 'string') collectText(value, found, depth);
  else if (isJsonObject(value)) collectObject(value, found, depth);
}

function collectObject(value: JsonObject, found: Found, depth: number): void {
  const members: JsonObject = Object.fromEntries(Object.entries(value).map(([name, member]) => [name.toLowerCase(), member]));
  const code = textMember(members, 'code') ?? textMember(members, 'error');
  if (code !== undefined && !WRAPPERS.has(code)) found.codes.push(code);
  const message = members.message ?? members.error_description;
  collect(isJsonObject(message) ? message.value : message, found, depth + 1);
  for (const name of INNER) if (isJsonObject(members[name])) collect(members[name], found, depth + 1);
  for (const detail of arrayMember(members, 'details') ?? []) collect(detail, found, depth + 1);
}

/** A code that only says that JSON follows. */
const WRAPPERS: ReadonlySet<string> = new Set(['FullNonLocalizedError']);

function collectText(text: string, found: Found, depth: number): void {
  if (isHtml(text)) return;
  const nested = nestedJson(text);
  if (nested === undefined) {
    const message = withoutWrapping(text.trim());
    if (message !== '') found.messages.push(message);
    return;
  }
  // A sentence around the JSON repeats what the JSON says better; it counts where the JSON says nothing.
  const before = found.messages.length;
  collect(nested.value, found, depth + 1);
  if (found.messages.length === before) found.messages.push(text.trim());
}

/** JSON that is the text, or that stands in it: `The request failed with client error: '{"Code": …}'. The correlation Id is …`. */
function nestedJson(text: string): { readonly value: JsonObject } | undefined {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  if (start < 0 || end < start) return undefined;
  const value = parseJson(text.slice(start, end + 1));
  return isJsonObject(value) ? { value } : undefined;
}

/** `The request failed with client error: '…'. The correlation Id is '…'.` says only that which is quoted; the correlation may be inside. */
function withoutWrapping(text: string): string {
  const rest = text.replace(/(?:(?<!\s)\s+)?The correlation id is '[^']*'\.?'?\.?$/i, '');
  const wrapped = /^The request failed with (?:client|server) error(?:: '(?<inner>.+))?$/is.exec(rest.replace(/\.$/, ''));
  if (wrapped === null) return rest;
  const inner = wrapped.groups?.inner ?? '';
  const isClosed = inner.endsWith("'") && inner.split("'").length % 2 === 0;
  return isClosed ? inner.slice(0, -1) : inner;
}

function isHtml(text: string): boolean {
  return /^\s*<(?:!doctype|html|head|body|\?xml)\b/i.test(text);
}
