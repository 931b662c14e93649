import type { YamlSupport } from '@connector-workbench/core';

/** What reads YAML. Loaded only where there is a YAML file: most connectors have none. */
export async function loadYaml(): Promise<YamlSupport> {
  return (await import('@connector-workbench/core/yaml')).yamlSupport;
}

/** The same for files, of which one may be YAML. */
export async function yamlFor(documents: readonly { readonly syntax: string }[]): Promise<YamlSupport | undefined> {
  return documents.some(({ syntax }) => syntax === 'yaml') ? await loadYaml() : undefined;
}
