import type { EnvironmentConfig } from '@connector-workbench/core';

/** What a stage has different, in words for a plan: `definition /host`, `clientId`. */
export function overlayOf(stage: EnvironmentConfig | undefined): readonly string[] {
  if (stage === undefined) return [];
  const { definition, properties, clientId, scopes } = stage.overlay;
  return [
    ...definition.map(({ pointer }) => `definition ${pointer}`),
    ...properties.map(({ pointer }) => `properties ${pointer}`),
    ...(clientId === undefined ? [] : ['clientId']),
    ...(scopes === undefined ? [] : ['scopes']),
  ];
}

/** The first segments below `properties` that a solution has a place for. */
const HELD_BY_SOLUTIONS: readonly string[] = ['connectionParameters', 'connectionParameterSets', 'policyTemplateInstances', 'scriptOperations', 'iconBrandColor'];

/** The pointers of the overlay that a solution cannot hold, so that they have no effect on this route. */
export function lostInSolution(stage: EnvironmentConfig | undefined): readonly string[] {
  return (stage?.overlay.properties ?? []).filter(({ pointer }) => {
    const [first, second] = pointer.split('/').slice(1);
    return !HELD_BY_SOLUTIONS.includes((first === 'properties' ? second : first) ?? '');
  }).map(({ pointer }) => `properties ${pointer}`);
}
