import type { ConnectorIndex, ConnectorOperation } from '../../index/connector-index.js';
import { type NodeOwner, OperationUses } from '../../index/operations-using.js';
import { isList, isObject, listOf, memberOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { type Child, NODE_CHILDREN, type NodeKind } from '../../lint/node-types.js';
import { groupBy } from '../../project/group-by.js';
import { CALLING_EXTENSIONS, dynamicCalls, type DynamicCall } from '../../dynamic/dynamic-calls.js';
import type { Collector } from './collector.js';
import { addReference, type ReferenceIntoPath, referenceIntoPath, sharedEntryOf } from './reference-names.js';

/** A call that an extension describes, and who makes it. */
export interface OwnedCall {
  readonly call: DynamicCall;
  readonly owner: NodeOwner;
}

export interface DefinitionReading {
  readonly calls: readonly OwnedCall[];
  readonly uses: OperationUses;
  readonly intoPaths: readonly PathReference[];
}

/** A `$ref` into a path, and where it stands. */
export interface PathReference extends ReferenceIntoPath {
  readonly at: Location;
}

const ROOT_OWNER: NodeOwner = { kind: 'operations', operations: [] };
/** Members that hold data of the service, in which `$ref` means nothing. */
const DATA = new Set(['example', 'examples', 'default', 'enum', 'x-example', 'x-examples', 'x-ms-examples', 'x-ms-test-value', 'x-ms-enum-values']);

/** Reads a definition once, in document order: parameters, tags and `$ref`s become occurrences, and calls of operations are listed for later. */
export function readDefinition(root: JsonObject, at: Location, index: ConnectorIndex, collector: Collector): DefinitionReading {
  const reader = new DefinitionReader(index, collector);
  reader.visit('definition', root, at, ROOT_OWNER);
  return { calls: reader.calls, uses: reader.uses, intoPaths: reader.intoPaths };
}

class DefinitionReader {
  readonly calls: OwnedCall[] = [];
  readonly uses = new OperationUses();
  readonly intoPaths: PathReference[] = [];
  readonly #collector: Collector;
  readonly #byPath: ReadonlyMap<string, readonly ConnectorOperation[]>;

  constructor(index: ConnectorIndex, collector: Collector) {
    this.#collector = collector;
    this.#byPath = groupBy(index.operations, ({ path }) => path);
  }

  visit(kind: NodeKind, node: JsonObject, at: Location, owner: NodeOwner): void {
    if (kind === 'parameter') this.#parameter(node, at);
    else if (kind === 'operation' || kind === 'definition') this.#tags(kind, node, at);
    const children = NODE_CHILDREN[kind];
    for (const key of Object.keys(node)) {
      const value = node[key];
      if (typeof value === 'string') {
        if (key === '$ref') this.#reference(value, at, owner);
        continue;
      }
      if (typeof value !== 'object' || value === null) continue;
      const child = children.get(key);
      if (child !== undefined) this.#descend(kind, child, value, at.step(key), owner);
      else if (CALLING_EXTENSIONS.has(key)) this.#call(key, value, at.step(key), owner);
      else if (!DATA.has(key)) this.#searchReferences(value, at.step(key), owner);
    }
  }

  #descend(parent: NodeKind, child: Child, value: object, at: Location, owner: NodeOwner): void {
    if (isList(value)) {
      if (child.form === 'list' || child.form === 'oneOrList') value.forEach((item, index) => { if (isObject(item)) this.visit(child.kind, item, at.step(index), owner); });
    } else if (child.form === 'map') this.#descendIntoMap(parent, child, value, at, owner);
    else if (child.form !== 'list' && isObject(value)) this.visit(child.kind, value, at, child.kind === 'operation' ? this.#ownerOfOperation(value, owner) : owner);
  }

  #descendIntoMap(parent: NodeKind, child: Child, value: object, at: Location, owner: NodeOwner): void {
    if (!isObject(value)) return;
    for (const name of Object.keys(value)) {
      const member = value[name];
      if (isObject(member)) this.visit(child.kind, member, at.step(name), parent === 'definition' ? this.#ownerOfEntry(child.kind, at, name) : owner);
    }
  }

  #ownerOfEntry(kind: NodeKind, section: Location, name: string): NodeOwner {
    return kind === 'pathItem' ? { kind: 'operations', operations: this.#byPath.get(name) ?? [] } : { kind: 'shared', key: `${section.segment}/${name}` };
  }

  #ownerOfOperation(value: JsonObject, path: NodeOwner): NodeOwner {
    return path.kind === 'operations' ? { kind: 'operations', operations: path.operations.filter((operation) => operation.value === value) } : path;
  }

  #parameter(node: JsonObject, at: Location): void {
    const name = memberOf(node, 'name');
    if (typeof name !== 'string' || Object.hasOwn(node, '$ref')) return;
    this.#collector.declare(this.#collector.entities.parameter(node, name), { at: at.step('name'), part: 'value', whole: at, what: 'parameter' });
  }

  #tags(kind: 'operation' | 'definition', node: JsonObject, at: Location): void {
    const { entities } = this.#collector;
    listOf(memberOf(node, 'tags')).forEach((tag, index) => {
      const place = at.child('tags', index);
      const name = kind === 'operation' ? tag : isObject(tag) ? memberOf(tag, 'name') : undefined;
      if (typeof name !== 'string') return;
      if (kind === 'operation') this.#collector.refer([entities.named('tag', name)], { at: place, what: 'tag' });
      else this.#collector.declare(entities.named('tag', name), { at: place.step('name'), part: 'value', whole: place, what: 'tag' });
    });
  }

  #call(extension: string, value: unknown, at: Location, owner: NodeOwner): void {
    for (const call of dynamicCalls(extension, value, at)) this.calls.push({ call, owner });
  }

  #reference(reference: string, holder: Location, owner: NodeOwner): void {
    const intoPath = referenceIntoPath(reference);
    if (intoPath !== undefined) this.intoPaths.push({ ...intoPath, at: holder.step('$ref') });
    const entry = sharedEntryOf(reference);
    if (entry === undefined) return;
    this.uses.note(`${entry.section}/${entry.name}`, owner);
    addReference(entry, holder.step('$ref'), this.#collector);
  }

  /** In members that Swagger 2.0 does not have, such as `anyOf`, or `x-ms-notification-content` in an operation. */
  #searchReferences(value: object, at: Location, owner: NodeOwner): void {
    if (isList(value)) value.forEach((item, index) => { if (typeof item === 'object' && item !== null) this.#searchReferences(item, at.step(index), owner); });
    else if (isObject(value)) {
      for (const key of Object.keys(value)) {
        const member = value[key];
        if (key === '$ref' && typeof member === 'string') this.#reference(member, at, owner);
        else if (typeof member === 'object' && member !== null && !DATA.has(key)) this.#searchReferences(member, at.step(key), owner);
      }
    }
  }
}
