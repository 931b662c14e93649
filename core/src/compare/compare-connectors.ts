import type { ConnectorProject } from '../project/connector-project.js';
import { ChangeList } from './change-list.js';
import { compareDefinitions } from './compare-definitions.js';
import { compareIcons } from './compare-icons.js';
import { compareProperties } from './compare-properties.js';
import { compareScripts } from './compare-scripts.js';
import { CHANGE_AREAS, type Classification, type ConnectorChange } from './connector-change.js';

/**
 * What makes the second snapshot of a connector another one than the first: what a deployment of the second would change. Formatting, the order of
 * keys and the language (JSON or YAML) say nothing. Never throws, whatever the files hold. Ordered by area, and within one by the files.
 */
export function compareConnectors(before: ConnectorProject, after: ConnectorProject): readonly ConnectorChange[] {
  const changes = new ChangeList();
  compareDefinitions(before, after, { changes });
  compareProperties(before, after, { changes });
  compareScripts(before, after, { changes });
  const all = [...changes.toChanges(), ...compareIcons(before, after)];
  return CHANGE_AREAS.flatMap((area) => all.filter((change) => change.area === area));
}

/** How many changes there are of each class. */
export function countChanges(changes: readonly ConnectorChange[]): Readonly<Record<Classification, number>> {
  const count = (classification: Classification): number => changes.filter((change) => change.classification === classification).length;
  return { breaking: count('breaking'), compatible: count('compatible'), cosmetic: count('cosmetic') };
}
