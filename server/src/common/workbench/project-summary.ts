import {
  type ConnectorOperation, type ConnectorProject, indexOf, documentOf, type OperationSummary, type Problem, type ProblemCounts, type ProjectSummary, type ProtocolRange, type Uri, valueAt, pointerOf,
} from '@connector-workbench/core';
import type { DocumentPositions } from '../diagnostics/document-positions.js';
import type { LintResult } from '../lint/lint-service.js';
import { deploymentsOf } from './deployments.js';

export interface ProjectSummaryOptions {
  readonly positions: DocumentPositions;
  readonly clientUri: (uri: Uri) => string;
}

const TITLE = pointerOf(['info', 'title']);

/** What the view of projects shows of one project. Undefined where there is no definition, but only properties whose problems are shown. */
export function summarizeProject({ project, problems }: LintResult, { positions, clientUri }: ProjectSummaryOptions): ProjectSummary | undefined {
  const { files } = project;
  const definition = documentOf(project, 'definition');
  if (definition === undefined) return undefined;
  const properties = documentOf(project, 'properties');
  const title = valueAt(definition.value, TITLE);
  return {
    id: files.id,
    name: files.name,
    folder: files.folder,
    layout: files.layout,
    definitionUri: clientUri(definition.uri),
    propertiesUri: properties === undefined ? undefined : clientUri(properties.uri),
    title: typeof title === 'string' ? title : undefined,
    problems: countProblems(problems),
    operations: summarizeOperations(project, positions),
    deployments: deploymentsOf(project),
  };
}

function countProblems(problems: readonly Problem[]): ProblemCounts {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of problems) counts[severity]++;
  return counts;
}

function summarizeOperations(project: ConnectorProject, positions: DocumentPositions): readonly OperationSummary[] {
  return indexOf(project).operations.flatMap((operation) => {
    const range = rangeOf(operation, positions);
    if (range === undefined) return [];
    const { operationId, summary, kind, deprecated, method, path } = operation;
    return [{ operationId, summary, kind, deprecated, method, path, range }];
  });
}

function rangeOf({ at }: ConnectorOperation, positions: DocumentPositions): ProtocolRange | undefined {
  const range = at.document.rangeOf(at.pointer, 'key') ?? at.document.rangeOf(at.pointer, 'value');
  return range === undefined ? undefined : positions.rangeOf(at.document, range);
}
