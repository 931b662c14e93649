import { type DeclarationTarget, definitionsAt, type FeaturePlace, highlightsAt, implementationsAt, type NamedPlace, referencesAt, typeDefinitionsAt } from '@connector-workbench/core';
import { type CancellationToken, type Connection, type DocumentHighlight, DocumentHighlightKind, type Location, type LocationLink, type TextDocumentPositionParams } from 'vscode-languageserver';
import type { ClientFeatures } from '../requests/client-features.js';
import type { FeatureServices } from './feature-services.js';
import type { LanguageFeature } from './language-feature.js';

/** From a name to what it names, and to all other places that name the same. */
export const navigation: LanguageFeature = {
  capabilities: () => ({ definitionProvider: true, typeDefinitionProvider: true, implementationProvider: true, referencesProvider: true, documentHighlightProvider: true }),
  register: (connection: Connection, services: FeatureServices, features: ClientFeatures) => {
    const { boundary } = services;
    const answer = new NavigationAnswers(services, features);
    connection.onDefinition(boundary.request('textDocument/definition', (params, token) => answer.declarations(params, token, definitionsAt)));
    connection.onTypeDefinition(boundary.request('textDocument/typeDefinition', (params, token) => answer.declarations(params, token, typeDefinitionsAt)));
    connection.onImplementation(boundary.request('textDocument/implementation', (params, token) => answer.locations(params, token, implementationsAt)));
    connection.onReferences(boundary.request('textDocument/references', (params, token) => answer.locations(params, token, (place) => referencesAt(place, { includeDeclaration: params.context.includeDeclaration }))));
    connection.onDocumentHighlight(boundary.request('textDocument/documentHighlight', (params, token) => answer.highlights(params, token)));
  },
};

class NavigationAnswers {
  readonly #services: FeatureServices;
  readonly #features: ClientFeatures;

  constructor(services: FeatureServices, features: ClientFeatures) {
    this.#services = services;
    this.#features = features;
  }

  async declarations(params: TextDocumentPositionParams, token: CancellationToken, find: (place: FeaturePlace) => readonly DeclarationTarget[]): Promise<Location[] | LocationLink[]> {
    const services = this.#services;
    const places = await services.places(params, token);
    const found = places.flatMap((place) => find(place).map(({ document, origin, name, whole }): LocationLink => ({
      originSelectionRange: services.rangeOf(place.document, origin),
      targetUri: services.clientUri(document.uri),
      targetRange: services.rangeOf(document, whole),
      targetSelectionRange: services.rangeOf(document, name),
    })));
    const links = distinct(found, ({ targetUri, targetSelectionRange }) => [targetUri, targetSelectionRange]);
    return this.#features.declarationLinks ? links : links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
  }

  async locations(params: TextDocumentPositionParams, token: CancellationToken, find: (place: FeaturePlace) => readonly NamedPlace[]): Promise<Location[]> {
    const services = this.#services;
    const places = await services.places(params, token);
    return distinct(places.flatMap((place) => find(place).map(({ document, range }) => services.locationOf(document, range))), (location) => location);
  }

  async highlights(params: TextDocumentPositionParams, token: CancellationToken): Promise<DocumentHighlight[]> {
    const places = await this.#services.places(params, token);
    const found = places.flatMap((place) => highlightsAt(place).map(({ document, range, role }) => ({
      range: this.#services.rangeOf(document, range),
      kind: role === 'declaration' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    })));
    return distinct(found, ({ range }) => range);
  }
}

/** Connectors that share a file answer the same about it. */
export function distinct<T>(items: readonly T[], identity: (item: T) => unknown): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(identity(item)), item])).values()];
}
