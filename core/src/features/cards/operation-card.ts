import type { ConnectorIndex, ConnectorOperation, EffectiveParameter } from '../../index/connector-index.js';
import { notificationContentOf } from '../../index/notification-content.js';
import { successSchema } from '../../index/success-schema.js';
import { isInternal } from '../../index/visibility.js';
import { listOf, memberOf, textOf, type JsonObject } from '../../lint/json-object.js';
import { propertiesOf, resolveSchema } from '../../schemas/schema-path.js';
import { code, paragraphs, plain, table } from './markdown.js';
import { labelOf, typeText } from './schema-table.js';

const MAX_INPUTS = 12;

/** One input as makers meet it. */
interface Input {
  readonly label: string;
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
  readonly visibility: string;
}

/** An operation as its card reads to makers: its name, what it does, its inputs in their order, and what it answers. */
export function operationCard(operation: ConnectorOperation, index: ConnectorIndex): string {
  const { summary, operationId, description, method, path, deprecated } = operation;
  const title = summary ?? operationId ?? '';
  const inputs = inputsOf(operation, index);
  const shown = inputs.filter(({ visibility }) => visibility !== 'internal');
  const rows = shown.slice(0, MAX_INPUTS).map(({ label, name, type, isRequired, visibility }) => [plain(label, 60), code(name), type, [isRequired ? 'required' : '', visibility].filter((each) => each !== '').join(', ')]);
  return paragraphs(
    `**${plain(title)}** · ${natureOf(operation)}${deprecated ? ', deprecated' : ''} · ${code(`${method.toUpperCase()} ${path}`)}`,
    description === undefined ? undefined : plain(description),
    table(['Input', 'Name', 'Type', ''], rows, shown.length - rows.length),
    inputs.length > shown.length ? hiddenText(inputs.length - shown.length) : undefined,
    answerText(operation, index),
  );
}

/** What it is to makers, in words. */
export function natureOf({ kind, trigger }: ConnectorOperation): string {
  if (kind === 'trigger' && trigger !== undefined) return trigger === 'webhook' ? 'trigger (webhook)' : 'trigger (polling)';
  return kind === 'internal' ? 'internal, makers do not see it' : kind;
}

function hiddenText(count: number): string {
  return count === 1 ? 'One internal input is filled in without makers.' : `${count} internal inputs are filled in without makers.`;
}

function answerText(operation: ConnectorOperation, index: ConnectorIndex): string | undefined {
  const content = notificationContentOf(operation);
  const type = typeText(content === undefined ? successSchema(operation, index) : memberOf(content.value, 'schema'), index);
  if (type === '') return undefined;
  return content === undefined ? `Answers: ${type}` : `Sends: ${type}`;
}

/** What is required stands first, then the important inputs, and the advanced ones last: as the designer shows them. */
function inputsOf(operation: ConnectorOperation, index: ConnectorIndex): readonly Input[] {
  const all = index.parametersOf(operation).flatMap((parameter) => inputsOfParameter(parameter, index));
  const order = ['required', 'important', '', 'advanced', 'internal'];
  return order.flatMap((wanted) => all.filter((input) => rankOf(input, order) === wanted));
}

function rankOf({ isRequired, visibility }: Input, order: readonly string[]): string {
  if (isRequired && visibility !== 'internal') return 'required';
  return order.includes(visibility) ? visibility : '';
}

function inputsOfParameter(parameter: EffectiveParameter, index: ConnectorIndex): readonly Input[] {
  const { value, name } = parameter;
  const schema = parameter.in === 'body' ? resolveSchema(memberOf(value, 'schema'), index) : undefined;
  const properties = schema === undefined || isInternal(value) ? [] : [...propertiesOf(schema, index)];
  if (schema === undefined || properties.length === 0) return [toInput(value, name ?? '', memberOf(value, 'required') === true, typeText(schema ?? value, index))];
  const required = new Set(listOf(memberOf(schema, 'required')));
  return properties.map(([key, property]) => toInput(property, key, required.has(key), typeText(property, index)));
}

function toInput(value: JsonObject, name: string, isRequired: boolean, type: string): Input {
  const label = labelOf(value);
  return { label: label === '' ? name : label, name, type, isRequired, visibility: (textOf(memberOf(value, 'x-ms-visibility')) ?? '').toLowerCase() };
}
