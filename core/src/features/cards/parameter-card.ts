import type { ConnectorIndex } from '../../index/connector-index.js';
import { isInternal } from '../../index/visibility.js';
import { memberOf, textOf, type JsonObject } from '../../lint/json-object.js';
import { code, paragraphs, plain } from './markdown.js';
import { labelOf, propertyTable, typeText } from './schema-table.js';
import { resolveSchema } from '../../schemas/schema-path.js';

/** A parameter of an operation as people read it. */
export function parameterCard(parameter: JsonObject, index: ConnectorIndex): string {
  const schema = memberOf(parameter, 'schema');
  const resolved = resolveSchema(schema, index);
  const name = textOf(memberOf(parameter, 'name')) ?? '';
  const label = labelOf(parameter);
  const facts = [
    textOf(memberOf(parameter, 'in')),
    typeText(schema ?? parameter, index),
    memberOf(parameter, 'required') === true ? 'required' : 'optional',
    isInternal(parameter) ? 'internal' : undefined,
  ].filter((fact) => fact !== undefined && fact !== '');
  return paragraphs(
    `${label === '' ? '' : `**${plain(label)}** · `}${code(name)} · ${facts.map((fact) => plain(fact ?? '')).join(', ')}`,
    plain(textOf(memberOf(parameter, 'description')) ?? ''),
    resolved === undefined ? undefined : propertyTable(resolved, index),
  );
}

/** A parameter that connections are created with. */
export function connectionParameterCard(name: string, parameter: JsonObject): string {
  const ui = memberOf(parameter, 'uiDefinition');
  const shown = typeof ui === 'object' && ui !== null ? textOf(Reflect.get(ui, 'displayName')) : undefined;
  const described = typeof ui === 'object' && ui !== null ? textOf(Reflect.get(ui, 'description')) : undefined;
  return paragraphs(`${shown === undefined ? '' : `**${plain(shown)}** · `}${code(name)} · connection parameter, ${plain(textOf(memberOf(parameter, 'type')) ?? 'without a type')}`, described === undefined ? undefined : plain(described));
}
