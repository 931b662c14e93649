/** `?$filter=environment eq '…'`, which nearly every request needs. Quotes are doubled in OData. */
export function inEnvironment(environmentId: string): string {
  return `environment eq '${environmentId.replaceAll("'", "''")}'`;
}

export function filterOf(expression: string): string {
  return `%24filter=${encodeURIComponent(expression).replaceAll("'", '%27')}`;
}
