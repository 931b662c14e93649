import { fileNameOf } from '@connector-workbench/core';
import { compareWithPlan, type DeploymentPlan, type EnvironmentReference } from '@connector-workbench/platform';
import type { ComparedSide } from './compared-side.js';
import { type ChangeReport, reportChanges } from './reported-change.js';
import { titleOf } from './title-of.js';

/** What an update would change in an environment. Undefined where the service has no original definition to compare with. */
export function reportOfPlan(plan: DeploymentPlan, environment: EnvironmentReference, local: ComparedSide): ChangeReport | undefined {
  const planned = compareWithPlan(plan, local.project, `connector-remote:/${environment.id}`);
  if (planned === undefined) return undefined;
  const before: ComparedSide = { project: planned.before, nameOf: (uri) => `${environment.displayName}:${fileNameOf(uri)}` };
  return { title: titleOf(local.project), against: environment.displayName, changes: reportChanges(planned.changes, before, local) };
}
