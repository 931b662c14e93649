import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { SERVICE_RULE_NAMES } from '../testing/service-rule-names.js';
import { rules } from './registry.js';

/** Names whose rule is still to be written. Whoever writes it takes the name out; in the end nothing is left. */
const AWAITED: readonly string[] = [
  'AdditionalPropertyNotAllowed',
  'AdditionalPropertyNotAllowedAdjacentToRef',
  'BodySchemaCountExceedsMaxAllowed',
  'CollectionFormatValueNotSupported',
  'ConnectorMetadataPropertiesMissing',
  'ConsumesMissing',
  'DynamicListExtensionRequiredForAmbiguousReferences',
  'DynamicListExtensionRequiredForNonParameterReferences',
  'DynamicPropertiesExtensionRequiredForAmbiguousReferences',
  'DynamicPropertiesExtensionRequiredForNonParameterReferences',
  'DynamicPropertiesExtensionRequiredForPropertiesValuePath',
  'DynamicPropertiesItemValuePathMismatch',
  'DynamicTreeExtensionMissing',
  'FilterFunctionsPropertyEmpty',
  'FilterFunctionsPropertyHasDuplicates',
  'FilterFunctionsPropertyInInputSchema',
  'InternalPropertyWithDefaultOptional',
  'InvalidConnectorCategory',
  'InvalidStringBinaryProperty',
  'InvokedOperationShouldProduceArray',
  'InvokedOperationShouldProduceProperty',
  'MimeTypeNotCompatibleWithRequestContentSchemaType',
  'MimeTypeNotSupported',
  'NotificationExtensionNotSupportedInWebhookOperation',
  'NotificationExtensionSupportedForTriggerOnly',
  'NotificationOperationMustBeWebhook',
  'NotificationUrlNotInternal',
  'NotificationUrlNotRequired',
  'OperationFamilyHasManyActiveOperations',
  'OperationFamilyHasManyActiveProductionOperations',
  'OperationHasManyResponsesWithSchema',
  'OperationIdSanitized',
  'OperationIdShouldEndWithRevision',
  'OperationIdTooLong',
  'OperationMustHaveNotificationContentExtension',
  'OperationParameterNameIsAmbiguous',
  'OperationParameterRequiredMismatch',
  'OperationParameterStaticTypeMismatch',
  'OperationParameterTypeMismatch',
  'OperationRevisionEmpty',
  'OperationSchemaCountExceedsMaxAllowed',
  'OperationStatusAheadOfConnector',
  'ParamtersWithSameNameMustHaveSameTypeAndVisibility',
  'PartialDuplicateOperationPath',
  'PatternShouldBeValidRegularExpression',
  'PropertyMustBeRequired',
  'RequiredLoopInSchemaNotAllowed',
  'ResponseExampleMustBeProducedByOperation',
  'RestrictedCharactersInSummary',
  'SchemaDefinitionSetIncorrectly',
  'SchemaTooDeep',
  'SecuritySchemePropertyNotValid',
  'SecuritySchemePropertyRequired',
  'SelectedItemValuePathNotAllowedInThisPosition',
  'SourcePropertyInternal',
  'SwaggerKeywordNotSupported',
  'TooManyConnectorCategories',
  'TotalSchemaCountExceedsMaxAllowed',
  'UnrecognizedTypeFormat',
  'ValueContainsRestrictedWords',
  'ValueMustEndWithAlphanumeric',
  'WebhookOperationsMissingNotificationUrlProperty',
];

describe("the names of Microsoft's validator", () => {
  const checked = new Set(rules.flatMap(({ meta }) => Object.values(meta.serviceRules)).filter((name) => name !== undefined));
  const notChecked = new Set([...readFileSync(new URL('../../../docs/rules/not-checked.md', import.meta.url), 'utf8').matchAll(/`([A-Z]\w+)`/g)].map((match) => match[1] ?? ''));

  it('each stand at a rule, or among what is not checked', () => {
    assert.deepEqual(SERVICE_RULE_NAMES.filter((name) => !checked.has(name) && !notChecked.has(name)), AWAITED);
  });
  it('are all that rules name', () => {
    assert.deepEqual([...checked].filter((name) => !SERVICE_RULE_NAMES.includes(name)), []);
  });
  it('stand in one of the two', () => {
    assert.deepEqual([...notChecked].filter((name) => checked.has(name)), []);
  });
});
