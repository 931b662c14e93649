import * as vscode from 'vscode';
import type { ProjectSummary } from '@connector-workbench/core';
import { CrashHandler } from '../features/language-client/crash-handler.js';
import { filesOfFolder, watchNewFolders } from '../features/language-client/files-of-new-folders.js';
import { FilesOutsideOfWorkspace } from '../features/language-client/files-outside-of-workspace.js';
import { initializationOptions, onInitializationOptionsChanged } from '../features/language-client/initialization-options.js';
import { LanguageServer } from '../features/language-client/language-server.js';
import { LINT_TASK_TYPE } from '../features/lint-task/lint-task-definition.js';
import { LintTaskProvider } from '../features/lint-task/lint-task-provider.js';
import { RulePageFileSystem } from '../features/rule-pages/rule-page-file-system.js';
import { RULE_PAGES_BASE, RULE_PAGE_SCHEME } from '../features/rule-pages/rule-page-uri.js';
import { PackableFolders } from '../features/solutions/show-packable-folders.js';
import { ProjectsTree } from '../features/workspace-connectors/projects-tree.js';
import { COMMANDS } from '../infrastructure/command-ids.js';
import { ProjectPicker } from '../projects/project-picker.js';
import type { Own } from './own.js';
import type { Shell } from './shell.js';

/** The language server and the connectors of the workspace. */
export interface Language {
  readonly server: LanguageServer;
  readonly crashes: CrashHandler;
  readonly projects: ProjectPicker;
  readonly projectsTree: ProjectsTree;
  readonly loadProjects: () => Promise<readonly ProjectSummary[]>;
  /** Files of this folder were written. */
  readonly written: (folder: vscode.Uri) => Promise<void>;
}

export function createLanguage(context: vscode.ExtensionContext, { channel, log, describe, boundary, prompts }: Shell, own: Own): Language {
  const crashes = new CrashHandler({ log, restartCommand: COMMANDS.restartServer, showLogCommand: COMMANDS.showLog });
  const rulePagesFolder = vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules');
  const server = own(new LanguageServer({
    modulePath: context.asAbsolutePath('dist/server.cjs'), channel, crashes, tell: (message, severity) => { void prompts.inform(message, [], severity); }, initializationOptions: () => initializationOptions({ ruleDocsBase: RULE_PAGES_BASE, rulePagesFolder }),
  }));
  own(watchNewFolders((files) => { void boundary.runWithErrorHandling('look into a new folder', () => server.filesWritten(files)); }, (error) => { log.warn(`A new folder could not be read: ${String(error)}`); }));
  own(new FilesOutsideOfWorkspace((uri, what) => { void boundary.runWithErrorHandling('follow a file on disk', () => server.filesChanged([uri], what)); }));
  own(onInitializationOptionsChanged(() => { void boundary.runWithErrorHandling('restart the language server', () => server.restart()); }));
  own(vscode.workspace.registerFileSystemProvider(RULE_PAGE_SCHEME, new RulePageFileSystem(rulePagesFolder), { isReadonly: true }));
  own(vscode.tasks.registerTaskProvider(LINT_TASK_TYPE, new LintTaskProvider()));
  const packable = own(new PackableFolders());
  const loadProjects = async () => {
    const projects = await server.projects();
    packable.projectsKnown(projects);
    return projects;
  };
  const projectsTree = own(new ProjectsTree({ log, describe, loadProjects }));
  own(server.onProjectsChanged(() => { void projectsTree.refresh(); }));
  own(vscode.window.createTreeView('connectorWorkbench.projects', { treeDataProvider: projectsTree, showCollapseAll: true }));
  return {
    server, crashes, projectsTree, loadProjects,
    projects: new ProjectPicker({ prompts, loadProjects }),
    written: async (folder) => { await server.filesWritten(await filesOfFolder(folder)); },
  };
}
