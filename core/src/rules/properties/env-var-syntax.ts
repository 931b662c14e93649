import { isObject, memberOf } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

/** As Microsoft's page writes it. */
const WHOLE = /@environmentVariables\("\w+"\)/;

export const envVarSyntax = defineRule({
  meta: {
    id: 'env-var-syntax',
    title: 'Environment variables are written as @environmentVariables("name")',
    severity: 'info',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition', 'properties'],
    messages: { form: 'This is not replaced by the environment variable. Write @environmentVariables("name"), with the name in double quotes and its prefix.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => {
    const check = (value: unknown, at: Location): void => {
      if (typeof value !== 'string' || !/@environmentVariables?\b/i.test(value) || WHOLE.test(value)) return;
      const name = /@environmentVariables?\s*\(\s*['"]?(\w+)['"]?\s*\)/i.exec(value);
      const mended = name === null ? undefined : value.replace(name[0], `@environmentVariables("${name[1] ?? ''}")`);
      report({ at, messageId: 'form', ...(mended === undefined ? { fixable: 'no' as const } : offering([proposeValue(at, mended)])) });
    };
    return {
      Definition(root, at) {
        for (const key of ['host', 'basePath']) check(memberOf(root, key), at.child(key));
      },
      SecurityScheme(scheme, at) {
        for (const key of Object.keys(scheme)) check(scheme[key], at.child(key));
      },
      Properties(root, at) {
        eachText(root, at, 0, check);
      },
    };
  },
});

function eachText(value: unknown, at: Location, depth: number, visit: (text: unknown, at: Location) => void): void {
  if (typeof value === 'string') visit(value, at);
  else if (depth < 12 && Array.isArray(value)) value.forEach((each: unknown, position) => { eachText(each, at.child(position), depth + 1, visit); });
  else if (depth < 12 && isObject(value)) for (const key of Object.keys(value)) eachText(value[key], at.child(key), depth + 1, visit);
}
