import type { Slot } from '../../knowledge/known-value.js';
import type { CompletionPlace, Proposal, Proposer } from './completion-place.js';
import { answerLists, answerValues } from './slots/answer-paths.js';
import { calledInputs, callingInputs } from './slots/call-inputs.js';
import { connectionParameterNames, newConnectionParameters } from './slots/connection-parameters.js';
import { fileNames } from './slots/file-names.js';
import { metadataNames, metadataValues } from './slots/metadata-values.js';
import { missingPathParameters } from './slots/missing-path-parameters.js';
import { operationIds } from './slots/operation-ids.js';
import { ownLabels, ownOperationIds, ownSummaries } from './slots/own-names.js';
import { parameterNames } from './slots/parameter-names.js';
import { parameterPlaces } from './slots/parameter-places.js';
import { pathVariables } from './slots/path-variables.js';
import { nextLinkNames, policyTexts, triggerParameters } from './slots/policy-texts.js';
import { missingDefinitions, parameterReferences, responseReferences, schemaReferences } from './slots/references.js';
import { definitionPlaces, propertiesPlaces } from './slots/overlay-places.js';
import { ruleIds } from './slots/rule-ids.js';
import { ruleMembers } from './slots/rule-members.js';
import { enumValues, missingProperties, propertyNames } from './slots/schema-names.js';
import { newSecuritySchemes, scopes, securitySchemes, signInScopes } from './slots/security.js';
import { headerNames, mimeTypes, statusCodes } from './slots/response-names.js';
import { usedMimeTypes } from './slots/used-mime-types.js';
import { valueFormats } from './slots/value-formats.js';
import { tagNames, tagsOfOperations } from './slots/tags.js';

const PROPOSERS: Readonly<Record<Slot, Proposer>> = {
  operationId: operationIds,
  ownOperationId: ownOperationIds,
  ownSummary: ownSummaries,
  ownLabel: ownLabels,
  parameterReference: parameterReferences,
  responseReference: responseReferences,
  schemaReference: schemaReferences,
  answerList: answerLists,
  answerValue: answerValues,
  calledInput: calledInputs,
  callingInput: callingInputs,
  parameterName: parameterNames,
  parameterPlace: parameterPlaces,
  missingPathParameter: missingPathParameters,
  valueFormat: valueFormats,
  usedMimeType: usedMimeTypes,
  path: pathVariables,
  propertyName: propertyNames,
  missingProperty: missingProperties,
  missingDefinition: missingDefinitions,
  status: statusCodes,
  headerName: headerNames,
  mimeType: mimeTypes,
  newSecurityScheme: newSecuritySchemes,
  triggerParameter: triggerParameters,
  securityScheme: securitySchemes,
  scope: scopes,
  signInScope: signInScopes,
  tag: tagNames,
  tagName: tagsOfOperations,
  enumValue: enumValues,
  metadataName: metadataNames,
  metadataValue: metadataValues,
  policyText: policyTexts,
  nextLinkName: nextLinkNames,
  connectionParameter: connectionParameterNames,
  connectionParameterName: newConnectionParameters,
  ruleId: ruleIds,
  ruleMember: ruleMembers,
  definitionPlace: definitionPlaces,
  propertiesPlace: propertiesPlaces,
  fileName: fileNames,
};

/** What the connector at hand offers for a place that names one of its parts. */
export function proposeFor(slot: Slot, place: CompletionPlace): readonly Proposal[] {
  return PROPOSERS[slot](place);
}
