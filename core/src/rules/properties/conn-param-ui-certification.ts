import { labelOf } from '../../wording/parameter-label.js';
import type { Location } from '../../lint/location.js';
import type { Fix } from '../../fixes/fix.js';
import { offering, proposeMember, suggestion } from '../../fixes/fixing.js';
import { isBlank, memberIgnoringCase, memberOf, objectOf, isObject, textOf, type JsonObject } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { typeOfParameter } from '../../connections/connection-parameters.js';

export const connParamUiCertification = defineRule({
  meta: {
    id: 'conn-param-ui-certification',
    title: 'Connection parameters have a name, a description and a tooltip',
    severity: 'info',
    profiles: ['certification'],
    serviceRules: {},
    reads: ['properties'],
    messages: { missing: 'Who makes a connection sees no {keys} for "{name}". Add {keys} to its "uiDefinition".' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    ConnectionParameter({ name, value, at }) {
      // The service reads the members ignoring case, and Microsoft's page on several ways to sign in has a "displayname".
      const ui = objectOf(memberIgnoringCase(value, 'uiDefinition')?.value) ?? {};
      const hidden = memberOf(objectOf(memberOf(ui, 'constraints')), 'hidden');
      // Nobody fills in a token, or what is hidden; a gateway is chosen from a list that has texts of its own.
      if (typeOfParameter(value) === 'oauthsetting' || typeOfParameter(value) === 'gatewaysetting' || hidden === true || hidden === 'true' || /^token:/i.test(name)) return;
      const keys = ['displayName', 'description', 'tooltip'].filter((key) => {
        // Microsoft's page on several ways to sign in writes the description into the schema.
        const text = memberIgnoringCase(ui, key)?.value ?? (key === 'description' ? memberOf(objectOf(memberOf(ui, 'schema')), key) : undefined);
        return text === undefined || (typeof text === 'string' && isBlank(text));
      });
      if (keys.length > 0) report({ at, part: 'key', messageId: 'missing', data: { name, keys: keys.join(', ') }, isMissing: true, ...offering(proposeTexts(name, value, at, keys)) });
    },
  }),
});

/** Texts to begin with: the name as a label, and what can be said of any parameter. What is there already says more. */
function proposeTexts(name: string, value: JsonObject, at: Location, keys: readonly string[]): readonly Fix[] {
  const found = memberIgnoringCase(value, 'uiDefinition');
  if (found !== undefined && !isObject(found.value)) return [];
  const ui = objectOf(found?.value);
  const text = (key: string): string | undefined => {
    const existing = textOf(ui === undefined ? undefined : memberIgnoringCase(ui, key)?.value);
    return existing === undefined || isBlank(existing) ? undefined : existing;
  };
  const displayName = text('displayName') ?? labelOf(name);
  const description = text('description') ?? text('tooltip') ?? `The ${displayName} of your account.`;
  const texts: JsonObject = { displayName, description, tooltip: text('tooltip') ?? description };
  const title = `Add ${keys.map((key) => `${key} ${JSON.stringify(texts[key])}`).join(', ')}`;
  if (found === undefined || ui === undefined) return [proposeMember(at, 'uiDefinition', texts, title)];
  const place = at.child(found.key);
  return [
    suggestion(title, at, (corrector) => {
      for (const key of keys) {
        const written = memberIgnoringCase(ui, key);
        if (written !== undefined) corrector.set(place.child(written.key).pointer, texts[key]);
        else corrector.insertKey(place.pointer, key, texts[key]);
      }
    }),
  ];
}
