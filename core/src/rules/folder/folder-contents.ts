import { Location } from '../../lint/location.js';
import { documentOf } from '../../project/connector-project.js';
import { defineRule } from '../rule.js';
import { settingsNameMissing } from '../settings/named-files.js';

export const folderContents = defineRule({
  meta: {
    id: 'folder-contents',
    title: 'The folder holds the files that Microsoft asks for',
    severity: 'info',
    profiles: ['certification', 'independent-publisher'],
    serviceRules: {},
    reads: ['definition', 'properties'],
    judgesOpenApi3: true,
    messages: {
      noProperties: 'The folder has no apiProperties.json, which a connector is published with. Add it; it holds the brand colour and how to sign in.',
      noDefinition: 'The folder has no definition, which a connector is published with. Add apiDefinition.swagger.json.',
    },
    fixable: 'no',
  },
  create: ({ project, report }) => ({
    Project() {
      if (project.files.neighbours === undefined) return;
      const definition = documentOf(project, 'definition');
      const properties = documentOf(project, 'properties');
      const range = { start: 0, end: 0 };
      // What the settings name and nobody finds, settings-files-exist says.
      if (definition !== undefined && properties === undefined && !settingsNameMissing(project, 'apiProperties')) report({ at: Location.root(definition), messageId: 'noProperties', range });
      if (definition === undefined && properties !== undefined && !settingsNameMissing(project, 'apiDefinition')) report({ at: Location.root(properties), messageId: 'noDefinition', range });
    },
  }),
});
