import type { ConnectorIndex } from '../../index/connector-index.js';
import { partOf } from '../../index/properties-parts.js';
import { isObject, memberOf, objectOf } from '../../lint/json-object.js';
import { policyExpressions } from '../../policies/policy-expression.js';
import type { ConnectorProject } from '../../project/connector-project.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { nearestName } from '../../wording/nearest-name.js';
import { policyTexts, readPolicy } from '../../policies/policy-instance.js';

export const policyConnectionParamExists = defineRule({
  meta: {
    id: 'policy-connection-param-exists',
    title: 'Policies take what connections have',
    severity: 'warning',
    profiles: ['save'],
    savedAnyway: true,
    serviceRules: {},
    reads: ['properties'],
    messages: {
      unknown: 'Connections have no parameter "{name}", so the policy gets nothing. Name one of the connection parameters, or add it to them.',
      misspelt: 'Connections have no parameter "{name}", so the policy gets nothing. Did you mean "{nearest}"?',
      inSome: 'The parameter "{name}" is not in the set "{set}", so the policy gets nothing from connections of that kind. Add it there, or a default as a second argument.',
    },
    fixable: 'suggestion',
  },
  create: ({ project, index, isComplete, report }) => {
    if (!isComplete || !knowsConnectionParameters(project)) return {};
    return {
      PolicyInstance(instance, at) {
        const known = namesOf(index);
        for (const { text, at: place } of policyTexts(readPolicy(instance, at))) {
          for (const { name, arguments: given } of policyExpressions(text)) {
            const [argument, fallback] = given;
            if (name.toLowerCase() !== 'connectionparameters' || argument === undefined || argument.quote === '') continue;
            const wanted = argument.text;
            if (has(known.common, wanted)) continue;
            // What a token brings along need not be declared.
            const isOfToken = wanted.toLowerCase().startsWith('token:');
            if (isOfToken && !known.sets.some(({ names }) => has(names, wanted))) continue;
            const lacking = known.sets.filter(({ names }) => !has(names, wanted) && !(isOfToken && has(names, 'token')));
            if (known.sets.length > 0 && lacking.length < known.sets.length) {
              if (lacking[0] !== undefined && fallback === undefined) report({ at: place, messageId: 'inSome', data: { name: wanted, set: lacking[0].set } });
              continue;
            }
            const nearest = nearestName(wanted, [...known.common, ...known.sets.flatMap(({ names }) => names)]);
            if (nearest === undefined) report({ at: place, messageId: 'unknown', data: { name: wanted } });
            else {
              const corrected = `${text.slice(0, argument.start + 1)}${nearest}${text.slice(argument.end - 1)}`;
              report({ at: place, messageId: 'misspelt', data: { name: wanted, nearest }, ...offering([proposeValue(place, corrected, `Change it to "${nearest}"`)]) });
            }
          }
        }
      },
    };
  },
});

/** A solution has them in files of their own, any of which may not be at hand. */
function knowsConnectionParameters(project: ConnectorProject): boolean {
  return project.documents.some((document) => {
    if (document.kind !== 'properties' || !isObject(document.value)) return false;
    const part = partOf(project, document);
    return part === undefined ? isObject(memberOf(document.value, 'properties')) : part !== 'policyTemplateInstances';
  });
}

interface Known {
  readonly common: readonly string[];
  readonly sets: readonly { readonly set: string; readonly names: readonly string[] }[];
}

function namesOf(index: ConnectorIndex): Known {
  return {
    common: index.connectionParameters.map(({ name }) => name),
    sets: index.connectionParameterSets.map(({ name, value }) => ({ set: name, names: Object.keys(objectOf(memberOf(value, 'parameters')) ?? {}) })),
  };
}

/** The platform compares these names ignoring case: published connectors depend on it. */
function has(names: readonly string[], name: string): boolean {
  return names.some((each) => each.toLowerCase() === name.toLowerCase());
}
