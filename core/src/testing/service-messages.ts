/**
 * What Microsoft's validators were seen to answer (reviews of microsoft/PowerPlatformConnectors: pull requests 550, 619, 1095, 1381, 3407, 3470, 3648, 3656, 3841, 3863, 3910,
 * 4043, 4168, 4181), with the page that quotes it: whoever has one finds our page by searching for it.
 */
export const SERVICE_MESSAGES: readonly (readonly [page: string, message: string])[] = [
  ['rules/info-title-length', "The 'title' value goes over the character limit '30'"],
  ['rules/info-title-restricted-words', "The value 'title' contains at least one of the restricted words: 'api, connector'."],
  ['rules/info-description-restricted', "The value 'description' contains at least one of the restricted words: 'power apps, power automate, logic apps'."],
  ['rules/param-summary', "The 'x-ms-summary' property is required."],
  ['rules/param-description', "The 'description' property is required."],
  ['rules/info-description-length', "The 'description' value must be between '30' and '500' characters."],
  ['rules/default-response-schema', "The 'default' response should not have schema definition. Schemas should be defined on expected responses only."],
  ['rules/operation-summary-characters', 'Summary string contains any of the restricted characters [/\\<>*%&?]'],
  ['rules/contact-required', "The 'contact' property is required."],
  ['rules/connector-metadata-required', "The 'x-ms-connector-metadata' property is required."],
  ['breaking-changes', 'The operation has been deleted. This change breaks existing flows.'],
  ['breaking-changes', 'The path template has been changed for the operation.'],
  ['breaking-changes', 'The location has been changed for the parameter. Existing flows will continue to send the parameter in the old location.'],
  ['breaking-changes', 'The required input field has been added. Existing flows will not send this new field.'],
  ['breaking-changes', 'The output field has been deleted. Existing flows may be broken if they are using this field and actual payload has been changed.'],
  ['breaking-changes', 'The type has been changed for the output field.'],
  ['breaking-changes', 'The type format has been changed for the output field.'],
  ['breaking-changes', 'The list of enum values has been removed from the output field.'],
  ['breaking-changes', 'The list of enum values has been added to the input field. Existing flows may use values outside of this list.'],
];
