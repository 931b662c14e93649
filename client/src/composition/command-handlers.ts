import * as vscode from 'vscode';
import { accountStateFolder, accountStatesIn, CLOUDS, SANDBOX_CLOUD_ID } from '@connector-workbench/platform';
import { accountsCommands } from '../features/accounts/accounts-commands.js';
import { addPartCommands } from '../features/add-part/add-part-commands.js';
import { compareCommands } from '../features/compare/compare-commands.js';
import { ClientSecrets } from '../services/client-secrets.js';
import { deploymentCommands } from '../features/deployment/deployment-commands.js';
import { DownloadSides, SIDES_SCHEME } from '../features/deployment/download-sides.js';
import { blockingProblems, checkBeforeDeploying } from '../features/deployment/save-problems.js';
import { ServiceProblems } from '../features/deployment/service-problems.js';
import { offerToSave } from '../features/deployment/unsaved-files.js';
import { environmentsCommands } from '../features/environments/commands/environments-commands.js';
import { treeCommands } from '../features/environments/commands/tree-commands.js';
import { languageClientCommands } from '../features/language-client/language-client-commands.js';
import { azureOf } from '../features/logic-apps/azure-of.js';
import { logicAppsCommands } from '../features/logic-apps/logic-apps-commands.js';
import { newConnectorCommands } from '../features/new-connector/new-connector-commands.js';
import { promotionCommands } from '../features/promotion/promotion-commands.js';
import { PromotionPages } from '../features/promotion/promotion-pages.js';
import { rulePageCommands } from '../features/rule-pages/rule-page-commands.js';
import { sandboxCommands } from '../features/sandbox/sandbox-commands.js';
import { dataverseOf } from '../features/solutions/dataverse-of.js';
import { rememberedImports } from '../features/solutions/remembered-imports.js';
import { solutionsCommands } from '../features/solutions/solutions-commands.js';
import { projectsCommands } from '../features/workspace-connectors/projects-commands.js';
import { COMMANDS } from '../infrastructure/command-ids.js';
import type { CommandHandlers } from '../infrastructure/commands.js';
import { setContextKey } from '../infrastructure/context-keys.js';
import { personalSetting, setPersonalSetting } from '../infrastructure/settings.js';
import type { ComparisonRoom } from './comparison.js';
import type { Environments } from './environments.js';
import type { Language } from './language.js';
import type { Own } from './own.js';
import type { Shell } from './shell.js';
import type { SignIn } from './sign-in.js';

/** Everything that was put together before. */
export interface Rooms {
  readonly shell: Shell;
  readonly language: Language;
  readonly signIn: SignIn;
  readonly environments: Environments;
  readonly comparison: ComparisonRoom;
}

/** What the commands of all features do, and the page that the last promotion showed. */
export interface Handlers {
  readonly handlers: CommandHandlers;
  readonly promotionPages: PromotionPages;
}

export function createHandlers(context: vscode.ExtensionContext, rooms: Rooms, own: Own): Handlers {
  const { channel, log, describe, prompts } = rooms.shell;
  const { server, crashes, projects, projectsTree, loadProjects, written } = rooms.language;
  const { sandbox, clouds, accounts, connections } = rooms.signIn;
  const { tree, logicAppsTree, pins, chosen, picker: environments } = rooms.environments;
  const comparing = rooms.comparison.places;
  const signedIn = () => connections.signedIn();
  const changed = (environmentId: string, connectorId?: string): void => { void tree.refreshEnvironment(environmentId, connectorId); };
  const deployed = (environmentId: string): void => { changed(environmentId); setContextKey('connectorWorkbench.hasDeployed', true); };
  const promotionPages = own(new PromotionPages());
  const problems = own(new ServiceProblems());
  const secrets = new ClientSecrets(context.secrets);
  // Where the command line has it, so that each rolls back what the other deployed.
  const states = accountStatesIn(accountStateFolder(process.env) ?? context.globalStorageUri.toString());
  const sides = own(new DownloadSides());
  own(vscode.workspace.registerTextDocumentContentProvider(SIDES_SCHEME, sides));
  const handlers: CommandHandlers = {
    [COMMANDS.showLog]: () => { channel.show(); return Promise.resolve(); },
    ...languageClientCommands(server, crashes),
    ...rulePageCommands(prompts, vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules', 'README.md')),
    ...projectsCommands(projectsTree, projects),
    ...newConnectorCommands({ prompts, checkDetail: (detail) => server.checkDetail(detail), filesFor: (details) => server.newConnector(details), written }),
    ...addPartCommands({ prompts, isDefinition: async (uri) => (await loadProjects()).some(({ definitionUri }) => definitionUri === uri.toString()), addPart: (uri, position, part) => server.addPart(uri, position, part) }),
    ...sandboxCommands({ sandbox, useSandbox: () => clouds.use(SANDBOX_CLOUD_ID, accounts) }),
    ...accountsCommands({ accounts, prompts, clouds: [...CLOUDS, clouds.sandboxChoice, clouds.customChoice], currentCloudId: clouds.id, chooseCloud: (id) => clouds.use(id, accounts), start: clouds.started, tenant: () => personalSetting('signIn.tenant'), setTenant: (tenant) => setPersonalSetting('signIn.tenant', tenant) }),
    ...environmentsCommands({ prompts, chosen, environments, signedIn, changed }),
    ...treeCommands({ tree, pins, prompts, useAccount: ({ cloudId, accountId, accountLabel }) => clouds.use(cloudId, { require: () => accounts.signIn({ id: accountId, label: accountLabel }) }) }),
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
      changed,
    }),
    ...deploymentCommands({
      prompts, projects, environments, problems, signedIn, signedInSilently: () => connections.signedInSilently(), lintProject: (id) => server.lintProject(id),
      loadProjects, log, sides, showComparison: (comparison) => comparing.show(comparison), closeComparison: () => { comparing.close(); },
      states, secrets, deployed, written,
    }),
    ...promotionCommands({
      prompts, describe, loadProjects, signedIn, states, secrets, log, deployed, written, pages: promotionPages, memory: context.workspaceState,
      requireToken: (scopes) => accounts.requireFor(scopes), offerToSave: (project) => offerToSave(prompts, project),
      blockingProblems: async (id, stage) => blockingProblems(await server.lintProject(id, stage)).map(({ message }) => message),
    }),
  };
  return { handlers, promotionPages };
}
