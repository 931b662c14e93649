import type { HttpMethod } from '../index/connector-index.js';
import { isPlural, singularOf } from './english-nouns.js';
import { isAbbreviation, wordsOf } from './identifier-words.js';
import { isVerb, takesPlural } from './verbs.js';

/** What the path of an operation tells: the things it is about, from the outermost to the innermost. */
interface PathNouns {
  /** Words of each segment that is no parameter, without `api` and versions. */
  readonly nouns: readonly (readonly string[])[];
  /** The path ends with a parameter, so that it is about one thing. */
  readonly isItem: boolean;
}

/** `GetContactById` → get, contact, by, ID. Without an operationId the words come from verb and path. Never empty. */
export function actionWords(operationId: string | undefined, method: HttpMethod, path: string): readonly string[] {
  const nouns = nounsOf(path);
  const groups = groupsOf(operationId ?? '', method, path);
  const words = groups.flat();
  const [first = ''] = words;
  if (words.every((word) => isNoise(word) || !/\p{L}/u.test(word)) || isOnlyTheNoun(words, nouns)) return fromPath(method, nouns);
  if (isVerb(first)) return words.length === 1 ? withObject(first.toLowerCase(), nouns) : [first.toLowerCase(), ...words.slice(1)];
  return verbFirst(groups, method, nouns) ?? verbFromEnd(words, method, nouns) ?? withVerb(method, words);
}

/** A bare `search` is about what the path is about. */
function withObject(verb: string, { nouns, isItem }: PathNouns): readonly string[] {
  const things = nouns.findLast((words) => !isVerb(words[0] ?? '')) ?? [];
  return [verb, ...(isItem && !takesPlural(verb) ? singular(things) : things)];
}

/** `ContactById`, `OpenOrders`: what is read is put into words; of other methods nobody can tell what they do. */
function withVerb(method: HttpMethod, words: readonly string[]): readonly string[] {
  if (method !== 'get') return words;
  if (words.includes('by')) return ['get', ...words];
  return isPlural(words.at(-1) ?? '') ? ['list', ...words] : words;
}

/** The words of the id's parts (`contacts_list` has two), without what generators add to it. */
function groupsOf(operationId: string, method: HttpMethod, path: string): readonly (readonly string[])[] {
  const core = withoutGeneratedTail(operationId, method, path);
  const groups = core.split(/[^\p{L}\p{N}\p{M}]+/u).map((part) => (core === core.toUpperCase() ? wordsOf(part.toLowerCase()) : wordsOf(part)));
  return withoutNoise(groups.filter((group) => group.length > 0));
}

/** Springfox writes `getContactUsingGET_1`, NSwag `ContactsGET2`, FastAPI `read_contact_contacts__id__get`, and .NET methods end with `Async`. */
function withoutGeneratedTail(operationId: string, method: HttpMethod, path: string): string {
  const mangled = `${path.replaceAll(/\W/g, '_')}_${method}`;
  const stem = operationId.endsWith(mangled) ? operationId.slice(0, -mangled.length) : operationId;
  return (stem === '' ? operationId : stem).replace(/(?<=\p{Ll})(?:Using)?(?:GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS)_?\d*$/u, '').replace(/(?<=\p{L})Async(?=$|_)/u, '');
}

function withoutNoise(groups: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const start = groups.findIndex((group) => !group.every(isNoise));
  return start < 0 ? groups : groups.slice(start);
}

function isNoise(word: string): boolean {
  return /^(?:api|apis|rest|v\d+)$/i.test(word);
}

/** `contacts_list`, `Contacts_GetById`: the verb stands in the last part, and the things before it. */
function verbFirst(groups: readonly (readonly string[])[], method: HttpMethod, path: PathNouns): readonly string[] | undefined {
  const last = groups.at(-1) ?? [];
  const [verb = '', ...rest] = last;
  if (groups.length < 2 || !isVerb(verb)) return undefined;
  const things = groups.slice(0, -1).map((group) => [...group]);
  const owner = things.pop() ?? [];
  return [spokenVerb(verb, method, path), ...things.flatMap(singular), ...(rest.length === 0 ? objectOf(verb, owner, path) : singular(owner)), ...rest];
}

/** `JobsGet`, `WorkspacesCreateOrUpdate`: generators write the thing first. Other verbs may be nouns at the end (`SearchFilter`). */
function verbFromEnd(words: readonly string[], method: HttpMethod, path: PathNouns): readonly string[] | undefined {
  const verb = words.at(-1)?.toLowerCase() ?? '';
  if (!ENDING_VERBS.has(verb) || words.length < 2) return undefined;
  const [before = '', or] = words.slice(-3, -1).map((word) => word.toLowerCase());
  if (or === 'or' && ENDING_VERBS.has(before)) return words.length < 4 ? undefined : [before, 'or', verb, ...singular(words.slice(0, -3))];
  return [spokenVerb(verb, method, path), ...objectOf(verb, words.slice(0, -1), path)];
}

const ENDING_VERBS: ReadonlySet<string> = new Set(['get', 'list', 'create', 'update', 'delete', 'add', 'remove', 'post', 'put', 'patch']);

/** What a verb is done to: several things where it lists, one where it is about an item. */
function objectOf(verb: string, things: readonly string[], path: PathNouns): readonly string[] {
  return takesPlural(verb) || (verb.toLowerCase() === 'get' && !path.isItem) ? things : singular(things);
}

/** The name of an HTTP method at the end is what generators write; people say what it does. */
function spokenVerb(verb: string, method: HttpMethod, { isItem }: PathNouns): string {
  return verb.toLowerCase() === method && method !== 'get' ? verbOf(method, isItem) : verb;
}

/** `Contacts` for `GET /contacts` says less than the path does. */
function isOnlyTheNoun(words: readonly string[], { nouns }: PathNouns): boolean {
  const innermost = nouns.at(-1);
  return innermost !== undefined && !isVerb(words[0] ?? '') && singular(words).join(' ') === singular(innermost).join(' ');
}

function nounsOf(path: string): PathNouns {
  const segments = (path.split(/[?#]/, 1)[0] ?? '').split('/').filter((segment) => segment !== '');
  const nouns = segments
    .filter((segment) => !segment.includes('{'))
    .map((segment) => wordsOf(segment.replace(/\.(?:json|xml|php|aspx?)$/i, '')).filter((word) => !isNoise(word)));
  return { nouns: nouns.filter((words) => words.length > 0), isItem: segments.at(-1)?.includes('{') ?? false };
}

/** `GET /contacts/{id}/notes` → list contact notes; `POST /contacts/{id}/archive` → archive contact. */
function fromPath(method: HttpMethod, { nouns, isItem }: PathNouns): readonly string[] {
  const innermost = nouns.at(-1) ?? [];
  const outer = nouns.at(-2) ?? [];
  const [first = ''] = innermost;
  if (innermost.length === 0) return ['send', 'a', method.toUpperCase(), 'request'];
  if (isVerb(first)) return [first, ...innermost.slice(1), ...(isItem || !takesPlural(first) ? singular(outer) : outer)];
  const isMany = !isItem && isPlural(innermost.at(-1) ?? '') && method === 'get';
  const verb = isMany ? 'list' : verbOf(method, isItem);
  return [verb, ...singular(outer), ...(isMany ? innermost : singular(innermost))];
}

function verbOf(method: HttpMethod, isItem: boolean): string {
  switch (method) {
    case 'get':
      return 'get';
    case 'post':
      return isItem ? 'update' : 'create';
    case 'put':
    case 'patch':
      return 'update';
    case 'delete':
      return 'delete';
    case 'head':
    case 'options':
      return 'check';
  }
}

function singular(words: readonly string[]): readonly string[] {
  return words.map((word, index) => (index === words.length - 1 && !isAbbreviation(word) ? singularOf(word) : word));
}
