import type { SignIn } from '../../connections/connection-parameters.js';
import type { Fix } from '../../fixes/fix.js';
import { offering, proposeMember, proposeValue } from '../../fixes/fixing.js';
import type { ConnectorIndex } from '../../index/connector-index.js';
import { TEMPLATE_VARIABLES } from '../../knowledge/identity-providers.js';
import { isObject, memberOf, objectOf } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { nearestName } from '../../wording/nearest-name.js';
import { defineRule } from '../rule.js';

const TEMPLATE = /^(?:authorization|token|refresh)(?:url|urlquerystring|body)template$/i;
const ADDRESS = /^(?:authorization|token|refresh)url$/i;
const VARIABLE = /\{([A-Za-z_][\w.-]*)\}/g;
/** What newer ways to sign in add to such requests; no published connector tells whether it is filled in. */
const PERHAPS_FILLED = /^(?:code_?challenge|code_?challenge_?method|code_?verifier|nonce|access_?token)$/i;

export const oauthTemplateVariable = defineRule({
  meta: {
    id: 'oauth-template-variable',
    title: 'What the templates of a sign-in have in braces is filled in',
    severity: 'warning',
    profiles: ['save'],
    savedAnyway: true,
    serviceRules: {},
    reads: ['properties'],
    messages: {
      unknown: 'Nothing fills in "{variable}" when somebody signs in: the platform knows {known}, and connections have no parameter "{parameter}". Add that parameter, so that people are asked for it, or write what belongs there.',
      misspelt: 'Nothing fills in "{variable}" when somebody signs in. Did you mean "{nearest}"?',
      fixed: '"{key}" is called as it stands, with "{variable}". Write what belongs there. Where it differs from user to user, take the identity provider "oauth2generic" with "{key}Template", and ask for it by a connection parameter "{parameter}".',
    },
    fixable: 'suggestion',
  },
  create: ({ index, isComplete, report }) => {
    if (!isComplete) return {};
    return {
      SignIn(signIn) {
        const { customParameters, provider, parameter } = signIn;
        if (!isObject(customParameters)) return;
        const own = variablesOf(signIn, index);
        for (const key of Object.keys(customParameters)) {
          const isTemplate = provider === 'oauth2generic' && TEMPLATE.test(key);
          if (!isTemplate && !(provider === 'oauth2' && ADDRESS.test(key))) continue;
          const value = memberOf(objectOf(customParameters[key]), 'value');
          if (typeof value !== 'string') continue;
          const place = signIn.at.child('customParameters', key, 'value');
          for (const name of new Set(Array.from(value.matchAll(VARIABLE), ([, variable = '']) => variable))) {
            const variable = `{${name}}`;
            const asked = `${parameter.name}:${name}`;
            if (!isTemplate) {
              report({ at: place, messageId: 'fixed', data: { key, variable, parameter: asked }, fixable: 'no' });
              continue;
            }
            if (PERHAPS_FILLED.test(name) || [...TEMPLATE_VARIABLES, ...own].some((known) => known.toLowerCase() === name.toLowerCase())) continue;
            const nearest = nearestName(name, [...TEMPLATE_VARIABLES, ...own]);
            const known = TEMPLATE_VARIABLES.map((each) => `{${each}}`).join(', ');
            if (nearest === undefined) report({ at: place, messageId: 'unknown', data: { variable, known, parameter: asked }, ...offering(askFor(asked, name, parameter.at)) });
            else report({ at: place, messageId: 'misspelt', data: { variable, nearest: `{${nearest}}` }, fixes: () => [proposeValue(place, value.replaceAll(variable, `{${nearest}}`), `Change it to "{${nearest}}"`)] });
          }
        }
      },
    };
  },
});

/** What the sign-in itself brings along for its templates: what is asked of each connection, and values under names of its own. */
function variablesOf({ settings, customParameters, parameter }: SignIn, index: ConnectorIndex): readonly string[] {
  const prefix = `${parameter.name}:`.toLowerCase();
  const beside = objectOf(parameter.at.parent?.value) ?? {};
  const declared = [...Object.keys(beside), ...index.connectionParameters.map(({ name }) => name)];
  const inSettings = [customParameters, memberOf(settings, 'additionalParameters')].flatMap((each) => Object.keys(objectOf(each) ?? {}));
  return [...declared.map((name) => (name.toLowerCase().startsWith(prefix) ? name.slice(prefix.length) : name)), ...inSettings.filter((name) => !TEMPLATE.test(name))];
}

function askFor(name: string, label: string, sibling: Location): readonly Fix[] {
  if (sibling.parent === undefined) return [];
  const words = label.replace(/([a-z0-9])([A-Z])/g, '$1 $2').split(/[\s_.-]+/).filter((word) => word !== '').join(' ').toLowerCase();
  const displayName = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  const value = { type: 'string', uiDefinition: { displayName, description: `The ${words} to sign in to`, tooltip: `The ${words} to sign in to`, constraints: { required: 'true' } } };
  return [proposeMember(sibling.parent, name, value, `Add the connection parameter "${name}"`)];
}
