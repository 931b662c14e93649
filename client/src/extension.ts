import * as vscode from 'vscode';
import { CrashHandler } from './features/language-client/crash-handler.js';
import { initializationOptions, onJsonDiagnosticsChanged } from './features/language-client/initialization-options.js';
import { languageClientCommands } from './features/language-client/language-client-commands.js';
import { LanguageServer } from './features/language-client/language-server.js';
import { rulePageCommands } from './features/rule-pages/rule-page-commands.js';
import { RulePageFileSystem } from './features/rule-pages/rule-page-file-system.js';
import { RULE_PAGES_BASE, RULE_PAGE_SCHEME } from './features/rule-pages/rule-page-uri.js';
import { projectsCommands } from './features/workspace-connectors/projects-commands.js';
import { ProjectsTree } from './features/workspace-connectors/projects-tree.js';
import { COMMANDS } from './infrastructure/command-ids.js';
import { registerCommands } from './infrastructure/commands.js';
import { createDescribeFailure } from './infrastructure/describe-failure.js';
import { createErrorBoundary } from './infrastructure/error-boundary.js';
import { FailureDetails } from './infrastructure/failure-details.js';
import { createLogger } from './infrastructure/logger.js';
import { redact } from './infrastructure/redact.js';
import { vscodePrompts } from './infrastructure/vscode-prompts.js';
import { describeProjectFailure } from './projects/describe-project-failure.js';
import { ProjectPicker } from './projects/project-picker.js';

/** Wires the parts of the extension together; what needs an `if` lives elsewhere. */
export function activate(context: vscode.ExtensionContext): void {
  const own = <T extends vscode.Disposable>(item: T): T => { context.subscriptions.push(item); return item; };
  const channel = own(vscode.window.createOutputChannel('Connector Workbench', { log: true }));
  const log = createLogger(channel, redact);
  const describe = createDescribeFailure(vscode.l10n.t, [describeProjectFailure]);
  const details = own(new FailureDetails(redact));
  const boundary = createErrorBoundary({ log, describe, details, signInCommand: COMMANDS.signIn });
  const prompts = vscodePrompts;

  const crashes = new CrashHandler({ log, restartCommand: COMMANDS.restartServer, showLogCommand: COMMANDS.showLog });
  const server = own(new LanguageServer({
    modulePath: context.asAbsolutePath('dist/server.cjs'),
    channel,
    crashes,
    initializationOptions: () => initializationOptions(RULE_PAGES_BASE),
  }));
  own(onJsonDiagnosticsChanged(() => { void boundary.runWithErrorHandling('restart the language server', () => server.restart()); }));
  own(vscode.workspace.registerFileSystemProvider(RULE_PAGE_SCHEME, new RulePageFileSystem(vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules')), { isReadonly: true }));

  const loadProjects = () => server.projects();
  const picker = new ProjectPicker({ prompts, loadProjects });
  const projectsTree = own(new ProjectsTree({ log, describe, loadProjects }));
  own(server.onProjectsChanged(() => { projectsTree.refresh(); }));
  own(vscode.window.createTreeView('connectorWorkbench.projects', { treeDataProvider: projectsTree, showCollapseAll: true }));

  own(registerCommands(boundary, {
    [COMMANDS.showLog]: () => { channel.show(); return Promise.resolve(); },
    ...languageClientCommands(server, crashes),
    ...rulePageCommands(prompts),
    ...projectsCommands(projectsTree, picker),
  }));
  void boundary.runWithErrorHandling('start the language server', () => server.start());
}
