import type { YamlSupport } from '@connector-workbench/core';

/** Most connectors are JSON: what YAML needs is loaded with the first YAML file. */
export async function loadYaml(): Promise<YamlSupport> {
  return (await import('@connector-workbench/core/yaml')).yamlSupport;
}
