import type { ConnectorIndex } from '../../index/connector-index.js';
import { isObject, listOf, memberOf, objectOf } from '../../lint/json-object.js';
import { documentOf, type ConnectorProject } from '../../project/connector-project.js';
import type { Entity } from '../symbols/entity.js';
import type { SymbolTable } from '../symbols/symbol-table.js';
import { entitiesByObject, type Renaming } from './renaming.js';

interface Naming {
  readonly name: string;
  readonly renaming: Renaming;
  readonly project: ConnectorProject;
  readonly index: ConnectorIndex;
  readonly symbols: SymbolTable;
}

/** What already has a name that something is to have, as a sentence; undefined where nothing does. */
export function collisionOf(naming: Naming): string | undefined {
  for (const entity of naming.renaming.entities) {
    const collision = collisionOfEntity(entity, naming);
    if (collision !== undefined) return collision;
  }
  return collisionOfPaths(naming);
}

function collisionOfEntity(entity: Entity, naming: Naming): string | undefined {
  switch (entity.kind) {
    case 'operation': return collisionOfOperation(entity, naming);
    case 'definition': return inSection('definitions', 'The definition', naming);
    case 'sharedParameter': return inSection('parameters', 'The shared parameter', naming);
    case 'sharedResponse': return inSection('responses', 'The shared response', naming);
    case 'securityScheme': return inSection('securityDefinitions', 'The security scheme', naming);
    case 'connectionParameter': return collisionOfConnectionParameter(entity, naming);
    case 'parameter': return collisionOfParameter(entity, naming);
    case 'tag': return collisionOfTag(naming);
    case 'environmentVariable':
    case 'header':
    case 'queryParameter':
    case 'policyTemplate':
      return undefined;
  }
}

/** Two ids that differ in capitals only are allowed, and mixed up by everybody. An id that gets other capitals is mixed up with no more than before. */
function collisionOfOperation(entity: Entity, { name, index }: Naming): string | undefined {
  const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  const isTaken = isSame(entity.name, name) ? (id: string) => id === name : (id: string) => isSame(id, name);
  const other = index.operations.find(({ operationId }) => operationId !== undefined && operationId !== entity.name && isTaken(operationId));
  return other === undefined ? undefined : `${other.method.toUpperCase()} ${other.path} already has the operationId "${other.operationId ?? ''}". Choose another one.`;
}

function inSection(section: string, what: string, { name, project }: Naming): string | undefined {
  const entries = objectOf(memberOf(objectOf(documentOf(project, 'definition')?.value), section));
  return entries !== undefined && Object.hasOwn(entries, name) ? `${what} "${name}" is already there. Choose another name.` : undefined;
}

/** The names of one set, or of all connections, ignoring case. */
function collisionOfConnectionParameter(entity: Entity, { name, index }: Naming): string | undefined {
  const lists = [index.connectionParameters.map((each) => each.name), ...index.connectionParameterSets.map(({ value }) => Object.keys(objectOf(memberOf(value, 'parameters')) ?? {}))];
  const isOwn = (other: string): boolean => other.toLowerCase() === entity.name.toLowerCase();
  const other = lists.flatMap((names) => (names.some(isOwn) ? names : [])).find((each) => !isOwn(each) && each.toLowerCase() === name.toLowerCase());
  return other === undefined ? undefined : `The connection parameter "${other}" is already there. Choose another name.`;
}

/** Flows know the inputs of an operation by their names alone, wherever these are sent. */
function collisionOfParameter(entity: Entity, { name, index, symbols, renaming }: Naming): string | undefined {
  const entityOf = entitiesByObject(symbols);
  for (const operation of index.operations) {
    const parameters = index.parametersOf(operation);
    if (!parameters.some(({ value }) => entityOf.get(value) === entity)) continue;
    const other = parameters.find((each) => {
      const itself = entityOf.get(each.value);
      const isRenamed = itself !== undefined && renaming.entities.has(itself);
      return !isRenamed && (each.in === 'header' ? each.name?.toLowerCase() === name.toLowerCase() : each.name === name);
    });
    if (other !== undefined) return `${operation.method.toUpperCase()} ${operation.path} already has a parameter "${other.name ?? ''}". Choose another name.`;
  }
  return undefined;
}

function collisionOfTag({ name, index, project }: Naming): string | undefined {
  const declared = listOf(memberOf(objectOf(documentOf(project, 'definition')?.value), 'tags')).map((tag) => (isObject(tag) ? memberOf(tag, 'name') : undefined));
  const isTaken = declared.includes(name) || index.operations.some(({ value }) => listOf(memberOf(value, 'tags')).includes(name));
  return isTaken ? `The tag "${name}" is already there. Choose another name.` : undefined;
}

/** `/contacts/{id}` becomes the same as `/contacts/{contact}`, where there is such a path. */
function collisionOfPaths({ name, renaming, project }: Naming): string | undefined {
  const paths = objectOf(memberOf(objectOf(documentOf(project, 'definition')?.value), 'paths')) ?? {};
  for (const { what, site } of renaming.occurrences) {
    if (what !== 'path' || site.kind !== 'node') continue;
    const path = String(site.at.segment);
    const changed = path.slice(0, site.start) + name + path.slice(site.end);
    if (changed !== path && Object.hasOwn(paths, changed)) return `The path ${changed} is already there, and two paths cannot be the same. Choose another name.`;
    if (path.includes(`{${name}}`) && path.slice(site.start, site.end) !== name) return `The path ${path} already has the variable {${name}}. Choose another name.`;
  }
  return undefined;
}
