import { isBlank, isList, isObject, memberOf, type JsonObject } from '../lint/json-object.js';
import { Location } from '../lint/location.js';
import { PROFILES, type SeveritySetting } from '../lint/profiles.js';
import type { ConnectorDocument, NodePart } from '../documents/connector-document.js';
import type { Fix } from '../fixes/fix.js';
import { describeOption, isOptionValue, type OptionValue, type RuleOptions } from '../rules/rule-options.js';
import { nearestName } from '../wording/nearest-name.js';
import { proposeName, proposeRemoval, proposeValue } from '../fixes/fixing.js';
import { type ConfigFault, ConfigFaults } from './config-faults.js';
import { EMPTY_CONFIG, type LintConfig, type Override, type Suppression } from './lint-config.js';
import { matchPath, matchPointer } from './match-path.js';
import { readEnvironmentList } from './read-environments.js';

export interface ConfigReading {
  readonly config: LintConfig;
  readonly faults: readonly ConfigFault[];
}

const SEVERITIES: readonly SeveritySetting[] = ['error', 'warning', 'info', 'hint', 'off'];

/** The members of a configuration. */
const ROOT_KEYS = ['$schema', 'profiles', 'rules', 'overrides', 'suppressions', 'environments'];
const OVERRIDE_KEYS = ['files', 'pointers', 'rules'];
const SUPPRESSION_KEYS = ['rule', 'file', 'pointer', 'reason'];

/**
 * Reads what a configuration says about linting. What is wrong becomes a fault, and everything else counts.
 * `knownRules`: the rules there are, with their options.
 */
export function readConfig(document: ConnectorDocument, knownRules: ReadonlyMap<string, RuleOptions>): ConfigReading {
  if (document.value === undefined) return { config: EMPTY_CONFIG, faults: [] };
  const found = new ConfigFaults();
  const root = Location.root(document);
  const config = new ConfigReader(knownRules, found).read(document.value, root);
  if (isObject(document.value)) readEnvironmentList(memberOf(document.value, 'environments'), root.child('environments'), found);
  return { config, faults: found.faults };
}

class ConfigReader {
  readonly #found: ConfigFaults;
  readonly #knownRules: ReadonlyMap<string, RuleOptions>;

  readonly #options = new Map<string, Readonly<Record<string, OptionValue>>>();

  constructor(knownRules: ReadonlyMap<string, RuleOptions>, found: ConfigFaults) {
    this.#knownRules = knownRules;
    this.#found = found;
  }

  read(value: unknown, at: Location): LintConfig {
    if (!isObject(value)) {
      this.#found.wrongType(value, 'an object, in braces', at, 'The configuration');
      return EMPTY_CONFIG;
    }
    this.#found.checkKeys(value, ROOT_KEYS, at);
    return {
      profiles: this.#profiles(memberOf(value, 'profiles'), at.child('profiles')),
      rules: this.#rules(memberOf(value, 'rules'), at.child('rules'), true),
      options: this.#options,
      overrides: this.#entries(memberOf(value, 'overrides'), at.child('overrides'), (entry, place) => this.#override(entry, place)),
      suppressions: this.#entries(memberOf(value, 'suppressions'), at.child('suppressions'), (entry, place) => this.#suppression(entry, place)),
    };
  }

  #profiles(value: unknown, at: Location): LintConfig['profiles'] {
    if (value === undefined) return undefined;
    if (!isList(value)) {
      this.#found.wrongType(value, 'a list of profiles, in square brackets', at);
      return undefined;
    }
    const profiles = value.flatMap((name: unknown, position) => {
      const profile = PROFILES.find((each) => each === name);
      if (profile !== undefined) return [profile];
      const place = at.child(position);
      const nearest = typeof name === 'string' ? nearestName(name, PROFILES) : undefined;
      this.#found.add('profile', place, { value: JSON.stringify(name), profiles: PROFILES.join(', ') }, nearest === undefined ? [] : [proposeValue(place, nearest)]);
      return [];
    });
    // Where no name is right, nothing is said: a slip must not switch everything off.
    return profiles.length === 0 && value.length > 0 ? undefined : profiles;
  }

  /** Options are about a rule as a whole: overrides have severities only. */
  #rules(value: unknown, at: Location, mayHaveOptions: boolean): ReadonlyMap<string, SeveritySetting> {
    const rules = new Map<string, SeveritySetting>();
    if (value === undefined) return rules;
    if (!isObject(value)) {
      this.#found.wrongType(value, 'an object with a severity for each rule', at);
      return rules;
    }
    for (const id of Object.keys(value)) {
      const options = this.#knownRules.get(id);
      const setting = value[id];
      const place = at.child(id);
      if (options === undefined) this.#unknownRule(id, place, 'key');
      else if (mayHaveOptions && isObject(setting)) this.#detailed(id, options, setting, place, rules);
      else this.#severity(id, setting, place, rules);
    }
    return rules;
  }

  #severity(id: string, value: unknown, at: Location, rules: Map<string, SeveritySetting>): void {
    const severity = SEVERITIES.find((each) => each === value);
    if (severity !== undefined) rules.set(id, severity);
    else this.#found.add('severity', at, { value: JSON.stringify(value), severities: SEVERITIES.join(', ') }, severityFixes(value, at));
  }

  /** `{ "severity": "warning", "allow": ["beta"] }`: the severity may be left out. */
  #detailed(id: string, options: RuleOptions, setting: JsonObject, at: Location, rules: Map<string, SeveritySetting>): void {
    const values: Record<string, OptionValue> = {};
    for (const name of Object.keys(setting)) {
      const value = setting[name];
      const option = Object.hasOwn(options, name) ? options[name] : undefined;
      if (name === 'severity') this.#severity(id, value, at.child(name), rules);
      else if (option === undefined) this.#unknownOption(id, name, Object.keys(options), at.child(name));
      else if (isOptionValue(option, value)) values[name] = value;
      else this.#found.add('optionValue', at.child(name), { name, value: JSON.stringify(value), expected: describeOption(option) }, []);
    }
    this.#options.set(id, values);
  }

  #unknownOption(rule: string, name: string, known: readonly string[], at: Location): void {
    const names = ['severity', ...known];
    const nearest = nearestName(name, names);
    if (nearest === undefined) this.#found.add('option', at, { rule, name, known: names.join(', ') }, [proposeRemoval(at)], 'key');
    else this.#found.add('misspeltOption', at, { rule, name, nearest }, [...proposeName(at, nearest), proposeRemoval(at)], 'key');
  }

  #override(entry: JsonObject, at: Location): Override | undefined {
    this.#found.checkKeys(entry, OVERRIDE_KEYS, at);
    const files = this.#texts(memberOf(entry, 'files'), at.child('files'));
    const pointers = this.#texts(memberOf(entry, 'pointers'), at.child('pointers'));
    for (const [position, pointer] of (pointers ?? []).entries()) this.#checkPointer(pointer, at.child('pointers').child(position));
    if (files === undefined && pointers === undefined) this.#found.add('missing', at, { key: 'files', advice: 'name the files by "files", or the places by "pointers"' }, [], 'value');
    if (memberOf(entry, 'rules') === undefined) this.#found.add('missing', at, { key: 'rules', advice: 'say how grave which rules are there' }, [], 'value');
    const rules = this.#rules(memberOf(entry, 'rules'), at.child('rules'), false);
    return { matchesFile: anyOf(files, matchPath), matchesPointer: anyOf(pointers, matchPointer), rules };
  }

  #suppression(entry: JsonObject, at: Location): Suppression | undefined {
    this.#found.checkKeys(entry, SUPPRESSION_KEYS, at);
    const rule = this.#text(entry, 'rule', at, 'say which rule');
    const pointer = this.#text(entry, 'pointer', at, 'say which place, by its JSON pointer');
    const file = memberOf(entry, 'file');
    const reason = memberOf(entry, 'reason');
    if (file !== undefined && typeof file !== 'string') this.#found.wrongType(file, 'the path of a file, in double quotes', at.child('file'));
    if (typeof reason !== 'string' || isBlank(reason)) this.#found.add('reason', reason === undefined ? at : at.child('reason'), {}, []);
    if (rule !== undefined && !this.#knownRules.has(rule)) this.#unknownRule(rule, at.child('rule'), 'value');
    if (pointer !== undefined) this.#checkPointer(pointer, at.child('pointer'));
    // Without a reason nobody knows later whether it still holds, so that it holds nothing back.
    if (rule === undefined || pointer === undefined || typeof reason !== 'string' || isBlank(reason)) return undefined;
    return { rule, pointer, file: typeof file === 'string' ? file : undefined, matchesFile: typeof file === 'string' ? matchFile(file) : () => true, at };
  }

  #checkPointer(pointer: string, at: Location): void {
    if (pointer === '' || pointer.startsWith('/')) return;
    // As a reference begins: "#/host".
    const meant = pointer.startsWith('#/') ? pointer.slice(1) : `/${pointer}`;
    this.#found.add('pointer', at, { value: pointer }, [proposeValue(at, meant)]);
  }

  #entries<T>(value: unknown, at: Location, read: (entry: JsonObject, at: Location) => T | undefined): readonly T[] {
    if (value === undefined) return [];
    if (!isList(value)) {
      this.#found.wrongType(value, 'a list, in square brackets', at);
      return [];
    }
    return value.flatMap((entry: unknown, position) => {
      if (!isObject(entry)) {
        this.#found.wrongType(entry, 'an object, in braces', at.child(position), 'This entry');
        return [];
      }
      return read(entry, at.child(position)) ?? [];
    });
  }

  #texts(value: unknown, at: Location): readonly string[] | undefined {
    if (value === undefined) return undefined;
    if (isList(value) && value.every((each) => typeof each === 'string')) return value;
    this.#found.wrongType(value, 'a list of texts, in square brackets', at);
    return undefined;
  }

  #text(entry: JsonObject, key: string, at: Location, advice: string): string | undefined {
    const value = memberOf(entry, key);
    if (typeof value === 'string') return value;
    if (value === undefined) this.#found.add('missing', at, { key, advice }, [], 'value');
    else this.#found.wrongType(value, 'text, in double quotes', at.child(key));
    return undefined;
  }

  #unknownRule(id: string, at: Location, part: NodePart): void {
    const nearest = nearestName(id, [...this.#knownRules.keys()]);
    const fixes = nearest === undefined ? [] : part === 'key' ? proposeName(at, nearest) : [proposeValue(at, nearest)];
    if (nearest === undefined) this.#found.add('unknownRule', at, { id }, fixes, part);
    else this.#found.add('misspeltRule', at, { id, nearest }, fixes, part);
  }
}

function severityFixes(value: unknown, at: Location): readonly Fix[] {
  const meant = typeof value === 'string' ? nearestName(value, SEVERITIES) : isList(value) ? SEVERITIES.find((each) => each === value[0]) : undefined;
  return meant === undefined ? [] : [proposeValue(at, meant)];
}

/** A file by its own name, in which braces and stars may stand, or files by a glob. */
function matchFile(file: string): (path: string) => boolean {
  const fits = matchPath(file);
  return (path) => path === file || fits(path);
}

/** Undefined fits everything. */
function anyOf(patterns: readonly string[] | undefined, compile: (pattern: string) => (text: string) => boolean): (text: string) => boolean {
  if (patterns === undefined) return () => true;
  const matchers = patterns.map(compile);
  return (text) => matchers.some((matches) => matches(text));
}
