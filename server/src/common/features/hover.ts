import { hover } from '@connector-workbench/core';
import type { CancellationToken, Hover, HoverParams } from 'vscode-languageserver';
import type { FeatureServices } from './feature-services.js';
import type { LanguageFeature } from './language-feature.js';
import { markupOf } from './markup.js';

/** What a key, value or name means. */
export const hoverFeature: LanguageFeature = {
  capabilities: () => ({ hoverProvider: true }),
  register: (connection, services, features) => {
    connection.onHover(services.boundary.request('textDocument/hover', (params, token) => answer(params, token, services, features.hoverMarkdown)));
  },
};

/** A file of several connectors is explained by the first of them that has something to say. */
async function answer(params: HoverParams, token: CancellationToken, services: FeatureServices, showsMarkdown: boolean): Promise<Hover | null> {
  for (const place of await services.places(params, token)) {
    const found = hover(place);
    if (found !== undefined) return { contents: markupOf(found.markdown, showsMarkdown), range: services.rangeOf(place.document, found.range) };
  }
  return null;
}
