import { applyOverlay, blocksSave, type ConnectorProject, createDocument, documentOf, lintProject, type Problem, readEnvironments, ruleById, syntaxOf, type YamlSupport } from '@connector-workbench/core';

/** A problem, and whether a deployment to the stage stops for it. */
export interface StageProblem {
  readonly problem: Problem;
  readonly isBlocking: boolean;
}

export interface LintInStage {
  /** With the overlay: where the problems are. */
  readonly project: ConnectorProject;
  readonly problems: readonly StageProblem[];
}

/**
 * What speaks against bringing a connector to an environment of its chain, by the name that this has there: with the overlay applied, and on the way to Azure by
 * the rules for Logic Apps, too. An overlay without a place in the files is left out: whoever promotes is told of it. Which profiles
 * somebody has chosen for writing does not matter, since the service asks nobody.
 */
export function lintInStage(project: ConnectorProject, name: string, yaml: YamlSupport | undefined): LintInStage {
  const config = documentOf(project, 'config');
  const stage = config === undefined ? undefined : readEnvironments(config).environments.find((each) => each.name === name);
  const there = stage === undefined ? project : applyOverlay(project, stage.overlay, ({ uri, kind }, text) => createDocument({ uri, kind, syntax: syntaxOf(uri), text }, yaml)).project;
  const isToAzure = stage?.route.kind === 'logicapp';
  const problems = lintProject(there, { profiles: isToAzure ? ['save', 'logic-apps'] : ['save'] });
  return { project: there, problems: problems.map((problem) => ({ problem, isBlocking: blocksSave(problem) || (isToAzure && isRefusedByAzure(problem)) })) };
}

/** What rules for Logic Apps call an error. */
function isRefusedByAzure({ rule, severity }: Problem): boolean {
  return severity === 'error' && ruleById(rule)?.meta.profiles.includes('logic-apps') === true;
}
