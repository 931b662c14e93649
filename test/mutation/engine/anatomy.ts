import { HTTP_METHODS, type Pointer } from '@connector-workbench/core';
import { below, pointerTo } from './change.js';
import { isObject, type JsonObject, listOf, member, objectOf, textOf } from './json.js';

export interface FoundOperation {
  readonly pointer: Pointer;
  readonly value: JsonObject;
  readonly path: string;
  readonly method: string;
  readonly id: string | undefined;
  readonly isInternal: boolean;
  /** Everything it can be told what to do with: its parameters and those of its path, references followed. */
  readonly parameters: readonly FoundParameter[];
}

/** A parameter that is no reference. */
export interface FoundParameter {
  /** Where it stands. */
  readonly pointer: Pointer;
  /** Where the operation or path lists it. */
  readonly listedAt: Pointer;
  readonly value: JsonObject;
  readonly in: string | undefined;
  readonly name: string | undefined;
}

export interface FoundResponse {
  readonly pointer: Pointer;
  readonly value: JsonObject;
  readonly status: string;
  readonly operation: FoundOperation | undefined;
}

/** A schema that is no reference. */
export interface FoundSchema {
  readonly pointer: Pointer;
  readonly value: JsonObject;
  readonly role: 'body' | 'response' | 'definition';
  readonly depth: number;
  /** A property, an item, …; undefined for the outermost schema. */
  readonly kind: 'property' | 'items' | 'part' | undefined;
}

export interface FoundReference {
  /** The member `$ref`. */
  readonly pointer: Pointer;
  readonly kind: 'schema' | 'parameter' | 'response';
}

/** The parts of a definition by kind, in document order. Found without the product's own walk, so that what that one misses shows. */
export interface Anatomy {
  readonly pathItems: readonly { readonly pointer: Pointer; readonly path: string; readonly value: JsonObject; readonly operations: readonly FoundOperation[] }[];
  readonly operations: readonly FoundOperation[];
  /** Parameters as operations list them themselves. */
  readonly parameters: readonly (FoundParameter & { readonly operation: FoundOperation })[];
  readonly responses: readonly FoundResponse[];
  readonly schemas: readonly FoundSchema[];
  readonly references: readonly FoundReference[];
}

export function anatomyOf(definition: JsonObject): Anatomy {
  const schemas: FoundSchema[] = [];
  const references: FoundReference[] = [];
  const responses: FoundResponse[] = [];

  const readSchema = (value: unknown, pointer: Pointer, role: FoundSchema['role'], depth = 0, kind?: FoundSchema['kind']): void => {
    if (!isObject(value)) return;
    if (typeof value.$ref === 'string') {
      references.push({ pointer: below(pointer, '$ref'), kind: 'schema' });
      return;
    }
    schemas.push({ pointer, value, role, depth, kind });
    for (const [name, property] of Object.entries(objectOf(value.properties))) readSchema(property, below(pointer, 'properties', name), role, depth + 1, 'property');
    readSchema(value.items, below(pointer, 'items'), role, depth + 1, 'items');
    listOf(value.allOf).forEach((part, index) => { readSchema(part, below(pointer, 'allOf', index), role, depth + 1, 'part'); });
  };

  const readParameters = (list: unknown, at: Pointer): readonly FoundParameter[] =>
    listOf(list).flatMap((entry, index): readonly FoundParameter[] => {
      const listedAt = below(at, index);
      const reference = textOf(member(entry, '$ref'));
      if (reference !== undefined) references.push({ pointer: below(listedAt, '$ref'), kind: 'parameter' });
      const name = reference?.startsWith('#/parameters/') === true ? reference.slice('#/parameters/'.length) : undefined;
      const value = name === undefined ? entry : member(definition.parameters, name);
      if (!isObject(value)) return [];
      const pointer = name === undefined ? listedAt : below(pointerTo('/parameters'), name);
      if (pointer === listedAt && value.in === 'body') readSchema(value.schema, below(pointer, 'schema'), 'body');
      return [{ pointer, listedAt, value, in: textOf(value.in), name: textOf(value.name) }];
    });

  const readResponse = (value: unknown, pointer: Pointer, status: string, operation?: FoundOperation): void => {
    if (!isObject(value)) return;
    if (typeof value.$ref === 'string') {
      references.push({ pointer: below(pointer, '$ref'), kind: 'response' });
      return;
    }
    responses.push({ pointer, value, status, operation });
    readSchema(value.schema, below(pointer, 'schema'), 'response');
  };

  const pathItems = Object.entries(objectOf(definition.paths)).flatMap(([path, item]) => {
    if (path.startsWith('x-') || !isObject(item)) return [];
    const pointer = below(pointerTo('/paths'), path);
    const shared = readParameters(item.parameters, below(pointer, 'parameters'));
    const methods = Object.keys(item).filter((key) => HTTP_METHODS.some((method) => method === key));
    const operations = methods.flatMap((method): readonly FoundOperation[] => {
      const value = item[method];
      if (!isObject(value)) return [];
      const at = below(pointer, method);
      const own = readParameters(value.parameters, below(at, 'parameters'));
      const inherited = shared.filter((each) => !own.some((other) => other.in === each.in && other.name === each.name));
      const operation = { pointer: at, value, path, method, id: textOf(value.operationId), isInternal: textOf(value['x-ms-visibility'])?.toLowerCase() === 'internal', parameters: [...own, ...inherited] };
      for (const [status, response] of Object.entries(objectOf(value.responses))) if (!status.startsWith('x-')) readResponse(response, below(at, 'responses', status), status, operation);
      return [operation];
    });
    return [{ pointer, path, value: item, operations }];
  });
  for (const [name, response] of Object.entries(objectOf(definition.responses))) readResponse(response, below(pointerTo('/responses'), name), name);
  for (const [name, schema] of Object.entries(objectOf(definition.definitions))) readSchema(schema, below(pointerTo('/definitions'), name), 'definition');

  const operations = pathItems.flatMap((item) => item.operations);
  const parameters = operations.flatMap((operation) => operation.parameters.filter(({ listedAt, pointer }) => pointer === listedAt && pointer.startsWith(`${operation.pointer}/`)).map((parameter) => ({ ...parameter, operation })));
  return { pathItems, operations, parameters, responses, schemas, references };
}
