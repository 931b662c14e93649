import { memberIgnoringCase, objectOf, textOf, type JsonObject } from '../lint/json-object.js';
import { PAGES } from './documentation-links.js';
import { IDENTITY_PROVIDERS, providerDetails, providerNamed } from './identity-providers.js';
import { any, type Around, boolean, type KnownKey, type KnownValue, listOfValues, mapOf, objectWith, oneOf, slot, tableOf, text, type Variant } from './known-value.js';
import { hole, INSIDE, type Template, valueHole } from './template.js';
import { USUAL_CONNECTION_PARAMETERS } from './usual-connection-parameters.js';

/** The types of connection parameters, with what people see. */
export const CONNECTION_PARAMETER_TYPES: Readonly<Record<string, string>> = {
  string: 'A text that anybody may read.',
  securestring: 'A secret: an API key or a password. It is hidden while it is typed, and never given back.',
  int: 'A whole number.',
  bool: 'Yes or no.',
  oauthSetting: 'A sign-in by OAuth. `oAuthSettings` says with whom.',
  gatewaySetting: 'The on-premises data gateway that the API is reached through.',
};

export const REDIRECT_MODES: Readonly<Record<string, string>> = {
  Global: 'One address for all connectors: `https://global.consent.azure-apim.net/redirect`.',
  GlobalPerConnector: 'An address of the connector’s own, which is known once it has been saved.',
  Direct: 'An address that `redirectUrl` names.',
};

const FLAG = oneOf({ true: '', false: '' });
const DISPLAY_NAME: KnownKey = { name: 'displayName', meaning: 'What people read when they create a connection.', value: text };
const DESCRIPTION: KnownKey = { name: 'description', meaning: 'What is to be filled in.', value: text };

const ALLOWED_VALUES: KnownKey = {
  name: 'allowedValues',
  meaning: 'The choices of a dropdown.',
  value: listOfValues(objectWith('choice', [{ name: 'text', meaning: 'What people read.', value: text, isRequired: true }, { name: 'value', meaning: 'What the connection gets.', value: text, isRequired: true }])),
  template: [{ text: hole(), value: hole() }],
};

const CONSTRAINTS: KnownValue = objectWith('constraints', [
  { name: 'required', meaning: 'Whether people have to fill it in: the texts `"true"` or `"false"`.', value: FLAG },
  { name: 'hidden', meaning: 'Whether people do not see it: the texts `"true"` or `"false"`.', value: FLAG },
  { name: 'clearText', meaning: 'Whether it can be read while it is typed.', value: boolean },
  { name: 'tabIndex', meaning: 'Where it stands among the others.', value: { kind: 'number' } },
  ALLOWED_VALUES,
  { name: 'capability', meaning: 'With which kinds of connections it is shown.', value: listOfValues(oneOf({ gateway: 'Those through a gateway.', cloud: 'Those without one.' })) },
  { name: 'dependencies', meaning: 'With which values of other parameters it is shown.', value: mapOf(objectWith('dependency', [{ name: 'values', meaning: 'The values that the other parameter has to have.', value: listOfValues(text) }]), 'connectionParameter'), template: INSIDE },
]);

const UI_DEFINITION: KnownKey = {
  name: 'uiDefinition',
  meaning: 'What people see when they create a connection.',
  value: objectWith('what people see', [
    { ...DISPLAY_NAME, isRequired: true },
    { ...DESCRIPTION, isRequired: true },
    { name: 'tooltip', meaning: 'What is shown beside the input box.', value: text, isRequired: true },
    { name: 'constraints', meaning: 'What may be filled in.', value: CONSTRAINTS, isRequired: true, template: { required: 'true' } },
    { name: 'schema', meaning: 'The JSON type, for parameters of a set.', value: objectWith('type', [{ name: 'type', meaning: 'The JSON type.', value: oneOf({ string: '' }) }, DESCRIPTION]), template: { type: 'string' } },
  ]),
  template: { displayName: hole(), description: hole(), tooltip: hole(), constraints: { required: 'true' } },
};

const CUSTOM_VALUE: KnownValue = objectWith('custom parameter', [{ name: 'value', meaning: 'The value.', value: text, isRequired: true }], { value: hole() });

/** What `customParameters` holds depends on the identity provider beside it. */
const CUSTOM_PARAMETERS: KnownValue = {
  kind: 'object',
  object: {
    name: 'custom parameters',
    others: CUSTOM_VALUE,
    keys: (around) => {
      const provider = providerNamed(providerAround(around) ?? '');
      return tableOf(
        (provider?.parameters ?? []).map(({ name, meaning, isRequired, value }) => ({
          name,
          meaning,
          value: CUSTOM_VALUE,
          link: PAGES.connectionParameters,
          ...(isRequired === true ? { isRequired } : {}),
          template: { value: hole(value ?? '') },
        })),
      );
    },
  },
};

function providerAround(around: Around): string | undefined {
  const settings = objectOf(around.outer(1));
  return settings === undefined ? undefined : textOf(memberIgnoringCase(settings, 'identityProvider')?.value);
}

/** A sign-in with each provider whose needs are known. */
const SIGN_INS: readonly Variant[] = IDENTITY_PROVIDERS.filter(({ meaning }) => meaning !== undefined).map((provider) => ({
  label: provider.id,
  meaning: provider.meaning ?? '',
  details: providerDetails(provider),
  template: {
    identityProvider: provider.id,
    clientId: hole(),
    scopes: [hole()],
    redirectMode: 'GlobalPerConnector',
    ...(provider.parameters.some(({ isRequired }) => isRequired === true) ? { customParameters: customParametersOf(provider.id) } : {}),
  },
}));

const OAUTH_SETTINGS: KnownKey = {
  name: 'oAuthSettings',
  meaning: 'With whom people sign in, and how. It belongs to the type `oauthSetting`.',
  value: signInObject([
    {
      name: 'identityProvider',
      meaning: 'Who signs people in.',
      isRequired: true,
      value: { kind: 'text', choices: IDENTITY_PROVIDERS.map((provider) => ({ value: provider.id, ...(provider.meaning === undefined ? {} : { meaning: provider.meaning }), details: providerDetails(provider) })) },
    },
    { name: 'clientId', meaning: 'The identifier of the app that is registered with the provider.', value: text, isRequired: true },
    { name: 'clientSecret', meaning: 'The secret of that app. Leave it out of the file: deploy it separately, since the service never gives it back.', value: text, isHidden: true },
    { name: 'scopes', meaning: 'What the token has to allow.', value: listOfValues(slot('signInScope')), isRequired: true, template: [hole()] },
    { name: 'redirectMode', meaning: 'Where the provider sends people back to.', value: oneOf(REDIRECT_MODES) },
    { name: 'redirectUrl', meaning: 'The address that the provider sends people back to. The service fills it in. For certification, the provider has to allow `https://global-test.consent.azure-apim.net/redirect`, too.', value: text, template: hole('https://global.consent.azure-apim.net/redirect') },
    {
      name: 'properties',
      meaning: 'Further facts about the sign-in.',
      value: objectWith('properties of a sign-in', [
        { name: 'IsFirstParty', meaning: 'Whether the app is one of Microsoft’s: the texts `"True"` or `"False"`.', value: oneOf({ False: '', True: '' }), isRequired: true },
        { name: 'AzureActiveDirectoryResourceId', meaning: 'The resource that Microsoft Entra ID gives the token for.', value: text },
        { name: 'IsOnbehalfofLoginSupported', meaning: 'Whether the connector can act on behalf of people who signed in elsewhere.', value: boolean },
      ]),
    },
    { name: 'customParameters', meaning: 'What the provider needs, each as an object with a `value`.', value: CUSTOM_PARAMETERS, template: INSIDE },
    { name: 'additionalParameters', meaning: 'Further parameters of the sign-in, and when they apply.', value: mapOf(any), template: INSIDE },
  ]),
  template: {
    identityProvider: 'oauth2',
    clientId: hole(),
    scopes: [hole()],
    redirectMode: 'GlobalPerConnector',
    customParameters: { authorizationUrl: { value: hole('https://') }, tokenUrl: { value: hole('https://') }, refreshUrl: { value: hole('https://') } },
  },
};

/** What a new `customParameters` holds depends on the provider. */
function signInObject(keys: readonly KnownKey[]): KnownValue {
  return {
    kind: 'object',
    object: {
      name: 'settings of a sign-in',
      variants: SIGN_INS,
      keys: ({ object }) => {
        const template = customParametersOf(textOf(memberIgnoringCase(object, 'identityProvider')?.value) ?? '');
        return tableOf(keys.map((key) => (key.name === 'customParameters' ? { ...key, template } : key)));
      },
    },
  };
}

function customParametersOf(provider: string): Template {
  const needed = (providerNamed(provider)?.parameters ?? []).filter(({ isRequired }) => isRequired === true);
  return needed.length === 0 ? INSIDE : Object.fromEntries(needed.map(({ name, value }) => [name, { value: hole(value ?? '') }]));
}

const TYPE: KnownKey = { name: 'type', meaning: 'What kind of value it is.', value: oneOf(CONNECTION_PARAMETER_TYPES), isRequired: true };
const GATEWAY_SETTINGS: KnownKey = { name: 'gatewaySettings', meaning: 'How the API is reached through the gateway.', value: mapOf(any), template: INSIDE };

/** What a parameter may have depends on its type. */
const CONNECTION_PARAMETER: KnownValue = {
  kind: 'object',
  object: {
    name: 'connection parameter',
    variants: USUAL_CONNECTION_PARAMETERS.map(({ name, label, meaning, template }): Variant => ({ label, meaning, mostlyFor: name, template })),
    template: { type: 'string', uiDefinition: { displayName: hole(), description: hole(), tooltip: hole(), constraints: { required: 'true' } } },
    keys: ({ object }) => {
      const type = typeOf(object);
      const hidden = (isHidden: boolean): Pick<KnownKey, 'isHidden'> => (isHidden ? { isHidden } : {});
      return tableOf([
        TYPE,
        { ...OAUTH_SETTINGS, ...hidden(type !== undefined && type !== 'oauthsetting') },
        UI_DEFINITION,
        { ...ALLOWED_VALUES, meaning: 'The only values that it may have.' },
        { ...GATEWAY_SETTINGS, ...hidden(type !== 'gatewaysetting') },
      ].map((key) => ({ link: PAGES.connectionParameters, ...key })));
    },
  },
};

function typeOf(object: JsonObject): string | undefined {
  return textOf(memberIgnoringCase(object, 'type')?.value)?.toLowerCase();
}

/** What connections are created with, by name. */
export const CONNECTION_PARAMETERS: KnownValue = mapOf(CONNECTION_PARAMETER, 'connectionParameterName');

/** Several ways to sign in, of which people choose one. */
export const CONNECTION_PARAMETER_SETS: KnownValue = objectWith('ways to sign in', [
  { name: 'uiDefinition', meaning: 'What people read above the ways to sign in.', value: objectWith('what people see', [{ ...DISPLAY_NAME, isRequired: true }, { ...DESCRIPTION, isRequired: true }]), isRequired: true },
  {
    name: 'values',
    meaning: 'The ways to sign in.',
    isRequired: true,
    value: listOfValues(
      objectWith('way to sign in', [
        { name: 'name', meaning: 'The name that connections refer to. It must not change.', value: text, isRequired: true },
        { name: 'uiDefinition', meaning: 'What people read about this way.', value: objectWith('what people see', [{ ...DISPLAY_NAME, isRequired: true }, { ...DESCRIPTION, isRequired: true }]), isRequired: true },
        { name: 'parameters', meaning: 'What has to be filled in.', value: CONNECTION_PARAMETERS, isRequired: true, template: INSIDE },
        { name: 'metadata', meaning: 'Further facts.', value: objectWith('facts', [{ name: 'allowSharing', meaning: 'Whether connections of this kind may be shared.', value: boolean }]), template: { allowSharing: valueHole('false', 'false', 'true') } },
      ]),
    ),
  },
]);
