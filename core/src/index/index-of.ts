import type { ConnectorProject } from '../project/connector-project.js';
import type { ConnectorIndex } from './connector-index.js';
import { createIndex } from './create-index.js';

const indexes = new WeakMap<ConnectorProject, ConnectorIndex>();

/** The index of a snapshot, made once: the rules and all features of the editor share it. */
export function indexOf(project: ConnectorProject): ConnectorIndex {
  let index = indexes.get(project);
  if (index === undefined) {
    index = createIndex(project);
    indexes.set(project, index);
  }
  return index;
}
