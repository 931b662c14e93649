import type { ConnectorOperation } from '../index/connector-index.js';
import { actionWords } from './action-summary.js';
import { wordsOf } from './identifier-words.js';

/** An id in Pascal case from verb and path, e.g. `GetContactById` for `GET /contacts/{id}`, that is none of `taken` (compared ignoring case). */
export function suggestOperationId({ method, path }: Pick<ConnectorOperation, 'method' | 'path'>, taken: ReadonlySet<string>): string {
  const stem = pascalCase(actionWords(undefined, method, path));
  const parameter = /\{([^{}]+)\}[^{}]*$/.exec(path)?.[1];
  const specific = parameter === undefined ? stem : `${stem}By${pascalCase(wordsOf(parameter))}`;
  for (let number = 1; ; number++) {
    const id = number === 1 ? specific : `${specific}${number}`;
    if (!taken.has(id.toLowerCase())) return id;
  }
}

function pascalCase(words: readonly string[]): string {
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()).join('').replaceAll(/[^A-Za-z0-9]/g, '');
}
