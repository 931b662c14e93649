import { CONNECTION_PARAMETER_SETS, CONNECTION_PARAMETERS } from './connection-keys.js';
import { PAGES } from './documentation-links.js';
import { type KnownKey, type KnownValue, listOfValues, objectWith, oneOf, slot, text } from './known-value.js';
import { POLICY_INSTANCES } from './policy-keys.js';
import { hole, INSIDE } from './template.js';

/** The words of `capabilities`, with what they say. */
export const CAPABILITIES: Readonly<Record<string, string>> = {
  actions: 'The connector has actions.',
  triggers: 'The connector has triggers.',
  gateway: 'The API may be reached through the on-premises data gateway.',
  cloud: 'The API may be reached without a gateway.',
};

const KEYS: readonly KnownKey[] = [
  { name: 'connectionParameters', meaning: 'What people fill in when they create a connection. `{}` where there is nothing.', value: CONNECTION_PARAMETERS, link: PAGES.connectionParameters, template: INSIDE },
  {
    name: 'connectionParameterSets',
    meaning: 'Several ways to sign in, of which people choose one. The wizard of the maker portal can neither make nor edit them: they are deployed from files. A certified connector that gets them keeps its `connectionParameters`, for the connections that there are.',
    value: CONNECTION_PARAMETER_SETS,
    link: PAGES.multiAuth,
    template: { uiDefinition: { displayName: hole('Authentication type'), description: hole('The way to sign in.') }, values: [{ name: hole(), uiDefinition: { displayName: hole(), description: hole() }, parameters: {} }] },
  },
  { name: 'iconBrandColor', meaning: 'The colour behind the icon, as `#rrggbb`. It is neither white nor `#007ee5` for certified connectors.', value: text, isRequired: true, link: PAGES.paconn, template: hole('#1f6feb') },
  { name: 'capabilities', meaning: 'What the connector has. The service mostly knows that by itself: `[]` is enough.', value: listOfValues(oneOf(CAPABILITIES)), link: PAGES.paconn, template: [] },
  { name: 'policyTemplateInstances', meaning: 'The policies, which change calls on their way. They are applied in this order.', value: POLICY_INSTANCES, link: PAGES.policies },
  { name: 'scriptOperations', meaning: 'The operations that script.csx answers. Without the list, it answers all of them. What it answers is sent to the API only where the script sends it.', value: listOfValues(slot('operationId')), link: PAGES.customCode, template: [hole()] },
  { name: 'publisher', meaning: 'Who publishes the connector. Certification needs it.', value: text, link: PAGES.certificationPackage },
  { name: 'stackOwner', meaning: 'The company whose service it is. Certification needs it; paconn cannot update a connector that has it.', value: text, link: PAGES.certificationPackage },
  { name: 'script', meaning: 'The script, where a tool has put it here.', value: text, isHidden: true, link: PAGES.customCode },
];

/** The members of `properties`. */
export const PROPERTIES_KEYS: readonly string[] = KEYS.map(({ name }) => name);

/** The whole of an apiProperties.json. */
export const API_PROPERTIES: KnownValue = objectWith('connector properties', [
  { name: '$schema', meaning: 'The schema that editors check the file with.', value: text, isHidden: true },
  { name: 'properties', meaning: 'Everything about the connector that its definition does not say.', value: objectWith('connector properties', KEYS), isRequired: true, link: PAGES.paconn, template: { connectionParameters: {}, iconBrandColor: hole('#1f6feb'), capabilities: [] } },
]);
