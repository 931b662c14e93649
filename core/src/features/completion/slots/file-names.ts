import { fileNameOf } from '../../../project/uri-path.js';
import type { CompletionPlace, Proposal } from '../completion-place.js';

/** What a setting of paconn names. */
const KINDS: Readonly<Record<string, string>> = { apiDefinition: 'definition', apiProperties: 'properties', script: 'script' };
/** What the files are mostly called. */
const USUAL: Readonly<Record<string, string>> = { apiDefinition: 'apiDefinition.swagger.json', apiProperties: 'apiProperties.json', script: 'script.csx', icon: 'icon.png' };

/** The files of the connector that a setting may name. */
export function fileNames({ project, cursor }: CompletionPlace): readonly Proposal[] {
  const setting = cursor.segments.at(-1) ?? '';
  const icon = project.files.icon;
  const found = setting === 'icon' ? (icon === undefined ? [] : [icon]) : project.documents.filter(({ kind }) => kind === KINDS[setting]).map(({ uri }) => uri);
  const names = found.length > 0 ? found.map(fileNameOf) : [USUAL[setting]];
  return names.flatMap((name) => (name === undefined ? [] : [{ value: name, kind: 'file', rank: 2 }]));
}
