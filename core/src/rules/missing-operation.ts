import type { Fix } from '../fixes/fix.js';
import type { ConnectorIndex } from '../index/connector-index.js';
import { isObject } from '../lint/json-object.js';
import type { Location } from '../lint/location.js';
import { documentOf, type ConnectorProject } from '../project/connector-project.js';
import { suggestion } from './fixing.js';
import type { Report } from './rule.js';
import { nearestName } from './wording/nearest-name.js';

/**
 * What to report where another file names an operation that the definition does not have; undefined where it has it, or
 * where there is no definition to tell. Ids are compared exactly.
 */
export function missingOperation(id: string, at: Location, project: ConnectorProject, index: ConnectorIndex): Report<'missing' | 'misspelt'> | undefined {
  if (index.operationsById(id).length > 0 || !isObject(documentOf(project, 'definition')?.value)) return undefined;
  const nearest = nearestName(id, index.operations.flatMap(({ operationId }) => (operationId === undefined ? [] : [operationId])));
  if (nearest === undefined) return { at, messageId: 'missing', data: { id }, absence: 'target' };
  return { at, messageId: 'misspelt', data: { id, nearest }, absence: 'target', fixes: () => [change(at, nearest)] };
}

function change(at: Location, operationId: string): Fix {
  return suggestion(`Change the operationId to "${operationId}"`, at, (corrector) => {
    corrector.set(at.pointer, operationId);
  });
}
