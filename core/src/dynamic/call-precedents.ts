import { isList, isObject, memberOf, objectOf, textOf } from '../lint/json-object.js';
import type { ConnectorIndex } from '../index/connector-index.js';
import { factsOf, UNIT_SECTIONS } from '../index/unit-facts.js';
import { CALLING_EXTENSIONS } from './dynamic-calls.js';

/** That something of a name gets its values or schema from an operation. */
interface Precedent {
  readonly holder: string;
  readonly operationId: string;
}

/** Units of which nothing changed are the same objects as before. */
const KNOWN = new WeakMap<object, readonly Precedent[]>();

/** Which operations parameters and properties of a name call elsewhere in the definition, with how often. */
export function precedentsOf(holder: string, index: ConnectorIndex): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const root = objectOf(index.operations[0]?.at.document.value);
  for (const section of UNIT_SECTIONS) {
    for (const unit of Object.values(objectOf(memberOf(root, section)) ?? {})) {
      if (!isObject(unit)) continue;
      for (const precedent of inUnit(unit)) if (precedent.holder === holder) counts.set(precedent.operationId, (counts.get(precedent.operationId) ?? 0) + 1);
    }
  }
  return counts;
}

function inUnit(unit: object): readonly Precedent[] {
  let found = KNOWN.get(unit);
  if (found === undefined) {
    const { operations, declares } = factsOf(unit);
    const collected: Precedent[] = [];
    // Most units call nothing, which is known without looking once more.
    if (operations > declares.length) collect(unit, '', collected);
    found = collected;
    KNOWN.set(unit, found);
  }
  return found;
}

/** Recursion is bounded by the depth that a document may have. */
function collect(value: unknown, key: string, found: Precedent[]): void {
  if (isList(value)) for (const item of value) collect(item, key, found);
  if (!isObject(value)) return;
  for (const [name, member] of Object.entries(value)) {
    const operationId = CALLING_EXTENSIONS.has(name) && isObject(member) ? textOf(memberOf(member, 'operationId')) : undefined;
    if (operationId === undefined) collect(member, name, found);
    else found.push({ holder: textOf(memberOf(value, 'name')) ?? key, operationId });
  }
}
