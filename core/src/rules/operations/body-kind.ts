import type { ConnectorIndex, ConnectorOperation, EffectiveParameter } from '../../index/connector-index.js';
import { memberOf } from '../../lint/json-object.js';
import { resolveSchema } from '../../schemas/schema-path.js';

/** What an operation is called with besides its address: a body of structured data or of another kind, or the fields of a form. */
export interface BodyKind {
  readonly kind: 'structured' | 'other' | 'form';
  readonly parameter: EffectiveParameter;
  /** True for a form with a file in it. */
  readonly hasFile: boolean;
}

/** Undefined where an operation has no body and no form. */
export function bodyKindOf(operation: ConnectorOperation, index: ConnectorIndex): BodyKind | undefined {
  const parameters = index.parametersOf(operation);
  const body = parameters.find((parameter) => parameter.in === 'body');
  if (body !== undefined) return { kind: isStructured(body, index) ? 'structured' : 'other', parameter: body, hasFile: false };
  const fields = parameters.filter((parameter) => parameter.in === 'formData');
  const [first] = fields;
  return first === undefined ? undefined : { kind: 'form', parameter: first, hasFile: fields.some(({ value }) => memberOf(value, 'type') === 'file' || memberOf(value, 'format') === 'binary') };
}

function isStructured({ value }: EffectiveParameter, index: ConnectorIndex): boolean {
  const schema = resolveSchema(memberOf(value, 'schema'), index);
  const type = memberOf(schema, 'type');
  return type === 'object' || type === 'array' || memberOf(schema, 'properties') !== undefined;
}
