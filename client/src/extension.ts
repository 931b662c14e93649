import * as vscode from 'vscode';
import { accountStateFolder, accountStatesIn, CLOUDS, SANDBOX_CLOUD_ID } from '@connector-workbench/platform';
import { userAgentOf } from './composition/user-agent.js';
import { createShell } from './composition/shell.js';
import { createCloudChoice } from './composition/cloud-choice.js';
import { accountsCommands } from './features/accounts/accounts-commands.js';
import { prepareNationalCloud } from './features/accounts/national-cloud.js';
import { Accounts } from './features/accounts/accounts.js';
import { addPartCommands } from './features/add-part/add-part-commands.js';
import { compareCommands } from './features/compare/compare-commands.js';
import { ComparisonTree } from './features/compare/comparison-tree.js';
import { RemoteFiles } from './features/compare/remote-files.js';
import { comparisonPlaces } from './features/compare/show-comparison.js';
import { deploymentCommands } from './features/deployment/deployment-commands.js';
import { ClientSecrets } from './features/deployment/client-secrets.js';
import { DownloadSides, SIDES_SCHEME } from './features/deployment/download-sides.js';
import { blockingProblems, checkBeforeDeploying } from './features/deployment/save-problems.js';
import { ServiceProblems } from './features/deployment/service-problems.js';
import { offerToSave } from './features/deployment/unsaved-files.js';
import { showChosenCloud, showConnectionStatus } from './features/environments/connection-status.js';
import { environmentsCommands } from './features/environments/commands/environments-commands.js';
import { treeCommands } from './features/environments/commands/tree-commands.js';
import { dimmedItems } from './features/environments/dimmed-items.js';
import { EnvironmentsTree } from './features/environments/environments-tree.js';
import { lastKnownFiles } from './features/environments/last-known-files.js';
import { Pins } from './features/environments/model/pins.js';
import { platformPlaces } from './features/environments/platform-source.js';
import { CrashHandler } from './features/language-client/crash-handler.js';
import { filesOfFolder, watchNewFolders } from './features/language-client/files-of-new-folders.js';
import { initializationOptions, onInitializationOptionsChanged } from './features/language-client/initialization-options.js';
import { languageClientCommands } from './features/language-client/language-client-commands.js';
import { LanguageServer } from './features/language-client/language-server.js';
import { LINT_TASK_TYPE } from './features/lint-task/lint-task-definition.js';
import { LintTaskProvider } from './features/lint-task/lint-task-provider.js';
import { azureOf } from './features/logic-apps/azure-of.js';
import { logicAppsCommands } from './features/logic-apps/logic-apps-commands.js';
import { logicAppsSource } from './features/logic-apps/logic-apps-source.js';
import { LogicAppsTree } from './features/logic-apps/logic-apps-tree.js';
import { newConnectorCommands } from './features/new-connector/new-connector-commands.js';
import { promotionCommands } from './features/promotion/promotion-commands.js';
import { PromotionPages } from './features/promotion/promotion-pages.js';
import { rulePageCommands } from './features/rule-pages/rule-page-commands.js';
import { RulePageFileSystem } from './features/rule-pages/rule-page-file-system.js';
import { RULE_PAGES_BASE, RULE_PAGE_SCHEME } from './features/rule-pages/rule-page-uri.js';
import { SANDBOX_PROVIDER, SandboxAuthenticationProvider } from './features/sandbox/sandbox-authentication-provider.js';
import { sandboxCommands } from './features/sandbox/sandbox-commands.js';
import { SandboxService } from './features/sandbox/sandbox-service.js';
import { signInToSandbox } from './features/sandbox/sandbox-sign-in.js';
import { dataverseOf } from './features/solutions/dataverse-of.js';
import { rememberedImports } from './features/solutions/remembered-imports.js';
import { solutionsCommands } from './features/solutions/solutions-commands.js';
import { projectsCommands } from './features/workspace-connectors/projects-commands.js';
import { ProjectsTree } from './features/workspace-connectors/projects-tree.js';
import { COMMANDS } from './infrastructure/command-ids.js';
import { registerCommands } from './infrastructure/commands.js';
import { setContextKey } from './infrastructure/context-keys.js';
import { onPersonalSettingChanged, personalSetting, setPersonalSetting } from './infrastructure/settings.js';
import { ProjectPicker } from './projects/project-picker.js';
import { ChosenEnvironments } from './services/chosen-environment.js';
import { Connections } from './services/connections.js';
import { EnvironmentPicker } from './services/environment-picker.js';
import { KnownAccounts } from './services/known-accounts.js';
import { REMOTE_SCHEME } from './services/remote-folder.js';
import { shownTree } from './shown-tree.js';
import type { TestApi } from './test-api.js';

/** Wires the parts of the extension together; what needs an `if` lives elsewhere. */
export function activate(context: vscode.ExtensionContext): TestApi | undefined {
  const own = <T extends { dispose(): unknown }>(item: T): T => { context.subscriptions.push(item); return item; };
  const { channel, log, describe, boundary, prompts } = createShell(own);

  // The language server and the connectors of the workspace.
  const crashes = new CrashHandler({ log, restartCommand: COMMANDS.restartServer, showLogCommand: COMMANDS.showLog });
  const rulePagesFolder = vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules');
  const server = own(new LanguageServer({
    modulePath: context.asAbsolutePath('dist/server.cjs'), channel, crashes, initializationOptions: () => initializationOptions({ ruleDocsBase: RULE_PAGES_BASE, rulePagesFolder }),
  }));
  own(watchNewFolders((files) => { void boundary.runWithErrorHandling('look into a new folder', () => server.filesWritten(files)); }, (error) => { log.warn(`A new folder could not be read: ${String(error)}`); }));
  own(onInitializationOptionsChanged(() => { void boundary.runWithErrorHandling('restart the language server', () => server.restart()); }));
  own(vscode.workspace.registerFileSystemProvider(RULE_PAGE_SCHEME, new RulePageFileSystem(rulePagesFolder), { isReadonly: true }));
  own(vscode.tasks.registerTaskProvider(LINT_TASK_TYPE, new LintTaskProvider()));
  const loadProjects = () => server.projects();
  const projects = new ProjectPicker({ prompts, loadProjects });
  const projectsTree = own(new ProjectsTree({ log, describe, loadProjects }));
  own(server.onProjectsChanged(() => { projectsTree.refresh(); }));
  own(vscode.window.createTreeView('connectorWorkbench.projects', { treeDataProvider: projectsTree, showCollapseAll: true }));

  // The local sandbox, and who is signed in where.
  const sandbox = own(new SandboxService({
    modulePath: context.asAbsolutePath('dist/sandbox.cjs'), dataFolder: vscode.Uri.joinPath(context.globalStorageUri, 'sandbox').fsPath, log,
    configured: () => process.env.CONNECTOR_WORKBENCH_SANDBOX ?? personalSetting('sandbox.address'),
  }));
  const provider = own(new SandboxAuthenticationProvider({
    secrets: context.secrets, addresses: () => sandbox.start(), signIn: (addresses, scope) => signInToSandbox(prompts, addresses, scope),
  }));
  own(vscode.authentication.registerAuthenticationProvider(SANDBOX_PROVIDER, vscode.l10n.t('Connector Workbench: Local Sandbox'), provider, { supportsMultipleAccounts: true }));
  const clouds = createCloudChoice(sandbox);
  const accounts = new Accounts({
    gateway: vscode.authentication, memory: context.globalState, target: clouds.signInTarget, prepare: (target) => prepareNationalCloud(target, prompts),
    preferences: () => ({ clientId: personalSetting('signIn.clientId') ?? '', tenant: personalSetting('signIn.tenant') ?? '' }),
    endSession: (providerId, account) => provider.endSession(providerId, account),
    changed: () => { environmentsTree.refresh(); logicAppsTree.refresh(); },
  });

  // The environments of the chosen cloud.
  const chosen = new ChosenEnvironments(context.workspaceState, () => { environmentsTree.redraw(); });
  const connections = new Connections({
    accounts, cloud: clouds.current, startedCloud: clouds.started, knownCloud: clouds.known, known: new KnownAccounts(context.globalState), userAgent: userAgentOf(context.extension),
    statusKnown: (status) => { showConnectionStatus(environmentsView, status); },
  });
  const pins = new Pins(context.globalState);
  const environmentsTree = own(new EnvironmentsTree({
    describe, pins, chosenEnvironmentId: () => chosen.of(clouds.id())?.id,
    places: () => connections.status().then((status) => platformPlaces(status, (current) => connections.others(current))),
    lastKnown: lastKnownFiles(vscode.Uri.joinPath(context.globalStorageUri, 'tree'), log),
    showMessage: (message) => { environmentsView.message = message ?? ''; },
  }));
  own(vscode.window.registerFileDecorationProvider(dimmedItems));
  const environmentsView = own(vscode.window.createTreeView('connectorWorkbench.environments', { treeDataProvider: environmentsTree, showCollapseAll: true }));
  const logicAppsTree = own(new LogicAppsTree({ describe, source: () => connections.status().then(logicAppsSource) }));
  own(vscode.window.createTreeView('connectorWorkbench.logicApps', { treeDataProvider: logicAppsTree, showCollapseAll: true }));
  showChosenCloud(clouds.id());
  const startAnew = (): void => { showChosenCloud(clouds.id()); environmentsTree.refresh(); logicAppsTree.refresh(); void boundary.runWithErrorHandling('find out who is signed in', () => connections.status()); };
  own(vscode.authentication.onDidChangeSessions((event) => { clouds.ifProvider(event.provider.id, startAnew); }));
  own(onPersonalSettingChanged(['cloud', 'signIn.clientId', 'signIn.tenant', 'sandbox.address', 'endpoints'], startAnew));
  own(vscode.workspace.onDidGrantWorkspaceTrust(() => { environmentsTree.refresh(); logicAppsTree.refresh(); }));
  own(sandbox.onDidChangeRunning((running) => { setContextKey('connectorWorkbench.sandboxRunning', running); clouds.ifCloud(SANDBOX_CLOUD_ID, startAnew); }));

  const environments = new EnvironmentPicker({ prompts, chosen });
  const signedIn = () => connections.signedIn();
  const problems = own(new ServiceProblems());
  const written = async (folder: vscode.Uri): Promise<void> => { await server.filesWritten(await filesOfFolder(folder)); };

  // What the last comparison found.
  const remoteFiles = own(new RemoteFiles());
  own(vscode.workspace.registerFileSystemProvider(REMOTE_SCHEME, remoteFiles, { isReadonly: true, isCaseSensitive: true }));
  const comparisonTree = own(new ComparisonTree());
  const comparisonView = own(vscode.window.createTreeView('connectorWorkbench.comparison', { treeDataProvider: comparisonTree, showCollapseAll: true }));

  const deployed = (environmentId: string): void => { environmentsTree.refreshEnvironment(environmentId); };
  const promotionPages = own(new PromotionPages());
  // Where the command line has it, so that each rolls back what the other deployed.
  const states = accountStatesIn(accountStateFolder(process.env) ?? context.globalStorageUri.toString());
  const comparing = comparisonPlaces({ prompts, tree: comparisonTree, view: comparisonView, files: remoteFiles });

  const sides = own(new DownloadSides());
  own(vscode.workspace.registerTextDocumentContentProvider(SIDES_SCHEME, sides));

  own(registerCommands(boundary, {
    [COMMANDS.showLog]: () => { channel.show(); return Promise.resolve(); },
    ...languageClientCommands(server, crashes),
    ...rulePageCommands(prompts),
    ...projectsCommands(projectsTree, projects),
    ...newConnectorCommands({ prompts, checkDetail: (detail) => server.checkDetail(detail), filesFor: (details) => server.newConnector(details), written }),
    ...addPartCommands({ prompts, addPart: (uri, position, part) => server.addPart(uri, position, part) }),
    ...sandboxCommands({ sandbox, useSandbox: () => clouds.use(SANDBOX_CLOUD_ID, accounts) }),
    ...accountsCommands({ accounts, prompts, clouds: [...CLOUDS, clouds.sandboxChoice, clouds.customChoice], chooseCloud: (id) => clouds.use(id, accounts), start: clouds.started, tenant: () => personalSetting('signIn.tenant'), setTenant: (tenant) => setPersonalSetting('signIn.tenant', tenant) }),
    ...environmentsCommands({ prompts, chosen, environments, signedIn, changed: (...place) => { environmentsTree.refreshEnvironment(...place); } }),
    ...treeCommands({ tree: environmentsTree, pins, prompts, useAccount: ({ cloudId, accountId, accountLabel }) => clouds.use(cloudId, { require: () => accounts.signIn({ id: accountId, label: accountLabel }) }) }),
    ...compareCommands({ prompts, projects, environments, loadProjects, signedIn, ...comparing }),
    ...logicAppsCommands({
      prompts, projects, tree: logicAppsTree, written,
      azure: () => azureOf(connections, accounts),
      check: async (project) => { await offerToSave(prompts, project); await checkBeforeDeploying(prompts, (id) => server.lintProject(id), project); },
    }),
    ...solutionsCommands({
      prompts, environments, log, written, signedIn,
      dataverse: (connection, environment) => dataverseOf(connection, accounts, environment),
      memory: rememberedImports(vscode.Uri.joinPath(context.globalStorageUri, 'imports')),
      changed: (environmentId) => { environmentsTree.refreshEnvironment(environmentId); },
    }),
    ...deploymentCommands({
      prompts, projects, environments, problems, signedIn, signedInSilently: () => connections.signedInSilently(), lintProject: (id) => server.lintProject(id),
      loadProjects, log, sides, showComparison: (comparison) => comparing.show(comparison), closeComparison: () => { comparing.close(); },
      states, secrets: new ClientSecrets(context.secrets), deployed, written,
    }),
    ...promotionCommands({
      prompts, describe, loadProjects, signedIn, states, log, deployed, written, pages: promotionPages, memory: context.workspaceState,
      requireToken: (scopes) => accounts.requireFor(scopes), offerToSave: (project) => offerToSave(prompts, project),
      blockingProblems: async (id, stage) => blockingProblems(await server.lintProject(id, stage)).map(({ message }) => message),
    }),
  }));
  void boundary.runWithErrorHandling('start the language server', () => server.start());
  return context.extensionMode === vscode.ExtensionMode.Test ? testApi() : undefined;

  function testApi(): TestApi {
    return {
      environments: { ...shownTree(environmentsTree), state: () => environmentsTree.state, message: () => environmentsView.message ?? '' },
      logicApps: { ...shownTree(logicAppsTree), state: () => logicAppsTree.state },
      projects: shownTree(projectsTree),
      comparison: shownTree(comparisonTree),
      replacePrompts: (other) => { prompts.replace(other); },
      sandboxAddresses: () => sandbox.start(),
      sandboxIsRunning: () => sandbox.isRunning,
      lastFailure: () => boundary.lastFailure(),
      promotionPage: () => promotionPages.last,
    };
  }
}
