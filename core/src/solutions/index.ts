/** Dataverse solutions for programs that have the bytes: archives and folders in, files and archives out. Loaded when a command needs it. */
export type { ArchiveEntry } from './archive/archive-entry.js';
export { ARCHIVE_LIMITS, type ArchiveLimits } from './archive/archive-limits.js';
export { readArchive } from './archive/read-archive.js';
export { writeArchive } from './archive/write-archive.js';
export type { FileMap } from './file-map.js';
export { openSolution, type OpenSolution } from './format/open-solution.js';
export type { Sha1 } from './format/name-based-id.js';
export { type ConnectionReferenceFacts, type ConnectorFacts, type EnvironmentVariableFacts, type SolutionFacts, solutionFacts } from './format/solution-facts.js';
export { bumpVersion, type VersionPart } from './pack/bump-version.js';
export { checkReferences, environmentVariableOf } from './pack/check-references.js';
export { treeKindOf, type TreeKind } from './pack/open-tree.js';
export { packSolution, type PackedSolution, type PackInput, type PackSettings, type ProjectInput } from './pack/pack-solution.js';
export { SolutionError, type SolutionErrorCode } from './solution-error.js';
export type { SolutionProblem, SolutionProblemCode } from './solution-problem.js';
export { CONNECTORS_FOLDER, readTreeFile, REST_FOLDER, type SolutionTree, TREE_FILE, type TreeConnector, type TreePart } from './tree/tree-file.js';
export { type UnpackedSolution, unpackSolution } from './tree/unpack-solution.js';
