/**
 * What client and server say to each other beyond the Language Server Protocol. Plain data, so that neither side
 * imports the other; lines and characters count from 0, as in LSP. Tokens never travel here.
 */
import type { OperationKind } from './index/connector-index.js';
import type { Severity } from './lint/problem.js';
import type { ProjectLayout } from './project/connector-project.js';

export interface ProtocolRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface OperationSummary {
  readonly operationId: string | undefined;
  readonly summary: string | undefined;
  readonly kind: OperationKind;
  readonly deprecated: boolean;
  readonly method: string;
  readonly path: string;
  readonly range: ProtocolRange;
}

export type ProblemCounts = Readonly<Record<Severity, number>>;

/** An environment that connector.deployments.json says the project is in. */
export interface DeploymentSummary {
  readonly environmentId: string;
  readonly environmentName: string | undefined;
  readonly connectorId: string;
}

export interface ProjectSummary {
  readonly id: string;
  readonly name: string;
  readonly folder: string;
  readonly layout: ProjectLayout;
  readonly definitionUri: string;
  readonly propertiesUri: string | undefined;
  readonly title: string | undefined;
  readonly problems: ProblemCounts;
  readonly operations: readonly OperationSummary[];
  readonly deployments: readonly DeploymentSummary[];
}

/** `initializationOptions` of our client; every member is optional, so that any other editor can leave them out. */
export interface WorkbenchInitializationOptions {
  /** VS Code's JSON support is active and already reports syntax errors and duplicate keys of .json files. */
  readonly builtInJsonDiagnostics?: boolean;
  /** Languages that the editor lays out by itself. The server offers no formatting for them: with two to choose from, an editor would ask. */
  readonly otherFormatters?: readonly ('json' | 'yaml')[];
  /** VS Code's JSON support is active, whether it reports faults or not: it outlines and folds .json files, expands selections in them and follows their `$ref`s. */
  readonly builtInJsonLanguage?: boolean;
  /** The same of an extension for YAML. It follows no `$ref`. */
  readonly otherYamlLanguage?: boolean;
  /** An extension for YAML reports syntax errors and duplicate keys of .yaml files. */
  readonly otherYamlDiagnostics?: boolean;
  /** The client knows what SHOW_REFERENCES_COMMAND means. */
  readonly showReferences?: boolean;
  /** The folder uri of the rule pages; a finding links to `<base>/<rule>.md`. */
  readonly ruleDocsBase?: string;
  /** The folder with the files of these pages, as a `file:` uri, of which hovers show the essential. */
  readonly rulePagesFolder?: string;
  /** The locale of messages, e.g. `en`. */
  readonly locale?: string;
}

/** client → server: all projects of the workspace, sorted by folder. */
export const PROJECTS_REQUEST = 'connectorWorkbench/projects';
export interface ProjectsResult {
  readonly projects: readonly ProjectSummary[];
}

/** client → server: what the rules say of one project, freshly computed. Answers null where there is no such project. */
export const LINT_PROJECT_REQUEST = 'connectorWorkbench/lintProject';
export interface LintProjectParams {
  readonly projectId: string;
  /** The name of an environment of the chain: the connector is judged as it is to be there, with its overlay and by the rules of its route. */
  readonly stage?: string;
}
export interface LintProjectResult {
  readonly problems: readonly {
    readonly uri: string;
    readonly rule: string;
    readonly severity: Severity;
    readonly message: string;
    readonly range: ProtocolRange;
    /** True for rules of the `save` profile, and on the way to Azure for those of `logic-apps`: the service would refuse the connector. */
    readonly blocksSave: boolean;
  }[];
}

/** What is added to a definition: the schema of an answer from samples of it, or operations from a line such as `GET /contacts/{id} Get a contact`. */
export type PartRequest =
  | { readonly kind: 'response'; readonly samples: readonly string[] }
  | { readonly kind: 'operation'; readonly line: string }
  | { readonly kind: 'webhook'; readonly line: string };

/** client → server: how a definition becomes one that has a part. Nothing is changed by it. */
export const ADD_PART_REQUEST = 'connectorWorkbench/addPart';
export interface AddPartParams {
  readonly uri: string;
  /** Where the cursor is. */
  readonly position: ProtocolRange['start'];
  readonly part: PartRequest;
}
export type AddPartResult =
  | {
    readonly kind: 'edits';
    /** The version that the edits are for; null for a file that is not open. */
    readonly version: number | null;
    readonly edits: readonly { readonly range: ProtocolRange; readonly newText: string }[];
    /** Sentences about what is left to look at. */
    readonly notes: readonly string[];
  }
  | { readonly kind: 'refused'; readonly reason: string };

/** client → server: what is wrong with the title or the host of a connector to be, as the rules of certification say it; null where nothing is. */
export const CHECK_DETAIL_REQUEST = 'connectorWorkbench/checkDetail';
export interface CheckDetailParams {
  readonly name: 'title' | 'host';
  readonly value: string;
}
export interface CheckDetailResult {
  readonly fault: string | null;
}

/** client → server: the files of a new connector. Nothing is written by it. */
export const NEW_CONNECTOR_REQUEST = 'connectorWorkbench/newConnector';
export interface NewConnectorParams {
  /** The id of a template. */
  readonly template: string;
  readonly title: string;
  readonly host: string;
  readonly syntax: 'json' | 'yaml';
}
export interface NewConnectorResult {
  /** The definition first. A picture comes as its bytes, from 0 to 255. */
  readonly files: readonly { readonly name: string; readonly content: string | readonly number[] }[];
}

/** server → client: the answer to PROJECTS_REQUEST may have changed. Sent at most every 200 ms. */
export const PROJECTS_CHANGED_NOTIFICATION = 'connectorWorkbench/projectsChanged';

/** What code lenses run: it lists places. Its one argument is a ShowReferencesArgument; a client puts the editor's own command in its place. */
export const SHOW_REFERENCES_COMMAND = 'connectorWorkbench.showReferences';
export interface ShowReferencesArgument {
  readonly uri: string;
  readonly position: ProtocolRange['start'];
  readonly locations: readonly { readonly uri: string; readonly range: ProtocolRange }[];
}
