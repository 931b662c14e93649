import type { ConnectorIndex, ConnectorOperation } from '../index/connector-index.js';
import { UNIT_SECTIONS, unitKeysOf, type UnitKey } from '../index/unit-facts.js';
import { isList, isObject, type JsonObject } from './json-object.js';
import type { Location } from './location.js';
import { fitsMember, memberTypesOf, type MemberType } from './member-types.js';
import { NODE_CHILDREN, type Child, type NodeKind } from './node-types.js';
import type { RunningRules } from './running-rules.js';
import type { ParameterOwner, SchemaRole } from './visitor.js';

/** What the nodes above say about a node. Most nodes hand theirs down unchanged. */
interface Scope {
  /** The key of the node in a map: a path, a status code, a name. */
  readonly name: string;
  readonly path: string;
  readonly owner: ParameterOwner;
  readonly operation: ConnectorOperation | undefined;
  readonly role: SchemaRole;
  readonly depth: number;
}

const ROOT_SCOPE: Scope = { name: '', path: '', owner: 'shared', operation: undefined, role: 'definition', depth: 0 };

/** Visits every object of a definition once, in document order, as the node tables say, and calls the rules at it. */
export function walkDefinition(root: JsonObject, at: Location, index: ConnectorIndex, rules: RunningRules, atUnit: AtUnit = (_key, visit) => { visit(); }): void {
  new DefinitionWalk(index, rules, atUnit).visit('definition', root, at, ROOT_SCOPE);
}

/** Called for each path, definition, shared parameter and shared response; it may leave out the visit. */
export type AtUnit = (key: UnitKey, visit: () => void, unit: JsonObject) => void;

class DefinitionWalk {
  readonly #rules: RunningRules;
  readonly #operations: ReadonlyMap<string, ConnectorOperation>;
  readonly #callsReference: boolean;
  readonly #callsSchema: boolean;
  readonly #goesInside: boolean;

  readonly #atUnit: AtUnit;

  constructor(index: ConnectorIndex, rules: RunningRules, atUnit: AtUnit) {
    this.#atUnit = atUnit;
    this.#rules = rules;
    this.#operations = new Map(index.operations.map((operation) => [`${operation.method} ${operation.path}`, operation]));
    this.#callsReference = rules.hasListeners('Reference');
    this.#callsSchema = rules.hasListeners('Schema');
    this.#goesInside = rules.listensInside;
  }

  visit(kind: NodeKind, node: JsonObject, at: Location, scope: Scope): void {
    this.#announce(kind, node, at, scope);
    if (kind === 'operation' && !this.#goesInside) return;
    const children = NODE_CHILDREN[kind];
    // What stands beside a reference is a finding of its own, and says nothing: the reference takes the place of the whole object.
    const isReference = node.$ref !== undefined;
    const types = isReference ? undefined : memberTypesOf(kind);
    const describesValue = !isReference && (kind === 'schema' || kind === 'parameter' || kind === 'items' || kind === 'header');
    for (const key of Object.keys(node)) {
      const value = node[key];
      if (describesValue && this.#rules.hasKeywordListeners(key)) this.#rules.keyword(key, value, node, at, kind, scope);
      if (isExtension(key)) this.#extension(key, value, at, kind);
      else if (key === '$ref') this.#reference(value, at, kind, node);
      else if (types !== undefined) this.#member(key, value, types.get(key), at, kind, node);
      const child = children.get(key);
      if (child === undefined) continue;
      // A path item has no table of members.
      if (kind === 'pathItem' && !fitsMember(value, child.form === 'list' ? 'list' : 'object')) this.#wrongType(value, child.form === 'list' ? 'list' : 'object', at.step(key), kind);
      else if (typeof value === 'object' && value !== null) this.#descend(kind, child, key, value, at.step(key), scope);
    }
  }

  #descend(parent: NodeKind, child: Child, key: string, value: object, at: Location, scope: Scope): void {
    if (child.form === 'one') {
      this.#visitIfObject(child.kind, value, at, inner(parent, child.kind, key, scope));
    } else if (child.form === 'map') {
      if (parent === 'definition' && UNIT_SECTIONS.has(key)) this.#visitUnits(key, child, value, at, scope);
      else this.#visitMap(parent, child, value, at, scope);
    } else if (isList(value)) {
      const itemScope = inner(parent, child.kind, key, scope);
      if (parent === 'pathItem') this.#entries(value, 'object', at, parent);
      value.forEach((item, index) => {
        this.#visitIfObject(child.kind, item, at.step(index), itemScope);
      });
    } else if (child.form === 'oneOrList') {
      this.#visitIfObject(child.kind, value, at, inner(parent, child.kind, key, scope));
    }
  }

  #visitUnits(section: string, child: Child, value: object, at: Location, scope: Scope): void {
    if (!isObject(value) || (section !== 'paths' && !this.#goesInside)) return;
    const keys = unitKeysOf(section, value);
    Object.keys(value).forEach((name, position) => {
      const member = value[name];
      const key = keys[position];
      if (isObject(member) && key !== undefined) this.#atUnit(key, () => { this.#visitMember('definition', child, name, member, at, scope); }, member);
      else this.#visitMember('definition', child, name, member, at, scope);
    });
  }

  #visitMap(parent: NodeKind, child: Child, value: object, at: Location, scope: Scope): void {
    if (!isObject(value)) return;
    for (const name of Object.keys(value)) this.#visitMember(parent, child, name, value[name], at, scope);
  }

  #visitMember(parent: NodeKind, child: Child, name: string, member: unknown, at: Location, scope: Scope): void {
    if (child.extensible && isExtension(name)) this.#extension(name, member, at, parent);
    else if (isObject(member)) this.#visitIfObject(child.kind, member, at.step(name), inner(parent, child.kind, name, scope));
    else this.#wrongType(member, 'object', at.step(name), parent);
  }

  /** Compares one member with the tables. Nearly all are as they should be, so that this costs two look-ups. */
  #member(key: string, value: unknown, type: MemberType | undefined, holder: Location, kind: NodeKind, node: JsonObject): void {
    if (type === undefined) this.#rules.each('UnknownMember', key, holder.step(key), kind, node);
    else if (!fitsMember(value, type)) this.#wrongType(value, type, holder.step(key), kind);
    else if (type === 'object or list') this.#schemas(value, holder.step(key), kind);
    else if (type === 'texts by name') this.#texts(value, holder.step(key), kind);
    else if (type === 'texts' || type === 'texts or boolean' || type === 'objects') this.#entries(value, type === 'objects' ? 'object' : 'text', holder.step(key), kind);
  }

  /** One schema, or a list with at least one. */
  #schemas(value: unknown, at: Location, kind: NodeKind): void {
    if (!isList(value)) return;
    if (value.length === 0) this.#wrongType(value, 'object', at, kind);
    this.#entries(value, 'object', at, kind);
  }

  #texts(named: unknown, at: Location, kind: NodeKind): void {
    if (!isObject(named)) return;
    for (const name of Object.keys(named)) {
      if (!isExtension(name) && !fitsMember(named[name], 'text')) this.#wrongType(named[name], 'text', at.step(name), kind);
    }
  }

  #entries(list: unknown, type: MemberType, at: Location, kind: NodeKind): void {
    if (!isList(list)) return;
    list.forEach((entry, index) => {
      if (!fitsMember(entry, type)) this.#wrongType(entry, type, at.step(index), kind);
    });
  }

  #wrongType(value: unknown, expected: MemberType, at: Location, kind: NodeKind): void {
    this.#rules.each('WrongType', value, expected, at, kind);
  }

  #visitIfObject(kind: NodeKind, value: unknown, at: Location, scope: Scope): void {
    if (!isObject(value)) return;
    if (kind !== 'operation') {
      this.visit(kind, value, at, scope);
      return;
    }
    const operation = this.#operations.get(`${scope.name} ${scope.path}`);
    this.visit(kind, value, at, { ...scope, operation, owner: 'operation' });
  }

  #announce(kind: NodeKind, node: JsonObject, at: Location, scope: Scope): void {
    const { name, operation, owner } = scope;
    switch (kind) {
      case 'schema':
      case 'header':
      case 'items':
        if (this.#callsSchema) this.#schema(node, at, scope);
        return;
      case 'parameter':
        this.#rules.each('Parameter', node, at, owner, operation);
        return;
      case 'response':
        this.#rules.each('Response', node, at, name, operation);
        return;
      case 'operation':
        if (operation !== undefined) this.#rules.each('Operation', operation, at);
        return;
      case 'pathItem':
        this.#rules.each('PathItem', node, at, name);
        return;
      case 'definition':
        this.#rules.each('Definition', node, at);
        return;
      case 'info':
        this.#rules.each('Info', node, at);
        return;
      case 'securityScheme':
        this.#rules.each('SecurityScheme', node, at, name);
        return;
      case 'notification':
      case 'contact':
      case 'license':
      case 'tag':
      case 'externalDocs':
        return;
    }
  }

  #schema(schema: JsonObject, at: Location, scope: Scope): void {
    this.#rules.each('Schema', schema, at, scope);
  }

  #extension(key: string, value: unknown, holder: Location, kind: NodeKind): void {
    this.#rules.extension(key, value, holder, kind);
  }

  #reference(value: unknown, at: Location, kind: NodeKind, node: JsonObject): void {
    if (typeof value !== 'string') this.#wrongType(value, 'text', at.step('$ref'), kind);
    else if (this.#callsReference) this.#rules.each('Reference', value, at, kind, node);
  }
}

function isExtension(key: string): boolean {
  return key.charCodeAt(0) === 120 && key.charCodeAt(1) === 45;
}

/** The scope of a child: what its parent's kind adds to what was known. Object literals rather than spreads: this runs for every node. */
function inner(parent: NodeKind, kind: NodeKind, name: string, scope: Scope): Scope {
  const { path, owner, operation, role, depth } = scope;
  switch (kind) {
    case 'pathItem':
      return { name, path: name, owner: 'pathItem', operation, role, depth };
    case 'schema':
      return parent === 'schema' ? { name, path, owner, operation, role, depth: depth + 1 } : { name, path, owner, operation, role: roleUnder(parent), depth: 0 };
    case 'items':
      return parent === 'parameter' ? { name, path, owner, operation, role: 'parameter', depth: 0 } : { name, path, owner, operation, role, depth: depth + 1 };
    case 'header':
      return { name, path, owner, operation, role: 'header', depth: 0 };
    default:
      return { name, path, owner, operation, role, depth };
  }
}

function roleUnder(parent: NodeKind): SchemaRole {
  if (parent === 'parameter') return 'body';
  if (parent === 'response') return 'response';
  return parent === 'notification' ? 'notification' : 'definition';
}
