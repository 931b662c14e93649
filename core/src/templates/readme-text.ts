import type { ConnectorDetails } from './connector-details.js';
import type { TemplateParts } from './template.js';

/** The readme with the sections that Microsoft's template has. */
export function readmeText({ description, operations, prerequisites, credentials }: TemplateParts, { title, publisher }: ConnectorDetails, syntax: 'json' | 'yaml'): string {
  return `# ${title}

${description}

## Publisher: ${publisher}

## Prerequisites

${prerequisites ?? `An account at ${title}.`}

## Supported operations

${operations.map(({ summary, description: text }) => `### ${summary}\n\n${text}`).join('\n\n')}

## Obtaining credentials

${credentials}

## Known issues and limitations

None are known.

## Deployment instructions

${DEPLOYMENT[syntax]}
`;
}

/** paconn reads no YAML. */
const DEPLOYMENT = {
  json: 'Deploy the connector with [paconn](https://learn.microsoft.com/connectors/custom-connectors/paconn-cli), the command line for custom connectors, or with the tool that your organization uses.',
  yaml: 'Deploy the connector with a tool that reads definitions in YAML, such as `connector deploy`. For [paconn](https://learn.microsoft.com/connectors/custom-connectors/paconn-cli), convert the definition to JSON first.',
} as const;
