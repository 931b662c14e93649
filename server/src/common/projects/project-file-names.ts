import { isDefinitionCandidate, isProjectFile, type Uri } from '@connector-workbench/core';

/** Whether a file is of interest at all: by its name it may be part of a project, or its content may say so. */
export function mayBelongToProject(uri: Uri): boolean {
  return isProjectFile(uri) || isDefinitionCandidate(uri);
}
