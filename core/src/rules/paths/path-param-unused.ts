import type { Fix } from '../../fixes/fix.js';
import { fitTemplate } from '../../paths/path-template.js';
import type { EffectiveParameter } from '../../index/connector-index.js';
import { readList } from '../../index/effective-parameters.js';
import type { Location } from '../../lint/location.js';
import { offering, proposeName, suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const pathParamUnused = defineRule({
  meta: {
    id: 'path-param-unused',
    title: 'Every path parameter is a variable of its path',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { unused: 'PathParameterNotDefinedInTemplate', misnamed: 'PathParameterNotDefinedInTemplate', notation: 'PathParameterNotDefinedInTemplate' },
    reads: ['definition'],
    messages: {
      unused: 'The path {path} has no variable {variable}, so the service refuses the connector. Put {variable} into the path, or remove the parameter.',
      misnamed: 'The path {path} has no variable {variable}, so the service refuses the connector. Did you mean {meant}?',
      notation: 'The path {path} has "{written}" where the variable {variable} belongs, so the service refuses the connector. Write {variable} in place of it.',
    },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => {
    const check = (path: string, pathItem: Location | undefined, parameters: readonly EffectiveParameter[], owner: EffectiveParameter['owner']): void => {
      for (const { parameter, meant, written } of fitTemplate(path, parameters).unused) {
        if (parameter.owner !== owner || parameter.name === undefined) continue;
        const at = nameOf(parameter);
        const variable = `{${parameter.name}}`;
        const data = { path, variable };
        const remove = (): readonly Fix[] => [removal(parameter)];
        if (written !== undefined) report({ at, messageId: 'notation', data: { ...data, written }, ...offering(pathItem === undefined ? [] : proposeName(pathItem, path.replace(written, () => variable))) });
        else if (meant === undefined) report({ at, messageId: 'unused', data, fixes: remove });
        // Without it the variable would have no parameter at all, so that removing it is no way out.
        else report({ at, messageId: 'misnamed', data: { ...data, meant: `{${meant}}` }, ...offering(renaming(parameter, meant)) });
      }
    };
    return {
      // What a path item lists is wrong once, not once for each of its operations.
      PathItem: (item, at, path) => {
        check(path, at, readList(item, at, 'pathItem', (reference) => index.resolve(reference)), 'pathItem');
      },
      Operation: (operation) => {
        check(operation.path, operation.at.parent, index.parametersOf(operation), 'operation');
      },
    };
  },
});

/** The name that does not fit: where it is written, or the reference to a parameter that other paths may use rightly. */
function nameOf({ at, listedAt }: EffectiveParameter): Location {
  return isShared(at, listedAt) ? listedAt.child('$ref') : at.child('name');
}

function isShared(at: Location, listedAt: Location): boolean {
  return at.pointer !== listedAt.pointer;
}

function renaming({ at, listedAt }: EffectiveParameter, meant: string): readonly Fix[] {
  if (isShared(at, listedAt)) return [];
  const place = at.child('name');
  return [
    suggestion(`Change the name to "${meant}"`, place, (corrector) => {
      corrector.set(place.pointer, meant);
    }),
  ];
}

function removal({ listedAt }: EffectiveParameter): Fix {
  return suggestion('Remove this parameter', listedAt, (corrector) => {
    corrector.remove(listedAt.pointer);
  });
}
