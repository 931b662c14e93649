import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { COMMANDS } from './infrastructure/command-ids.js';
import { PROJECT_FILE_GLOBS, PROJECT_MARKER_GLOBS } from '@connector-workbench/core';
import { CLOUDS } from '@connector-workbench/platform';
import { readManifest, readTexts } from './testing/manifest.js';
import { readRepositoryFile, REPOSITORY } from './testing/repository.js';

const manifest = readManifest();
const { contributes } = manifest;
const texts = readTexts();
const menuEntries = Object.values(contributes.menus).flat();
const sources = readdirSync(`${REPOSITORY}client/src`, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(`${REPOSITORY}client/src/${file}`, 'utf8'))
  .join('\n');

const sorted = (values: Iterable<string>): readonly string[] => [...new Set(values)].sort();

describe('the manifest', () => {
  it('uses every text of package.nls.json, and only those', () => {
    const used = [...readRepositoryFile('package.json').matchAll(/%([\w.]+)%/g)].map((match) => match[1]!);
    assert.deepEqual(sorted(used), sorted(Object.keys(texts)));
  });

  it('lists the commands that the code has, each with a title and our category', () => {
    assert.deepEqual(sorted(contributes.commands.map((command) => command.command)), sorted(Object.values(COMMANDS)));
    for (const command of contributes.commands) {
      assert.notEqual(texts[command.title.slice(1, -1)] ?? '', '', command.command);
      assert.equal(command.category, '%commands.category%', command.command);
    }
  });

  it('has each command handled in the code', () => {
    for (const name of Object.keys(COMMANDS)) assert.match(sources, new RegExp(`\\[COMMANDS\\.${name}\\]: `), name);
  });

  it('names only known commands in menus, and in links of welcome views and walkthroughs', () => {
    const known = new Set<string>(Object.values(COMMANDS));
    const links = Object.values(texts).flatMap((text) => [...text.matchAll(/command:(connectorWorkbench\.\w+)/g)].map((match) => match[1]!));
    for (const id of [...menuEntries.map((entry) => entry.command), ...links]) assert.ok(known.has(id), id);
  });

  it('asks only for context keys that the code sets', () => {
    const clauses = [...contributes.commands.map((each) => each.enablement), ...menuEntries.map((each) => each.when), ...contributes.keybindings.map((each) => each.when), ...contributes.viewsWelcome.map((each) => each.when),
      ...contributes.walkthroughs.flatMap((each) => each.steps.flatMap((step) => step.completionEvents ?? [])).map((event) => event.replace(/^onContext:/, ''))];
    const viewIds = new Set(Object.values(contributes.views).flat().map((view) => view.id));
    const asked = clauses.flatMap((clause) => [...(clause ?? '').matchAll(/connectorWorkbench\.\w+/g)].map((match) => match[0]));
    const keys = asked.filter((key) => !viewIds.has(key) && !Object.values<string>(COMMANDS).includes(key));
    for (const key of keys) assert.match(sources, new RegExp(`(?:setContextKey\\(|key: )'${key.replace('.', '\\.')}'`), key);
  });

  it('names only items that the trees have', () => {
    const asked = menuEntries.flatMap((entry) => [...(entry.when ?? '').matchAll(/viewItem (?:== |=~ \/\^\(?)([\w.|]+)/g)]).flatMap((match) => match[1]!.split('|'));
    for (const item of asked) assert.match(sources, new RegExp(`'${item.replace('.', '\\.')}'`), item);
  });

  it('names only views that exist', () => {
    const views = new Set(Object.values(contributes.views).flat().map((view) => view.id));
    for (const { view } of contributes.viewsWelcome) assert.ok(views.has(view), view);
    for (const entry of menuEntries) {
      const view = /view == ([\w.]+)/.exec(entry.when ?? '')?.[1];
      assert.ok(view === undefined || views.has(view), entry.when);
    }
  });

  it('refers only to files that exist', () => {
    const icons = [...Object.values(contributes.views).flat(), ...contributes.viewsContainers.activitybar].map((each) => each.icon);
    const files = [manifest.icon, ...icons, ...contributes.walkthroughs.flatMap((each) => each.steps.map((step) => step.media.markdown)),
      ...contributes.jsonValidation.map((each) => each.url), ...contributes.grammars.map((each) => each.path), ...contributes.snippets.map((each) => each.path)];
    for (const file of files) assert.ok(file !== undefined && existsSync(`${REPOSITORY}${file}`), file);
  });

  it('activates where core says that a connector may be, and nowhere else', () => {
    assert.deepEqual(manifest.activationEvents, PROJECT_MARKER_GLOBS.map((glob) => `workspaceContains:${glob}`));
  });

  it('silences guesses in every JSON file of a connector, but not in the settings of VS Code', () => {
    const [validation, ...others] = contributes.jsonValidation;
    const ours = PROJECT_FILE_GLOBS.filter((glob) => glob.includes('json'));
    assert.deepEqual(validation?.fileMatch, [...ours, '!**/.vscode/settings.json', '!**/User/settings.json', '!**/Machine/settings.json']);
    // A schema that says something would complete and explain what the server completes and explains.
    assert.deepEqual(others, []);
  });

  it('keeps where a sign-in goes out of the hands of a workspace', () => {
    const personal = contributes.configuration.flatMap((section) => Object.entries(section.properties))
      .filter(([name]) => /^connectorWorkbench\.(cloud|endpoints|signIn|sandbox)\b/.test(name));
    assert.equal(personal.length, 5);
    for (const [name, { scope }] of personal) assert.ok(scope === 'application' || scope === 'machine', name);
  });

  it('calls each cloud what the lists of the commands call it', () => {
    const cloud = contributes.configuration.flatMap(({ properties }) => Object.entries(properties)).find(([name]) => name === 'connectorWorkbench.cloud')?.[1];
    const labels = cloud?.enumItemLabels?.map((label) => texts[label.slice(1, -1)]);
    assert.deepEqual(labels, [...CLOUDS.map(({ label }) => label), 'Local sandbox', 'Custom endpoints']);
  });

  it('explains each setting and each of its values, in an order, and links only to settings that exist', () => {
    const known = new Set(contributes.configuration.flatMap(({ properties }) => Object.keys(properties)));
    for (const { properties } of contributes.configuration) {
      for (const [name, setting] of Object.entries(properties)) {
        assert.ok(setting.scope !== undefined, name);
        const text = texts[setting.markdownDescription?.slice(1, -1) ?? ''] ?? '';
        assert.notEqual(text, '', `${name} has no text of package.nls.json`);
        for (const [, linked = ''] of text.matchAll(/`#(connectorWorkbench\.[\w.]+)#`/g)) assert.ok(known.has(linked), linked);
        if (setting.enum !== undefined) assert.equal((setting.enumItemLabels ?? setting.enumDescriptions)?.length, setting.enum.length, `${name} has values without a text`);
      }
      const orders = Object.values(properties).map(({ order }) => order);
      assert.equal(new Set(orders.filter((order) => order !== undefined)).size, orders.length, 'two settings have one place');
    }
  });

  it('has an icon of 256 × 256 that is what its script draws', () => {
    const png = readFileSync(`${REPOSITORY}${manifest.icon}`);
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [256, 256]);
    execFileSync(process.execPath, [`${REPOSITORY}client/tools/make-icon.mjs`, '--check']);
  });

  it('has the texts of the code in the bundle for translators', () => {
    execFileSync(process.execPath, [`${REPOSITORY}client/tools/extract-strings.mjs`, '--check']);
  });
});
