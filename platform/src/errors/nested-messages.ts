export interface ServiceMessages {
  /** The outermost code that says something, e.g. `ApiResourceNotFound`. */
  readonly code: string | undefined;
  /** Outermost first. Empty where the answer says nothing. */
  readonly messages: readonly string[];
}

type JsonObject = Readonly<Record<string, unknown>>;

/** Services nest errors as objects, and as JSON inside a text; deeper than this nobody looks. */
const MAX_NESTING = 12;
/** Names under which the services put an error into an error: Power Apps, Dataverse, ARM, OData, the sign-in service. */
const ERROR_MEMBERS = ['error', 'odata.error', 'innerError', 'innererror', 'internalexception', 'details'] as const;

/** Reads an error body, whatever service wrote it: all messages, through nested objects and through JSON in texts. */
export function readServiceMessages(body: unknown): ServiceMessages {
  const found: { code: string | undefined; messages: string[] } = { code: undefined, messages: [] };
  collect(body, found, 0);
  return { code: found.code, messages: [...new Set(found.messages)] };
}

function collect(value: unknown, found: { code: string | undefined; messages: string[] }, depth: number): void {
  if (depth > MAX_NESTING) return;
  if (typeof value === 'string') collectText(value, found, depth);
  else if (Array.isArray(value)) for (const item of value) collect(item, found, depth + 1);
  else if (typeof value === 'object' && value !== null) collectObject({ ...value }, found, depth);
}

function collectText(text: string, found: { code: string | undefined; messages: string[] }, depth: number): void {
  const nested = parseNested(text);
  if (nested !== undefined) {
    collect(nested, found, depth + 1);
    return;
  }
  if (isHtml(text)) return;
  const trimmed = text.trim();
  if (trimmed !== '') found.messages.push(trimmed);
}

function collectObject(value: JsonObject, found: { code: string | undefined; messages: string[] }, depth: number): void {
  const code = textOf(value['code']) ?? textOf(value['Code']) ?? textOf(value['error']);
  if (code !== undefined && found.code === undefined) found.code = code;
  for (const name of ['message', 'Message', 'error_description']) {
    const message = value[name];
    // OData writes { lang, value }.
    collect(typeof message === 'object' && message !== null && 'value' in message ? message.value : message, found, depth + 1);
  }
  for (const name of ERROR_MEMBERS) if (typeof value[name] !== 'string') collect(value[name], found, depth + 1);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** JSON that is the whole text, or that follows a sentence: `The request failed with error: '{"code": …}'`. */
function parseNested(text: string): unknown {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  if (start < 0 || end < start || text.slice(0, start).trim() !== '') return undefined;
  try {
    return JSON.parse(text.slice(start, end + 1)) as unknown;
  } catch {
    return undefined;
  }
}

function isHtml(text: string): boolean {
  return /^\s*<(?:!doctype|html|head|body)\b/i.test(text);
}
