import { propertiesOfWsdl } from '@connector-workbench/core/logic-apps';
import { PlatformError } from '../errors/platform-error.js';
import { objectMember, type JsonObject } from '../http/json.js';
import type { WsdlImportMethod, WsdlInterface, WsdlSource } from './custom-api-resource.js';
import type { LogicAppsClient } from './logic-apps-client.js';
import { saveFiles, type SaveTarget } from './save-custom-api.js';

export interface ImportWsdlRequest extends SaveTarget {
  readonly client: LogicAppsClient;
  readonly subscriptionId: string;
  /** A region that has custom connectors, e.g. `westeurope`. Nothing is stored there. */
  readonly location: string;
  readonly source: WsdlSource;
  /** From `listWsdlInterfaces`, with the endpoints that are wanted. */
  readonly service: WsdlInterface;
  readonly importMethod: WsdlImportMethod;
}

/**
 * Lets Azure make a connector of a WSDL, and writes it into a folder: all files or none. Nothing is created in Azure. Answers with the names of
 * what was written; throws a PlatformError (`files-in-the-way` where files that say something else are there).
 */
export async function importWsdl({ client, subscriptionId, location, source, service, importMethod, ...target }: ImportWsdlRequest): Promise<readonly string[]> {
  const definition = await client.extractDefinition(subscriptionId, location, { ...source, service, importMethod }, target.signal);
  if (Object.keys(objectMember(definition, 'paths') ?? {}).length === 0) throw new PlatformError('service-refused', { data: { reason: `Azure found no operation in the service ${service.qualifiedName} of the WSDL.` } });
  const text = `${JSON.stringify(named(definition, service), undefined, 2)}\n`;
  return await saveFiles({ definition: new TextEncoder().encode(text), properties: propertiesOfWsdl({ source, service, importMethod }), icon: undefined }, target);
}

/** A title is what the connector is called by; a WSDL need not have one. */
function named(definition: JsonObject, { qualifiedName }: WsdlInterface): JsonObject {
  const info = objectMember(definition, 'info') ?? {};
  const title = typeof info.title === 'string' && info.title.trim() !== '' ? info.title : qualifiedName;
  return { ...definition, info: { ...info, title, description: info.description ?? '', version: info.version ?? '1.0' } };
}
