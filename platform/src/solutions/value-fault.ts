import type { EnvironmentVariableFacts } from '@connector-workbench/core/solutions';

/** What is wrong with a text as the value of an environment variable, as a whole sentence; undefined where nothing is. */
export function valueFault(type: EnvironmentVariableFacts['type'], value: string): string | undefined {
  switch (type) {
    case 'number': return /^-?\d+(?:\.\d+)?$/.test(value) ? undefined : 'Enter a number, such as 10 or 0.5.';
    case 'yes/no': return value === 'yes' || value === 'no' ? undefined : 'Enter yes or no.';
    case 'JSON': return isJson(value) ? undefined : 'Enter JSON, with double quotes around texts and names.';
    case 'secret': return /^\/subscriptions\//i.test(value) ? undefined : 'Enter the id of a secret in Azure Key Vault, /subscriptions/…/secrets/….';
    case 'text': case 'data source': case 'other': return undefined;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
