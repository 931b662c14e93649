/** The Environments view without VS Code: for the bench, and for tests against a sandbox. Nothing else imports it. */
export { EnvironmentsModel, type EnvironmentsModelParts } from './features/environments/model/environments-model.js';
export type { EnvironmentsSource, PlaceWithSource } from './features/environments/model/environments-source.js';
export { idOf, type EnvironmentsTreeNode } from './features/environments/nodes/environments-node.js';
export { ageFormatter, dateFormatter } from './features/environments/nodes/format-time.js';
export { connectorTooltip } from './features/environments/nodes/present-connector.js';
export { presentEnvironmentsNode } from './features/environments/nodes/present-node.js';
export type { PresentationState } from './features/environments/nodes/presentation-state.js';
export { sourceOf } from './features/environments/platform-source.js';
