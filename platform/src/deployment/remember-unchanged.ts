import { hashesOf } from './content-hash.js';
import type { DeploymentRequest } from './deployment-request.js';
import type { DeploymentRecord } from './deployments-file.js';
import type { DeploymentPlan } from './plan-deployment.js';
import { recordOf } from './read-back.js';

/**
 * Remembers a connector that has the same files already: one that was found by its title, or one that an update reached whose answer got
 * lost. Otherwise that update would later look like somebody else's change. Nothing is written where it is remembered so.
 */
export async function rememberUnchanged(request: DeploymentRequest, { connector, previous }: DeploymentPlan): Promise<void> {
  if (previous === undefined) return;
  const { environment, memory } = request;
  const known = (await memory.read()).environments[environment.id];
  const record = recordOf(request, { connector, environmentHashes: hashesOf(previous) });
  if (known === undefined || factsOf(known) !== factsOf(record)) await memory.change(environment.id, { record });
}

/** All but when it was. An icon that only the service has is nobody's. */
function factsOf({ connectorId, changedTime, local = {}, environment = {} }: DeploymentRecord): string {
  const { icon, ...rest } = environment;
  return JSON.stringify([connectorId, changedTime, local.definition, local.properties, local.icon, local.script, rest.definition, rest.properties, rest.script, local.icon === undefined ? undefined : icon]);
}
