import { isList, isObject, memberOf, objectOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { declaredParameters, isKnownToPlatform, typeOfParameter } from '../../connections/connection-parameters.js';

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
  create: ({ project, index, isComplete, report }) => {
    if (!isComplete) return {};
    return {
      Project() {
        const declared = declaredParameters(index);
        const schemes = objectOf(memberOf(objectOf(project.documents.find(({ kind }) => kind === 'definition')?.value), 'securityDefinitions')) ?? {};
        const schemeNames = new Set(Object.keys(schemes).map((scheme) => scheme.toLowerCase()));
        // A sign-in refers to others by templates with their names.
        const texts = project.documents.map((document) => (document.kind === 'script' ? document.text : document.kind === 'properties' ? whatIsNamed(document.value) : '')).join('\n').toLowerCase();
        for (const { name, value, at } of declared) {
          const lower = name.toLowerCase();
          if (isKnownToPlatform(name) || typeOfParameter(value) === 'oauthsetting' || typeOfParameter(value) === 'gatewaysetting' || schemeNames.has(lower)) continue;
          // Several ways to sign in ask for the same.
          const declarations = declared.filter((other) => other.name.toLowerCase() === lower).length;
          if (texts.split(lower).length - 1 <= declarations) report({ at, part: 'key', messageId: 'unused', data: { name } });
        }
      },
    };
  },
});

/** All names and texts but those that people read: that a parameter has its name as a label does not use it. */
function whatIsNamed(value: unknown): string {
  if (typeof value === 'string') return value;
  if (isList(value)) return value.map(whatIsNamed).join('\n');
  if (!isObject(value)) return '';
  return Object.keys(value).filter((key) => !/^(?:displayname|description|tooltip|title)$/i.test(key)).map((key) => `${key}\n${whatIsNamed(value[key])}`).join('\n');
}
