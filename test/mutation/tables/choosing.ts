import type { Pointer } from '@connector-workbench/core';
import type { FoundOperation, FoundParameter, FoundSchema } from '../engine/anatomy.js';
import { below, type Change, pointerTo, set } from '../engine/change.js';
import { has, isObject, type JsonObject, listOf, member } from '../engine/json.js';
import type { Subject } from '../engine/subject.js';

/** What operations and parameters are when nothing else in the connector depends on them, so that breaking them breaks nothing else. */
const calmOperations = new WeakMap<Subject, readonly FoundOperation[]>();

/** Operations that nothing calls, and that call nothing and subscribe to nothing. */
export function calm(subject: Subject): readonly FoundOperation[] {
  const known = calmOperations.get(subject);
  if (known !== undefined) return known;
  const found = subject.anatomy.operations.filter((operation) => !isMentionedElsewhere(subject, operation) && !/x-ms-(?:dynamic|notification|trigger|agentic)/.test(JSON.stringify(operation.value)));
  calmOperations.set(subject, found);
  return found;
}

/** Whether a policy or a script makes the address of the API, so that host and basePath are never called. */
export function makesItsAddress({ project }: Subject): boolean {
  // In a solution, policies stand in a file of their own.
  return project.documents.some(({ kind, value }) => kind === 'script' || (kind !== 'definition' && /dynamichosturl/i.test(JSON.stringify(value))));
}

/** Whether the API is reached through the on-premises data gateway. */
export function isBehindGateway({ properties }: Subject): boolean {
  return JSON.stringify(properties ?? {}).includes('"gatewaySetting"');
}

/** Operations that makers see. */
export function visible(operations: readonly FoundOperation[]): readonly FoundOperation[] {
  return operations.filter(({ isInternal, value }) => !isInternal && !has(value, 'x-ms-agentic-protocol'));
}

function isMentionedElsewhere({ text }: Subject, { id }: FoundOperation): boolean {
  if (id === undefined) return true;
  const spelt = JSON.stringify(id);
  return text.indexOf(spelt) !== text.lastIndexOf(spelt);
}

export interface OwnParameter extends FoundParameter {
  readonly operation: FoundOperation;
}

/** What calm operations take themselves, in these places. */
export function parametersIn(subject: Subject, ...places: readonly string[]): readonly OwnParameter[] {
  const operations = new Set(calm(subject).map(({ pointer }) => pointer));
  return subject.anatomy.parameters.filter((parameter) => operations.has(parameter.operation.pointer) && places.some((place) => place === parameter.in));
}

/** Parameters or schemas that are nothing but text, so that another type contradicts nothing. */
export function plainTexts<T extends { readonly value: JsonObject }>(all: readonly T[]): readonly T[] {
  return all.filter(({ value }) => value.type === 'string' && isPlain(value));
}

/** Nothing limits what it may be, nor what depends on it. */
export function isPlain(value: JsonObject): boolean {
  return !has(value, 'default', 'enum', 'x-ms-enum-values', 'format', 'minLength', 'maxLength', 'pattern', 'minimum', 'maximum', 'x-ms-notification-url', 'x-ms-editor', 'readOnly', 'required') && !Object.keys(value).some((key) => key.startsWith('x-ms-dynamic') || key === 'x-ms-visibility');
}

/** Properties of all schemas. */
export function propertiesOf(subject: Subject): readonly FoundSchema[] {
  return subject.anatomy.schemas.filter(({ kind }) => kind === 'property');
}

/** Objects with properties that say all there is to say of them. */
export function closedObjects(schemas: readonly FoundSchema[]): readonly FoundSchema[] {
  return schemas.filter(({ value, kind }) => value.type === 'object' && isObject(value.properties) && kind !== 'part' && !has(value, 'additionalProperties', 'allOf', 'discriminator', '__proto__') && !Object.keys(value).some((key) => key.startsWith('x-ms-dynamic')));
}

/** Without those of answers that makers never get: of failures, and of the registration of a webhook. */
export function shown(schemas: readonly FoundSchema[], subject: Subject): readonly FoundSchema[] {
  const calmPointers = calm(subject).map(({ pointer }) => `${pointer}/responses/200/`);
  return schemas.filter(({ pointer, role }) => role !== 'response' || calmPointers.some((start) => pointer.startsWith(start)));
}

/** One more item in a list that may be missing. */
export function appending(holder: JsonObject, at: Pointer, key: string, item: unknown): { readonly change: Change; readonly at: Pointer } {
  const list = member(holder, key);
  const place = below(at, key, listOf(list).length);
  return { change: Array.isArray(list) ? set(place, item) : set(below(at, key), [item]), at: place };
}

/** An operation to add, for others to call: it requires nothing. */
export const CHOICES = {
  id: 'GetContosoChoices',
  parameter: 'filter',
  added: set(pointerTo('/paths/~1contoso-choices'), {
    get: {
      operationId: 'GetContosoChoices',
      summary: 'Get the choices of Contoso',
      description: 'Lists what can be chosen.',
      parameters: [{ name: 'filter', in: 'query', required: false, type: 'string', 'x-ms-summary': 'Filter', description: 'What to look for' }],
      responses: { 200: { description: 'OK', schema: { type: 'array', items: { type: 'object', properties: { id: { type: 'string', title: 'ID' }, name: { type: 'string', title: 'Name' } } } } } },
    },
  }),
} as const;

/** A list of choices from that operation. */
export function choicesWith(parameters?: JsonObject, operationId: string = CHOICES.id): JsonObject {
  return { operationId, ...(parameters === undefined ? {} : { parameters }), 'value-path': 'id', 'value-title': 'name' };
}

/** The same in the newer form. */
export function listWith(parameters: JsonObject): JsonObject {
  return { operationId: CHOICES.id, parameters, itemValuePath: 'id', itemTitlePath: 'name' };
}

export const PATH_PARAMETER = { name: 'contosoId', in: 'path', required: true, type: 'string', 'x-ms-summary': 'Contoso ID', description: 'The id of Contoso', 'x-ms-url-encoding': 'single' } as const;

/** A name with a slip of the keys, which people would recognise. */
export function misspelt(name: string): string {
  const middle = Math.ceil(name.length / 2);
  return `${name.slice(0, middle)}${name.slice(middle - 1)}`;
}
