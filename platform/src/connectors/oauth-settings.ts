import { arrayMember, isJsonObject, objectMember, type JsonObject } from '../http/json.js';

/** The settings of all sign-ins by OAuth among the `properties` of a connector: those of all connections, and those of each way to sign in. */
export function oauthSettingsOf(properties: JsonObject): readonly JsonObject[] {
  const sets = arrayMember(objectMember(properties, 'connectionParameterSets'), 'values') ?? [];
  const lists = [objectMember(properties, 'connectionParameters'), ...sets.map((set) => objectMember(set, 'parameters'))];
  const parameters = lists.flatMap((list) => Object.values(list ?? {}).filter((each): each is JsonObject => isJsonObject(each)));
  return parameters.map((parameter) => objectMember(parameter, 'oAuthSettings')).filter((settings) => settings !== undefined);
}
