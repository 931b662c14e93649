import { isObject, memberOf, objectOf, textOf } from '../../lint/json-object.js';
import type { ConnectorIndex } from '../../index/connector-index.js';
import type { Entity } from '../symbols/entity.js';
import type { SymbolTable } from '../symbols/symbol-table.js';

/** What makers see in place of a name; undefined where they see the name itself, or several see several. */
export function visibleNameOf(entities: readonly Entity[], symbols: SymbolTable, index: ConnectorIndex): string | undefined {
  const names = new Set(entities.flatMap((entity) => namesOf(entity, symbols, index)));
  const [only, ...others] = names;
  // Capitals alone tell nobody anything.
  return only === undefined || others.length > 0 || entities.some(({ name }) => name.toLowerCase() === only.toLowerCase()) ? undefined : only;
}

function namesOf(entity: Entity, symbols: SymbolTable, index: ConnectorIndex): readonly string[] {
  switch (entity.kind) {
    case 'operation': return index.operationsById(entity.name).flatMap(({ summary }) => shown(summary));
    case 'parameter': return symbols.declarationsOf([entity]).flatMap(({ whole }) => shown(memberOf(objectOf(whole?.value), 'x-ms-summary')));
    case 'sharedParameter': return symbols.declarationsOf([entity]).flatMap(({ whole }) => shown(memberOf(objectOf(whole?.value), 'x-ms-summary')));
    case 'connectionParameter': return symbols.declarationsOf([entity]).flatMap(({ whole }) => shown(displayNameOf(whole?.value)));
    case 'definition': return index.definitions.filter(({ name }) => name === entity.name).flatMap(({ value }) => shown(memberOf(value, 'title')));
    case 'sharedResponse':
    case 'securityScheme':
    case 'environmentVariable':
    case 'tag':
    case 'header':
    case 'queryParameter':
    case 'policyTemplate':
      return [];
  }
}

function displayNameOf(parameter: unknown): unknown {
  const definition = isObject(parameter) ? memberOf(parameter, 'uiDefinition') : undefined;
  return memberOf(objectOf(definition), 'displayName');
}

function shown(text: unknown): readonly string[] {
  const trimmed = textOf(text)?.trim() ?? '';
  return trimmed === '' ? [] : [trimmed];
}
