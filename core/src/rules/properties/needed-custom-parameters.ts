import type { Fix } from '../../fixes/fix.js';
import { isObject, memberIgnoringCase } from '../../lint/json-object.js';
import type { Visitor } from '../../lint/visitor.js';
import { suggestion } from '../../fixes/fixing.js';
import type { RuleContext } from '../rule.js';
import { bringsAlong, type OAuthSettings } from '../../connections/connection-parameters.js';

/** The visitor of the rules about custom parameters that one identity provider needs; their names are compared ignoring case, as the service does. */
export function askForCustomParameters({ report }: RuleContext<'missing'>, providers: readonly string[], needed: readonly string[]): Visitor {
  return {
    SignIn(settings) {
      if (settings.provider === undefined || !providers.includes(settings.provider)) return;
      const { customParameters, parameter } = settings;
      // Another type than an object is a finding of its own.
      if (customParameters !== undefined && !isObject(customParameters)) return;
      const missing = needed.filter((key) => (customParameters === undefined || memberIgnoringCase(customParameters, key) === undefined) && !bringsAlong(parameter, key));
      if (missing.length === 0) return;
      const at = customParameters === undefined ? settings.at : settings.at.child('customParameters');
      report({ at, part: 'key', messageId: 'missing', data: { keys: missing.map((key) => `"${key}"`).join(', ') }, isMissing: true, lacks: [settings.at.child('customParameters').pointer], fixes: () => [addAll(settings, missing)] });
    },
  };
}

function addAll({ at, customParameters }: OAuthSettings, missing: readonly string[]): Fix {
  return suggestion(`Add ${missing.join(', ')}`, at, (corrector) => {
    if (customParameters === undefined) corrector.insertKey(at.pointer, 'customParameters', Object.fromEntries(missing.map((key) => [key, { value: '' }])));
    else for (const key of missing) corrector.insertKey(at.child('customParameters').pointer, key, { value: '' });
  });
}
