import { memberOf } from '../../lint/json-object.js';
import type { ConnectorProject } from '../../project/connector-project.js';
import { fileNameOf } from '../../project/uri-path.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { nameInFolder, namesInFolder } from './named-files.js';

/** Which settings name a file, and which file of the folder is meant by them. */
const FILES = [
  { key: 'apiDefinition', kind: 'definition', messageId: 'missing', severity: 'error' },
  { key: 'apiProperties', kind: 'properties', messageId: 'missing', severity: 'error' },
  { key: 'icon', kind: 'icon', messageId: 'missingIcon', severity: 'warning' },
  { key: 'script', kind: 'script', messageId: 'missingScript', severity: 'warning' },
] as const;

export const settingsFilesExist = defineRule({
  meta: {
    id: 'settings-files-exist',
    title: 'The files that the settings name exist',
    severity: 'error',
    profiles: ['save'],
    savedAnyway: true,
    serviceRules: {},
    reads: ['settings'],
    messages: {
      missing: 'The folder has no file "{name}", and paconn stops without it. Correct the name, or add the file.',
      missingIcon: 'The folder has no file "{name}", so paconn sends no icon. Correct the name, or remove the setting.',
      missingScript: 'The folder has no file "{name}", so paconn removes the script of the connector. Correct the name, or remove the setting.',
    },
    fixable: 'suggestion',
  },
  create: ({ project, report }) => {
    const present = namesInFolder(project);
    if (present === undefined) return {};
    return {
      Settings(root, at) {
        for (const { key, kind, messageId, severity } of FILES) {
          const name = nameInFolder(memberOf(root, key));
          if (name === undefined || present.has(name.toLowerCase())) continue;
          const place = at.child(key);
          const meant = fileOf(project, kind);
          report({ at: place, messageId, data: { name }, severity, ...offering(meant === undefined ? [] : [proposeValue(place, meant)]) });
        }
      },
    };
  },
});

function fileOf({ files }: ConnectorProject, kind: (typeof FILES)[number]['kind']): string | undefined {
  const uri = kind === 'icon' ? files.icon : files.documents.find((file) => file.kind === kind)?.uri;
  return uri === undefined ? undefined : fileNameOf(uri);
}
