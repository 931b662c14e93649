import type { ConnectorChange, ConnectorProject } from '@connector-workbench/core';

/** Two states of a connector, and what makes the second another one than the first. */
export interface Comparison {
  /** What the connector is called. */
  readonly title: string;
  readonly before: ComparedState;
  readonly after: ComparedState;
  readonly changes: readonly ConnectorChange[];
}

export interface ComparedState {
  /** Where it is: the name of an environment, or of the workspace's folder. */
  readonly label: string;
  readonly project: ConnectorProject;
}
