import type { DocumentKind, Uri } from '../documents/connector-document.js';
import { fileNameOf, folderOf } from './uri-path.js';

/** What a file name says about a file. `icon` is the only part of a project that is no document. */
export interface NamePattern {
  readonly kind: DocumentKind | 'icon';
  /** Matches the whole file name, ignoring case. */
  readonly name: RegExp;
  /** The same for editors and file searches, which tell upper from lower case: the spellings that occur. */
  readonly globs: readonly string[];
}

/** The files of a connector's own folder. The first pattern that matches a name counts. */
export const FOLDER_FILES: readonly NamePattern[] = [
  {
    kind: 'definition',
    name: /^.*\.swagger\.(?:json|yaml|yml)$/i,
    globs: ['**/*.swagger.{json,yaml,yml}'],
  },
  { kind: 'properties', name: /^apiproperties\.json$/i, globs: ['**/[aA]pi[pP]roperties.json'] },
  { kind: 'settings', name: /^settings.*\.json$/i, globs: ['**/[sS]ettings*.json'] },
  { kind: 'script', name: /^(?:.*\.csx|script\.cs)$/i, globs: ['**/*.csx', '**/[sS]cript.cs'] },
  { kind: 'icon', name: /^icon\.(?:png|jpe?g)$/i, globs: ['**/[iI]con.{png,jpg,jpeg}'] },
  { kind: 'readme', name: /^(?:readme|intro)\.md$/i, globs: ['**/{readme,README,Readme,ReadMe,intro,INTRO,Intro}.{md,MD}'] },
  { kind: 'config', name: /^connector\.config\.json$/i, globs: ['**/connector.config.json'] },
  { kind: 'deployments', name: /^connector\.deployments\.json$/i, globs: ['**/connector.deployments.json'] },
];

/** The parts of apiProperties that a solution keeps in files of their own. */
export type SolutionPart = 'connectionParameters' | 'connectionParameterSets' | 'policyTemplateInstances';

/** What follows the connector's prefix and an underscore in the file names of an unpacked solution. */
export interface SuffixPattern {
  readonly kind: DocumentKind | 'icon';
  readonly suffix: RegExp;
  readonly globs: readonly string[];
  readonly part?: SolutionPart;
}

/** The files of a connector in an unpacked solution: `{prefix}_openapidefinition.json` and its neighbours. */
export const SOLUTION_FILES: readonly SuffixPattern[] = [
  { kind: 'definition', suffix: /^openapidefinition\.json$/i, globs: ['**/*_openapidefinition.json'] },
  { kind: 'properties', part: 'connectionParameters', suffix: /^connectionparameters\.json$/i, globs: ['**/*_connectionparameters.json'] },
  { kind: 'properties', part: 'connectionParameterSets', suffix: /^connectionparametersets\.json$/i, globs: ['**/*_connectionparametersets.json'] },
  { kind: 'properties', part: 'policyTemplateInstances', suffix: /^policytemplateinstances\.json$/i, globs: ['**/*_policytemplateinstances.json'] },
  { kind: 'script', suffix: /^customcodeblobcontent\.csx$/i, globs: ['**/*_customcodeblobcontent.csx'] },
  { kind: 'icon', suffix: /^iconblob\.(?:png|jpe?g)$/i, globs: ['**/*_iconblob.{Png,png,Jpeg,jpeg,Jpg,jpg}'] },
];

/** What describes the solution as a whole, beside the connectors' folder or in `Other/`. */
export const SOLUTION_MANIFEST: NamePattern = {
  kind: 'solution',
  name: /^(?:solution|customizations)\.xml$/i,
  globs: ['**/{solution,Solution,customizations,Customizations}.xml'],
};

/** What `pac solution unpack` writes of one connector, beside its other files. */
const CONNECTOR_MANIFEST = { folder: /^connectors?$/i, name: /\.xml$/i, globs: ['**/{Connector,Connectors,connector,connectors}/*.xml'] } as const;

/** A workspace with one of these may hold a connector: what activates the extension, and where a search starts. */
export const PROJECT_MARKER_GLOBS: readonly string[] = [FOLDER_FILES, SOLUTION_FILES]
  .flatMap((patterns): readonly (NamePattern | SuffixPattern)[] => patterns)
  .filter((pattern) => pattern.kind === 'definition' || (pattern.kind === 'properties' && !('suffix' in pattern)))
  .flatMap((pattern) => pattern.globs);

/** Everything that may be part of a project by its name. A misnamed definition is none of these: it is told from its content. */
export const PROJECT_FILE_GLOBS: readonly string[] = [...FOLDER_FILES, ...SOLUTION_FILES, SOLUTION_MANIFEST, CONNECTOR_MANIFEST].flatMap((pattern): readonly string[] => pattern.globs);

/** Where a misnamed definition may hide, to be told from its content. */
export const DEFINITION_CANDIDATE_GLOBS: readonly string[] = ['**/*.{json,yaml,yml}'];

/** Folders that no search goes into: they hold copies and tools, not connectors that somebody edits here. */
export const EXCLUDED_FOLDERS: readonly string[] = ['node_modules', 'bower_components', '.git', '.hg', '.svn', '.vscode-test', '.venv', 'venv', '__pycache__'];

/** Whether a search goes into a folder of this name. */
export function isSearchedFolder(name: string): boolean {
  return !EXCLUDED_FOLDERS.includes(name);
}

/** Whether the name of a file says that it may be part of a project. The content may say so of others (`isDefinitionCandidate`). */
export function isProjectFile(uri: Uri): boolean {
  const name = fileNameOf(uri);
  if (CONNECTOR_MANIFEST.name.test(name) && CONNECTOR_MANIFEST.folder.test(fileNameOf(folderOf(uri)))) return true;
  return SOLUTION_MANIFEST.name.test(name) || solutionFileOf(name) !== undefined || folderFileOf(name) !== undefined;
}

/** Whether a file may be a definition in spite of its name, so that its content decides. */
export function isDefinitionCandidate(uri: Uri): boolean {
  const name = fileNameOf(uri);
  return /\.(?:json|yaml|yml)$/i.test(name) && !isProjectFile(uri);
}

export function folderFileOf(name: string): NamePattern | undefined {
  return FOLDER_FILES.find((pattern) => pattern.name.test(name));
}

/** What a file of an unpacked solution is, and which connector's. The prefix may hold underscores itself. */
export function solutionFileOf(name: string): { readonly prefix: string; readonly pattern: SuffixPattern } | undefined {
  const underscore = name.lastIndexOf('_');
  if (underscore < 1) return undefined;
  const pattern = SOLUTION_FILES.find(({ suffix }) => suffix.test(name.slice(underscore + 1)));
  return pattern === undefined ? undefined : { prefix: name.slice(0, underscore), pattern };
}
