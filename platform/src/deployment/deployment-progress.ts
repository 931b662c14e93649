/** The steps in the order they are taken; which of them occur depends on the work. */
export type DeploymentStep =
  | 'readFiles'
  | 'readConnector'
  | 'checkDrift'
  | 'validate'
  | 'rememberIntent'
  | 'adopt'
  | 'upload'
  | 'readBack'
  | 'remember'
  | 'writeFiles';

export interface DeploymentProgress {
  /** A step begins. */
  step(step: DeploymentStep): void;
}
