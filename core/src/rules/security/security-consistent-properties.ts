import type { ConnectorIndex } from '../../index/connector-index.js';
import { memberIgnoringCase, memberOf, objectOf, textOf, type JsonObject } from '../../lint/json-object.js';
import { documentOf } from '../../project/connector-project.js';
import { defineRule } from '../rule.js';

export const securityConsistentProperties = defineRule({
  meta: {
    id: 'security-consistent-properties',
    title: 'Definition and apiProperties.json sign in the same way',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition', 'properties'],
    messages: {
      oauth: 'The scheme "{name}" signs in by OAuth, and apiProperties.json has no connection parameter of the type oauthSetting. Add one called "token", or correct the scheme.',
      key: 'The scheme "{name}" sends a key, and apiProperties.json has no connection parameter of the type securestring to take it. Add one, or correct the scheme.',
      basic: 'The scheme "{name}" sends user name and password, and apiProperties.json has no connection parameters for them. Add "username" and "password", or correct the scheme.',
      url: 'The {key} of the scheme "{name}" is another than in apiProperties.json ({other}), which is the one that is used. Write the same address in both.',
      unused: 'apiProperties.json signs in by OAuth ("{parameter}"), and the definition declares no oauth2 scheme. Add one to "securityDefinitions", so that tools and reviewers see how people sign in.',
    },
    fixable: 'no',
  },
  create: ({ project, index, isComplete, report }) => {
    // Who leaves everything out signs in by other means, and is not known here.
    if (!isComplete || documentOf(project, 'properties') === undefined) return {};
    const parameters = connectionParametersOf(index);
    return {
      SecurityScheme(scheme, at, name) {
        const type = memberOf(scheme, 'type');
        const types = new Set(parameters.map(({ value }) => textOf(memberOf(value, 'type'))?.toLowerCase()));
        if (parameters.length === 0 && type !== 'oauth2') return;
        const hasKeys = types.has('securestring') || types.has('string');
        if (type === 'oauth2' && !types.has('oauthsetting')) report({ at, part: 'key', messageId: 'oauth', data: { name } });
        else if (type === 'apiKey' && !hasKeys && !types.has('oauthsetting')) report({ at, part: 'key', messageId: 'key', data: { name } });
        else if (type === 'basic' && !hasKeys) report({ at, part: 'key', messageId: 'basic', data: { name } });
        const settings = type === 'oauth2' ? oauthSettingsOf(parameters) : undefined;
        for (const [key, setting] of URLS) {
          const [here, there] = [memberOf(scheme, key), settings === undefined ? undefined : customParameter(settings, setting)];
          if (typeof here === 'string' && there !== undefined && isOtherAddress(here, there)) report({ at: at.child(key), messageId: 'url', data: { key, name, other: there } });
        }
      },
      Definition(root, at) {
        const schemes = Object.values(objectOf(memberOf(root, 'securityDefinitions')) ?? {});
        const oauth = parameters.find(({ value }) => textOf(memberOf(value, 'type'))?.toLowerCase() === 'oauthsetting');
        if (oauth === undefined || schemes.some((scheme) => memberOf(objectOf(scheme), 'type') === 'oauth2')) return;
        const hasSection = memberOf(root, 'securityDefinitions') !== undefined;
        report({ at: hasSection ? at.child('securityDefinitions') : at, ...(hasSection ? { part: 'key' as const } : {}), messageId: 'unused', data: { parameter: oauth.name }, severity: 'info', isMissing: true });
      },
    };
  },
});

function connectionParametersOf(index: ConnectorIndex): readonly { readonly name: string; readonly value: JsonObject }[] {
  const inSets = index.connectionParameterSets.flatMap(({ value }) => Object.entries(objectOf(memberOf(value, 'parameters')) ?? {}).flatMap(([name, each]) => {
    const parameter = objectOf(each);
    return parameter === undefined ? [] : [{ name, value: parameter }];
  }));
  return [...index.connectionParameters, ...inSets];
}
/** The members of a scheme, and the custom parameters of generic OAuth that hold the same addresses. */
const URLS = [['authorizationUrl', 'authorizationUrl'], ['tokenUrl', 'tokenUrl']] as const;

/** The settings of the only sign-in by OAuth. */
function oauthSettingsOf(parameters: readonly { readonly value: JsonObject }[]): JsonObject | undefined {
  const [settings, ...others] = parameters.map(({ value }) => objectOf(memberIgnoringCase(value, 'oAuthSettings')?.value)).filter((each) => each !== undefined);
  return others.length > 0 || textOf(memberOf(settings, 'identityProvider'))?.toLowerCase() !== 'oauth2' ? undefined : settings;
}

function customParameter(settings: JsonObject, name: string): string | undefined {
  const custom = objectOf(memberOf(settings, 'customParameters'));
  return custom === undefined ? undefined : textOf(memberOf(objectOf(memberIgnoringCase(custom, name)?.value), 'value'));
}

/** Placeholders are filled in later; a slash at the end and capitals make no difference. */
function isOtherAddress(a: string, b: string): boolean {
  const plain = (text: string): string => text.trim().replace(/\/+$/, '').toLowerCase();
  return /^https?:/i.test(a) && /^https?:/i.test(b) && !/[{<[@]/.test(a + b) && plain(a) !== plain(b);
}
