import { HELD_SUFFIX } from '@connector-workbench/platform';
import { byName } from '../../../trees/by-name.js';
import type { ConnectorNode, SolutionNode, SolutionsNode } from '../nodes/environments-node.js';
import type { ConnectorFacts, SolutionFacts } from './environments-source.js';

export interface Solutions {
  readonly nodes: readonly SolutionNode[];
  /** By the id of the solution's node. */
  readonly connectors: ReadonlyMap<string, readonly ConnectorNode[]>;
  readonly leftOut: number;
}

/** Only those that hold a connector, and those that one can be added to: an organisation has hundreds of managed ones that do not matter here. */
export function solutionsOf(parent: SolutionsNode, solutions: readonly SolutionFacts[], connectors: readonly ConnectorFacts[]): Solutions {
  const { place, environment } = parent;
  const byRow = new Map(connectors.map((connector) => [connector.dataverseId?.toLowerCase(), connector]));
  const held = new Map(solutions.filter(({ uniqueName }) => uniqueName.endsWith(HELD_SUFFIX)).map(({ uniqueName, version }) => [uniqueName.slice(0, -HELD_SUFFIX.length), version]));
  const names = new Set(solutions.map(({ uniqueName }) => uniqueName));
  // A version that waits is said of the solution that it is for.
  const own = solutions.filter(({ uniqueName }) => !uniqueName.endsWith(HELD_SUFFIX) || !names.has(uniqueName.slice(0, -HELD_SUFFIX.length)));
  const all = own.map((solution): SolutionNode => ({
    kind: 'solution', place, environment, parent, solution, waiting: held.get(solution.uniqueName),
    connectors: solution.connectorIds.flatMap((id) => byRow.get(id) ?? []).sort(byName),
  }));
  const kept = all.filter((node) => node.connectors.length > 0 || !node.solution.isManaged || node.waiting !== undefined);
  return {
    nodes: kept.sort((a, b) => Number(b.connectors.length > 0) - Number(a.connectors.length > 0) || byName(a.solution, b.solution)),
    connectors: new Map(kept.map((node) => [node.solution.id, node.connectors.map((connector): ConnectorNode => ({ kind: 'connector', place, environment, connector, solutionId: node.solution.id }))])),
    leftOut: all.length - kept.length,
  };
}
