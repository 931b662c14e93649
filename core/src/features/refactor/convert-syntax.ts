import type { YamlSupport } from '../../documents/yaml-support.js';
import { createCorrector } from '../../fixes/create-corrector.js';
import { memberOf, objectOf, textOf } from '../../lint/json-object.js';
import { pointerOf } from '../../pointer.js';
import { fileNameOf, folderOf } from '../../project/uri-path.js';
import type { PlaceInDefinition } from './place-in-definition.js';
import type { DocumentEdits, Refactoring, RefactoringChange } from './refactoring.js';

/**
 * Offers, at the keys of the definition itself, to write it in the other syntax: in its place, so that settings follow, or into a file beside it. Solutions know
 * JSON alone.
 */
export function convertSyntax(place: PlaceInDefinition): readonly Refactoring[] {
  const { document, project, nodes } = place;
  if (nodes.length > 1 || project.files.layout === 'solution') return [];
  const toYaml = document.syntax === 'json';
  const fileName = otherFileName(fileNameOf(document.uri), toYaml);
  if (fileName === undefined) return [];
  const uri = `${folderOf(document.uri)}/${encodeURIComponent(fileName)}`;
  const loss = !toYaml && hasComments(document.text) ? ' (comments are lost)' : '';
  const copy = { id: 'convert', kind: 'refactor.rewrite', title: `Write it in ${toYaml ? 'YAML' : 'JSON'}, to ${fileName}${loss}`, createsFile: true } as const;
  const disabled = obstacle(place, fileName);
  if (disabled !== undefined) return [{ ...copy, disabled }];
  const replacement = { ...copy, id: 'convert.replace', title: `Convert it to ${toYaml ? 'YAML' : 'JSON'}: ${fileName} takes its place${loss}`, removesFile: true } as const;
  const copied = (text: string): RefactoringChange => ({ edits: [], newFiles: [{ uri, text }] });
  const replaced = (text: string): RefactoringChange => ({ ...copied(text), edits: settingsEdits(place, fileName), removedFiles: [document.uri] });
  if (toYaml) {
    const inYaml = (yaml: YamlSupport): string => yaml.write(document.value);
    return [{ ...replacement, needsYaml: true, apply: (yaml: YamlSupport) => replaced(inYaml(yaml)) }, { ...copy, needsYaml: true, apply: (yaml: YamlSupport) => copied(inYaml(yaml)) }];
  }
  const json = `${JSON.stringify(document.value, null, 2)}\n`;
  return [{ ...replacement, apply: () => replaced(json) }, { ...copy, apply: () => copied(json) }];
}

/** What settings call the definition, with the folder that stands before its name. */
function settingsEdits({ project, document }: PlaceInDefinition, fileName: string): readonly DocumentEdits[] {
  const before = fileNameOf(document.uri).toLowerCase();
  return project.documents.filter(({ kind, syntaxErrors }) => kind === 'settings' && syntaxErrors.length === 0).flatMap((settings) => {
    const named = textOf(memberOf(objectOf(settings.value), 'apiDefinition'));
    const start = named?.search(/[^/\\]*$/) ?? 0;
    if (named?.slice(start).trim().toLowerCase() !== before) return [];
    const corrector = createCorrector(settings);
    corrector.set(pointerOf(['apiDefinition']), named.slice(0, start) + fileName);
    return [{ uri: settings.uri, edits: corrector.edits() }];
  });
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
