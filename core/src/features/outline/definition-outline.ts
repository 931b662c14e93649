import { HTTP_METHODS, type ConnectorIndex, type ConnectorOperation } from '../../index/connector-index.js';
import { isObject, listOf, memberOf, objectOf, textOf } from '../../lint/json-object.js';
import type { OutlineKind, OutlineSource, OutlineSymbol } from './outline-symbol.js';
import type { OffsetRange } from '../../text/offset-range.js';
import { type PlacedValue, placedChildren, placedMember, visibleText, wholeOf } from './placed-value.js';

/** Deeper properties are left out: an outline is for finding one's way. */
const MAX_DEPTH = 4;

type Root = Pick<PlacedValue, 'value' | 'node'>;

/** The outline of a definition: the connector, its operations, then what is shared, in document order. */
export function definitionOutline(root: Root, index: ConnectorIndex): readonly OutlineSymbol[] {
  const operations = new Map<unknown, ConnectorOperation>(index.operations.map((operation) => [operation.value, operation]));
  return placedChildren(root).flatMap((section) => {
    switch (section.key) {
      case 'info': return [symbol('connector', visibleText(section.value, 'title') ?? 'info', visibleText(section.value, 'version') ?? '', section, [])];
      case 'paths': return pathsOutline(section, index, operations);
      case 'definitions': return group('Definitions', section, sharedSchemaSymbol);
      case 'parameters': return group('Shared parameters', section, (entry) => parameterSymbol('sharedParameter', entry.key, entry, index));
      case 'responses': return group('Shared responses', section, (entry) => symbol('sharedResponse', entry.key, visibleText(entry.value, 'description') ?? '', entry, []));
      case 'securityDefinitions': return group('Security', section, (entry) => symbol('securityScheme', entry.key, visibleText(entry.value, 'type') ?? '', entry, []));
      default: return [];
    }
  });
}

/** Operations stand at the top, wherever in the paths they are: they are what makers see of a connector. */
function pathsOutline(paths: PlacedValue, index: ConnectorIndex, operations: ReadonlyMap<unknown, ConnectorOperation>): readonly OutlineSymbol[] {
  return placedChildren(paths).flatMap((item) => placedChildren(item).flatMap((member) => {
    const operation = HTTP_METHODS.some((method) => method === member.key) ? operations.get(member.value) : undefined;
    return operation === undefined ? [] : [operationSymbol(operation, item.key, member, index)];
  }));
}

function operationSymbol(operation: ConnectorOperation, path: string, place: PlacedValue, index: ConnectorIndex): OutlineSymbol {
  const { operationId, kind, value, deprecated } = operation;
  return new SourcedSymbol(wholeOf(place.node), { valueStart: place.node.range.start, madeOf: [value, path, ...referredParameters(value, index)] }, () => {
    const route = `${place.key.toUpperCase()} ${path}`;
    const id = placedMember(place, 'operationId');
    const made = symbol(kind, operationId === undefined || operationId.trim() === '' ? route : operationId, visibleText(value, 'summary') ?? route, place, operationParts(place, index));
    return { ...made, isDeprecated: deprecated, selection: id?.node.range ?? made.selection };
  });
}

function operationParts(place: PlacedValue, index: ConnectorIndex): readonly OutlineSymbol[] {
  const parameters = placedMember(place, 'parameters');
  const responses = placedMember(place, 'responses');
  return [
    ...(parameters === undefined ? [] : placedChildren(parameters).map((each) => listedParameter(each, index))),
    ...(responses === undefined ? [] : placedChildren(responses).filter(({ key }) => !key.startsWith('x-')).map((each) => symbol('response', each.key, visibleText(each.value, 'description') ?? '', each, []))),
  ];
}

/** What the parameters of an operation are elsewhere, where they stand there: `listedParameter` and `parameterSymbol` follow two references in a row. */
function referredParameters(operation: unknown, index: ConnectorIndex): readonly unknown[] {
  const follow = (value: unknown): unknown => {
    const reference = textOf(memberOf(objectOf(value), '$ref'));
    return reference === undefined ? undefined : index.resolve(reference)?.value;
  };
  return listOf(memberOf(objectOf(operation), 'parameters')).flatMap((parameter) => {
    const target = follow(parameter);
    return [target, follow(target)];
  });
}

function listedParameter(place: PlacedValue, index: ConnectorIndex): OutlineSymbol {
  const reference = isObject(place.value) ? textOf(memberOf(place.value, '$ref')) : undefined;
  const target = reference === undefined ? place.value : index.resolve(reference)?.value;
  return parameterSymbol('parameter', visibleText(target, 'name') ?? reference ?? place.key, { ...place, value: target }, index);
}

function parameterSymbol(kind: OutlineKind, name: string, place: PlacedValue, index: ConnectorIndex): OutlineSymbol {
  const target = isObject(place.value) && typeof place.value.$ref === 'string' ? index.resolve(place.value.$ref)?.value : place.value;
  const schema = placedMember(place, 'schema');
  const detail = [visibleText(target, 'in'), visibleText(target, 'x-ms-summary')].filter((text) => text !== undefined).join(' · ');
  return symbol(kind, name, detail, place, schema === undefined ? [] : propertySymbols(schema, 0));
}

function sharedSchemaSymbol(place: PlacedValue): OutlineSymbol {
  return new SourcedSymbol(wholeOf(place.node), { valueStart: place.node.range.start, madeOf: [place.value, place.key] }, () => schemaSymbol('definition', place, 0));
}

/** Made when somebody asks for it: whoever kept that of an earlier version does not. */
class SourcedSymbol implements OutlineSymbol {
  readonly whole: OffsetRange;
  readonly source: OutlineSource;
  readonly #make: () => OutlineSymbol;
  #made: OutlineSymbol | undefined;

  constructor(whole: OffsetRange, source: OutlineSource, make: () => OutlineSymbol) {
    this.whole = whole;
    this.source = source;
    this.#make = make;
  }

  get kind(): OutlineKind { return this.#all.kind; }
  get name(): string { return this.#all.name; }
  get detail(): string { return this.#all.detail; }
  get isDeprecated(): boolean { return this.#all.isDeprecated; }
  get selection(): OffsetRange { return this.#all.selection; }
  get children(): readonly OutlineSymbol[] { return this.#all.children; }

  get #all(): OutlineSymbol {
    return (this.#made ??= this.#make());
  }
}

function schemaSymbol(kind: OutlineKind, place: PlacedValue, depth: number): OutlineSymbol {
  return symbol(kind, place.key, schemaDetail(place.value), place, propertySymbols(place, depth));
}

function schemaDetail(schema: unknown): string {
  return visibleText(schema, 'x-ms-summary', 'title') ?? typeText(schema);
}

function propertySymbols(schema: PlacedValue, depth: number): readonly OutlineSymbol[] {
  if (depth >= MAX_DEPTH) return [];
  const properties = placedMember(schema, 'properties');
  const items = placedMember(schema, 'items');
  return [
    ...(properties === undefined ? [] : placedChildren(properties).map((property) => schemaSymbol('property', property, depth + 1))),
    ...(items === undefined ? [] : propertySymbols(items, depth + 1)),
  ];
}

function typeText(schema: unknown): string {
  const object = objectOf(schema);
  const reference = textOf(memberOf(object, '$ref'));
  return reference === undefined ? (textOf(memberOf(object, 'type')) ?? '') : reference.slice(reference.lastIndexOf('/') + 1);
}

function group(name: string, section: PlacedValue, toSymbol: (entry: PlacedValue) => OutlineSymbol): readonly OutlineSymbol[] {
  const entries = placedChildren(section);
  return entries.length === 0 ? [] : [symbol('group', name, '', section, entries.map(toSymbol))];
}

export function symbol(kind: OutlineKind, name: string, detail: string, { node }: PlacedValue, children: readonly OutlineSymbol[]): OutlineSymbol {
  const whole = wholeOf(node);
  return { kind, name: name.trim() === '' ? '(no name)' : name, detail, isDeprecated: false, whole, selection: node.keyRange ?? whole, children };
}
