import type { ConnectorDetails } from './connector-details.js';
import type { TemplateParts } from './template.js';

/** The readme with the sections that Microsoft's template has. */
export function readmeText({ description, operations, credentials }: TemplateParts, { title, publisher }: ConnectorDetails): string {
  return `# ${title}

${description}

## Publisher: ${publisher}

## Prerequisites

An account at the service.

## Supported operations

${operations.map(({ summary, description: text }) => `* **${summary}**: ${text}`).join('\n')}

## Obtaining credentials

${credentials}

## Known issues and limitations

None are known.
`;
}
