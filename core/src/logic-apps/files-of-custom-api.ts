import { memberOf, objectOf, textOf, type JsonObject } from '../lint/json-object.js';
import { iconOfUri, type CustomApiIcon } from './icon-uri.js';
import { secretPlaces, withoutSecrets } from './secret-places.js';

/** What the files of a connector say of a resource `Microsoft.Web/customApis`. */
export interface CustomApiFiles {
  /** Of apiProperties.json. */
  readonly properties: JsonObject;
  /** Where the definition as it was written can be read; a storage address with a signature, which is never shown or logged. */
  readonly definitionUrl: string | undefined;
  /** The definition that the answer holds: the service leaves it out where it gives addresses. */
  readonly definition: JsonObject | undefined;
  readonly icon: CustomApiIcon;
}

/** The way back: a resource as files. Never throws. Secrets are none of what the service answers, and are left out where it does. */
export function filesOfCustomApi(properties: JsonObject): CustomApiFiles {
  const parameters = objectOf(memberOf(properties, 'connectionParameters')) ?? {};
  const color = textOf(memberOf(properties, 'brandColor'));
  const capabilities = memberOf(properties, 'capabilities');
  return {
    properties: {
      properties: {
        connectionParameters: withoutSecrets(parameters, secretPlaces(parameters)),
        ...(color === undefined ? {} : { iconBrandColor: color }),
        capabilities: Array.isArray(capabilities) ? capabilities : [],
        ...soapMembers(properties),
      },
    },
    definitionUrl: textOf(memberOf(objectOf(memberOf(properties, 'apiDefinitions')), 'originalSwaggerUrl')),
    definition: objectOf(memberOf(properties, 'swagger')),
    icon: iconOfUri(memberOf(properties, 'iconUri')),
  };
}

/** Without them, the connector would be deployed as one for a REST service. */
function soapMembers(properties: JsonObject): JsonObject {
  const wsdlDefinition = objectOf(memberOf(properties, 'wsdlDefinition'));
  const isSoap = textOf(memberOf(properties, 'apiType'))?.toLowerCase() === 'soap' && wsdlDefinition !== undefined && Object.keys(wsdlDefinition).length > 0;
  return isSoap ? { apiType: 'Soap', wsdlDefinition } : {};
}
