/** Every command of ours. The manifest lists the same ones; a test compares. */
export const COMMANDS = {
  signIn: 'connectorWorkbench.signIn',
  signOut: 'connectorWorkbench.signOut',
  chooseCloud: 'connectorWorkbench.chooseCloud',
  chooseEnvironment: 'connectorWorkbench.chooseEnvironment',
  refresh: 'connectorWorkbench.refresh',
  download: 'connectorWorkbench.download',
  import: 'connectorWorkbench.import',
  deploy: 'connectorWorkbench.deploy',
  validate: 'connectorWorkbench.validate',
  openInMakerPortal: 'connectorWorkbench.openInMakerPortal',
  copyId: 'connectorWorkbench.copyId',
  startSandbox: 'connectorWorkbench.startSandbox',
  stopSandbox: 'connectorWorkbench.stopSandbox',
  openRulePage: 'connectorWorkbench.openRulePage',
  openDefinition: 'connectorWorkbench.openDefinition',
  restartServer: 'connectorWorkbench.restartServer',
  showLog: 'connectorWorkbench.showLog',
  refreshProjects: 'connectorWorkbench.refreshProjects',
  showReferences: 'connectorWorkbench.showReferences',
} as const;

export type CommandId = (typeof COMMANDS)[keyof typeof COMMANDS];
