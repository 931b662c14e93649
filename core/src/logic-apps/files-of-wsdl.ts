import type { JsonObject } from '../lint/json-object.js';

/** What a connector was made of: kept with it, since Azure needs it again with each deployment. */
export interface WsdlOrigin {
  readonly source: { readonly url: string } | { readonly content: string };
  readonly service: { readonly qualifiedName: string; readonly endpointQualifiedNames: readonly string[] };
  readonly importMethod: 'SoapToRest' | 'SoapPassThrough';
}

/**
 * apiProperties.json of a connector for a SOAP service. `apiType` and `wsdlDefinition` are members of the resource (Azure/azure-rest-api-specs,
 * web 2016-06-01): without them Azure would send the service JSON.
 */
export function propertiesOfWsdl({ source, service, importMethod }: WsdlOrigin): JsonObject {
  return { properties: { connectionParameters: {}, iconBrandColor: '#007ee5', capabilities: [], apiType: 'Soap', wsdlDefinition: { ...source, service, importMethod } } };
}
