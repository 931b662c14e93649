import { isBlank, memberOf, objectOf } from '../../lint/json-object.js';
import type { ConnectorProject } from '../../project/connector-project.js';
import { isDefinitionCandidate, isProjectFile } from '../../project/file-names.js';
import { fileNameOf } from '../../project/uri-path.js';

/** The files of the folder, in lower case, since most file systems do not tell capitals apart. Undefined where nobody listed the folder. */
export function namesInFolder({ files: { documents, icon, neighbours } }: ConnectorProject): ReadonlySet<string> | undefined {
  if (neighbours === undefined) return undefined;
  const uris = [...documents.map(({ uri }) => uri), ...(icon === undefined ? [] : [icon]), ...neighbours];
  return new Set(uris.map((uri) => fileNameOf(uri).toLowerCase()));
}

/** The name of a file that the listing of the folder would hold. Undefined for files of other folders and of other kinds: nobody looked there. */
export function nameInFolder(value: unknown): string | undefined {
  if (typeof value !== 'string' || isBlank(value)) return undefined;
  const name = value.trim().replace(/^(?:\.[/\\])+/, '');
  const uri = encodeURIComponent(name);
  return !/[/\\:]/.test(name) && (isProjectFile(uri) || isDefinitionCandidate(uri)) ? name : undefined;
}

/** Whether the settings name a file under `key` that is not there, which is a finding of its own. */
export function settingsNameMissing(project: ConnectorProject, key: 'apiDefinition' | 'apiProperties'): boolean {
  const present = namesInFolder(project);
  return project.documents.some(({ kind, value }) => {
    const name = kind === 'settings' ? nameInFolder(memberOf(objectOf(value), key)) : undefined;
    return name !== undefined && present?.has(name.toLowerCase()) === false;
  });
}
