const LEARN = 'https://learn.microsoft.com/connectors/custom-connectors';
/** The pages that explain what connectors are made of. */
export const PAGES = {
  extensions: `${LEARN}/openapi-extensions`,
  coding: `${LEARN}/coding-standards`,
  stringStandards: `${LEARN}/string-standards`,
  versions: `${LEARN}/operational-versioning`,
  submission: `${LEARN}/certification-submission`,
  connectionParameters: `${LEARN}/connection-parameters`,
  multiAuth: `${LEARN}/multi-auth`,
  customCode: `${LEARN}/write-code`,
  paconn: `${LEARN}/paconn-cli`,
  policies: `${LEARN}/policy-templates`,
  expressions: `${LEARN}/policy-templates/expressions`,
  polling: `${LEARN}/create-polling-trigger`,
  webhooks: `${LEARN}/create-webhook-trigger`,
  environmentVariables: `${LEARN}/environment-variables`,
  certificationPackage: `${LEARN}/submit-certification`,
  swagger: 'https://swagger.io/specification/v2/',
  agents: 'https://learn.microsoft.com/microsoft-copilot-studio/agent-extend-action-mcp',
} as const;

/** The section about one extension. */
export function extensionLink(name: string): string {
  return `${PAGES.extensions}#${name}`;
}

/** A section of the specification of Swagger 2.0. */
export function swaggerLink(section: string): string {
  return `${PAGES.swagger}#${section}`;
}
