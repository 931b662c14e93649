// Generated from the files in this folder by scripts/generate.mjs. Do not edit.
import { basePathSlash } from './definition/base-path-slash.js';
import { hostFormat } from './definition/host-format.js';
import { infoDescriptionRequired } from './definition/info-description-required.js';
import { infoTitleRequired } from './definition/info-title-required.js';
import { infoVersionRequired } from './definition/info-version-required.js';
import { openapi3Document } from './definition/openapi3-document.js';
import { rootRequiredProperties } from './definition/root-required-properties.js';
import { schemesValid } from './definition/schemes-valid.js';
import { swaggerVersion2 } from './definition/swagger-version-2.js';
import { dynamicOperationExists } from './extensions/dynamic-operation-exists.js';
import { dynamicOperationRequired } from './extensions/dynamic-operation-required.js';
import { dynamicReferenceSyntax } from './extensions/dynamic-reference-syntax.js';
import { dynamicSourceParamUnknown } from './extensions/dynamic-source-param-unknown.js';
import { dynamicTargetParamUnknown } from './extensions/dynamic-target-param-unknown.js';
import { dynamicTargetRequiredParams } from './extensions/dynamic-target-required-params.js';
import { dynamicValuesPlacement } from './extensions/dynamic-values-placement.js';
import { unknownMsExtension } from './extensions/unknown-ms-extension.js';
import { visibilityValue } from './extensions/visibility-value.js';
import { duplicateKey } from './files/duplicate-key.js';
import { fileEncoding } from './files/file-encoding.js';
import { fileTooLarge } from './files/file-too-large.js';
import { fileUnreadable } from './files/file-unreadable.js';
import { nestingDepth } from './files/nesting-depth.js';
import { syntaxError } from './files/syntax-error.js';
import { operationDescriptionRequired } from './operations/operation-description-required.js';
import { operationIdRequired } from './operations/operation-id-required.js';
import { operationIdUnique } from './operations/operation-id-unique.js';
import { operationNeedsResponse } from './operations/operation-needs-response.js';
import { operationSummaryRequired } from './operations/operation-summary-required.js';
import { triggerValue } from './operations/trigger-value.js';
import { paramBodySchema } from './parameters/param-body-schema.js';
import { paramDuplicate } from './parameters/param-duplicate.js';
import { paramSummary } from './parameters/param-summary.js';
import { pathParamRequired } from './parameters/path-param-required.js';
import { pathCaseDuplicate } from './paths/path-case-duplicate.js';
import { pathItemRef } from './paths/path-item-ref.js';
import { pathLeadingSlash } from './paths/path-leading-slash.js';
import { pathParamUndeclared } from './paths/path-param-undeclared.js';
import { pathParamUnused } from './paths/path-param-unused.js';
import { unknownVerb } from './paths/unknown-verb.js';
import { policyOperationExists } from './policies/policy-operation-exists.js';
import { brandColorRequired } from './properties/brand-color-required.js';
import { connParamType } from './properties/conn-param-type.js';
import { propsRoot } from './properties/props-root.js';
import { paramRefMissing } from './references/param-ref-missing.js';
import { responseRefMissing } from './references/response-ref-missing.js';
import { schemaRefMissing } from './references/schema-ref-missing.js';
import { responseCode } from './responses/response-code.js';
import { responseDescription } from './responses/response-description.js';
import { arrayItems } from './schemas/array-items.js';
import { defaultType } from './schemas/default-type.js';
import { scriptOperationsExist } from './script/script-operations-exist.js';
import type { Rule } from './rule.js';

/** Every rule, by area and id. */
export const rules: readonly Rule[] = [
  basePathSlash,
  hostFormat,
  infoDescriptionRequired,
  infoTitleRequired,
  infoVersionRequired,
  openapi3Document,
  rootRequiredProperties,
  schemesValid,
  swaggerVersion2,
  dynamicOperationExists,
  dynamicOperationRequired,
  dynamicReferenceSyntax,
  dynamicSourceParamUnknown,
  dynamicTargetParamUnknown,
  dynamicTargetRequiredParams,
  dynamicValuesPlacement,
  unknownMsExtension,
  visibilityValue,
  duplicateKey,
  fileEncoding,
  fileTooLarge,
  fileUnreadable,
  nestingDepth,
  syntaxError,
  operationDescriptionRequired,
  operationIdRequired,
  operationIdUnique,
  operationNeedsResponse,
  operationSummaryRequired,
  triggerValue,
  paramBodySchema,
  paramDuplicate,
  paramSummary,
  pathParamRequired,
  pathCaseDuplicate,
  pathItemRef,
  pathLeadingSlash,
  pathParamUndeclared,
  pathParamUnused,
  unknownVerb,
  policyOperationExists,
  brandColorRequired,
  connParamType,
  propsRoot,
  paramRefMissing,
  responseRefMissing,
  schemaRefMissing,
  responseCode,
  responseDescription,
  arrayItems,
  defaultType,
  scriptOperationsExist,
];
