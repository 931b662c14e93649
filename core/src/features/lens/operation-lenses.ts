import type { ConnectorDocument } from '../../documents/connector-document.js';
import type { ConnectorOperation, OperationKind } from '../../index/connector-index.js';
import { indexOf } from '../../index/index-of.js';
import type { Pointer } from '../../pointer.js';
import type { ConnectorProject } from '../../project/connector-project.js';
import type { OffsetRange } from '../../text/offset-range.js';
import { type NamedPlace, toPlaces } from '../navigation/references.js';
import { inTextOrder } from '../symbols/symbol-table.js';
import { symbolsOf } from '../symbols/symbols-of.js';

/** What can be said above one operation. */
export interface OperationLens {
  readonly kind: OperationKind;
  /** Of the operation, by which `lensDetails` finds it again. */
  readonly pointer: Pointer;
  /** The method, above which the lens stands. */
  readonly range: OffsetRange;
}

/** What takes longer to find out. */
export interface LensDetails {
  readonly kind: OperationKind;
  /** Of the name; undefined for an operation without an id. */
  readonly name: OffsetRange | undefined;
  /** All places that name the operation, but for its own. */
  readonly references: readonly NamedPlace[];
}

export function operationLensesOf(project: ConnectorProject, document: ConnectorDocument): readonly OperationLens[] {
  return indexOf(project).operations.flatMap(({ kind, at }) => {
    if (at.document !== document) return [];
    const { pointer } = at;
    const range = document.rangeOf(pointer, 'key') ?? document.rangeOf(pointer, 'value');
    return range === undefined ? [] : [{ kind, pointer, range }];
  });
}

/** Undefined where there is no such operation any more. */
export function lensDetails(project: ConnectorProject, document: ConnectorDocument, pointer: Pointer): LensDetails | undefined {
  const operation = indexOf(project).operations.find(({ at }) => at.document === document && at.pointer === pointer);
  return operation === undefined ? undefined : detailsOf(operation, project);
}

function detailsOf({ kind, operationId, at }: ConnectorOperation, project: ConnectorProject): LensDetails {
  if (operationId === undefined) return { kind, name: undefined, references: [] };
  const symbols = symbolsOf(project);
  const declaration = symbols.occurrences.find(({ role, whole }) => role === 'declaration' && whole === at);
  const references = symbols.occurrencesOfAll(declaration?.entities ?? []).filter(({ role }) => role === 'reference');
  return { kind, name: declaration?.range, references: toPlaces(inTextOrder(references, project.documents)) };
}
