// Generated from the files in this folder by scripts/generate.mjs. Do not edit.
import { envVarLogicApps } from './azure/env-var-logic-apps.js';
import { paramSetsLogicApps } from './azure/param-sets-logic-apps.js';
import { policyLogicApps } from './azure/policy-logic-apps.js';
import { publisherLogicApps } from './azure/publisher-logic-apps.js';
import { scriptLogicApps } from './azure/script-logic-apps.js';
import { cardAllAdvanced } from './card/card-all-advanced.js';
import { cardDuplicateLabel } from './card/card-duplicate-label.js';
import { configValid } from './config/config-valid.js';
import { suppressionUnused } from './config/suppression-unused.js';
import { additionalProperty } from './definition/additional-property.js';
import { addressPlaceholder } from './definition/address-placeholder.js';
import { apiStatusValue } from './definition/api-status-value.js';
import { basePathSlash } from './definition/base-path-slash.js';
import { basePathTrailingSlash } from './definition/base-path-trailing-slash.js';
import { connectorCategoriesMax } from './definition/connector-categories-max.js';
import { connectorCategoriesValid } from './definition/connector-categories-valid.js';
import { connectorMetadataNames } from './definition/connector-metadata-names.js';
import { connectorMetadataRequired } from './definition/connector-metadata-required.js';
import { connectorMetadataShape } from './definition/connector-metadata-shape.js';
import { connectorMetadataWebsiteUrl } from './definition/connector-metadata-website-url.js';
import { contactEmail } from './definition/contact-email.js';
import { contactRequired } from './definition/contact-required.js';
import { contactUrl } from './definition/contact-url.js';
import { definitionFileSize } from './definition/definition-file-size.js';
import { deploymentVersionFormat } from './definition/deployment-version-format.js';
import { fileLayoutOrder } from './definition/file-layout-order.js';
import { hostFormat } from './definition/host-format.js';
import { hostMissing } from './definition/host-missing.js';
import { hostNonProduction } from './definition/host-non-production.js';
import { indentation } from './definition/indentation.js';
import { infoDescriptionDiffersTitle } from './definition/info-description-differs-title.js';
import { infoDescriptionLength } from './definition/info-description-length.js';
import { infoDescriptionRequired } from './definition/info-description-required.js';
import { infoDescriptionRestricted } from './definition/info-description-restricted.js';
import { infoTitleEnd } from './definition/info-title-end.js';
import { infoTitleEnglish } from './definition/info-title-english.js';
import { infoTitleLength } from './definition/info-title-length.js';
import { infoTitleRequired } from './definition/info-title-required.js';
import { infoTitleRestrictedWords } from './definition/info-title-restricted-words.js';
import { infoVersionRequired } from './definition/info-version-required.js';
import { jsonTypeIncorrect } from './definition/json-type-incorrect.js';
import { jsonValueNotInEnum } from './definition/json-value-not-in-enum.js';
import { mimeSupported } from './definition/mime-supported.js';
import { mimeValid } from './definition/mime-valid.js';
import { openapi3Document } from './definition/openapi3-document.js';
import { productionOnBeta } from './definition/production-on-beta.js';
import { rootRequiredProperties } from './definition/root-required-properties.js';
import { schemesPreferHttps } from './definition/schemes-prefer-https.js';
import { schemesValid } from './definition/schemes-valid.js';
import { swaggerVersion2 } from './definition/swagger-version-2.js';
import { tagsUnique } from './definition/tags-unique.js';
import { urlAbsolute } from './definition/url-absolute.js';
import { autorestIgnored } from './extensions/autorest-ignored.js';
import { dynamicHelperInternal } from './extensions/dynamic-helper-internal.js';
import { dynamicListNeededAmbiguous } from './extensions/dynamic-list-needed-ambiguous.js';
import { dynamicListNeededProperty } from './extensions/dynamic-list-needed-property.js';
import { dynamicMemberMisspelt } from './extensions/dynamic-member-misspelt.js';
import { dynamicOperationExists } from './extensions/dynamic-operation-exists.js';
import { dynamicOperationRequired } from './extensions/dynamic-operation-required.js';
import { dynamicParamAmbiguous } from './extensions/dynamic-param-ambiguous.js';
import { dynamicParamRequiredMismatch } from './extensions/dynamic-param-required-mismatch.js';
import { dynamicParamTypeMismatch } from './extensions/dynamic-param-type-mismatch.js';
import { dynamicParametersPresent } from './extensions/dynamic-parameters-present.js';
import { dynamicPathSyntax } from './extensions/dynamic-path-syntax.js';
import { dynamicProducesArray } from './extensions/dynamic-produces-array.js';
import { dynamicProducesProperty } from './extensions/dynamic-produces-property.js';
import { dynamicPropertiesNeededAmbiguous } from './extensions/dynamic-properties-needed-ambiguous.js';
import { dynamicPropertiesNeededProperty } from './extensions/dynamic-properties-needed-property.js';
import { dynamicPropertiesNeededValuepath } from './extensions/dynamic-properties-needed-valuepath.js';
import { dynamicPropertiesPathMatch } from './extensions/dynamic-properties-path-match.js';
import { dynamicReferenceSyntax } from './extensions/dynamic-reference-syntax.js';
import { dynamicSchemaPlacement } from './extensions/dynamic-schema-placement.js';
import { dynamicSourceInternal } from './extensions/dynamic-source-internal.js';
import { dynamicSourceParamUnknown } from './extensions/dynamic-source-param-unknown.js';
import { dynamicStaticTypeMismatch } from './extensions/dynamic-static-type-mismatch.js';
import { dynamicTargetParamUnknown } from './extensions/dynamic-target-param-unknown.js';
import { dynamicTargetRequiredParams } from './extensions/dynamic-target-required-params.js';
import { dynamicTreeNeeded } from './extensions/dynamic-tree-needed.js';
import { dynamicTreeSelectedItem } from './extensions/dynamic-tree-selected-item.js';
import { dynamicTreeShape } from './extensions/dynamic-tree-shape.js';
import { dynamicTwinConsistency } from './extensions/dynamic-twin-consistency.js';
import { dynamicValuesPlacement } from './extensions/dynamic-values-placement.js';
import { dynamicValuesTwinMissing } from './extensions/dynamic-values-twin-missing.js';
import { extensionMemberMisspelt } from './extensions/extension-member-misspelt.js';
import { msEnumIgnored } from './extensions/ms-enum-ignored.js';
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
import { iconReadable } from './icon/icon-readable.js';
import { iconSize1mb } from './icon/icon-size-1mb.js';
import { iconSquareSize } from './icon/icon-square-size.js';
import { actionSummaryVerbFirst } from './operations/action-summary-verb-first.js';
import { annotationRevisionMissing } from './operations/annotation-revision-missing.js';
import { annotationShape } from './operations/annotation-shape.js';
import { chunkTransfer } from './operations/chunk-transfer.js';
import { consumesMissing } from './operations/consumes-missing.js';
import { deprecatedLabel } from './operations/deprecated-label.js';
import { descriptionEqualsSummary } from './operations/description-equals-summary.js';
import { englishStrings } from './operations/english-strings.js';
import { familyDuplicateRevision } from './operations/family-duplicate-revision.js';
import { familyManyActive } from './operations/family-many-active.js';
import { familyManyEmptyRevisions } from './operations/family-many-empty-revisions.js';
import { familyManyProduction } from './operations/family-many-production.js';
import { fetchSubscribeParamMatch } from './operations/fetch-subscribe-param-match.js';
import { filePickerShape } from './operations/file-picker-shape.js';
import { getNoBody } from './operations/get-no-body.js';
import { mcpProtocol } from './operations/mcp-protocol.js';
import { mimeRequestCompat } from './operations/mime-request-compat.js';
import { newerRevisionVisibility } from './operations/newer-revision-visibility.js';
import { nextLinkPolicy } from './operations/next-link-policy.js';
import { nextLinkValue } from './operations/next-link-value.js';
import { operationDescriptionRequired } from './operations/operation-description-required.js';
import { operationDescriptionSentence } from './operations/operation-description-sentence.js';
import { operationIdLength } from './operations/operation-id-length.js';
import { operationIdMeaningful } from './operations/operation-id-meaningful.js';
import { operationIdPascalCase } from './operations/operation-id-pascal-case.js';
import { operationIdRequired } from './operations/operation-id-required.js';
import { operationIdSanitized } from './operations/operation-id-sanitized.js';
import { operationIdUnique } from './operations/operation-id-unique.js';
import { operationNeedsResponse } from './operations/operation-needs-response.js';
import { operationSuccessResponse } from './operations/operation-success-response.js';
import { operationSummaryCharacters } from './operations/operation-summary-characters.js';
import { operationSummaryEnd } from './operations/operation-summary-end.js';
import { operationSummaryLength120 } from './operations/operation-summary-length-120.js';
import { operationSummaryLength80 } from './operations/operation-summary-length-80.js';
import { operationSummaryRequired } from './operations/operation-summary-required.js';
import { operationSummarySaysNothing } from './operations/operation-summary-says-nothing.js';
import { operationSummarySentenceCase } from './operations/operation-summary-sentence-case.js';
import { operationSummaryUnique } from './operations/operation-summary-unique.js';
import { operationVisibilityPresent } from './operations/operation-visibility-present.js';
import { pluginManifest } from './operations/plugin-manifest.js';
import { pluginOperationId } from './operations/plugin-operation-id.js';
import { pluginOperation } from './operations/plugin-operation.js';
import { replacementApiMissing } from './operations/replacement-api-missing.js';
import { replacementOnlyDeprecated } from './operations/replacement-only-deprecated.js';
import { replacementOperationMissing } from './operations/replacement-operation-missing.js';
import { responseExampleMime } from './operations/response-example-mime.js';
import { revisionSuffix } from './operations/revision-suffix.js';
import { statusAheadOfConnector } from './operations/status-ahead-of-connector.js';
import { stringsNoProductNames } from './operations/strings-no-product-names.js';
import { testConnectionGet } from './operations/test-connection-get.js';
import { testConnectionInternal } from './operations/test-connection-internal.js';
import { testConnectionParams } from './operations/test-connection-params.js';
import { triggerDescriptionForm } from './operations/trigger-description-form.js';
import { triggerSummaryForm } from './operations/trigger-summary-form.js';
import { triggerValue } from './operations/trigger-value.js';
import { allowEmptyValue } from './parameters/allow-empty-value.js';
import { collectionFormat } from './parameters/collection-format.js';
import { fileParamFormdata } from './parameters/file-param-formdata.js';
import { formUrlencodedBinary } from './parameters/form-urlencoded-binary.js';
import { formdataNameAscii } from './parameters/formdata-name-ascii.js';
import { headerName } from './parameters/header-name.js';
import { headerParamPlatform } from './parameters/header-param-platform.js';
import { paramBodyAndForm } from './parameters/param-body-and-form.js';
import { paramBodyDynamic } from './parameters/param-body-dynamic.js';
import { paramBodyProperty } from './parameters/param-body-property.js';
import { paramBodySchema } from './parameters/param-body-schema.js';
import { paramCredential } from './parameters/param-credential.js';
import { paramDescription } from './parameters/param-description.js';
import { paramDuplicate } from './parameters/param-duplicate.js';
import { paramInternalRequiredDefault } from './parameters/param-internal-required-default.js';
import { paramNameConnectionId } from './parameters/param-name-connection-id.js';
import { paramNonbodySchema } from './parameters/param-nonbody-schema.js';
import { paramReserved } from './parameters/param-reserved.js';
import { paramShared } from './parameters/param-shared.js';
import { paramSummaryCharacters } from './parameters/param-summary-characters.js';
import { paramSummaryTitleCase } from './parameters/param-summary-title-case.js';
import { paramSummary } from './parameters/param-summary.js';
import { paramTypeRequired } from './parameters/param-type-required.js';
import { pathParamEncoding } from './parameters/path-param-encoding.js';
import { pathParamRequired } from './parameters/path-param-required.js';
import { propertyInternalDefaultRequired } from './parameters/property-internal-default-required.js';
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
import { pathPartialDuplicate } from './paths/path-partial-duplicate.js';
import { pathTemplateBraces } from './paths/path-template-braces.js';
import { pathsEmpty } from './paths/paths-empty.js';
import { unknownVerb } from './paths/unknown-verb.js';
import { policyConnectionParamExists } from './policies/policy-connection-param-exists.js';
import { policyDynamicHostGateway } from './policies/policy-dynamic-host-gateway.js';
import { policyDynamicHostScheme } from './policies/policy-dynamic-host-scheme.js';
import { policyExistsAction } from './policies/policy-exists-action.js';
import { policyExpressionKnown } from './policies/policy-expression-known.js';
import { policyExpressionNavigation } from './policies/policy-expression-navigation.js';
import { policyExpressionQuotes } from './policies/policy-expression-quotes.js';
import { policyHttpMethod } from './policies/policy-http-method.js';
import { policyNullPath } from './policies/policy-null-path.js';
import { policyOperationArray } from './policies/policy-operation-array.js';
import { policyOperationExists } from './policies/policy-operation-exists.js';
import { policyOrder } from './policies/policy-order.js';
import { policyParameterDeclared } from './policies/policy-parameter-declared.js';
import { policyParameters } from './policies/policy-parameters.js';
import { policyRoutePlaceholder } from './policies/policy-route-placeholder.js';
import { policySectionAllowed } from './policies/policy-section-allowed.js';
import { policySection } from './policies/policy-section.js';
import { policySetpropertyBody } from './policies/policy-setproperty-body.js';
import { policyTemplateRequired } from './policies/policy-template-required.js';
import { policyTitle } from './policies/policy-title.js';
import { policyUnauthenticatedTest } from './policies/policy-unauthenticated-test.js';
import { brandColorForbidden } from './properties/brand-color-forbidden.js';
import { brandColorHex } from './properties/brand-color-hex.js';
import { brandColorIndependent } from './properties/brand-color-independent.js';
import { brandColorRequired } from './properties/brand-color-required.js';
import { capabilitiesValues } from './properties/capabilities-values.js';
import { connParamMisspelt } from './properties/conn-param-misspelt.js';
import { connParamName } from './properties/conn-param-name.js';
import { connParamSecretType } from './properties/conn-param-secret-type.js';
import { connParamTenantId } from './properties/conn-param-tenant-id.js';
import { connParamTokenName } from './properties/conn-param-token-name.js';
import { connParamType } from './properties/conn-param-type.js';
import { connParamUiCertification } from './properties/conn-param-ui-certification.js';
import { connParamUi } from './properties/conn-param-ui.js';
import { connParamUsed } from './properties/conn-param-used.js';
import { envVarPosition } from './properties/env-var-position.js';
import { envVarSecret } from './properties/env-var-secret.js';
import { envVarSyntax } from './properties/env-var-syntax.js';
import { oauthAadResource } from './properties/oauth-aad-resource.js';
import { oauthAadcertificateFirstParty } from './properties/oauth-aadcertificate-first-party.js';
import { oauthClientCredentials } from './properties/oauth-client-credentials.js';
import { oauthClientSecret } from './properties/oauth-client-secret.js';
import { oauthCustomParamShape } from './properties/oauth-custom-param-shape.js';
import { oauthFirstParty } from './properties/oauth-first-party.js';
import { oauthGateway } from './properties/oauth-gateway.js';
import { oauthIdentityProvider } from './properties/oauth-identity-provider.js';
import { oauthKeySpelling } from './properties/oauth-key-spelling.js';
import { oauthOauth2Urls } from './properties/oauth-oauth2-urls.js';
import { oauthOauth2genericTemplates } from './properties/oauth-oauth2generic-templates.js';
import { oauthRedirectMode } from './properties/oauth-redirect-mode.js';
import { oauthRedirectUrl } from './properties/oauth-redirect-url.js';
import { oauthScopeMisspelt } from './properties/oauth-scope-misspelt.js';
import { oauthScopes } from './properties/oauth-scopes.js';
import { oauthSettingsRequired } from './properties/oauth-settings-required.js';
import { oauthTemplateVariable } from './properties/oauth-template-variable.js';
import { oauthUrlHttps } from './properties/oauth-url-https.js';
import { paramSetsNameUnique } from './properties/param-sets-name-unique.js';
import { paramSetsShape } from './properties/param-sets-shape.js';
import { paramSetsStringSchema } from './properties/param-sets-string-schema.js';
import { propsKnownKeys } from './properties/props-known-keys.js';
import { propsRoot } from './properties/props-root.js';
import { publisherRequired } from './properties/publisher-required.js';
import { stackOwnerPaconn } from './properties/stack-owner-paconn.js';
import { readmeOauthSteps } from './readme/readme-oauth-steps.js';
import { readmeRequired } from './readme/readme-required.js';
import { jsonPointerValid } from './references/json-pointer-valid.js';
import { paramRefChain } from './references/param-ref-chain.js';
import { paramRefMissing } from './references/param-ref-missing.js';
import { paramRefTarget } from './references/param-ref-target.js';
import { refNoSiblings } from './references/ref-no-siblings.js';
import { responseRefChain } from './references/response-ref-chain.js';
import { responseRefMissing } from './references/response-ref-missing.js';
import { responseRefTarget } from './references/response-ref-target.js';
import { schemaRefChain } from './references/schema-ref-chain.js';
import { schemaRefMissing } from './references/schema-ref-missing.js';
import { schemaRefTarget } from './references/schema-ref-target.js';
import { unusedDefinition } from './references/unused-definition.js';
import { defaultOnlyResponse } from './responses/default-only-response.js';
import { defaultResponseSchema } from './responses/default-response-schema.js';
import { responseCode } from './responses/response-code.js';
import { responseDescription } from './responses/response-description.js';
import { responseErrorCodes } from './responses/response-error-codes.js';
import { responseHeadersUnique } from './responses/response-headers-unique.js';
import { responseSchema200201 } from './responses/response-schema-200-201.js';
import { responseSchemaEmpty } from './responses/response-schema-empty.js';
import { responseSchemaMissing } from './responses/response-schema-missing.js';
import { responseSharedDefinition } from './responses/response-shared-definition.js';
import { responseSingleSchema } from './responses/response-single-schema.js';
import { arrayDuplicateValue } from './schemas/array-duplicate-value.js';
import { arrayItems } from './schemas/array-items.js';
import { bodySchemaCount } from './schemas/body-schema-count.js';
import { compositionKeywords } from './schemas/composition-keywords.js';
import { defaultInEnum } from './schemas/default-in-enum.js';
import { defaultPlaceholder } from './schemas/default-placeholder.js';
import { defaultType } from './schemas/default-type.js';
import { discriminator } from './schemas/discriminator.js';
import { editorDictionary } from './schemas/editor-dictionary.js';
import { emptyProperty } from './schemas/empty-property.js';
import { enumEmpty } from './schemas/enum-empty.js';
import { enumType } from './schemas/enum-type.js';
import { enumValuesDisplayName } from './schemas/enum-values-display-name.js';
import { enumValuesDuplicate } from './schemas/enum-values-duplicate.js';
import { enumValuesMatch } from './schemas/enum-values-match.js';
import { exclusiveMaximum } from './schemas/exclusive-maximum.js';
import { exclusiveMinimum } from './schemas/exclusive-minimum.js';
import { filterFunctionsDuplicates } from './schemas/filter-functions-duplicates.js';
import { filterFunctionsEmpty } from './schemas/filter-functions-empty.js';
import { filterFunctionsPosition } from './schemas/filter-functions-position.js';
import { keywordNotSupported } from './schemas/keyword-not-supported.js';
import { minMaxItems } from './schemas/min-max-items.js';
import { minMaxLength } from './schemas/min-max-length.js';
import { minMaxOrder } from './schemas/min-max-order.js';
import { minMaxProperties } from './schemas/min-max-properties.js';
import { multipleOf } from './schemas/multiple-of.js';
import { operationSchemaCount } from './schemas/operation-schema-count.js';
import { patternRegex } from './schemas/pattern-regex.js';
import { propertyDescription } from './schemas/property-description.js';
import { propertyNameData } from './schemas/property-name-data.js';
import { propertySummary } from './schemas/property-summary.js';
import { readonlyRequiredInput } from './schemas/readonly-required-input.js';
import { requiredEmpty } from './schemas/required-empty.js';
import { requiredLoop } from './schemas/required-loop.js';
import { requiredNotObject } from './schemas/required-not-object.js';
import { requiredUndefined } from './schemas/required-undefined.js';
import { schemaDepth } from './schemas/schema-depth.js';
import { schemaTypeMissing } from './schemas/schema-type-missing.js';
import { stringBinaryPosition } from './schemas/string-binary-position.js';
import { totalSchemaCount } from './schemas/total-schema-count.js';
import { typeArray } from './schemas/type-array.js';
import { typeFilePosition } from './schemas/type-file-position.js';
import { typeFormatKnown } from './schemas/type-format-known.js';
import { scriptBrackets } from './script/script-brackets.js';
import { scriptClass } from './script/script-class.js';
import { scriptExecuteAsync } from './script/script-execute-async.js';
import { scriptExtension } from './script/script-extension.js';
import { scriptGateway } from './script/script-gateway.js';
import { scriptHttpClient } from './script/script-http-client.js';
import { scriptJsonFormatting } from './script/script-json-formatting.js';
import { scriptMemberMisspelt } from './script/script-member-misspelt.js';
import { scriptNamespace } from './script/script-namespace.js';
import { scriptOperationHandled } from './script/script-operation-handled.js';
import { scriptOperationIdBase64 } from './script/script-operation-id-base64.js';
import { scriptOperationsEmpty } from './script/script-operations-empty.js';
import { scriptOperationsExist } from './script/script-operations-exist.js';
import { scriptOperationsWithoutScript } from './script/script-operations-without-script.js';
import { scriptSingle } from './script/script-single.js';
import { scriptSize } from './script/script-size.js';
import { literalSecret } from './security/literal-secret.js';
import { securityConsistentProperties } from './security/security-consistent-properties.js';
import { securityDefined } from './security/security-defined.js';
import { securityEmptyValue } from './security/security-empty-value.js';
import { securityFlowAccessCode } from './security/security-flow-access-code.js';
import { securityHasValue } from './security/security-has-value.js';
import { securityPropertyRequired } from './security/security-property-required.js';
import { securityPropertyValid } from './security/security-property-valid.js';
import { securityScopeDefined } from './security/security-scope-defined.js';
import { securitySingle } from './security/security-single.js';
import { settingsApiVersion } from './settings/settings-api-version.js';
import { settingsEnvironment } from './settings/settings-environment.js';
import { settingsFilesExist } from './settings/settings-files-exist.js';
import { settingsKnownKeys } from './settings/settings-known-keys.js';
import { notificationNotInWebhook } from './webhooks/notification-not-in-webhook.js';
import { notificationTargetWebhook } from './webhooks/notification-target-webhook.js';
import { notificationTriggerOnly } from './webhooks/notification-trigger-only.js';
import { notificationUrlInternal } from './webhooks/notification-url-internal.js';
import { notificationUrlPosition } from './webhooks/notification-url-position.js';
import { notificationUrlRequired } from './webhooks/notification-url-required.js';
import { notificationUrlString } from './webhooks/notification-url-string.js';
import { pollingBatchObject } from './webhooks/polling-batch-object.js';
import { pollingDataPath } from './webhooks/polling-data-path.js';
import { pollingMetadata } from './webhooks/polling-metadata.js';
import { pollingPolicy } from './webhooks/polling-policy.js';
import { pollingStateParam } from './webhooks/polling-state-param.js';
import { triggerBatchArray } from './webhooks/trigger-batch-array.js';
import { triggerHint } from './webhooks/trigger-hint.js';
import { webhookContentSchema } from './webhooks/webhook-content-schema.js';
import { webhookDeleteInternal } from './webhooks/webhook-delete-internal.js';
import { webhookDeleteOperation } from './webhooks/webhook-delete-operation.js';
import { webhookLocationHeader } from './webhooks/webhook-location-header.js';
import { webhookNotificationContent } from './webhooks/webhook-notification-content.js';
import { webhookNotificationUrl } from './webhooks/webhook-notification-url.js';
import { webhookTriggerVerb } from './webhooks/webhook-trigger-verb.js';
import type { Rule } from './rule.js';

/** Every rule, by area and id. */
export const rules: readonly Rule[] = [
  envVarLogicApps,
  paramSetsLogicApps,
  policyLogicApps,
  publisherLogicApps,
  scriptLogicApps,
  cardAllAdvanced,
  cardDuplicateLabel,
  configValid,
  suppressionUnused,
  additionalProperty,
  addressPlaceholder,
  apiStatusValue,
  basePathSlash,
  basePathTrailingSlash,
  connectorCategoriesMax,
  connectorCategoriesValid,
  connectorMetadataNames,
  connectorMetadataRequired,
  connectorMetadataShape,
  connectorMetadataWebsiteUrl,
  contactEmail,
  contactRequired,
  contactUrl,
  definitionFileSize,
  deploymentVersionFormat,
  fileLayoutOrder,
  hostFormat,
  hostMissing,
  hostNonProduction,
  indentation,
  infoDescriptionDiffersTitle,
  infoDescriptionLength,
  infoDescriptionRequired,
  infoDescriptionRestricted,
  infoTitleEnd,
  infoTitleEnglish,
  infoTitleLength,
  infoTitleRequired,
  infoTitleRestrictedWords,
  infoVersionRequired,
  jsonTypeIncorrect,
  jsonValueNotInEnum,
  mimeSupported,
  mimeValid,
  openapi3Document,
  productionOnBeta,
  rootRequiredProperties,
  schemesPreferHttps,
  schemesValid,
  swaggerVersion2,
  tagsUnique,
  urlAbsolute,
  autorestIgnored,
  dynamicHelperInternal,
  dynamicListNeededAmbiguous,
  dynamicListNeededProperty,
  dynamicMemberMisspelt,
  dynamicOperationExists,
  dynamicOperationRequired,
  dynamicParamAmbiguous,
  dynamicParamRequiredMismatch,
  dynamicParamTypeMismatch,
  dynamicParametersPresent,
  dynamicPathSyntax,
  dynamicProducesArray,
  dynamicProducesProperty,
  dynamicPropertiesNeededAmbiguous,
  dynamicPropertiesNeededProperty,
  dynamicPropertiesNeededValuepath,
  dynamicPropertiesPathMatch,
  dynamicReferenceSyntax,
  dynamicSchemaPlacement,
  dynamicSourceInternal,
  dynamicSourceParamUnknown,
  dynamicStaticTypeMismatch,
  dynamicTargetParamUnknown,
  dynamicTargetRequiredParams,
  dynamicTreeNeeded,
  dynamicTreeSelectedItem,
  dynamicTreeShape,
  dynamicTwinConsistency,
  dynamicValuesPlacement,
  dynamicValuesTwinMissing,
  extensionMemberMisspelt,
  msEnumIgnored,
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
  iconReadable,
  iconSize1mb,
  iconSquareSize,
  actionSummaryVerbFirst,
  annotationRevisionMissing,
  annotationShape,
  chunkTransfer,
  consumesMissing,
  deprecatedLabel,
  descriptionEqualsSummary,
  englishStrings,
  familyDuplicateRevision,
  familyManyActive,
  familyManyEmptyRevisions,
  familyManyProduction,
  fetchSubscribeParamMatch,
  filePickerShape,
  getNoBody,
  mcpProtocol,
  mimeRequestCompat,
  newerRevisionVisibility,
  nextLinkPolicy,
  nextLinkValue,
  operationDescriptionRequired,
  operationDescriptionSentence,
  operationIdLength,
  operationIdMeaningful,
  operationIdPascalCase,
  operationIdRequired,
  operationIdSanitized,
  operationIdUnique,
  operationNeedsResponse,
  operationSuccessResponse,
  operationSummaryCharacters,
  operationSummaryEnd,
  operationSummaryLength120,
  operationSummaryLength80,
  operationSummaryRequired,
  operationSummarySaysNothing,
  operationSummarySentenceCase,
  operationSummaryUnique,
  operationVisibilityPresent,
  pluginManifest,
  pluginOperationId,
  pluginOperation,
  replacementApiMissing,
  replacementOnlyDeprecated,
  replacementOperationMissing,
  responseExampleMime,
  revisionSuffix,
  statusAheadOfConnector,
  stringsNoProductNames,
  testConnectionGet,
  testConnectionInternal,
  testConnectionParams,
  triggerDescriptionForm,
  triggerSummaryForm,
  triggerValue,
  allowEmptyValue,
  collectionFormat,
  fileParamFormdata,
  formUrlencodedBinary,
  formdataNameAscii,
  headerName,
  headerParamPlatform,
  paramBodyAndForm,
  paramBodyDynamic,
  paramBodyProperty,
  paramBodySchema,
  paramCredential,
  paramDescription,
  paramDuplicate,
  paramInternalRequiredDefault,
  paramNameConnectionId,
  paramNonbodySchema,
  paramReserved,
  paramShared,
  paramSummaryCharacters,
  paramSummaryTitleCase,
  paramSummary,
  paramTypeRequired,
  pathParamEncoding,
  pathParamRequired,
  propertyInternalDefaultRequired,
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
  pathPartialDuplicate,
  pathTemplateBraces,
  pathsEmpty,
  unknownVerb,
  policyConnectionParamExists,
  policyDynamicHostGateway,
  policyDynamicHostScheme,
  policyExistsAction,
  policyExpressionKnown,
  policyExpressionNavigation,
  policyExpressionQuotes,
  policyHttpMethod,
  policyNullPath,
  policyOperationArray,
  policyOperationExists,
  policyOrder,
  policyParameterDeclared,
  policyParameters,
  policyRoutePlaceholder,
  policySectionAllowed,
  policySection,
  policySetpropertyBody,
  policyTemplateRequired,
  policyTitle,
  policyUnauthenticatedTest,
  brandColorForbidden,
  brandColorHex,
  brandColorIndependent,
  brandColorRequired,
  capabilitiesValues,
  connParamMisspelt,
  connParamName,
  connParamSecretType,
  connParamTenantId,
  connParamTokenName,
  connParamType,
  connParamUiCertification,
  connParamUi,
  connParamUsed,
  envVarPosition,
  envVarSecret,
  envVarSyntax,
  oauthAadResource,
  oauthAadcertificateFirstParty,
  oauthClientCredentials,
  oauthClientSecret,
  oauthCustomParamShape,
  oauthFirstParty,
  oauthGateway,
  oauthIdentityProvider,
  oauthKeySpelling,
  oauthOauth2Urls,
  oauthOauth2genericTemplates,
  oauthRedirectMode,
  oauthRedirectUrl,
  oauthScopeMisspelt,
  oauthScopes,
  oauthSettingsRequired,
  oauthTemplateVariable,
  oauthUrlHttps,
  paramSetsNameUnique,
  paramSetsShape,
  paramSetsStringSchema,
  propsKnownKeys,
  propsRoot,
  publisherRequired,
  stackOwnerPaconn,
  readmeOauthSteps,
  readmeRequired,
  jsonPointerValid,
  paramRefChain,
  paramRefMissing,
  paramRefTarget,
  refNoSiblings,
  responseRefChain,
  responseRefMissing,
  responseRefTarget,
  schemaRefChain,
  schemaRefMissing,
  schemaRefTarget,
  unusedDefinition,
  defaultOnlyResponse,
  defaultResponseSchema,
  responseCode,
  responseDescription,
  responseErrorCodes,
  responseHeadersUnique,
  responseSchema200201,
  responseSchemaEmpty,
  responseSchemaMissing,
  responseSharedDefinition,
  responseSingleSchema,
  arrayDuplicateValue,
  arrayItems,
  bodySchemaCount,
  compositionKeywords,
  defaultInEnum,
  defaultPlaceholder,
  defaultType,
  discriminator,
  editorDictionary,
  emptyProperty,
  enumEmpty,
  enumType,
  enumValuesDisplayName,
  enumValuesDuplicate,
  enumValuesMatch,
  exclusiveMaximum,
  exclusiveMinimum,
  filterFunctionsDuplicates,
  filterFunctionsEmpty,
  filterFunctionsPosition,
  keywordNotSupported,
  minMaxItems,
  minMaxLength,
  minMaxOrder,
  minMaxProperties,
  multipleOf,
  operationSchemaCount,
  patternRegex,
  propertyDescription,
  propertyNameData,
  propertySummary,
  readonlyRequiredInput,
  requiredEmpty,
  requiredLoop,
  requiredNotObject,
  requiredUndefined,
  schemaDepth,
  schemaTypeMissing,
  stringBinaryPosition,
  totalSchemaCount,
  typeArray,
  typeFilePosition,
  typeFormatKnown,
  scriptBrackets,
  scriptClass,
  scriptExecuteAsync,
  scriptExtension,
  scriptGateway,
  scriptHttpClient,
  scriptJsonFormatting,
  scriptMemberMisspelt,
  scriptNamespace,
  scriptOperationHandled,
  scriptOperationIdBase64,
  scriptOperationsEmpty,
  scriptOperationsExist,
  scriptOperationsWithoutScript,
  scriptSingle,
  scriptSize,
  literalSecret,
  securityConsistentProperties,
  securityDefined,
  securityEmptyValue,
  securityFlowAccessCode,
  securityHasValue,
  securityPropertyRequired,
  securityPropertyValid,
  securityScopeDefined,
  securitySingle,
  settingsApiVersion,
  settingsEnvironment,
  settingsFilesExist,
  settingsKnownKeys,
  notificationNotInWebhook,
  notificationTargetWebhook,
  notificationTriggerOnly,
  notificationUrlInternal,
  notificationUrlPosition,
  notificationUrlRequired,
  notificationUrlString,
  pollingBatchObject,
  pollingDataPath,
  pollingMetadata,
  pollingPolicy,
  pollingStateParam,
  triggerBatchArray,
  triggerHint,
  webhookContentSchema,
  webhookDeleteInternal,
  webhookDeleteOperation,
  webhookLocationHeader,
  webhookNotificationContent,
  webhookNotificationUrl,
  webhookTriggerVerb,
];
