import { readWsdl, type Wsdl, WsdlError, type WsdlService } from '@connector-workbench/core/logic-apps';
import { readJsonObject } from '../connectors/request-content.js';
import type { HttpContext } from '../http/http-env.js';
import { isJsonObject, objectMember, parseJson, textMember, type JsonObject } from '../http/json-object.js';
import { readBody } from '../http/read-body.js';
import { ServiceError } from '../http/service-error.js';
import { ARM_LOCATIONS } from './azure-tenant.js';
import { json } from './custom-api-requests.js';
import { definitionOfWsdl, type WsdlImportMethod } from './definition-of-wsdl.js';

const MAX_DOWNLOAD_BYTES = 3 * 1024 * 1024;
const DOWNLOAD_MS = 10_000;

/** `{value:[{QualifiedName, EndpointQualifiedNames}]}`, as the specification's own example has it (customApisListWsdlInterfaces). */
export async function listWsdlInterfaces(c: HttpContext, location: string): Promise<Response> {
  const { wsdl } = await wsdlOf(c, location);
  return json(c, 200, { value: wsdl.services.map(({ name, ports }) => ({ QualifiedName: name, EndpointQualifiedNames: ports.map((port) => port.name) })) });
}

/** The definition stands alone in the answer (customApisExtractApiDefinitionFromWsdl). */
export async function extractApiDefinition(c: HttpContext, location: string): Promise<Response> {
  const { wsdl, content } = await wsdlOf(c, location);
  const wanted = textMember(objectMember(content, 'service'), 'qualifiedName');
  const service = wanted === undefined ? wsdl.services[0] : wsdl.services.find(({ name }) => name === wanted);
  if (service === undefined) throw refusal(`The service '${wanted ?? ''}' could not be found in the WSDL.`);
  return json(c, 200, definitionOfWsdl(wsdl, withEndpoints(service, content), methodOf(content.importMethod)));
}

/** The endpoints that are asked for come first; without any, all are as they stand. */
function withEndpoints(service: WsdlService, content: JsonObject): WsdlService {
  const wanted = objectMember(content, 'service').endpointQualifiedNames;
  const names = Array.isArray(wanted) ? wanted.filter((name) => typeof name === 'string') : [];
  const ports = service.ports.filter(({ name }) => names.includes(name));
  if (names.length > 0 && ports.length === 0) throw refusal(`The endpoint '${names.join(', ')}' could not be found in the WSDL.`);
  return ports.length === 0 ? service : { ...service, ports };
}

async function wsdlOf(c: HttpContext, location: string): Promise<{ readonly wsdl: Wsdl; readonly content: JsonObject }> {
  if (!ARM_LOCATIONS.some(({ name }) => name === location.replaceAll(/\s/g, '').toLowerCase())) throw new ServiceError(400, 'LocationNotAvailableForResourceType', `The provided location '${location}' is not available for resource type 'Microsoft.Web/customApis'. List of available regions for the resource type is '${ARM_LOCATIONS.map(({ name }) => name).join(',')}'.`);
  const parsed = parseJson(readJsonObject(await readBody(c)));
  const content = isJsonObject(parsed) ? parsed : {};
  const [url, text] = [textMember(content, 'url'), textMember(content, 'content')];
  if (url === undefined && text === undefined) throw refusal("One of 'url' and 'content' is required.");
  try {
    return { wsdl: readWsdl(text === undefined ? await download(url ?? '') : new TextEncoder().encode(text)), content };
  } catch (error) {
    if (error instanceof WsdlError) throw refusal(`The WSDL is invalid. ${error.message}`);
    throw error;
  }
}

/** The sandbox asks nobody but this computer, and follows nobody elsewhere. */
async function download(address: string): Promise<Uint8Array> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'http:' || !['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)) throw refusal(`The WSDL at '${address}' could not be downloaded: this sandbox reaches only addresses of this computer.`);
  try {
    const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(DOWNLOAD_MS) });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (answer.ok && bytes.length <= MAX_DOWNLOAD_BYTES) return bytes;
    throw refusal(`The WSDL at '${address}' could not be downloaded: ${answer.ok ? 'it is too large' : `the server answered ${answer.status}`}.`);
  } catch (error) {
    if (error instanceof ServiceError) throw error;
    throw refusal(`The WSDL at '${address}' could not be downloaded.`);
  }
}

/** Names and numbers of the specification. */
function methodOf(value: unknown): WsdlImportMethod {
  if (value === undefined || value === 1 || value === 'SoapToRest') return 'SoapToRest';
  if (value === 2 || value === 'SoapPassThrough') return 'SoapPassThrough';
  throw refusal("The import method is invalid. It is 'SoapToRest' or 'SoapPassThrough'.");
}

/** The code is a general one; the texts are ours. */
function refusal(message: string): ServiceError {
  return new ServiceError(400, 'InvalidWsdlDefinition', message);
}
