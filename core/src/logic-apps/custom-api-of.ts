import type { ConnectorDocument } from '../documents/connector-document.js';
import { propertyMember } from '../index/property-members.js';
import { memberOf, objectOf, textOf, type JsonObject } from '../lint/json-object.js';
import { pointerOf } from '../pointer.js';
import { documentOf, type ConnectorProject } from '../project/connector-project.js';
import type { CustomApi, NumberText } from './custom-api.js';
import { iconUriOf } from './icon-uri.js';
import { secretPlaces, withoutSecrets } from './secret-places.js';
import { serviceUrlOf } from './service-url.js';

/**
 * A connector as a resource for Logic Apps, with everything of it that the resource can hold; `lossesOf` names the rest. Undefined
 * without a definition that is an object. `runtimeUrls` and `apiDefinitions` are the service's to write.
 */
export function customApiOf(project: ConnectorProject): CustomApi | undefined {
  const document = documentOf(project, 'definition');
  const definition = objectOf(document?.value);
  if (document === undefined || definition === undefined) return undefined;
  const info = objectOf(memberOf(definition, 'info'));
  const displayName = textOf(memberOf(info, 'title')) ?? project.files.name;
  const parameters = objectOf(memberNamed(project, 'connectionParameters')) ?? {};
  const secrets = secretPlaces(parameters);
  const serviceUrl = serviceUrlOf(definition);
  return {
    displayName,
    properties: withoutUndefined({
      displayName,
      description: textOf(memberOf(info, 'description')),
      ...soapMembers(project),
      brandColor: textOf(memberNamed(project, 'iconBrandColor')),
      iconUri: project.icon === undefined ? undefined : iconUriOf(project.icon.bytes),
      capabilities: memberNamed(project, 'capabilities') ?? [],
      connectionParameters: withoutSecrets(parameters, secrets),
      backendService: serviceUrl === undefined ? undefined : { serviceUrl },
      swagger: definition,
    }),
    secrets,
    numberText: numberTextOf(document),
  };
}

/** A SOAP connector is one whose properties say so, and what it was made of. */
function soapMembers(project: ConnectorProject): JsonObject {
  const wsdlDefinition = objectOf(memberNamed(project, 'wsdlDefinition'));
  const isSoap = textOf(memberNamed(project, 'apiType'))?.toLowerCase() === 'soap' && wsdlDefinition !== undefined;
  return isSoap ? { apiType: 'Soap', wsdlDefinition } : { apiType: 'Rest' };
}

function memberNamed(project: ConnectorProject, name: string): unknown {
  return propertyMember(project, name)?.value;
}

function withoutUndefined(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}

/** 9223372036854775807 is more than a JavaScript number can say; the file says it. YAML's own ways to write numbers are none of JSON's. */
function numberTextOf(document: ConnectorDocument): NumberText {
  return (path) => {
    const range = document.rangeOf(pointerOf(path), 'value');
    const text = range === undefined ? '' : document.source.slice(range.start, range.end);
    return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text) ? text : undefined;
  };
}
