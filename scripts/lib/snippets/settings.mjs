/** @typedef {import('./snippet.mjs').Snippet} Snippet */

/** settings.json of Microsoft’s command line paconn. @type {readonly Snippet[]} */
export const settings = [
  {
    name: 'Connector settings file',
    prefix: ['connector-settings-file'],
    description: 'A settings.json for the command line paconn.',
    place: 'settingsFile',
    value: {
      connectorId: '«shared_contoso»',
      environment: '«Default-00000000-0000-0000-0000-000000000000»',
      apiProperties: 'apiProperties.json',
      apiDefinition: 'apiDefinition.swagger.json',
      icon: 'icon.png',
      script: 'script.csx',
      powerAppsUrl: 'https://api.powerapps.com',
      powerAppsApiVersion: '2016-11-01',
    },
  },
];

/** connector.config.json, the configuration of the rules. @type {readonly Snippet[]} */
export const config = [
  { name: 'Connector configuration file', prefix: ['connector-config-file'], description: 'A connector.config.json: which rules check the connectors below it.', place: 'configFile', value: { profiles: ['save', 'discovery', '«style|certification|logic-apps»'], rules: { '«operation-summary-required»': '«error|warning|info|hint|off»' }, overrides: [], suppressions: [] } },
  { name: 'Connector profiles', prefix: ['connector-config-profiles'], description: 'The sets of rules that check the connectors.', place: 'configRoot', value: { profiles: ['save', 'discovery', '«style|certification|logic-apps»'] } },
  { name: 'Connector rules', prefix: ['connector-config-rules'], description: 'How grave the findings of single rules are.', place: 'configRoot', value: { rules: { '«operation-summary-required»': '«error|warning|info|hint|off»' } } },
  { name: 'Connector override', prefix: ['connector-config-override'], description: 'Other severities for some places.', place: 'overrides', value: { pointers: ['/paths/~1«internal»*'], rules: { '«operation-description-required»': '«off|hint|info|warning|error»' } } },
  { name: 'Connector override for files', prefix: ['connector-config-override-files'], description: 'Other severities for some files.', place: 'overrides', value: { files: ['«legacy»/**'], rules: { '«operation-description-required»': '«off|hint|info|warning|error»' } } },
  { name: 'Connector suppression', prefix: ['connector-config-suppression'], description: 'One finding that may stay, and why.', place: 'suppressions', value: { rule: '«host-non-production»', pointer: '«/host»', reason: '«The API has no other host yet.»' } },
];
