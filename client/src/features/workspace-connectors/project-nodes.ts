import type { DeploymentSummary, OperationSummary, ProblemCounts, ProjectSummary } from '@connector-workbench/core';
import type { Failure } from '../../infrastructure/failure.js';
import type { Translate } from '../../infrastructure/translate.js';
import { failureItem } from '../../presentation/failure-item.js';
import { countOperations, operationItem } from '../../presentation/operation-item.js';
import type { TreeItemData } from '../../presentation/tree-item-data.js';
import { titleOf } from '../../projects/project-title.js';

/** What *Connectors in This Workspace* is made of. */
export type ProjectNode =
  | { readonly kind: 'project'; readonly project: ProjectSummary; readonly hasTwin: boolean }
  | { readonly kind: 'operation'; readonly project: ProjectSummary; readonly operation: OperationSummary; readonly index: number }
  | { readonly kind: 'deployment'; readonly project: ProjectSummary; readonly deployment: DeploymentSummary }
  /** With `isRestKept`, what was there before is below it. */
  | { readonly kind: 'failure'; readonly failure: Failure; readonly isRestKept?: boolean };

/** The connectors of the workspace by what their rows say; those which go by the same title stay in the order of their folders, and are to be told apart. */
export function projectNodes(projects: readonly ProjectSummary[]): readonly ProjectNode[] {
  const titles = projects.map(titleOf);
  return [...projects]
    .sort((a, b) => titleOf(a).localeCompare(titleOf(b)))
    .map((project) => ({ kind: 'project', project, hasTwin: titles.filter((title) => title === titleOf(project)).length > 1 }));
}

/** Where a connector is deployed stands first, then its operations in the order of the file. */
export function childrenOf(node: ProjectNode): readonly ProjectNode[] {
  if (node.kind !== 'project') return [];
  const { project } = node;
  return [
    ...project.deployments.map((deployment): ProjectNode => ({ kind: 'deployment', project, deployment })),
    ...project.operations.map((operation, index): ProjectNode => ({ kind: 'operation', project, operation, index })),
  ];
}

/** `pathOf` says how a person reads the uri of a folder. */
export function presentProjectNode(node: ProjectNode, t: Translate, pathOf: (uri: string) => string): TreeItemData {
  switch (node.kind) {
    case 'project': return presentProject(node.project, node.hasTwin, t, pathOf);
    case 'operation': return operationItem(node.operation, `${node.project.id}|operation|${node.index}|${node.operation.method} ${node.operation.path}`, t);
    case 'deployment': return presentDeployment(node.project, node.deployment, t);
    case 'failure': return failureItem({ id: 'failure', label: t('The connectors could not be listed'), failure: node.failure, node, isRestKept: node.isRestKept === true, signInCommand: undefined }, t);
  }
}

function presentProject(project: ProjectSummary, hasTwin: boolean, t: Translate, pathOf: (uri: string) => string): TreeItemData {
  const label = titleOf(project);
  const problems = describeProblems(project.problems, t);
  const operations = countOperations(project.operations.map((operation) => operation.kind), t);
  return {
    id: project.id,
    label,
    description: [...(hasTwin ? [pathOf(project.folder)] : []), ...(problems === undefined ? [] : [problems]), operations].join(' · '),
    tooltip: [label, pathOf(project.folder), operations, problems ?? t('No problems')].join('\n'),
    accessibleLabel: [label, ...(hasTwin ? [pathOf(project.folder)] : []), problems ?? t('No problems'), operations].join(', '),
    ...iconOf(project.problems),
    contextValue: project.deployments.length > 0 ? 'project.deployed' : 'project',
    expansion: project.operations.length + project.deployments.length === 0 ? 'leaf' : 'collapsed',
  };
}

/** The graver counts, which somebody has to act on: `2 errors, 1 warning`. Undefined where there are none. */
function describeProblems(problems: ProblemCounts, t: Translate): string | undefined {
  const { error, warning, info } = problems;
  const parts = [
    ...(error > 0 ? [error === 1 ? t('1 error') : t('{0} errors', error)] : []),
    ...(warning > 0 ? [warning === 1 ? t('1 warning') : t('{0} warnings', warning)] : []),
    ...(info > 0 && error + warning === 0 ? [info === 1 ? t('1 note') : t('{0} notes', info)] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(', ');
}

function iconOf(problems: ProblemCounts): Pick<TreeItemData, 'icon' | 'iconColor'> {
  if (problems.error > 0) return { icon: 'error', iconColor: 'list.errorForeground' };
  if (problems.warning > 0) return { icon: 'warning', iconColor: 'list.warningForeground' };
  return { icon: 'plug' };
}

function presentDeployment(project: ProjectSummary, deployment: DeploymentSummary, t: Translate): TreeItemData {
  const name = deployment.environmentName ?? deployment.environmentId;
  return {
    id: `${project.id}|deployment|${deployment.environmentId}|${deployment.connectorId}`,
    label: t('Deployed to {0}', name),
    description: deployment.connectorId,
    tooltip: [t('Deployed to {0}', name), deployment.environmentId, deployment.connectorId].join('\n'),
    // The id says nothing to who hears it.
    accessibleLabel: t('Deployed to {0}', name),
    icon: 'cloud',
    contextValue: 'deployment',
    expansion: 'leaf',
  };
}
