import type { Uri } from '../documents/connector-document.js';
import { isObject, memberOf } from '../lint/json-object.js';
import { Location } from '../lint/location.js';
import type { Problem } from '../lint/problem.js';
import { documentOf, type ConnectorProject } from '../project/connector-project.js';
import { folderOf, pathBelow } from '../project/uri-path.js';
import type { Fix } from '../fixes/fix.js';
import type { NewFile } from '../fixes/new-file.js';

/**
 * Adds a suppression of one problem to the project's connector.config.json. Its reason is left empty, and config-valid asks for it: until somebody
 * has written why, nothing is held back. Undefined where there is no configuration that could take it.
 */
export function suppressProblem(project: ConnectorProject, { rule, pointer, uri }: Problem): Fix | undefined {
  const config = documentOf(project, 'config');
  if (config === undefined || !isObject(config.value) || config.syntaxErrors.length > 0 || uri === config.uri) return undefined;
  const list = memberOf(config.value, 'suppressions');
  if (list !== undefined && !Array.isArray(list)) return undefined;
  const suppression = suppressionOf({ rule, pointer, uri }, folderOf(config.uri));
  const root = Location.root(config);
  return {
    kind: 'suggestion',
    title: `Hold back this finding of ${rule} in connector.config.json`,
    uri: config.uri,
    apply: (corrector) => {
      if (list === undefined) corrector.insertKey(root.pointer, 'suppressions', [suppression]);
      else corrector.append(root.child('suppressions').pointer, suppression);
    },
  };
}

/** The same where there is no configuration yet: the file to make in the connector's folder. Undefined where there is one. */
export function suppressInNewFile(project: ConnectorProject, problem: Problem): { readonly title: string; readonly file: NewFile } | undefined {
  if (documentOf(project, 'config') !== undefined) return undefined;
  const { folder } = project.files;
  const text = `${JSON.stringify({ suppressions: [suppressionOf(problem, folder)] }, undefined, 2)}\n`;
  return { title: `Hold back this finding of ${problem.rule} in a new connector.config.json`, file: { uri: `${folder}/connector.config.json`, text } };
}

function suppressionOf({ rule, pointer, uri }: Pick<Problem, 'rule' | 'pointer' | 'uri'>, folder: Uri): object {
  const file = pathBelow(uri, folder);
  return { rule, ...(file === undefined ? {} : { file }), pointer, reason: '' };
}
