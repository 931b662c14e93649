import type { Fix } from '../fixes/fix.js';
import type { ConnectorIndex } from '../index/connector-index.js';
import { isObject, listOf } from '../lint/json-object.js';
import type { Location } from '../lint/location.js';
import { documentOf } from '../project/connector-project.js';
import { proposeRemoval, suggestion } from '../fixes/fixing.js';
import type { RuleContext } from './rule.js';
import { createNameFinder } from '../wording/nearest-name.js';

/**
 * Reports where another file names an operation that the definition does not have. Ids are compared exactly. Undefined
 * where there is no definition, or a broken file, to tell.
 */
export function reporterOfMissingOperations(context: RuleContext<'missing' | 'misspelt'>): ((id: string, at: Location) => void) | undefined {
  const { project, index, isComplete, report } = context;
  if (!isComplete || !isObject(documentOf(project, 'definition')?.value)) return undefined;
  const nearestTo = createNameFinder(() => operationIds(index));
  return (id, at) => {
    // Where there is no operation at all, something else is wrong.
    if (index.operationsById(id).length > 0 || index.operations.length === 0) return;
    const nearest = nearestTo(id);
    // What is listed already was not meant: the other was, before it was renamed or replaced.
    if (nearest !== undefined && listOf(at.parent?.value).includes(nearest)) report({ at, messageId: 'missing', data: { id }, fixes: () => [proposeRemoval(at, `Remove "${id}"`)] });
    else if (nearest === undefined) report({ at, messageId: 'missing', data: { id } });
    else report({ at, messageId: 'misspelt', data: { id, nearest }, fixes: () => [change(at, nearest)] });
  };
}

export function operationIds(index: ConnectorIndex): readonly string[] {
  return index.operations.flatMap(({ operationId }) => (operationId === undefined ? [] : [operationId]));
}

function change(at: Location, operationId: string): Fix {
  return suggestion(`Change the operationId to "${operationId}"`, at, (corrector) => {
    corrector.set(at.pointer, operationId);
  });
}
