import type { ConnectorDocument } from '../../documents/connector-document.js';
import type { OperationKind } from '../../index/connector-index.js';
import { indexOf } from '../../index/index-of.js';
import type { ConnectorProject } from '../../project/connector-project.js';
import type { OffsetRange } from '../../text/offset-range.js';
import { type NamedPlace, toPlaces } from '../navigation/references.js';
import { inTextOrder } from '../symbols/symbol-table.js';
import { symbolsForCalls } from '../symbols/symbols-for-references.js';

/** What can be said above one operation. */
export interface OperationLens {
  /** The method, above which the lens stands. */
  readonly range: OffsetRange;
  readonly details: LensDetails;
}

export interface LensDetails {
  readonly kind: OperationKind;
  readonly operationId: string | undefined;
  /** Of the name; undefined for an operation without an id. */
  readonly name: OffsetRange | undefined;
  /** All places that name the operation, but for its own. */
  readonly references: readonly NamedPlace[];
}

export function operationLensesOf(project: ConnectorProject, document: ConnectorDocument): readonly OperationLens[] {
  const operations = indexOf(project).operations.filter(({ at }) => at.document === document);
  if (operations.length === 0) return [];
  const symbols = symbolsForCalls({ project });
  const declarations = new Map(symbols.occurrences.flatMap((occurrence) => (occurrence.role === 'declaration' && occurrence.whole !== undefined ? [[occurrence.whole, occurrence] as const] : [])));
  return operations.flatMap(({ kind, operationId, at }) => {
    const range = document.rangeOf(at.pointer, 'key') ?? document.rangeOf(at.pointer, 'value');
    if (range === undefined) return [];
    const declaration = operationId === undefined ? undefined : declarations.get(at);
    const references = declaration === undefined ? [] : symbols.occurrencesOfAll(declaration.entities).filter(({ role }) => role === 'reference');
    return [{ range, details: { kind, operationId, name: declaration?.range, references: toPlaces(inTextOrder(references, project.documents)) } }];
  });
}
