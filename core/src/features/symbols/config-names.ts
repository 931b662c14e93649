import type { ConnectorIndex } from '../../index/connector-index.js';
import { isList, isObject, listOf, memberOf, objectOf } from '../../lint/json-object.js';
import { Location } from '../../lint/location.js';
import { segmentsOf, type Pointer } from '../../pointer.js';
import type { ConnectorProject } from '../../project/connector-project.js';
import { variablePlaces } from '../../paths/path-template.js';
import type { Collector } from './collector.js';
import type { Entity } from './entity.js';
import type { PathVariables } from './path-names.js';

/** Adds the names in the pointers of connector.config.json: what is held back at a place has to follow the place to its new name. */
export function addConfigurations(project: ConnectorProject, index: ConnectorIndex, variables: PathVariables, collector: Collector): void {
  const declared = entriesByPlace(index, collector);
  for (const document of project.documents) {
    if (document.kind !== 'config') continue;
    for (const { text, at } of pointersIn(document.value, Location.root(document))) {
      addEntry(text, at, declared, collector);
      addVariables(text, at, variables, collector);
    }
  }
}

function entriesByPlace({ definitions, sharedParameters, sharedResponses, securitySchemes, connectionParameters }: ConnectorIndex, { entities }: Collector): ReadonlyMap<string, Entity> {
  return new Map([
    ...definitions.map(({ name, at }) => [at.pointer, entities.named('definition', name)] as const),
    ...sharedParameters.map(({ name, at }) => [at.pointer, entities.named('sharedParameter', name)] as const),
    ...sharedResponses.map(({ name, at }) => [at.pointer, entities.named('sharedResponse', name)] as const),
    ...securitySchemes.map(({ name, at }) => [at.pointer, entities.named('securityScheme', name)] as const),
    ...connectionParameters.map(({ name, at }) => [at.pointer, entities.named('connectionParameter', name)] as const),
  ]);
}

function pointersIn(config: unknown, root: Location): readonly { readonly text: string; readonly at: Location }[] {
  const suppressions = listOf(memberOf(objectOf(config), 'suppressions')).map((entry, position) => ({ value: isObject(entry) ? memberOf(entry, 'pointer') : undefined, at: root.child('suppressions', position, 'pointer') }));
  const overrides = listOf(memberOf(objectOf(config), 'overrides')).flatMap((entry, position) => {
    const pointers = isObject(entry) ? memberOf(entry, 'pointers') : undefined;
    return isList(pointers) ? pointers.map((value, index) => ({ value, at: root.child('overrides', position, 'pointers', index) })) : [];
  });
  return [...suppressions, ...overrides].flatMap(({ value, at }) => (typeof value === 'string' && value.startsWith('/') ? [{ text: value, at }] : []));
}

/** A pointer to an entry, or into one. */
function addEntry(text: string, at: Location, declared: ReadonlyMap<string, Entity>, collector: Collector): void {
  for (let end = nextSlash(text, 1); ; end = nextSlash(text, end + 1)) {
    const entity = declared.get(text.slice(0, end));
    const start = text.lastIndexOf('/', end - 1) + 1;
    if (entity !== undefined) {
      collector.add({ entities: [entity], role: 'reference', site: { kind: 'node', at, part: 'value', form: 'pointer', start, end }, what: 'configuration' });
      return;
    }
    if (end === text.length) return;
  }
}

function nextSlash(text: string, from: number): number {
  const at = text.indexOf('/', from);
  return at < 0 ? text.length : at;
}

function addVariables(text: string, at: Location, variables: PathVariables, collector: Collector): void {
  const prefix = '/paths/';
  if (!text.startsWith(prefix)) return;
  const end = nextSlash(text, prefix.length);
  const meant = variables.get(segmentsOf(text.slice(prefix.length - 1, end) as Pointer)[0] ?? '');
  if (meant === undefined) return;
  // No variable has a slash or a tilde that would be escaped, unless it has; then it is not found.
  for (const { name, start, end: last } of variablePlaces(text.slice(0, end))) {
    collector.refer(meant.get(name) ?? [], { at, within: { start, end: last }, what: 'configuration' });
  }
}
