import { readRepositoryFile } from './repository.js';

interface MenuEntry { readonly command: string; readonly when?: string; readonly group?: string }
interface Setting { readonly scope?: string; readonly order?: number; readonly markdownDescription?: string; readonly enum?: readonly string[]; readonly enumItemLabels?: readonly string[]; readonly enumDescriptions?: readonly string[] }
interface Icon { readonly icon?: string }

/** The parts of package.json that tests read. */
export interface Manifest {
  readonly icon: string;
  readonly main: string;
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly ({ readonly command: string; readonly title: string; readonly category: string; readonly enablement?: string } & Icon)[];
    readonly menus: Readonly<Record<string, readonly MenuEntry[]>>;
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly when: string; readonly args: unknown }[];
    readonly views: Readonly<Record<string, readonly ({ readonly id: string } & Icon)[]>>;
    readonly viewsContainers: { readonly activitybar: readonly ({ readonly id: string } & Icon)[] };
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string; readonly when?: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly { readonly id: string; readonly description: string; readonly media: { readonly markdown: string }; readonly completionEvents?: readonly string[] }[] }[];
    readonly configuration: readonly { readonly id: string; readonly properties: Readonly<Record<string, Setting>> }[];
    readonly jsonValidation: readonly { readonly fileMatch: readonly string[]; readonly url: string }[];
    readonly grammars: readonly { readonly path: string; readonly scopeName: string; readonly injectTo: readonly string[] }[];
    readonly snippets: readonly { readonly path: string; readonly language: string }[];
  };
}

export function readManifest(): Manifest {
  // The file is ours; what it says beyond these parts is VS Code's to check.
  return JSON.parse(readRepositoryFile('package.json')) as Manifest;
}

export function readTexts(): Readonly<Record<string, string>> {
  return JSON.parse(readRepositoryFile('package.nls.json')) as Readonly<Record<string, string>>;
}
