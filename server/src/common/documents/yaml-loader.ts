import type { YamlSupport } from '@connector-workbench/core';

/** Loads the YAML parser when it is first needed, and once; after a failure the next need tries again. */
export class YamlLoader {
  readonly #load: () => Promise<YamlSupport>;
  #loading: Promise<YamlSupport> | undefined;

  constructor(load: () => Promise<YamlSupport>) {
    this.#load = load;
  }

  get(): Promise<YamlSupport> {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }
}
