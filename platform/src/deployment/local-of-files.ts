import { decodeText } from '@connector-workbench/core';
import { isJsonObject, objectMember, parseJson, textMember } from '../http/json.js';
import { PlatformError } from '../errors/platform-error.js';
import type { ConnectorFiles } from './connector-files.js';
import type { LocalConnector } from './local-connector.js';

/** Files of a download, as something to deploy. Throws a PlatformError (`local-files-invalid`) for what is no connector. */
export function localOfFiles(files: ConnectorFiles): LocalConnector {
  const definitionText = textOf(files.definition.bytes);
  const definition = parseJson(definitionText);
  const apiProperties = parseJson(textOf(files.properties.bytes));
  const info = objectMember(definition, 'info');
  const title = textMember(info, 'title');
  if (!isJsonObject(definition) || !isJsonObject(apiProperties) || title === undefined) throw new PlatformError('local-files-invalid', { data: { reason: 'what was kept of it is no connector.' } });
  return { title, description: textMember(info, 'description') ?? '', definitionText, definition, apiProperties, files };
}

function textOf(bytes: Uint8Array): string {
  return decodeText(bytes).text.replace(/^\uFEFF/, '');
}
