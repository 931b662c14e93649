import type { OffsetEdit } from '../../text/text-edit.js';
import type { FeaturePlace } from '../feature-place.js';
import { placeInDefinition, type PlaceInDefinition } from '../refactor/place-in-definition.js';
import { addOperation } from './add-operation.js';
import { addResponse } from './add-response.js';
import { addWebhook } from './add-webhook.js';
import type { PartRequest } from '../../workbench-protocol.js';

/** Edits to the definition that was asked about, or a sentence that says why there are none. */
export type AddedPart =
  | { readonly kind: 'edits'; readonly edits: readonly OffsetEdit[]; readonly notes: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string };

/** Adds a part to a definition that somebody has described in short. */
export function addPart(place: FeaturePlace, request: PartRequest): AddedPart {
  const found = placeInDefinition(place);
  if (found === undefined) return { kind: 'refused', reason: 'Open the definition of a connector first, and mend its syntax errors: parts can only be added to one that can be read.' };
  return added(found, request);
}

function added(place: PlaceInDefinition, request: PartRequest): AddedPart {
  switch (request.kind) {
    case 'response': return addResponse(place, request.samples);
    case 'operation': return addOperation(place, request.line);
    case 'webhook': return addWebhook(place, request.line);
  }
}
