import * as vscode from 'vscode';
import { Accounts } from '../features/accounts/accounts.js';
import { prepareNationalCloud } from '../features/accounts/national-cloud.js';
import { SANDBOX_PROVIDER, SandboxAuthenticationProvider } from '../features/sandbox/sandbox-authentication-provider.js';
import { SandboxService } from '../features/sandbox/sandbox-service.js';
import { signInToSandbox } from '../features/sandbox/sandbox-sign-in.js';
import { personalSetting } from '../infrastructure/settings.js';
import { Connections, type ConnectionStatus } from '../services/connections.js';
import { KnownAccounts } from '../services/known-accounts.js';
import { type CloudChoice, createCloudChoice } from './cloud-choice.js';
import type { Own } from './own.js';
import type { Shell } from './shell.js';
import { userAgentOf } from './user-agent.js';

/** The local sandbox, which cloud is worked with, and who is signed in where. */
export interface SignIn {
  readonly sandbox: SandboxService;
  readonly clouds: CloudChoice;
  readonly accounts: Accounts;
  readonly connections: Connections;
  /** Another account is used. */
  readonly onDidChangeAccount: vscode.Event<void>;
  /** It was found out who is signed in. */
  readonly onDidFindStatus: vscode.Event<ConnectionStatus>;
}

export function createSignIn(context: vscode.ExtensionContext, { log, prompts }: Shell, own: Own): SignIn {
  const accountChanged = own(new vscode.EventEmitter<void>());
  const statusFound = own(new vscode.EventEmitter<ConnectionStatus>());
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
    changed: () => { accountChanged.fire(); },
  });
  const connections = new Connections({
    accounts, cloud: clouds.current, startedCloud: clouds.started, knownCloud: clouds.known, known: new KnownAccounts(context.globalState), userAgent: userAgentOf(context.extension),
    statusKnown: (status) => { statusFound.fire(status); },
  });
  return { sandbox, clouds, accounts, connections, onDidChangeAccount: accountChanged.event, onDidFindStatus: statusFound.event };
}
