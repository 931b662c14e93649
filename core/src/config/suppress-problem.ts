import { isObject, memberOf } from '../lint/json-object.js';
import { Location } from '../lint/location.js';
import type { Problem } from '../lint/problem.js';
import { documentOf, type ConnectorProject } from '../project/connector-project.js';
import { folderOf } from '../project/uri-path.js';
import type { Fix } from '../fixes/fix.js';

/**
 * Adds a suppression of one problem to the project's connector.config.json. Its reason is left empty, and config-valid asks for it: until somebody
 * has written why, nothing is held back. Undefined where there is no configuration that could take it.
 */
export function suppressProblem(project: ConnectorProject, { rule, pointer, uri }: Problem): Fix | undefined {
  const config = documentOf(project, 'config');
  if (config === undefined || !isObject(config.value) || config.syntaxErrors.length > 0 || uri === config.uri) return undefined;
  const list = memberOf(config.value, 'suppressions');
  if (list !== undefined && !Array.isArray(list)) return undefined;
  const folder = `${folderOf(config.uri)}/`;
  const file = uri.startsWith(folder) ? decodeURIComponent(uri.slice(folder.length)) : undefined;
  const suppression = { rule, ...(file === undefined ? {} : { file }), pointer, reason: '' };
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
