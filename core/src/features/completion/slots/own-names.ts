import type { ConnectorOperation, HttpMethod } from '../../../index/connector-index.js';
import { HTTP_METHODS } from '../../../index/connector-index.js';
import { memberOf, objectOf, textOf } from '../../../lint/json-object.js';
import { suggestOperationId } from '../../../wording/operation-id.js';
import { suggestSummary } from '../../../wording/operation-summary.js';
import { labelOf } from '../../../wording/parameter-label.js';
import type { CompletionPlace, Proposal } from '../completion-place.js';
import { objectAbove, operationAroundCursor } from './around-cursor.js';

/** An id for the operation, made from its method and path. */
export function ownOperationIds(place: CompletionPlace): readonly Proposal[] {
  const operation = ownOperation(place);
  if (operation === undefined) return [];
  const taken = new Set(othersOf(place).flatMap(({ operationId }) => (operationId === undefined ? [] : [operationId.toLowerCase()])));
  return [{ value: suggestOperationId(operation, taken), kind: 'value', detail: 'from method and path', rank: 2 }];
}

export function ownSummaries(place: CompletionPlace): readonly Proposal[] {
  const operation = ownOperation(place);
  if (operation === undefined) return [];
  const taken = new Set(othersOf(place).flatMap(({ summary }) => (summary === undefined ? [] : [summary.toLowerCase()])));
  return [{ value: suggestSummary(operation, taken), kind: 'value', detail: 'from the identifier', rank: 2 }];
}

/** A label in title case from the name of the parameter or property. */
export function ownLabels(place: CompletionPlace): readonly Proposal[] {
  const name = textOf(memberOf(objectAbove(place, 1), 'name')) ?? (place.cursor.segments.at(-3) === 'properties' ? place.cursor.segments.at(-2) : undefined);
  return name === undefined || name === '' ? [] : [{ value: labelOf(name), kind: 'value', detail: 'from the name', rank: 2 }];
}

function othersOf(place: CompletionPlace): readonly ConnectorOperation[] {
  const own = operationAroundCursor(place);
  return place.index.operations.filter((operation) => operation !== own);
}

type Named = Pick<ConnectorOperation, 'method' | 'path' | 'operationId' | 'trigger'>;

function ownOperation(place: CompletionPlace): Named | undefined {
  const [section, path, method] = place.cursor.segments;
  const known = HTTP_METHODS.find((each): each is HttpMethod => each === method);
  if (section !== 'paths' || path === undefined || known === undefined || place.cursor.segments.length !== 4) return undefined;
  const value = objectOf(place.cursor.valueAt(3)) ?? {};
  const trigger = typeof memberOf(value, 'x-ms-trigger') === 'string' ? 'polling' : undefined;
  return { path, method: known, operationId: textOf(memberOf(value, 'operationId')), trigger };
}
