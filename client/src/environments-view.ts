/** The Environments view without VS Code: for the bench, and for tests against a sandbox. Nothing else imports it. */
export { EnvironmentsModel } from './features/environments/model/environments-model.js';
export type { EnvironmentsTreeNode } from './features/environments/nodes/environments-node.js';
export { dateFormatter } from './presentation/format-time.js';
export { presentEnvironmentsNode } from './features/environments/nodes/present-node.js';
export type { PresentationState } from './features/environments/nodes/presentation-state.js';
export { sourceOf } from './features/environments/platform-source.js';
