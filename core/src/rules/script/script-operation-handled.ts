import type { Fix } from '../../fixes/fix.js';
import { offering, proposeText } from '../../fixes/fixing.js';
import type { OperationComparison } from '../../csharp/operation-comparisons.js';
import type { ConnectorIndex, ConnectorScript } from '../../index/connector-index.js';
import { isObject } from '../../lint/json-object.js';
import { Location } from '../../lint/location.js';
import { documentOf } from '../../project/connector-project.js';
import { operationIds } from '../missing-operation.js';
import { defineRule, type RuleContext } from '../rule.js';
import { createNameFinder } from '../../wording/nearest-name.js';

type Message = 'unknown' | 'misspelt' | 'unhandled';

export const scriptOperationHandled = defineRule({
  meta: {
    id: 'script-operation-handled',
    title: 'The script and the definition name the same operations',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition', 'properties', 'script'],
    messages: {
      unknown: 'No operation has the operationId "{id}", so this never applies. Remove it, unless other connectors share the script.',
      misspelt: 'No operation has the operationId "{id}", so this never applies. Did you mean "{nearest}"?',
      unhandled: 'The script refuses operations that it does not name, and it does not name "{id}". Handle it there, or remove it here.',
    },
    fixable: 'suggestion',
  },
  create: (context) => {
    const { project, index, isComplete } = context;
    if (!isComplete || !isObject(documentOf(project, 'definition')?.value) || index.operations.length === 0) return {};
    return {
      Project() {
        for (const script of index.scripts) reportUnknown(script, context);
        reportUnhandled(context);
      },
    };
  },
});

function reportUnknown({ document, outline: { comparisons } }: ConnectorScript, { index, report }: RuleContext<Message>): void {
  const ids = operationIds(index);
  const inLowerCase = new Set(ids.map((id) => id.toLowerCase()));
  const isKnown = ({ operationId, ignoresCase }: OperationComparison): boolean =>
    index.operationsById(operationId).length > 0 || (ignoresCase && inLowerCase.has(operationId.toLowerCase()));
  const handled = new Set(comparisons.filter(isKnown).map(({ operationId }) => operationId.toLowerCase()));
  // An operation that the script handles elsewhere is not the one that is missed here: mostly this is a version that was removed.
  const nearestTo = createNameFinder(() => ids.filter((id) => !handled.has(id.toLowerCase())));
  const at = Location.root(document);
  for (const comparison of comparisons) {
    if (isKnown(comparison)) continue;
    const { operationId: id, range } = comparison;
    const nearest = nearestTo(id);
    if (nearest === undefined) report({ at, messageId: 'unknown', data: { id }, range, severity: 'info' });
    else report({ at, messageId: 'misspelt', data: { id, nearest }, range, ...offering(proposeId(at, comparison, nearest)) });
  }
}

function reportUnhandled({ index, report }: RuleContext<Message>): void {
  const [script, ...others] = index.scripts;
  if (script === undefined || others.length > 0 || !refusesOthers(script)) return;
  for (const { operationId: id, at } of index.scriptOperations) {
    if (isOperation(index, id) && !script.outline.mentions(id)) report({ at, messageId: 'unhandled', data: { id } });
  }
}

/** The script does nothing with the id but to compare it with names, and to write it into a text that says it does not know it. */
function refusesOthers({ outline: { comparisons, onlyCompares, writesOperationId } }: ConnectorScript): boolean {
  return comparisons.length > 0 && onlyCompares && writesOperationId;
}

/** What is no operation at all is said by script-operations-exist. */
function isOperation(index: ConnectorIndex, id: string): boolean {
  return index.operationsById(id).length > 0;
}

/** The string as it is written, with the other id; where the id is written with escapes, a person has to. */
function proposeId(at: Location, { operationId, range }: OperationComparison, nearest: string): readonly Fix[] {
  const offset = at.document.source.slice(range.start, range.end).indexOf(operationId);
  const start = range.start + offset;
  return offset < 0 ? [] : [proposeText(at, { start, end: start + operationId.length }, nearest, `Change it to "${nearest}"`)];
}
