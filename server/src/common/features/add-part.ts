import { ADD_PART_REQUEST, addPart, type AddPartParams, type AddPartResult, type PartRequest } from '@connector-workbench/core';
import { type CancellationToken, type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { FeatureServices } from './feature-services.js';
import type { LanguageFeature } from './language-feature.js';

/** Answers how a definition gets a part that somebody describes in short: our own request, since LSP has no action with an input. */
export const addPartFeature: LanguageFeature = {
  capabilities: () => ({}),
  register: (connection: Connection, services: FeatureServices) => {
    connection.onRequest(ADD_PART_REQUEST, services.boundary.request(ADD_PART_REQUEST, (params: unknown, token: CancellationToken) => answer(readParams(params), services, token)));
  },
};

async function answer({ uri, position, part }: AddPartParams, services: FeatureServices, token: CancellationToken): Promise<AddPartResult> {
  const [place] = await services.places({ textDocument: { uri }, position }, token);
  if (place === undefined) return { kind: 'refused', reason: 'This file is not the definition of a connector. Open one, such as apiDefinition.swagger.json, and try again.' };
  const added = addPart(place, part);
  if (added.kind === 'refused') return added;
  const { document } = place;
  return { kind: 'edits', version: document.version ?? null, edits: added.edits.map((edit) => services.textEdit(document, edit)), notes: added.notes };
}

/** Throws a ResponseError where the parameters are not those of the protocol. */
function readParams(params: unknown): AddPartParams {
  const { uri, position, part }: Partial<Record<string, unknown>> = typeof params === 'object' && params !== null ? { ...params } : {};
  const { line, character }: Partial<Record<string, unknown>> = typeof position === 'object' && position !== null ? { ...position } : {};
  const request = readPart(part);
  if (typeof uri !== 'string' || typeof line !== 'number' || typeof character !== 'number' || request === undefined) throw new ResponseError(ErrorCodes.InvalidParams, `${ADD_PART_REQUEST} needs a uri, a position and a part.`);
  return { uri, position: { line, character }, part: request };
}

function readPart(value: unknown): PartRequest | undefined {
  const { kind, line, samples }: Partial<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  if (kind === 'response' && Array.isArray(samples)) return { kind, samples: samples.filter((sample) => typeof sample === 'string') };
  return (kind === 'operation' || kind === 'webhook') && typeof line === 'string' ? { kind, line } : undefined;
}
