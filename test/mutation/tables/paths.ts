import { atKey, atValue, below, type Place, pointerTo, rename, renaming, set, settingKey } from '../engine/change.js';
import { has } from '../engine/json.js';
import type { Mutation } from '../engine/mutation.js';
import type { Subject } from '../engine/subject.js';
import { calm, PATH_PARAMETER } from './choosing.js';

const PATHS = pointerTo('/paths');
/** What a connector may have (FAQ of custom connectors). */
const MOST_OPERATIONS = 256;

/** Every path under another name. */
function renamed(subject: Subject, name: (path: string) => string | undefined): readonly Place[] {
  return subject.anatomy.pathItems.flatMap(({ pointer, path }) => {
    const other = name(path);
    return other === undefined || has(subject.definition.paths, other) ? [] : [renaming(pointer, other)];
  });
}

/** A path without the names of its variables. */
function shape(path: string): string {
  return path.replaceAll(/\{[^{}]*\}/g, '{}');
}

function filler(number: number): unknown {
  return { get: { operationId: `GetContosoFiller${number}`, summary: `Get filler ${number} of Contoso`, description: 'Fills the connector up.', responses: { 200: { description: 'OK' } } } };
}

/** The names of paths, and what paths hold. */
export const PATH_MUTATIONS: readonly Mutation[] = [
  {
    rule: 'operations-max',
    name: 'one too many',
    breaks: ({ anatomy }) => {
      const missing = MOST_OPERATIONS + 1 - anatomy.operations.length;
      const fillers = Array.from({ length: Math.max(missing, 0) }, (_, number) => [below(PATHS, `/contoso-filler/${number}`), filler(number)] as const);
      const last = fillers.at(-1);
      return last === undefined ? [] : [{ changes: fillers.map(([pointer, value]) => set(pointer, value)), expected: atKey(below(last[0], 'get')) }];
    },
  },
  {
    rule: 'path-case-duplicate',
    name: 'in capitals',
    breaks: ({ anatomy, definition }) => anatomy.pathItems.filter(({ path }) => path !== path.toUpperCase() && !has(definition.paths, path.toUpperCase())).map(({ path }) => ({ changes: [set(below(PATHS, path.toUpperCase()), {})], expected: atKey(below(PATHS, path.toUpperCase())) })),
  },
  {
    rule: 'path-duplicate-template',
    name: 'another variable',
    breaks: ({ anatomy }) => anatomy.operations.filter(({ path }) => /^[^{}?#*]*\{[^{}/=*]+\}[^{}?#*]*$/.test(path)).map(({ path, method }) => {
      const twin = below(PATHS, path.replace(/\{[^{}]+\}/, `{${PATH_PARAMETER.name}}`), method);
      const operation = { operationId: 'ContosoTwin', summary: 'Do the same as another', description: 'Does what another does.', parameters: [PATH_PARAMETER], responses: { 200: { description: 'OK' } } };
      return { changes: [set(below(PATHS, path.replace(/\{[^{}]+\}/, `{${PATH_PARAMETER.name}}`)), { [method]: operation })], expected: atKey(twin) };
    }),
  },
  { rule: 'path-item-ref', name: 'a reference', breaks: ({ anatomy }) => anatomy.pathItems.map(({ path }) => ({ changes: [set(below(PATHS, '/contoso-twin'), { $ref: `#/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}` })], expected: atValue(below(PATHS, '/contoso-twin', '$ref')) })) },
  { rule: 'path-leading-slash', name: 'a part of the definition', breaks: () => [settingKey(pointerTo('/paths/externalDocs'), {})] },
  { rule: 'path-leading-slash', name: 'removed', breaks: (subject) => renamed(subject, (path) => (path.length > 1 && !/^\/(?:x-|\/)/.test(path) ? path.slice(1) : undefined)) },
  { rule: 'path-no-default', name: 'a default', breaks: (subject) => renamed(subject, (path) => (/\{[^{}=*]+\}/.test(path) ? path.replace(/\{([^{}=*]+)\}/, '{$1=me}') : undefined)) },
  { rule: 'path-no-query-fragment', name: 'a query', breaks: (subject) => renamed(subject, (path) => `${path}?version=1`) },
  { rule: 'path-no-query-fragment', name: 'a fragment', breaks: (subject) => renamed(subject, (path) => `${path}#top`) },
  { rule: 'path-no-wildcard', name: 'a wildcard', breaks: (subject) => renamed(subject, (path) => `${path}/*`) },
  { rule: 'path-param-undeclared', name: 'one more variable', breaks: ({ anatomy }) => anatomy.pathItems.filter(({ path, operations }) => operations.length === 1 && !anatomy.pathItems.some((other) => shape(other.path) === shape(`${path}/{contosoId}`))).flatMap(({ pointer, path, operations }) => operations.map(({ method }) => ({ changes: [rename(pointer, `${path}/{contosoId}`)], expected: atValue(below(PATHS, `${path}/{contosoId}`, method)) }))) },
  ...['/contoso}', '/{contoso', '/{}'].map((end) => ({ rule: 'path-template-braces', name: end, breaks: (subject: Subject) => renamed(subject, (path) => `${path}${end}`) })),
  ...['summary', 'securityDefinitions', 'default', '/inside'].map((key) => ({ rule: 'unknown-verb', name: key, breaks: (subject: Subject) => calm(subject).map(({ pointer }) => settingKey(below(pointerTo(pointer.slice(0, pointer.lastIndexOf('/'))), key), {})) })),
  ...['fetch', 'GET', 'putt'].map((verb) => ({ rule: 'unknown-verb', name: verb, breaks: (subject: Subject) => calm(subject).map(({ pointer }) => renaming(pointer, verb)) })),
];
