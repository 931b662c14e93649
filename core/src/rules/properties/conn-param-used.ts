import { memberOf, objectOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { isKnownToPlatform, typeOfParameter } from '../../connections/connection-parameters.js';

export const connParamUsed = defineRule({
  meta: {
    id: 'conn-param-used',
    title: 'What connections ask for is used',
    severity: 'hint',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition', 'properties', 'script'],
    messages: { unused: 'Who makes a connection has to fill in "{name}", and no policy, script or scheme uses it. Use it as @connectionParameters(\'{name}\'), or remove it.' },
    fixable: 'no',
  },
  create: ({ project, isComplete, report }) => {
    if (!isComplete) return {};
    return {
      ConnectionParameter(parameter, at, name) {
        if (isKnownToPlatform(name) || typeOfParameter(parameter) === 'oauthsetting' || typeOfParameter(parameter) === 'gatewaysetting') return;
        // A sign-in refers to others by templates with their names.
        const schemes = objectOf(memberOf(objectOf(project.documents.find(({ kind }) => kind === 'definition')?.value), 'securityDefinitions')) ?? {};
        const others = project.documents.filter(({ kind }) => kind === 'properties' || kind === 'script').map(({ text }) => text).join('\n');
        const mentions = others.toLowerCase().split(name.toLowerCase()).length - 1;
        if (mentions <= 1 && !Object.keys(schemes).some((scheme) => scheme.toLowerCase() === name.toLowerCase())) report({ at, part: 'key', messageId: 'unused', data: { name } });
      },
    };
  },
});
