import type { ConnectorOperation } from '../../index/connector-index.js';
import type { OffsetRange } from '../../text/offset-range.js';
import { operationLine } from '../cards/operation-line.js';
import type { CompletionItem } from './completion-item.js';

/** Operations as they are proposed in files that are no JSON and no YAML: each is written as `write` says it, in place of `range`. */
export function operationItems(operations: readonly ConnectorOperation[], range: OffsetRange, write: (operationId: string) => string): readonly CompletionItem[] {
  return operations.flatMap((operation, position) => {
    const { operationId, description = '', deprecated } = operation;
    if (operationId === undefined) return [];
    const plainText = write(operationId);
    return [{
      label: operationId,
      subject: { kind: 'operation', name: operationId },
      kind: 'operation',
      detail: operationLine(operation),
      documentation: description,
      sortText: `2${String(position).padStart(4, '0')}`,
      filterText: operationId,
      range,
      plainText,
      snippet: plainText.replace(/[\\$}]/g, '\\$&'),
      additionalEdits: [],
      isDeprecated: deprecated,
    }];
  });
}
