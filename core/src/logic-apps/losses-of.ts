import { CONNECTION_PARAMETER_TYPES } from '../knowledge/connection-keys.js';
import { isList, isObject, listOf, memberIgnoringCase, objectOf } from '../lint/json-object.js';
import { Location } from '../lint/location.js';
import type { ConnectorProject } from '../project/connector-project.js';
import { isEnvironmentVariable } from '../environment-variable.js';
import type { Loss, LossReason } from './loss.js';
import { propertyMembers, type PropertyMember } from './property-members.js';

/**
 * Everything of a connector that a resource `Microsoft.Web/customApis` has no place for, in the order of the files (the definition of
 * the resource: Azure/azure-rest-api-specs, web 2016-06-01). Never throws, whatever the files hold.
 */
export function lossesOf(project: ConnectorProject): readonly Loss[] {
  const members = propertyMembers(project);
  return [
    ...environmentVariables(project, members),
    ...members.flatMap(lossesOfMember),
    ...project.documents.filter(({ kind }) => kind === 'script').map((script) => lossAt(Location.root(script), 'script', SCRIPT)),
  ];
}

const SCRIPT = 'The script is left out, since connectors of Logic Apps run no custom code: the calls that it changes go to the API as they are.';

/** What the resource has under the same or another name. */
const HELD: ReadonlySet<string> = new Set(['connectionparameters', 'iconbrandcolor', 'capabilities', 'displayname', 'description', 'iconuri', 'backendservice', 'apitype', 'wsdldefinition']);

function lossesOfMember(member: PropertyMember): readonly Loss[] {
  const { name, value, at } = member;
  switch (name.toLowerCase()) {
    case 'connectionparameters': return parameterTypes(member);
    case 'policytemplateinstances': return listOf(value).map((policy, index) => lossAt(at.step(index), 'policies', `The policy ${policyName(policy)} is left out, since connectors of Logic Apps have no policies: calls and answers stay as they are.`));
    case 'scriptoperations': return isList(value) && value.length > 0 ? [lossAt(at, 'script', 'The list of operations with a script is left out, since connectors of Logic Apps run no custom code.')] : [];
    case 'connectionparametersets': return parameterSets(member);
    case 'publisher': case 'stackowner': return [lossAt(at, 'publishing', `"${name}" is left out: it is for publishing a connector, and changes nothing about how it works.`, true)];
    default: return HELD.has(name.toLowerCase()) ? [] : [lossAt(at, 'other-members', `"${name}" is left out, since a connector of Logic Apps has no such property.`)];
  }
}

function parameterSets({ value, at }: PropertyMember): readonly Loss[] {
  const sets = listOf(objectOf(value)?.values);
  if (sets.length === 0) return [];
  const names = sets.map((set) => objectOf(set)?.name).filter((name) => typeof name === 'string');
  return [lossAt(at, 'authentication-types', `The ${sets.length} ways to sign in (${names.join(', ')}) are left out, since a connector of Logic Apps has one: that of connectionParameters. Without any there, connections sign in to nothing.`)];
}

function parameterTypes({ value, at }: PropertyMember): readonly Loss[] {
  return Object.entries(objectOf(value) ?? {}).flatMap(([name, parameter]) => {
    const type = objectOf(parameter)?.type;
    if (typeof type !== 'string' || TYPES.has(type.toLowerCase())) return [];
    return [lossAt(at.child(name, 'type'), 'parameter-types', `Connectors of Logic Apps have no connection parameter of the type "${type}", so that "${name}" may be refused. Use one of ${Object.keys(CONNECTION_PARAMETER_TYPES).join(', ')}.`)];
  });
}

const TYPES: ReadonlySet<string> = new Set([...Object.keys(CONNECTION_PARAMETER_TYPES), 'secureobject', 'object', 'array', 'connection'].map((type) => type.toLowerCase()));

/** Environment variables belong to Dataverse, and are filled in when a connector of a solution is saved. */
function environmentVariables(project: ConnectorProject, members: readonly PropertyMember[]): readonly Loss[] {
  const definitions = project.documents.filter(({ kind }) => kind === 'definition').map((document) => Location.root(document));
  const places = [...definitions.flatMap((at) => variablesIn(at.value, at)), ...members.filter(({ name }) => HELD.has(name.toLowerCase())).flatMap(({ value, at }) => variablesIn(value, at))];
  return places.map((at) => lossAt(at, 'environment-variables', `${JSON.stringify(at.value)} would stay as it is, since Azure has no environment variables of Dataverse. Write the value itself.`));
}

function variablesIn(value: unknown, at: Location): readonly Location[] {
  if (typeof value === 'string') return isEnvironmentVariable(value) ? [at] : [];
  if (isList(value)) return value.flatMap((item, index) => variablesIn(item, at.step(index)));
  return isObject(value) ? Object.entries(value).flatMap(([key, member]) => variablesIn(member, at.step(key))) : [];
}

/** Some solutions write the keys of policies in other capitals. */
function policyName(policy: unknown): string {
  const title = isObject(policy) ? (memberIgnoringCase(policy, 'title')?.value ?? memberIgnoringCase(policy, 'templateId')?.value) : undefined;
  return typeof title === 'string' ? `"${title}"` : 'here';
}

function lossAt({ document, pointer }: Location, reason: LossReason, message: string, isHarmless = false): Loss {
  return { reason, uri: document.uri, pointer, message, isHarmless };
}
