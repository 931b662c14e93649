import { any, boolean, type KnownValue, listOfValues, mapOf, objectWith, oneOf, slot, text } from './known-value.js';
import { LOSS_REASONS } from './loss-reasons.js';
import { hole, INSIDE } from './template.js';

const SOLUTION: KnownValue = objectWith(
  'solution',
  [
    { name: 'name', meaning: 'The unique name of the solution.', value: text },
    { name: 'prefix', meaning: 'Of the publisher: what the names of its connectors begin with. It has 2 to 8 letters and digits.', value: text },
    { name: 'publisher', meaning: 'The unique name of the publisher. Without it: the prefix.', value: text },
    { name: 'managed', meaning: 'Whether it is imported managed, so that nobody changes the connectors there. Without it: yes.', value: boolean },
    { name: 'upgrade', meaning: 'Whether the import takes away what the new version of the solution does not have. Without it: no.', value: boolean },
    { name: 'source', meaning: 'Where the solution comes from. Without it: `files`.', value: oneOf({ files: 'Packed from the files, with what is different there.', environment: 'Exported from the environment before, as it is.' }) },
    { name: 'settings', meaning: 'The deployment-settings file with connection references and environment variables, below the folder of this file.', value: text },
  ],
  { name: hole('ContosoConnectors'), prefix: hole('contoso') },
);

const LOGIC_APP: KnownValue = objectWith('resource group', [
  { name: 'subscription', meaning: 'The id or the display name of the subscription.', value: text, isRequired: true },
  { name: 'resourceGroup', meaning: 'The name of the resource group.', value: text, isRequired: true },
  { name: 'location', meaning: 'The region, which has to be that of the workflows.', value: text, isRequired: true, template: hole('westeurope') },
  { name: 'accept', meaning: 'What Logic Apps cannot hold and may get lost.', value: listOfValues(oneOf(Object.fromEntries(LOSS_REASONS.map((reason) => [reason, ''])))) },
]);

/** An environment of the chain, with what is different in it. */
const ENVIRONMENT: KnownValue = objectWith(
  'environment',
  [
    { name: 'name', meaning: 'What the command line calls it, such as `Test`.', value: text, isRequired: true },
    { name: 'environment', meaning: 'The id or the display name of the environment. Without it: the name.', value: text },
    {
      name: 'route',
      meaning: 'How connectors get there. Without it: `solution` for environments beyond the first that have Dataverse, where the chain names a solution; else `direct`.',
      value: oneOf({ direct: 'Each connector is written into the environment.', solution: 'All of them are imported in a solution.', logicapp: 'Each becomes a custom connector of Azure Logic Apps.' }),
    },
    { name: 'solution', meaning: 'The solution that connectors travel in. Later environments have the same one, where they do not say otherwise.', value: SOLUTION },
    { name: 'logicapp', meaning: 'Where custom connectors of Azure Logic Apps go.', value: LOGIC_APP },
    { name: 'host', meaning: 'The host of the API there.', value: text, template: hole('api.test.contoso.example') },
    { name: 'basePath', meaning: 'The path of the API there.', value: text, template: hole('/') },
    { name: 'schemes', meaning: 'How the API is reached there.', value: listOfValues(oneOf({ https: '', http: '' })), template: ['https'] },
    { name: 'clientId', meaning: 'The id of the app registration, for every sign-in with OAuth. The secret never stands in a file.', value: text },
    { name: 'scopes', meaning: 'The scopes, for every sign-in with OAuth.', value: listOfValues(slot('signInScope')), template: [hole()] },
    { name: 'definition', meaning: 'Other values of the definition, by JSON pointer. `null` takes a member away.', value: mapOf(any, 'definitionPlace'), template: INSIDE },
    { name: 'properties', meaning: 'Other values of apiProperties.json, by JSON pointer from `properties` on. `null` takes a member away.', value: mapOf(any, 'propertiesPlace'), template: INSIDE },
  ],
  { name: hole('Test'), host: hole('api.test.contoso.example') },
);

/** The chain of environments, the first one first. */
export const ENVIRONMENTS: KnownValue = listOfValues(ENVIRONMENT);
