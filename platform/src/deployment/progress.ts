/** The steps of a download, a create and an update. Which occur, and in which order, is part of each function's description. */
export const DEPLOYMENT_STEPS = [
  'read-connector', 'download-definition', 'download-icon', 'download-script', 'write-files',
  'search-existing', 'check-drift', 'validate', 'remember-intent', 'prepare-upload', 'upload-icon', 'upload-script', 'create', 'update',
  'read-back', 'remember',
] as const;
export type DeploymentStep = (typeof DEPLOYMENT_STEPS)[number];

/** Called when a step begins. It must not throw. */
export type DeploymentProgress = (step: DeploymentStep) => void;
