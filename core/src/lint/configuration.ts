import { EMPTY_CONFIG, type LintConfig, type Suppression } from '../config/lint-config.js';
import { readConfig } from '../config/read-config.js';
import type { ConnectorDocument, Uri } from '../documents/connector-document.js';
import { documentOf, type ConnectorProject } from '../project/connector-project.js';
import { folderOf, pathBelow } from '../project/uri-path.js';
import type { Report, Rule, RuleMeta } from '../rules/rule.js';
import { defaultValues, type OptionValue, type RuleOptions } from '../rules/rule-options.js';
import type { Profile } from './problem.js';
import { DEFAULT_PROFILES, expandProfiles, severityOf, type RuleSeverity, type SeveritySetting } from './profiles.js';

/** Profiles, severities and options of rules, as somebody sets them. */
export interface LintChoice {
  readonly profiles?: readonly Profile[];
  readonly severities?: Readonly<Record<string, SeveritySetting>>;
  /** By rule id, values that fit the options of the rule. */
  readonly options?: Readonly<Record<string, Readonly<Record<string, OptionValue>>>>;
}

/**
 * Which rules are on, and how grave each finding is. What the caller asks for wins (the command line); then comes the project's
 * connector.config.json, which a team shares; then the caller's defaults (the settings of an editor); then the rules themselves.
 */
export class Configuration {
  readonly #config: LintConfig;
  readonly #folder: string;
  readonly #profiles: ReadonlySet<Profile>;
  readonly #asked: Readonly<Record<string, SeveritySetting>>;
  readonly #defaults: Readonly<Record<string, SeveritySetting>>;
  readonly #defaultOptions: NonNullable<LintChoice['options']>;
  readonly #used = new Set<Suppression>();
  readonly #paths = new Map<string, string>();

  constructor(project: ConnectorProject, asked: LintChoice, defaults: LintChoice, knownRules: ReadonlyMap<string, RuleOptions>) {
    const document = documentOf(project, 'config');
    this.#config = document === undefined ? EMPTY_CONFIG : configOf(document, knownRules);
    this.#folder = document === undefined ? project.files.folder : folderOf(document.uri);
    this.#profiles = expandProfiles(asked.profiles ?? this.#config.profiles ?? defaults.profiles ?? DEFAULT_PROFILES);
    this.#asked = unlessEmpty(asked.severities);
    this.#defaults = unlessEmpty(defaults.severities);
    this.#defaultOptions = unlessEmpty(defaults.options);
  }

  /** Whether a rule may have something to say: somewhere, at least. */
  runs({ meta }: Rule): boolean {
    if (severityOf(meta, this.#profiles, this.#settingOf(meta.id)) !== undefined) return true;
    return !Object.hasOwn(this.#asked, meta.id) && this.#config.overrides.some(({ rules }) => (rules.get(meta.id) ?? 'off') !== 'off');
  }

  /** What is chosen about a rule beside its severity, option by option: in the configuration, else in the caller's defaults, else as the rule has it. */
  optionsOf({ meta }: Rule): Readonly<Record<string, OptionValue>> {
    return meta.options === undefined ? NO_OPTIONS : { ...defaultValues(meta.options), ...own(this.#defaultOptions, meta.id), ...this.#config.options.get(meta.id) };
  }

  /** How grave a finding is at its place; undefined where it is off there, or held back. */
  severityAt(meta: RuleMeta, { at }: Pick<Report<string>, 'at'>): RuleSeverity | undefined {
    const severity = severityOf(meta, this.#profiles, this.#settingAt(meta.id, at));
    return severity === undefined || this.#isSuppressed(meta.id, at) ? undefined : severity;
  }

  /** The suppressions that held nothing back, of those that can only be for this connector. */
  unusedSuppressions(project: ConnectorProject): readonly Suppression[] {
    const unused = this.#config.suppressions.filter((suppression) => !this.#used.has(suppression));
    if (unused.length === 0 || (this.#folder === project.files.folder && hasFolderAlone(project))) return unused;
    const files = new Set(ownFilesOf(project).map((uri) => this.#pathOf(uri)));
    return unused.filter(({ file }) => file !== undefined && files.has(file));
  }

  #settingOf(id: string): SeveritySetting | undefined {
    return own(this.#asked, id) ?? this.#config.rules.get(id) ?? own(this.#defaults, id);
  }

  #settingAt(id: string, at: Report<string>['at']): SeveritySetting | undefined {
    if (Object.hasOwn(this.#asked, id)) return own(this.#asked, id);
    const override = this.#config.overrides.findLast(({ rules, matchesFile, matchesPointer }) => rules.has(id) && matchesFile(this.#pathOf(at.document.uri)) && matchesPointer(at.pointer));
    return override?.rules.get(id) ?? this.#settingOf(id);
  }

  #isSuppressed(id: string, at: Report<string>['at']): boolean {
    const suppression = this.#config.suppressions.find(({ rule, pointer, matchesFile }) => rule === id && pointer === at.pointer && matchesFile(this.#pathOf(at.document.uri)));
    if (suppression !== undefined) this.#used.add(suppression);
    return suppression !== undefined;
  }

  /** The path of a file below the folder of the configuration, as people write it. */
  #pathOf(uri: Uri): string {
    let path = this.#paths.get(uri);
    if (path === undefined) {
      path = pathBelow(uri, this.#folder) ?? uri;
      this.#paths.set(uri, path);
    }
    return path;
  }
}

/** Several connectors of a solution stand in one folder, and so do several definitions of which nothing says which is deployed. */
function hasFolderAlone({ files: { id, folder, documents } }: ConnectorProject): boolean {
  return id === folder && documents.some(({ kind }) => kind === 'definition');
}

/** The files of one connector alone: others may share its configuration, and what describes the solution. */
function ownFilesOf({ files: { documents, icon } }: ConnectorProject): readonly Uri[] {
  const own = documents.filter(({ kind }) => kind !== 'config' && kind !== 'solution').map(({ uri }) => uri);
  return icon === undefined ? own : [...own, icon];
}

const NO_OPTIONS: Readonly<Record<string, OptionValue>> = {};

/** Where nobody set anything, nothing is looked up: each lint asks about each rule. */
const NONE: Readonly<Record<string, never>> = {};

function unlessEmpty<T>(settings: Readonly<Record<string, T>> | undefined): Readonly<Record<string, T>> {
  return settings === undefined || Object.keys(settings).length === 0 ? NONE : settings;
}

/** Configurations are read once per text. */
const configs = new WeakMap<ConnectorDocument, LintConfig>();

function configOf(document: ConnectorDocument, knownRules: ReadonlyMap<string, RuleOptions>): LintConfig {
  let config = configs.get(document);
  if (config === undefined) {
    ({ config } = readConfig(document, knownRules));
    configs.set(document, config);
  }
  return config;
}

function own<T>(settings: Readonly<Record<string, T>>, id: string): T | undefined {
  return settings !== NONE && Object.hasOwn(settings, id) ? settings[id] : undefined;
}
