import type { Cloud } from '@connector-workbench/platform';

/**
 * Where makers see the custom connectors of an environment; undefined where the cloud has no portal. The portal has no documented address for
 * one connector, and its pages for editing one have moved before; so a connector opens the list that it is in.
 */
export function makerPortalAddress(cloud: Cloud, environmentId: string): string | undefined {
  const { makerPortal } = cloud.endpoints;
  return makerPortal === undefined ? undefined : `${makerPortal}/environments/${encodeURIComponent(environmentId)}/customconnectors`;
}
