import { type ConnectorProject, documentOf, parsePointer, valueAt } from '@connector-workbench/core';

/** What the connector calls itself, or its folder. */
export function titleOf(project: ConnectorProject): string {
  const pointer = parsePointer('/info/title');
  const title = pointer === undefined ? undefined : valueAt(documentOf(project, 'definition')?.value, pointer);
  return typeof title === 'string' ? title : project.files.name;
}
