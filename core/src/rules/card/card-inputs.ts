import type { ConnectorIndex, ConnectorOperation } from '../../index/connector-index.js';
import { isInternal } from '../../index/visibility.js';
import { isBlank, isObject, listOf, memberOf, objectOf, textOf, type JsonObject } from '../../lint/json-object.js';
import { resolveSchema } from '../../schemas/schema-path.js';

/** One box of the card that makers get for an operation. */
export interface CardInput {
  /** What stands above the box: the label, else the technical name. */
  readonly label: string;
  readonly isAdvanced: boolean;
  readonly isRequired: boolean;
  /** The object that says all this, after references. */
  readonly value: JsonObject;
  /** What the box comes from, as text: a parameter's pointer, or the reference to the body's schema. Operations that share it have the same box. */
  readonly source: string;
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
      inputs.push(inputOf(parameter.name ?? '', parameter.value, memberOf(parameter.value, 'required') === true, parameter.at.pointer));
      continue;
    }
    const written = memberOf(parameter.value, 'schema');
    const source = textOf(memberOf(objectOf(written), '$ref')) ?? parameter.at.pointer;
    const schema = resolveSchema(written, index);
    if (schema === undefined || isDynamic(schema)) return undefined;
    const properties = objectOf(memberOf(schema, 'properties'));
    if (properties === undefined) inputs.push(inputOf(parameter.name ?? '', { ...schema, ...parameter.value }, memberOf(parameter.value, 'required') === true, source));
    else inputs.push(...propertyInputs(schema, properties, index, source));
  }
  return inputs;
}

function propertyInputs(schema: JsonObject, properties: JsonObject, index: ConnectorIndex, source: string): readonly CardInput[] {
  const required = listOf(memberOf(schema, 'required'));
  return Object.keys(properties).flatMap((name) => {
    const property = properties[name];
    const resolved = resolveSchema(property, index);
    if (!isObject(property) || resolved === undefined || isInternal(property) || isInternal(resolved) || memberOf(resolved, 'readOnly') === true) return [];
    return [inputOf(name, resolved, required.includes(name), source)];
  });
}

function inputOf(name: string, value: JsonObject, isRequired: boolean, source: string): CardInput {
  const label = textOf(memberOf(value, 'x-ms-summary'));
  return { label: label === undefined || isBlank(label) ? name : label, isAdvanced: textOf(memberOf(value, 'x-ms-visibility'))?.toLowerCase() === 'advanced', isRequired, value, source };
}

function isDynamic(schema: JsonObject): boolean {
  return memberOf(schema, 'x-ms-dynamic-schema') !== undefined || memberOf(schema, 'x-ms-dynamic-properties') !== undefined;
}
