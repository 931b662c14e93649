import { isList } from '../lint/json-object.js';
import type { Location } from '../lint/location.js';
import type { ConnectorDocument } from '../documents/connector-document.js';
import { changeRule, type ChangeRuleId, type MessageIdOf } from './change-rules.js';
import type { ChangeArea, ChangeKind, ChangePlace, Classification, ConnectorChange, Lowered, OperationLabel } from './connector-change.js';

/** What a comparison found, before it is known what it means. */
export type Finding = { readonly [Id in ChangeRuleId]: FindingOf<Id> }[ChangeRuleId];

interface FindingOf<Id extends ChangeRuleId> {
  readonly rule: Id;
  readonly messageId: MessageIdOf<Id>;
  readonly kind: ChangeKind;
  readonly before?: Location | undefined;
  readonly after?: Location | undefined;
  readonly data: Readonly<Record<string, string>>;
}

/** What a comparison is inside of. */
export interface Scope {
  readonly changes: ChangeList;
  readonly area: ChangeArea;
  readonly operation?: OperationLabel;
  readonly lowered?: Lowered | undefined;
}

export function report(scope: Scope, finding: Finding): void {
  scope.changes.add(scope, finding);
}

interface Entry {
  readonly change: Omit<ConnectorChange, 'operations' | 'classification' | 'lowered'>;
  readonly operations: Map<string, OperationLabel>;
  /** Of the operation that it matters most to. */
  lowered: Lowered | undefined;
}

/** Collects changes. What several operations share is one change that names them all. */
export class ChangeList {
  readonly #entries = new Map<string, Entry>();

  add({ area, operation, lowered }: Scope, { rule, messageId, kind, before, after, data }: Finding): void {
    const places = { before: placeOf(before), after: placeOf(after) };
    const key = JSON.stringify([rule, messageId, kind, area, places]);
    const known = this.#entries.get(key);
    if (known === undefined) {
      this.#entries.set(key, { change: { rule, messageId, kind, area, data, ...places }, operations: new Map(operation === undefined ? [] : [[operation.id, operation]]), lowered });
      return;
    }
    if (operation !== undefined) known.operations.set(operation.id, operation);
    if (lowered === undefined) known.lowered = undefined;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Whether something was found in one of these documents. */
  touches(...documents: readonly (ConnectorDocument | undefined)[]): boolean {
    const uris = new Set(documents.flatMap((document) => (document === undefined ? [] : [document.uri])));
    return [...this.#entries.values()].some(({ change: { before, after } }) => [before, after].some((place) => place !== undefined && uris.has(place.uri)));
  }

  toChanges(): readonly ConnectorChange[] {
    return [...this.#entries.values()].map(({ change, operations, lowered }) => {
      const { classification } = changeRule(change.rule);
      const isLowered = classification === 'breaking' && lowered !== undefined;
      const result: Classification = isLowered ? 'compatible' : classification;
      return { ...change, classification: result, operations: [...operations.values()], lowered: isLowered ? lowered : undefined };
    });
  }
}

/** A member is shown at its key; an item of a list, and the whole, have none. */
function placeOf(at: Location | undefined): ChangePlace | undefined {
  if (at === undefined) return undefined;
  const hasKey = at.parent !== undefined && !isList(at.parent.value) && at.value !== undefined;
  return { uri: at.document.uri, pointer: at.pointer, part: hasKey ? 'key' : 'value' };
}
