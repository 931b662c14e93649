import type { SolutionFacts } from '@connector-workbench/core/solutions';
import { countedNoun } from '../io/counted-noun.js';
import { printable } from '../io/printable.js';

/** `ContosoDelivery 1.0.0.0 (unmanaged)`. */
export function titleOf({ uniqueName, version, isManaged }: SolutionFacts): string {
  return `${printable(uniqueName)} ${printable(version)} (${isManaged ? 'managed' : 'unmanaged'})`;
}

/** `1 connector`, `no connector`. */
export function countedConnectors(count: number): string {
  return count === 0 ? 'no connector' : countedNoun(count, 'connector');
}
