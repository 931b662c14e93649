import type { YamlSupport } from '../../documents/yaml-support.js';
import { fileNameOf, folderOf } from '../../project/uri-path.js';
import type { PlaceInDefinition } from './place-in-definition.js';
import type { Refactoring, RefactoringChange } from './refactoring.js';

/** Offers, at the keys of the definition itself, to write it in the other syntax into a file beside it. Solutions know JSON alone. */
export function convertSyntax(place: PlaceInDefinition): readonly Refactoring[] {
  const { document, project, nodes } = place;
  if (nodes.length > 1 || project.files.layout === 'solution') return [];
  const toYaml = document.syntax === 'json';
  const fileName = otherFileName(fileNameOf(document.uri), toYaml);
  if (fileName === undefined) return [];
  const uri = `${folderOf(document.uri)}/${encodeURIComponent(fileName)}`;
  const losesComments = !toYaml && hasComments(document.text);
  const base = { id: 'convert', kind: 'refactor.rewrite', title: `Write it in ${toYaml ? 'YAML' : 'JSON'}, to ${fileName}${losesComments ? ' (comments are lost)' : ''}` } as const;
  const disabled = obstacle(place, fileName);
  if (disabled !== undefined) return [{ ...base, disabled }];
  const created = (text: string): RefactoringChange => ({ edits: [], newFiles: [{ uri, text }] });
  if (toYaml) return [{ ...base, needsYaml: true, apply: (yaml: YamlSupport) => created(yaml.write(document.value)) }];
  return [{ ...base, apply: () => created(`${JSON.stringify(document.value, null, 2)}\n`) }];
}

function otherFileName(name: string, toYaml: boolean): string | undefined {
  const match = (toYaml ? /^(.+)\.json$/i : /^(.+)\.ya?ml$/i).exec(name);
  return match?.[1] === undefined ? undefined : `${match[1]}.${toYaml ? 'yaml' : 'json'}`;
}

function obstacle({ project }: PlaceInDefinition, fileName: string): string | undefined {
  const taken = [...project.files.documents.map(({ uri }) => uri), ...(project.files.neighbours ?? [])].some((uri) => fileNameOf(uri).toLowerCase() === fileName.toLowerCase());
  return taken ? `${fileName} is there already.` : undefined;
}

/** A `#` at the start of a line or after a blank mostly starts a comment; in a text of several lines it may not, and is named all the same. */
function hasComments(text: string): boolean {
  return /(^|\s)#/m.test(text);
}
