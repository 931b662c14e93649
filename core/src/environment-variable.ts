/**
 * Whether a text is filled in from an environment variable when the connector is saved: Microsoft's page on environment
 * variables in solution connectors allows `@environmentVariables("name")` for the host and the base URL.
 */
export function isEnvironmentVariable(text: string): boolean {
  return text.trimStart().startsWith('@environmentVariables(');
}
