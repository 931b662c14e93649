import { isBlank, memberOf, objectOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { declaredParameters, typeOfParameter } from '../../connections/connection-parameters.js';

export const connParamUiCertification = defineRule({
  meta: {
    id: 'conn-param-ui-certification',
    title: 'Connection parameters have a name, a description and a tooltip',
    severity: 'info',
    profiles: ['certification'],
    serviceRules: {},
    reads: ['properties'],
    messages: { missing: 'Who makes a connection sees no {keys} for "{name}". Add {keys} to its "uiDefinition".' },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    Project() {
      for (const { name, value, at } of declaredParameters(index)) {
        const ui = objectOf(memberOf(value, 'uiDefinition'));
        const hidden = memberOf(objectOf(memberOf(ui, 'constraints')), 'hidden');
        // Nobody fills in a token, or what is hidden.
        if (typeOfParameter(value) === 'oauthsetting' || hidden === true || hidden === 'true' || /^token:/i.test(name)) continue;
        const keys = ['displayName', 'description', 'tooltip'].filter((key) => {
          const text = memberOf(ui, key);
          return text === undefined || (typeof text === 'string' && isBlank(text));
        });
        if (keys.length > 0) report({ at, part: 'key', messageId: 'missing', data: { name, keys: keys.join(', ') }, isMissing: true });
      }
    },
  }),
});
