import type { Uri, WorkbenchInitializationOptions } from '@connector-workbench/core';
import type { Diagnostic } from 'vscode-languageserver';
import { AllCodeActions } from './code-actions/all-code-actions.js';
import { CodeActions } from './code-actions/code-actions.js';
import { DeliveredReports } from './diagnostics/delivered-reports.js';
import { DiagnosticConversion } from './diagnostics/diagnostic-conversion.js';
import { DiagnosticReports } from './diagnostics/diagnostic-reports.js';
import { DocumentPositions } from './diagnostics/document-positions.js';
import { PullDiagnostics } from './diagnostics/pull-diagnostics.js';
import { DocumentStore } from './documents/document-store.js';
import { type EditorSupport, editorSupportOf } from './documents/editor-support.js';
import { OpenDocuments } from './documents/open-documents.js';
import { YamlLoader } from './documents/yaml-loader.js';
import { DeployedStates } from './features/deployed-state.js';
import { FeatureServices } from './features/feature-services.js';
import { RulePages } from './features/rule-pages.js';
import { RefactoringActions } from './features/refactorings.js';
import type { ServerHost } from './host/server-host.js';
import { LintService } from './lint/lint-service.js';
import { ClosedProjects } from './projects/closed-projects.js';
import { ProjectDirectory } from './projects/project-directory.js';
import { ProjectSnapshots } from './projects/project-snapshots.js';
import { WorkspaceChanges } from './projects/workspace-changes.js';
import { WorkspaceSync } from './projects/workspace-sync.js';
import type { ClientFeatures } from './requests/client-features.js';
import type { Logger } from './requests/logger.js';
import type { RequestBoundary } from './requests/request-boundary.js';
import { SecondOpinions } from './second-opinion/second-opinions.js';
import { SettingsStore } from './settings/settings-store.js';
import { ProjectRequests } from './workbench/project-requests.js';

export interface SessionOptions {
  readonly host: ServerHost;
  readonly logger: Logger;
  readonly boundary: RequestBoundary;
  readonly features: ClientFeatures;
  readonly options: WorkbenchInitializationOptions;
  /** Whether the editor tells of changes on disk, as it was asked to. */
  readonly watched: () => boolean;
}

/** Everything that lives from `initialize` to `shutdown`. */
export interface Session {
  readonly open: OpenDocuments;
  readonly settings: SettingsStore;
  readonly directory: ProjectDirectory;
  readonly sync: WorkspaceSync;
  readonly changes: WorkspaceChanges;
  readonly secondOpinions: SecondOpinions;
  readonly reports: DiagnosticReports;
  readonly delivered: DeliveredReports;
  readonly pull: PullDiagnostics;
  readonly codeActions: AllCodeActions;
  readonly projectRequests: ProjectRequests;
  readonly featureServices: FeatureServices;
  /** A uri as the editor writes it, where it has the file open. */
  readonly clientUri: (uri: string) => string;
}

/** The composition root of the server's parts: it only wires. */
export function createSession({ host, logger, boundary, features, options, watched }: SessionOptions): Session {
  const { files, timers } = host;
  const open = new OpenDocuments(logger);
  const clientUri = (uri: string): string => open.get(uri)?.clientUri ?? uri;
  const settings = new SettingsStore(logger);
  const yaml = new YamlLoader(() => host.loadYaml());
  const documents = new DocumentStore({ files, open, yaml, timers, watched });
  const snapshots = new ProjectSnapshots(documents);
  const directory = new ProjectDirectory({ files, open, documents, logger, timers });
  const changes = new WorkspaceChanges();
  const sync = new WorkspaceSync({ open, directory, snapshots, changes, timers, boundary, watched });
  const closed = new ClosedProjects({ open, directory, snapshots, changes, watched });
  const lint = new LintService({ snapshots, timers, logger, settingsFor: (folder) => settings.settingsFor(folder), whenSettingsAreKnown: (token) => settings.whenKnown(token) });
  const positions = new DocumentPositions();
  const conversion = new DiagnosticConversion({ positions, logger, ruleDocsBase: options.ruleDocsBase });
  const secondOpinions = new SecondOpinions({ ask: host.askSecondOpinion, directory, lint, positions, isWanted: (uri) => settings.featuresFor(uri).secondOpinion, changed: (uri) => { changes.filesChanged([uri]); } });
  const furtherItems = (uri: Uri, version: number | undefined): readonly Diagnostic[] => secondOpinions.itemsOf(uri, version);
  const reports = new DiagnosticReports({ directory, open, lint, conversion, timers, closed, options, furtherItems });
  const delivered = new DeliveredReports();
  const pull = new PullDiagnostics({ directory, reports, delivered, clientUri });
  const fixes = new CodeActions({ directory, lint, conversion, positions, yaml, lazyEdits: features.lazyCodeActionEdits, versionedEdits: features.versionedEdits, createsFiles: features.createsFiles, clientUri });
  const projectRequests = new ProjectRequests({ directory, lint, conversion, positions, closed, yaml, clientUri, forgetDisk: (project) => { snapshots.forgetFiles(project); } });
  const editorSupport = (uri: string): EditorSupport | undefined => editorSupportOf(open.get(uri)?.languageId, options);
  const featureServices = new FeatureServices({ boundary, directory, snapshots, closed, positions, lint, yaml, deployed: new DeployedStates((text) => host.sha256(text), () => yaml.get()), rulePages: new RulePages(files, options.rulePagesFolder), clientUri, editorSupport, settings, options });
  const refactorings = new RefactoringActions({ services: featureServices, features, positions, versionedEdits: features.versionedEdits, clientUri });
  const codeActions = new AllCodeActions([fixes, refactorings]);
  return { open, settings, directory, sync, changes, secondOpinions, reports, delivered, pull, codeActions, projectRequests, featureServices, clientUri };
}
