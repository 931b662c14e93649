/** The public surface of the command line, for tests and measurements: what `connector` does, without a process around it. */
export { runCommandLine } from './command-line/run-command-line.js';
export { filesOf, findProjects } from './discovery/find-projects.js';
export { findScope } from './discovery/find-scope.js';
export type { LintScope } from './discovery/lint-scope.js';
export type { ExitCode } from './exit-code.js';
export { type EntryKind, FileError, FileMissingError, FileTooLargeError, type FolderEntry } from '@connector-workbench/platform/files';
export type { FileSystem } from './files/file-system.js';
export { nodeFileSystem } from './files/node-file-system.js';
export type { CommandIo, TextOutput } from './io/command-io.js';
export { type LintRequest, type LintSurroundings, lintPaths } from './lint/lint-paths.js';
export type { ProblemReport, ReportedProblem } from './lint/problem-report.js';
export { type ReadingOptions, type ReadProject, readProject, type UnreadableFile } from './lint/read-project.js';
