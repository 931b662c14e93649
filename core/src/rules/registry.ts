// Generated from the files in this folder by scripts/generate.mjs. Do not edit.
import { apiStatusValue } from './definition/api-status-value.js';
import { basePathSlash } from './definition/base-path-slash.js';
import { connectorMetadataRequired } from './definition/connector-metadata-required.js';
import { contactEmail } from './definition/contact-email.js';
import { contactRequired } from './definition/contact-required.js';
import { contactUrl } from './definition/contact-url.js';
import { hostFormat } from './definition/host-format.js';
import { infoDescriptionLength } from './definition/info-description-length.js';
import { infoDescriptionRequired } from './definition/info-description-required.js';
import { infoTitleLength } from './definition/info-title-length.js';
import { infoTitleRequired } from './definition/info-title-required.js';
import { infoVersionRequired } from './definition/info-version-required.js';
import { mimeValid } from './definition/mime-valid.js';
import { openapi3Document } from './definition/openapi3-document.js';
import { rootRequiredProperties } from './definition/root-required-properties.js';
import { schemesValid } from './definition/schemes-valid.js';
import { swaggerVersion2 } from './definition/swagger-version-2.js';
import { tagsUnique } from './definition/tags-unique.js';
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
import { folderContents } from './folder/folder-contents.js';
import { iconBackground } from './icon/icon-background.js';
import { iconIndependent } from './icon/icon-independent.js';
import { iconPng } from './icon/icon-png.js';
import { iconSize1mb } from './icon/icon-size-1mb.js';
import { iconSquareSize } from './icon/icon-square-size.js';
import { descriptionEqualsSummary } from './operations/description-equals-summary.js';
import { familyDuplicateRevision } from './operations/family-duplicate-revision.js';
import { familyManyEmptyRevisions } from './operations/family-many-empty-revisions.js';
import { getNoBody } from './operations/get-no-body.js';
import { nextLinkValue } from './operations/next-link-value.js';
import { operationDescriptionRequired } from './operations/operation-description-required.js';
import { operationIdRequired } from './operations/operation-id-required.js';
import { operationIdUnique } from './operations/operation-id-unique.js';
import { operationNeedsResponse } from './operations/operation-needs-response.js';
import { operationSuccessResponse } from './operations/operation-success-response.js';
import { operationSummaryLength120 } from './operations/operation-summary-length-120.js';
import { operationSummaryLength80 } from './operations/operation-summary-length-80.js';
import { operationSummaryRequired } from './operations/operation-summary-required.js';
import { operationSummaryUnique } from './operations/operation-summary-unique.js';
import { replacementApiMissing } from './operations/replacement-api-missing.js';
import { replacementOnlyDeprecated } from './operations/replacement-only-deprecated.js';
import { replacementOperationMissing } from './operations/replacement-operation-missing.js';
import { testConnectionParams } from './operations/test-connection-params.js';
import { triggerValue } from './operations/trigger-value.js';
import { allowEmptyValue } from './parameters/allow-empty-value.js';
import { fileParamFormdata } from './parameters/file-param-formdata.js';
import { formUrlencodedBinary } from './parameters/form-urlencoded-binary.js';
import { formdataNameAscii } from './parameters/formdata-name-ascii.js';
import { paramBodyAndForm } from './parameters/param-body-and-form.js';
import { paramBodyDynamic } from './parameters/param-body-dynamic.js';
import { paramBodyProperty } from './parameters/param-body-property.js';
import { paramBodySchema } from './parameters/param-body-schema.js';
import { paramDuplicate } from './parameters/param-duplicate.js';
import { paramInternalRequiredDefault } from './parameters/param-internal-required-default.js';
import { paramNameConnectionId } from './parameters/param-name-connection-id.js';
import { paramNonbodySchema } from './parameters/param-nonbody-schema.js';
import { paramSummary } from './parameters/param-summary.js';
import { paramTypeRequired } from './parameters/param-type-required.js';
import { pathParamEncoding } from './parameters/path-param-encoding.js';
import { pathParamRequired } from './parameters/path-param-required.js';
import { urlEncodingQuery } from './parameters/url-encoding-query.js';
import { urlEncodingValue } from './parameters/url-encoding-value.js';
import { operationsMax } from './paths/operations-max.js';
import { pathCaseDuplicate } from './paths/path-case-duplicate.js';
import { pathDuplicateTemplate } from './paths/path-duplicate-template.js';
import { pathItemRef } from './paths/path-item-ref.js';
import { pathLeadingSlash } from './paths/path-leading-slash.js';
import { pathNoDefault } from './paths/path-no-default.js';
import { pathNoQueryFragment } from './paths/path-no-query-fragment.js';
import { pathNoWildcard } from './paths/path-no-wildcard.js';
import { pathParamUndeclared } from './paths/path-param-undeclared.js';
import { pathParamUnused } from './paths/path-param-unused.js';
import { pathTemplateBraces } from './paths/path-template-braces.js';
import { unknownVerb } from './paths/unknown-verb.js';
import { policyOperationExists } from './policies/policy-operation-exists.js';
import { brandColorHex } from './properties/brand-color-hex.js';
import { brandColorRequired } from './properties/brand-color-required.js';
import { connParamType } from './properties/conn-param-type.js';
import { oauthKeySpelling } from './properties/oauth-key-spelling.js';
import { oauthScopes } from './properties/oauth-scopes.js';
import { propsRoot } from './properties/props-root.js';
import { readmeOauthSteps } from './readme/readme-oauth-steps.js';
import { readmeRequired } from './readme/readme-required.js';
import { jsonPointerValid } from './references/json-pointer-valid.js';
import { paramRefChain } from './references/param-ref-chain.js';
import { paramRefMissing } from './references/param-ref-missing.js';
import { paramRefTarget } from './references/param-ref-target.js';
import { responseRefChain } from './references/response-ref-chain.js';
import { responseRefMissing } from './references/response-ref-missing.js';
import { responseRefTarget } from './references/response-ref-target.js';
import { schemaRefChain } from './references/schema-ref-chain.js';
import { schemaRefMissing } from './references/schema-ref-missing.js';
import { schemaRefTarget } from './references/schema-ref-target.js';
import { defaultOnlyResponse } from './responses/default-only-response.js';
import { defaultResponseSchema } from './responses/default-response-schema.js';
import { responseCode } from './responses/response-code.js';
import { responseDescription } from './responses/response-description.js';
import { responseHeadersUnique } from './responses/response-headers-unique.js';
import { arrayDuplicateValue } from './schemas/array-duplicate-value.js';
import { arrayItems } from './schemas/array-items.js';
import { defaultType } from './schemas/default-type.js';
import { discriminator } from './schemas/discriminator.js';
import { editorDictionary } from './schemas/editor-dictionary.js';
import { enumEmpty } from './schemas/enum-empty.js';
import { enumType } from './schemas/enum-type.js';
import { enumValuesDisplayName } from './schemas/enum-values-display-name.js';
import { enumValuesDuplicate } from './schemas/enum-values-duplicate.js';
import { enumValuesMatch } from './schemas/enum-values-match.js';
import { exclusiveMaximum } from './schemas/exclusive-maximum.js';
import { exclusiveMinimum } from './schemas/exclusive-minimum.js';
import { minMaxItems } from './schemas/min-max-items.js';
import { minMaxLength } from './schemas/min-max-length.js';
import { minMaxOrder } from './schemas/min-max-order.js';
import { minMaxProperties } from './schemas/min-max-properties.js';
import { multipleOf } from './schemas/multiple-of.js';
import { readonlyRequiredInput } from './schemas/readonly-required-input.js';
import { requiredEmpty } from './schemas/required-empty.js';
import { requiredNotObject } from './schemas/required-not-object.js';
import { requiredUndefined } from './schemas/required-undefined.js';
import { typeFilePosition } from './schemas/type-file-position.js';
import { scriptClass } from './script/script-class.js';
import { scriptExecuteAsync } from './script/script-execute-async.js';
import { scriptExtension } from './script/script-extension.js';
import { scriptGateway } from './script/script-gateway.js';
import { scriptHttpClient } from './script/script-http-client.js';
import { scriptJsonFormatting } from './script/script-json-formatting.js';
import { scriptNamespace } from './script/script-namespace.js';
import { scriptOperationHandled } from './script/script-operation-handled.js';
import { scriptOperationIdBase64 } from './script/script-operation-id-base64.js';
import { scriptOperationsEmpty } from './script/script-operations-empty.js';
import { scriptOperationsExist } from './script/script-operations-exist.js';
import { scriptOperationsWithoutScript } from './script/script-operations-without-script.js';
import { scriptSingle } from './script/script-single.js';
import { scriptSize } from './script/script-size.js';
import { securityDefined } from './security/security-defined.js';
import { securityEmptyValue } from './security/security-empty-value.js';
import { securityHasValue } from './security/security-has-value.js';
import { securityScopeDefined } from './security/security-scope-defined.js';
import { settingsApiVersion } from './settings/settings-api-version.js';
import { settingsEnvironment } from './settings/settings-environment.js';
import { settingsFilesExist } from './settings/settings-files-exist.js';
import { settingsKnownKeys } from './settings/settings-known-keys.js';
import { notificationUrlPosition } from './webhooks/notification-url-position.js';
import { notificationUrlString } from './webhooks/notification-url-string.js';
import type { Rule } from './rule.js';

/** Every rule, by area and id. */
export const rules: readonly Rule[] = [
  apiStatusValue,
  basePathSlash,
  connectorMetadataRequired,
  contactEmail,
  contactRequired,
  contactUrl,
  hostFormat,
  infoDescriptionLength,
  infoDescriptionRequired,
  infoTitleLength,
  infoTitleRequired,
  infoVersionRequired,
  mimeValid,
  openapi3Document,
  rootRequiredProperties,
  schemesValid,
  swaggerVersion2,
  tagsUnique,
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
  folderContents,
  iconBackground,
  iconIndependent,
  iconPng,
  iconSize1mb,
  iconSquareSize,
  descriptionEqualsSummary,
  familyDuplicateRevision,
  familyManyEmptyRevisions,
  getNoBody,
  nextLinkValue,
  operationDescriptionRequired,
  operationIdRequired,
  operationIdUnique,
  operationNeedsResponse,
  operationSuccessResponse,
  operationSummaryLength120,
  operationSummaryLength80,
  operationSummaryRequired,
  operationSummaryUnique,
  replacementApiMissing,
  replacementOnlyDeprecated,
  replacementOperationMissing,
  testConnectionParams,
  triggerValue,
  allowEmptyValue,
  fileParamFormdata,
  formUrlencodedBinary,
  formdataNameAscii,
  paramBodyAndForm,
  paramBodyDynamic,
  paramBodyProperty,
  paramBodySchema,
  paramDuplicate,
  paramInternalRequiredDefault,
  paramNameConnectionId,
  paramNonbodySchema,
  paramSummary,
  paramTypeRequired,
  pathParamEncoding,
  pathParamRequired,
  urlEncodingQuery,
  urlEncodingValue,
  operationsMax,
  pathCaseDuplicate,
  pathDuplicateTemplate,
  pathItemRef,
  pathLeadingSlash,
  pathNoDefault,
  pathNoQueryFragment,
  pathNoWildcard,
  pathParamUndeclared,
  pathParamUnused,
  pathTemplateBraces,
  unknownVerb,
  policyOperationExists,
  brandColorHex,
  brandColorRequired,
  connParamType,
  oauthKeySpelling,
  oauthScopes,
  propsRoot,
  readmeOauthSteps,
  readmeRequired,
  jsonPointerValid,
  paramRefChain,
  paramRefMissing,
  paramRefTarget,
  responseRefChain,
  responseRefMissing,
  responseRefTarget,
  schemaRefChain,
  schemaRefMissing,
  schemaRefTarget,
  defaultOnlyResponse,
  defaultResponseSchema,
  responseCode,
  responseDescription,
  responseHeadersUnique,
  arrayDuplicateValue,
  arrayItems,
  defaultType,
  discriminator,
  editorDictionary,
  enumEmpty,
  enumType,
  enumValuesDisplayName,
  enumValuesDuplicate,
  enumValuesMatch,
  exclusiveMaximum,
  exclusiveMinimum,
  minMaxItems,
  minMaxLength,
  minMaxOrder,
  minMaxProperties,
  multipleOf,
  readonlyRequiredInput,
  requiredEmpty,
  requiredNotObject,
  requiredUndefined,
  typeFilePosition,
  scriptClass,
  scriptExecuteAsync,
  scriptExtension,
  scriptGateway,
  scriptHttpClient,
  scriptJsonFormatting,
  scriptNamespace,
  scriptOperationHandled,
  scriptOperationIdBase64,
  scriptOperationsEmpty,
  scriptOperationsExist,
  scriptOperationsWithoutScript,
  scriptSingle,
  scriptSize,
  securityDefined,
  securityEmptyValue,
  securityHasValue,
  securityScopeDefined,
  settingsApiVersion,
  settingsEnvironment,
  settingsFilesExist,
  settingsKnownKeys,
  notificationUrlPosition,
  notificationUrlString,
];
