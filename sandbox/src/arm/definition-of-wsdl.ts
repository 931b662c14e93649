import { elementsOf, splitName, type Wsdl, type WsdlService } from '@connector-workbench/core/logic-apps';
import type { JsonObject } from '../http/json-object.js';

export type WsdlImportMethod = 'SoapToRest' | 'SoapPassThrough';

type XmlElement = Wsdl['root'];

/** An operation as its binding and its port type have it. */
interface Operation {
  readonly name: string;
  readonly soapAction: string;
  readonly documentation: string;
  readonly input: JsonObject;
  readonly output: JsonObject;
}

/** Deeper elements are plain objects. */
const MAX_SCHEMA_DEPTH = 8;

/**
 * A definition of the operations of a service: each is a POST. For `SoapToRest` its body has the elements of the message as JSON, for
 * `SoapPassThrough` it is the envelope. In its shape like what Azure answers; how Azure names things is documented nowhere.
 */
export function definitionOfWsdl(wsdl: Wsdl, service: WsdlService, method: WsdlImportMethod): JsonObject {
  const address = addressOf(service);
  return {
    swagger: '2.0',
    info: { title: service.name, description: '', version: '1.0' },
    ...(address === undefined ? {} : { host: address.host, basePath: address.pathname, schemes: [address.protocol.slice(0, -1)] }),
    consumes: ['application/json'],
    produces: ['application/json'],
    paths: Object.fromEntries(operationsOf(wsdl, service).map((operation) => [`/${operation.name}`, { post: method === 'SoapToRest' ? restOperation(operation) : passThrough(operation) }])),
    definitions: {},
  };
}

function addressOf({ ports }: WsdlService): URL | undefined {
  const address = ports.find((port) => port.address !== undefined && URL.canParse(port.address))?.address;
  return address === undefined ? undefined : new URL(address);
}

function restOperation({ name, documentation, input, output }: Operation): JsonObject {
  return {
    summary: name,
    ...(documentation === '' ? {} : { description: documentation }),
    operationId: name,
    parameters: [{ name: 'body', in: 'body', required: true, schema: input }],
    responses: { 200: { description: 'OK', schema: output }, default: { description: 'Operation failed.' } },
  };
}

function passThrough({ name, documentation, soapAction }: Operation): JsonObject {
  return {
    summary: name,
    ...(documentation === '' ? {} : { description: documentation }),
    operationId: name,
    consumes: ['text/xml'],
    produces: ['text/xml'],
    parameters: [
      { name: 'SOAPAction', in: 'header', type: 'string', required: true, default: soapAction, 'x-ms-visibility': 'internal' },
      { name: 'body', in: 'body', required: true, schema: { type: 'string' } },
    ],
    responses: { 200: { description: 'OK', schema: { type: 'string' } }, default: { description: 'Operation failed.' } },
  };
}

function operationsOf({ root }: Wsdl, service: WsdlService): readonly Operation[] {
  const ports = elementsOf(elementsOf(root, 'service').find((each) => each.attributes.get('name') === service.name), 'port');
  const port = ports.find((each) => each.attributes.get('name') === service.ports[0]?.name);
  const binding = named(root, 'binding', port?.attributes.get('binding'));
  const portType = named(root, 'portType', binding?.attributes.get('type'));
  const bound = elementsOf(binding, 'operation');
  return elementsOf(portType, 'operation').map((operation) => {
    const name = operation.attributes.get('name') ?? '';
    const soap = elementsOf(bound.find((each) => each.attributes.get('name') === name), 'operation')[0];
    return {
      name,
      soapAction: soap?.attributes.get('soapAction') ?? '',
      documentation: elementsOf(operation, 'documentation')[0]?.text.trim() ?? '',
      input: messageSchema(root, operation, 'input'),
      output: messageSchema(root, operation, 'output'),
    };
  });
}

function messageSchema(root: XmlElement, operation: XmlElement, direction: 'input' | 'output'): JsonObject {
  const message = named(root, 'message', elementsOf(operation, direction)[0]?.attributes.get('message'));
  const properties = elementsOf(message, 'part').flatMap((part): readonly (readonly [string, JsonObject])[] => {
    const element = part.attributes.get('element');
    if (element === undefined) return [[part.attributes.get('name') ?? 'part', typeSchema(root, part.attributes.get('type'), 0)]];
    return [[local(element), elementSchema(root, schemaItem(root, 'element', element), 0)]];
  });
  return { type: 'object', properties: Object.fromEntries(properties) };
}

function elementSchema(root: XmlElement, element: XmlElement | undefined, depth: number): JsonObject {
  if (element === undefined || depth > MAX_SCHEMA_DEPTH) return { type: 'object' };
  const inner = elementsOf(element, 'complexType')[0];
  const schema = inner === undefined ? typeSchema(root, element.attributes.get('type'), depth) : complexSchema(root, inner, depth);
  const most = element.attributes.get('maxOccurs') ?? '1';
  return most === '1' || most === '0' ? schema : { type: 'array', items: schema };
}

function typeSchema(root: XmlElement, type: string | undefined, depth: number): JsonObject {
  const simple = SIMPLE_TYPES[local(type ?? '')];
  if (simple !== undefined) return simple;
  const complex = type === undefined ? undefined : schemaItem(root, 'complexType', type);
  return complex === undefined ? { type: 'string' } : complexSchema(root, complex, depth);
}

function complexSchema(root: XmlElement, type: XmlElement, depth: number): JsonObject {
  const elements = [...elementsOf(type, 'sequence'), ...elementsOf(type, 'all'), ...elementsOf(type, 'choice')].flatMap((group) => elementsOf(group, 'element'));
  const entries = elements.map((element) => [element.attributes.get('name') ?? local(element.attributes.get('ref') ?? ''), elementSchema(root, element, depth + 1)] as const);
  const required = elements.filter((element) => (element.attributes.get('minOccurs') ?? '1') !== '0').map((element) => element.attributes.get('name') ?? '').filter((name) => name !== '');
  return { type: 'object', properties: Object.fromEntries(entries), ...(required.length === 0 ? {} : { required }) };
}

const INTEGER = { type: 'integer', format: 'int32' } as const;
const NUMBER = { type: 'number', format: 'double' } as const;
const SIMPLE_TYPES: Readonly<Partial<Record<string, JsonObject>>> = {
  string: { type: 'string' }, boolean: { type: 'boolean' }, int: INTEGER, integer: INTEGER, short: INTEGER, byte: INTEGER, long: { type: 'integer', format: 'int64' },
  decimal: NUMBER, double: NUMBER, float: { type: 'number', format: 'float' }, dateTime: { type: 'string', format: 'date-time' }, date: { type: 'string', format: 'date' }, base64Binary: { type: 'string', format: 'byte' },
};

/** A top-level part of the WSDL by a name with a prefix. */
function named(root: XmlElement, kind: string, name: string | undefined): XmlElement | undefined {
  return name === undefined ? undefined : elementsOf(root, kind).find((each) => each.attributes.get('name') === local(name));
}

function schemaItem(root: XmlElement, kind: string, name: string): XmlElement | undefined {
  const schemas = elementsOf(root, 'types').flatMap((types) => elementsOf(types, 'schema'));
  return schemas.flatMap((schema) => elementsOf(schema, kind)).find((each) => each.attributes.get('name') === local(name));
}

function local(name: string): string {
  return splitName(name)[1];
}
