import type { ProjectSummary } from '@connector-workbench/core';

/** What a connector of the workspace is called: its title, or its folder where the definition has none. */
export function titleOf({ title, name }: Pick<ProjectSummary, 'title' | 'name'>): string {
  return title ?? name;
}
