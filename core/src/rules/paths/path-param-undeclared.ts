import type { Fix } from '../../fixes/fix.js';
import type { ConnectorOperation } from '../../index/connector-index.js';
import { isList, memberOf } from '../../lint/json-object.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { labelOf } from '../../wording/parameter-label.js';
import { fitTemplate } from '../../paths/path-template.js';
import { parametersAreReadable } from '../../paths/unreadable-parameters.js';

export const pathParamUndeclared = defineRule({
  meta: {
    id: 'path-param-undeclared',
    title: 'Every variable of a path is a parameter',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { undeclared: 'OperationMissingPathParameter' },
    reads: ['definition'],
    messages: {
      undeclared: 'The path has the variable {variable}, and this operation has no path parameter "{name}", so the service refuses the connector. Add the parameter.',
    },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    Operation(operation, at) {
      if (!parametersAreReadable(operation, index)) return;
      for (const name of fitTemplate(operation.path, index.parametersOf(operation)).undeclared) {
        report({ at, messageId: 'undeclared', data: { variable: `{${name}}`, name }, isMissing: true, lacks: index.parametersOf(operation).flatMap((parameter) => (parameter.name === name && parameter.in === undefined ? [parameter.at.child('in').pointer] : [])), fixes: () => [declare(operation, name)] });
      }
    },
  }),
});

function declare({ at, value }: ConnectorOperation, name: string): Fix {
  const parameter = { name, in: 'path', required: true, type: 'string', 'x-ms-summary': labelOf(name), 'x-ms-url-encoding': 'single' };
  const parameters = memberOf(value, 'parameters');
  return suggestion(`Add the path parameter "${name}"`, at, (corrector) => {
    const place = at.child('parameters').pointer;
    if (parameters === undefined) corrector.insertKey(at.pointer, 'parameters', [parameter]);
    else if (isList(parameters)) corrector.append(place, parameter);
    else corrector.set(place, [parameter]);
  });
}
