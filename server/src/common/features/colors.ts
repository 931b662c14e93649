import { brandColors, writeColor } from '@connector-workbench/core';
import { DocumentColorRequest, type DocumentFilter } from 'vscode-languageserver';
import type { LanguageFeature } from './language-feature.js';

/** Where a brand colour may stand. In other files an editor may show colours by itself, unless somebody says that there are none. */
const FILES: DocumentFilter[] = [{ pattern: '**/[aA]pi[pP]roperties.json' }, { pattern: '**/[cC]ustomizations.xml' }];

/** A picker for the colour behind the icon. */
export const colorsFeature: LanguageFeature = {
  capabilities: ({ colorRegistration }) => (colorRegistration ? {} : { colorProvider: true }),
  register: (connection, services) => {
    connection.onDocumentColor(services.boundary.request('textDocument/documentColor', async ({ textDocument }, token) => {
      const found = await services.document(textDocument, token);
      if (found === undefined) return [];
      return brandColors(found.document).map(({ range, color: { red, green, blue } }) => ({ range: services.rangeOf(found.document, range), color: { red: red / 255, green: green / 255, blue: blue / 255, alpha: 1 } }));
    }));
    connection.onColorPresentation(services.boundary.request('textDocument/colorPresentation', async ({ textDocument, range, color: { red, green, blue } }, token) => {
      const found = await services.document(textDocument, token);
      if (found === undefined) return [];
      const { document } = found;
      const label = writeColor({ red: red * 255, green: green * 255, blue: blue * 255 }, document.source.slice(services.offsetOf(document, range.start), services.offsetOf(document, range.end)));
      return [{ label, textEdit: { range, newText: label } }];
    }));
  },
  begin: async ({ client }, _services, { colorRegistration }) => {
    if (colorRegistration) await client.register(DocumentColorRequest.type, { documentSelector: FILES });
  },
};
