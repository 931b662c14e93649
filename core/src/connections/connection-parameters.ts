import type { ConnectorIndex } from '../index/connector-index.js';
import { isObject, listOf, memberIgnoringCase, memberOf, objectOf, textOf, type JsonObject } from '../lint/json-object.js';
import type { Location } from '../lint/location.js';

/** A parameter of a connection, wherever it is declared. */
export interface DeclaredParameter {
  readonly name: string;
  readonly value: JsonObject;
  readonly at: Location;
  /** True for one of `connectionParameterSets`. */
  readonly inSet: boolean;
  /** The names of all that a connection of this kind has, its own included, in lower case. */
  readonly together: ReadonlySet<string>;
}

/** All connection parameters: those of all connections, and those of each way to sign in. */
export function declaredParameters(index: ConnectorIndex): readonly DeclaredParameter[] {
  const commonNames = lowerCased(index.connectionParameters.map(({ name }) => name));
  const common = index.connectionParameters.map(({ name, value, at }) => ({ name, value, at, inSet: false, together: commonNames }));
  const inSets = index.connectionParameterSets.flatMap(({ value, at }) => {
    const parameters = objectOf(memberOf(value, 'parameters')) ?? {};
    const together = lowerCased(Object.keys(parameters));
    return Object.keys(parameters).flatMap((name) => {
      const parameter = parameters[name];
      return isObject(parameter) ? [{ name, value: parameter, at: at.child('parameters', name), inSet: true, together }] : [];
    });
  });
  return [...common, ...inSets];
}

function lowerCased(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => name.toLowerCase()));
}

/** Whether each connection brings a setting of a sign-in along: `token:clientId` beside `token` is the client of the person, instead of the connector's. */
export function bringsAlong({ name, together }: Pick<DeclaredParameter, 'name' | 'together'>, setting: string): boolean {
  return together.has(`${name}:${setting}`.toLowerCase());
}

/** The type of a connection parameter in lower case, since published connectors write it in several ways. */
export function typeOfParameter(value: JsonObject): string | undefined {
  return textOf(memberOf(value, 'type'))?.toLowerCase();
}

/** Whether a connection parameter says that the API is reached through the on-premises data gateway, and in no other way. */
export function isForGateway(value: JsonObject): boolean {
  const capability = listOf(memberOf(objectOf(memberOf(objectOf(memberOf(value, 'uiDefinition')), 'constraints')), 'capability'));
  return typeOfParameter(value) === 'gatewaysetting' || (capability.includes('gateway') && !capability.includes('cloud'));
}

/** Names that the platform itself sends, by the security schemes of the definition. */
const KNOWN_TO_PLATFORM = /^(?:api_?key|apikey|username|password|token|token:.*|authtype|gateway|privacysetting|environment)$/i;

/** Whether a connection parameter works by its name, without anything in the connector that uses it. */
export function isKnownToPlatform(name: string): boolean {
  return KNOWN_TO_PLATFORM.test(name);
}

/** The settings of a sign-in by OAuth. */
export interface OAuthSettings {
  readonly settings: JsonObject;
  readonly at: Location;
  /** In lower case. */
  readonly provider: string | undefined;
  readonly customParameters: unknown;
}

/** The settings of a sign-in, with the connection parameter that has them. */
export interface SignIn extends OAuthSettings {
  readonly parameter: DeclaredParameter;
}

/** Undefined where a parameter is no sign-in by OAuth, or has no settings. */
export function signInOf(parameter: DeclaredParameter): SignIn | undefined {
  const member = memberIgnoringCase(parameter.value, 'oAuthSettings');
  if (member === undefined || !isObject(member.value)) return undefined;
  const settings = member.value;
  return { settings, at: parameter.at.child(member.key), provider: textOf(memberOf(settings, 'identityProvider'))?.toLowerCase(), customParameters: memberOf(settings, 'customParameters'), parameter };
}
