import { ROOT_POINTER } from '@connector-workbench/core';
import { BRAND, CONFIG_FILE, ICON_FILE, inUsualOrder, mended, pictureOf, README_TITLE, STEPS, SUPPRESSED, withConfig, withIcon, withoutIcon, withReadme, withReadmeOfOauth, withSettings } from '../bases/folder.js';
import { atKey, atValue, atWords, below, type Change, type Expectation, pointerTo, put, remove, removing, renaming, rewrite, set, settingKey, settingValue } from '../engine/change.js';
import { has } from '../engine/json.js';
import type { Mutation, Preparation } from '../engine/mutation.js';

/** One fault in a file that is added to the connector. */
function inFile(prepare: Preparation, rule: string, name: string, changes: readonly Change[], expected: Expectation): Mutation {
  return { rule, name, prepare, breaks: () => [{ changes, expected }] };
}

const icon = (rule: string, name: string, content: string | Uint8Array, file = ICON_FILE): Mutation => inFile(withIcon, rule, name, [put('icon', file, content)], atWords('icon'));
const setting = (rule: string, name: string, key: string, value: unknown): Mutation => ({ rule, name, prepare: withSettings, breaks: () => [settingValue(below(ROOT_POINTER, key), value, 'settings')] });
const config = (name: string, place: ReturnType<Mutation['breaks']>[number]): Mutation => ({ rule: 'config-valid', name, prepare: withConfig, breaks: () => [place] });
const section = (name: string, words: string, others: string, marked: string): Mutation => inFile(withReadme, 'readme-required', name, [rewrite((text) => text.replace(words, others), 'readme')], atWords('readme', marked));
const noFile = (file: 'properties' | 'definition' | 'readme'): Change => ({ kind: 'delete', file });
/** What stands in the place of the first brace. */
const spaced = (start: string): Change => rewrite((text) => `${start}${text.slice(1)}`);
/** Takes a section out of its place and puts it to the end. */
const last = (key: string): Mutation => ({
  rule: 'file-layout-order',
  name: `${key} at the end`,
  prepare: inUsualOrder,
  breaks: ({ definition }) => (has(definition, key) && has(definition, 'paths') ? [{ changes: [remove(below(ROOT_POINTER, key)), set(below(ROOT_POINTER, key), definition[key])], expected: atKey(below(ROOT_POINTER, key)) }] : []),
});

/** The files beside the definition and its properties, and the definition as a file. */
export const FOLDER_MUTATIONS: readonly Mutation[] = [
  icon('icon-background', 'transparent', pictureOf('#2d6cdf00')),
  icon('icon-background', 'white', pictureOf('#ffffff')),
  icon('icon-background', 'the default', pictureOf('#007ee5')),
  icon('icon-background', 'another colour', pictureOf('#aa3311')),
  inFile(withIcon, 'icon-background', 'another brand colour', [set(BRAND, '#aa3311', 'properties')], atWords('icon')),
  inFile(withoutIcon, 'icon-independent', 'submitted', [put('icon', ICON_FILE, pictureOf('#da3b01'))], atWords('icon')),
  icon('icon-png', 'another kind', 'GIF89a'),
  icon('icon-png', 'another name', pictureOf('#2d6cdf'), 'logo.png'),
  icon('icon-readable', 'cut off', pictureOf('#2d6cdf').slice(0, 60)),
  icon('icon-readable', 'no picture', 'There is none yet.'),
  icon('icon-readable', 'empty', ''),
  icon('icon-size-1mb', 'padded', Buffer.concat([pictureOf('#2d6cdf'), Buffer.alloc(1_048_576)])),
  icon('icon-square-size', 'not square', pictureOf('#2d6cdf', 230, 200)),
  icon('icon-square-size', 'small', pictureOf('#2d6cdf', 64, 64)),
  icon('icon-square-size', 'large', pictureOf('#2d6cdf', 300, 300)),
  inFile(withReadme, 'readme-required', 'none', [noFile('readme')], atWords('definition')),
  section('no name', `${README_TITLE}\n`, '', '## Publisher: Contoso'),
  ...['Publisher: Contoso', 'Prerequisites', 'Supported operations', 'Obtaining credentials', 'Known issues and limitations'].map((heading) => section(`no section "${heading}"`, `## ${heading}`, '## Notes', README_TITLE)),
  inFile(withReadmeOfOauth, 'readme-oauth-steps', 'none', [rewrite((text) => text.replace(STEPS, 'Ask somebody at Contoso.'), 'readme')], atWords('readme', README_TITLE)),
  inFile(withReadme, 'folder-contents', 'no properties', [noFile('properties')], atWords('definition')),
  { rule: 'folder-contents', name: 'no definition', prepare: withReadme, breaks: ({ properties }) => (properties === undefined ? [] : [{ changes: [noFile('definition')], expected: atWords('properties') }]) },
  setting('settings-api-version', 'another', 'powerAppsApiVersion', '2020-06-01'),
  setting('settings-api-version', 'a number', 'flowApiVersion', 2016),
  setting('settings-environment', 'a name', 'environment', 'Contoso (production)'),
  setting('settings-files-exist', 'no definition', 'apiDefinition', 'apiDefinition.json'),
  setting('settings-files-exist', 'no properties', 'apiProperties', './contoso.apiProperties.json'),
  setting('settings-files-exist', 'no script', 'script', 'contoso.csx'),
  inFile(withSettings, 'settings-files-exist', 'no icon', [{ kind: 'delete', file: 'icon' }], atValue(below(ROOT_POINTER, 'icon'), 'settings')),
  { rule: 'settings-known-keys', name: 'a slip', prepare: withSettings, breaks: () => [renaming(below(ROOT_POINTER, 'environment'), 'enviroment', 'settings')] },
  { rule: 'settings-known-keys', name: 'unknown', prepare: withSettings, breaks: () => [settingKey(below(ROOT_POINTER, 'contosoWonder'), true, 'settings')] },
  config('a key', settingKey(pointerTo('/extends'), './shared.json', 'config')),
  config('a slip of a key', renaming(pointerTo('/rules'), 'rule', 'config')),
  config('a profile', settingValue(pointerTo('/profiles/1'), 'certificaton', 'config')),
  config('a text of profiles', settingValue(pointerTo('/profiles'), 'save', 'config')),
  config('a rule', settingKey(pointerTo('/rules/no-contoso'), 'off', 'config')),
  config('a severity', settingValue(pointerTo('/rules/strings-no-product-names'), 'warn', 'config')),
  config('a list of rules', settingValue(pointerTo('/rules'), [], 'config')),
  config('an override for nothing', removing(pointerTo('/overrides/0/pointers'), 'config')),
  config('no reason', removing(below(SUPPRESSED, 'reason'), 'config')),
  config('a pointer', settingValue(below(SUPPRESSED, 'pointer'), 'basePath', 'config')),
  config('a number', { changes: [put('config', CONFIG_FILE, '7')], expected: atValue(ROOT_POINTER, 'config') }),
  inFile(withConfig, 'suppression-unused', 'the cause is gone', [mended], atValue(SUPPRESSED, 'config')),
  inFile(withConfig, 'suppression-unused', 'another place', [set(below(SUPPRESSED, 'pointer'), '/host', 'config')], atValue(SUPPRESSED, 'config')),
  last('swagger'),
  last('info'),
  last('host'),
  { rule: 'indentation', name: 'a tab', breaks: () => [{ changes: [spaced('{\n\t')], expected: atWords('definition', '\t') }] },
  { rule: 'indentation', name: 'a blank at the end', breaks: () => [{ changes: [spaced('{ \n')], expected: atWords('definition', ' ') }] },
  { rule: 'definition-file-size', name: 'for the service', breaks: () => [{ changes: [rewrite((text) => text.replace(/\}$/, `${' '.repeat(1_100_000)}}`))], expected: atValue(ROOT_POINTER) }] },
  { rule: 'definition-file-size', name: 'for a solution', breaks: ({ size }) => (size > 400_000 ? [] : [{ changes: [rewrite((text) => text.replace(/\}$/, `${' '.repeat(510_000)}}`))], expected: atValue(ROOT_POINTER) }]) },
];
