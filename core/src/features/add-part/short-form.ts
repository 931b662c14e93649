import { HTTP_METHODS, type HttpMethod } from '../../index/connector-index.js';

/** An operation in one line. */
export interface ShortForm {
  readonly method: HttpMethod;
  readonly path: string;
  /** What stands after the `?`, with the value that was given as an example. */
  readonly query: readonly { readonly name: string; readonly example: string | undefined }[];
  /** Blank where none is given. */
  readonly summary: string;
}

/** Reads `GET /contacts/{id}?expand Get a contact`; undefined where it is no such line. The method may be left out. */
export function readShortForm(line: string, defaultMethod?: HttpMethod): ShortForm | undefined {
  const match = /^(?:([A-Za-z]+)\s+)?(\/[^\s?]*)(?:\?(\S*))?(?:\s+(\S.*))?$/.exec(line.trim());
  if (match === null) return undefined;
  const [, verb, path = '/', query = '', summary = ''] = match;
  const method = verb === undefined ? defaultMethod : HTTP_METHODS.find((each) => each === verb.toLowerCase());
  return method === undefined ? undefined : { method, path, query: queryOf(query), summary: summary.replace(/(?<![.\s])[.\s]+$/, '') };
}

/** What is wrong with a line that somebody wrote, in a sentence; undefined where nothing more is known than that it is none. */
export function faultOfShortForm(line: string): string | undefined {
  if (/^\s*(?:[A-Za-z]+\s+)?https?:\/\//i.test(line)) return 'Leave the address of the service out, which stands in "host", and start with the path, such as: GET /contacts/{id} Get a contact';
  const path = /\/[^\s?]*/.exec(line)?.[0] ?? '';
  if (/\{\s*\}/.test(path)) return `A variable of the path "${path}" has no name. Write it into the braces, such as {id}.`;
  return /[{}]/.test(path.replace(/\{[^{}]+\}/g, '')) ? `The braces of the path "${path}" do not match. Write each variable of the path like this: {id}` : undefined;
}

/** The names of the parameters in a path, each once. */
export function pathParameters(path: string): readonly string[] {
  return [...new Set([...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name))];
}

function queryOf(query: string): ShortForm['query'] {
  const seen = new Set<string>();
  return query.split('&').flatMap((part) => {
    const [name = '', ...example] = part.split('=');
    if (name === '' || seen.has(name)) return [];
    seen.add(name);
    return [{ name, example: example.length === 0 || example.join('=') === '' ? undefined : example.join('=') }];
  });
}
