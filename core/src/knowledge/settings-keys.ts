import { PAGES } from './documentation-links.js';
import { type KnownKey, type KnownValue, objectWith, slot, text } from './known-value.js';

const FILE: KnownValue = slot('fileName');

/** What paconn reads from settings.json, and what it takes where a setting is left out. */
const KEYS: readonly KnownKey[] = [
  { name: 'connectorId', meaning: 'The connector that is downloaded or updated, such as `shared_contoso-5f…`. paconn asks where it is missing, and writes it after a create.', value: text },
  { name: 'environment', meaning: 'The environment: a GUID, or `Default-` and the GUID of the tenant. paconn asks where it is missing.', value: text },
  { name: 'apiProperties', meaning: 'The file with the properties of the connector.', value: FILE },
  { name: 'apiDefinition', meaning: 'The file with the definition.', value: FILE },
  { name: 'icon', meaning: 'The file with the icon.', value: FILE },
  { name: 'script', meaning: 'The file with the script. An update without it removes the script.', value: FILE },
  { name: 'powerAppsUrl', meaning: 'The address of the Power Apps service: `https://api.powerapps.com` where it is left out. National clouds have others.', value: text },
  { name: 'powerAppsApiVersion', meaning: 'The version of that service: `2016-11-01` where it is left out.', value: text },
  { name: 'flowUrl', meaning: 'The address of the Power Automate service, which scripts are checked with: `https://api.flow.microsoft.com` where it is left out.', value: text },
  { name: 'flowApiVersion', meaning: 'The version of that service.', value: text },
  { name: 'clientId', meaning: 'The app that signs in, in place of paconn’s own.', value: text },
  { name: 'tenant', meaning: 'The tenant that signs in: `common` where it is left out.', value: text },
  { name: 'authorityUrl', meaning: 'Where people sign in: `https://login.microsoftonline.com` where it is left out. National clouds have others.', value: text },
  { name: 'resource', meaning: 'The resource that the token is for. National clouds need another than the usual one.', value: text },
];

export const PACONN_SETTINGS: KnownValue = objectWith('settings of paconn', [
  ...KEYS.map((key) => ({ ...key, link: PAGES.paconn })),
  { name: '$schema', meaning: 'The schema that editors check the file with.', value: text, isHidden: true },
]);
