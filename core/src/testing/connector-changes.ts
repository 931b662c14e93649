import { messageOfChange } from '../compare/change-text.js';
import { compareConnectors } from '../compare/compare-connectors.js';
import type { ConnectorChange } from '../compare/connector-change.js';
import { projectOfTexts } from './place-at-cursor.js';

/** What a test's definition is made of; everything else is the same on both sides. */
export type DefinitionParts = Readonly<Record<string, unknown>>;

/** A small connector around the parts of a definition. */
export function definitionOf(parts: DefinitionParts): string {
  return JSON.stringify({ swagger: '2.0', info: { title: 'Contoso Things', version: '1.0' }, host: 'api.contoso.example', paths: {}, ...parts });
}

/** A connector with one operation, `GetThing`. */
export function operationOf(operation: DefinitionParts, parts: DefinitionParts = {}): string {
  return definitionOf({ paths: { '/things': { get: { operationId: 'GetThing', responses: {}, ...operation } } }, ...parts });
}

/** The changes between two definitions, or two sets of files by name. */
export function changesBetween(before: string | Readonly<Record<string, string>>, after: string | Readonly<Record<string, string>>): readonly ConnectorChange[] {
  return compareConnectors(projectOfTexts(filesOf(before)), projectOfTexts(filesOf(after)));
}

function filesOf(files: string | Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return typeof files === 'string' ? { 'apiDefinition.swagger.json': files } : files;
}

/** `breaking breaking-input-removed: The input "a" was removed.` */
export function lineOfChange(change: ConnectorChange): string {
  return `${change.classification} ${change.rule}: ${messageOfChange(change)}`;
}
