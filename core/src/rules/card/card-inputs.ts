import type { ConnectorIndex, ConnectorOperation } from '../../index/connector-index.js';
import { isInternal } from '../../index/visibility.js';
import { isBlank, isObject, listOf, memberOf, objectOf, textOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { resolveSchema } from '../../schemas/schema-path.js';

/** One box of the card that makers get for an operation. */
export interface CardInput {
  /** What stands above the box: the label, else the technical name. */
  readonly label: string;
  readonly isAdvanced: boolean;
  readonly isRequired: boolean;
  /** The object that says all this, after references. */
  readonly value: JsonObject;
  /** Where the parameter stands that it comes from, and the reference of the body to a schema. */
  readonly at: Location;
  readonly reference: string | undefined;
}

/** What a box comes from, as text. Operations that share it have the same box. */
export function sourceOf({ at, reference }: CardInput): string {
  return reference ?? at.pointer;
}

/**
 * The boxes of an operation's card: its parameters, and for the body its properties of the first level, since deeper ones have the label of their
 * parent in front of theirs. Hidden ones are left out. Undefined where the body's shape is only known at design time.
 */
export function cardInputs(operation: ConnectorOperation, index: ConnectorIndex): readonly CardInput[] | undefined {
  const inputs: CardInput[] = [];
  for (const parameter of index.parametersOf(operation)) {
    if (isInternal(parameter.value)) continue;
    if (parameter.in !== 'body') {
      inputs.push(inputOf(parameter.name ?? '', parameter.value, memberOf(parameter.value, 'required') === true, parameter.at));
      continue;
    }
    const written = memberOf(parameter.value, 'schema');
    const reference = textOf(memberOf(objectOf(written), '$ref'));
    const schema = resolveSchema(written, index);
    if (schema === undefined || isDynamic(schema)) return undefined;
    const properties = objectOf(memberOf(schema, 'properties'));
    if (properties === undefined) inputs.push(inputOf(parameter.name ?? '', { ...schema, ...parameter.value }, memberOf(parameter.value, 'required') === true, parameter.at, reference));
    else inputs.push(...propertyInputs(schema, properties, index, parameter.at, reference));
  }
  return inputs;
}

function propertyInputs(schema: JsonObject, properties: JsonObject, index: ConnectorIndex, at: Location, reference: string | undefined): readonly CardInput[] {
  const required = listOf(memberOf(schema, 'required'));
  return Object.keys(properties).flatMap((name) => {
    const property = properties[name];
    const resolved = resolveSchema(property, index);
    if (!isObject(property) || resolved === undefined || isInternal(property) || isInternal(resolved) || memberOf(resolved, 'readOnly') === true) return [];
    return [inputOf(name, resolved, required.includes(name), at, reference)];
  });
}

function inputOf(name: string, value: JsonObject, isRequired: boolean, at: Location, reference?: string): CardInput {
  const label = textOf(memberOf(value, 'x-ms-summary'));
  return { label: label === undefined || isBlank(label) ? name : label, isAdvanced: textOf(memberOf(value, 'x-ms-visibility'))?.toLowerCase() === 'advanced', isRequired, value, at, reference };
}

function isDynamic(schema: JsonObject): boolean {
  return memberOf(schema, 'x-ms-dynamic-schema') !== undefined || memberOf(schema, 'x-ms-dynamic-properties') !== undefined;
}
