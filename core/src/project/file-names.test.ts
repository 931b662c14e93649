import assert from 'node:assert/strict';
import { EXCLUDED_FOLDERS, FOLDER_FILES, isDefinitionCandidate, isProjectFile, isSearchedFolder, PROJECT_FILE_GLOBS, PROJECT_MARKER_GLOBS, SOLUTION_FILES } from './file-names.js';
import { fileNameOf, folderOf } from './uri-path.js';

// A glob of ours means files of any folder by one name, with stars, braces and brackets.
function globToRegExp(glob: string): RegExp {
  const name = glob.replace(/^\*\*\//, '').replace(/[.+^$()|]/g, '\\$&').replace(/\*/g, '[^/]*').replace(/\{([^}]*)\}/g, (_, names: string) => `(?:${names.replaceAll(',', '|')})`);
  return new RegExp(`^${name}$`);
}

const matches = (globs: readonly string[], name: string): boolean => globs.some((glob) => globToRegExp(glob).test(name));

describe('the names of project files', () => {
  const names = [
    'apiDefinition.swagger.json', 'apidefinition.swagger.yaml', 'CQC-Connector.swagger.yml', 'apiProperties.json', 'apiproperties.json', 'settings.json', 'settings.dev.json', 'script.csx',
    'Script.cs', 'connector-script.csx', 'icon.png', 'readme.md', 'README.md', 'ReadMe.md', 'README.MD', 'intro.md', 'connector.config.json', 'connector.deployments.json',
    'new_a_openapidefinition.json', 'new_a_connectionparameters.json', 'new_a_connectionparametersets.json', 'new_a_policytemplateinstances.json', 'new_a_customcodeblobcontent.csx',
    'new_a_iconblob.Png', 'new_a_iconblob.Jpeg', 'solution.xml', 'customizations.xml', 'Solution.xml', 'Customizations.xml',
  ];
  for (const name of names) {
    it(`${name} is one, for the rule and for editors`, () => {
      assert.ok(isProjectFile(`file:///a%20b/${encodeURIComponent(name)}`));
      assert.ok(matches(PROJECT_FILE_GLOBS, name));
      assert.ok(!isDefinitionCandidate(`file:///a/${name}`));
    });
  }

  for (const name of ['package.json', 'swagger.json', 'apiProperties.json.bak', 'Program.cs', 'logo.png', 'notes.md', '_openapidefinition.json', 'openapidefinition.json', 'my-settings.json']) {
    it(`${name} is none`, () => {
      assert.ok(!isProjectFile(`file:///apiDefinition.swagger.json/${name}`));
      assert.ok(!matches(PROJECT_FILE_GLOBS, name) || name === '_openapidefinition.json');
    });
  }

  it('may be wrong for a definition, so that its content decides', () => {
    assert.deepEqual(['a.json', 'b.YAML', 'c.yml', 'd.txt', 'settings.json'].filter(isDefinitionCandidate), ['a.json', 'b.YAML', 'c.yml']);
  });

  it('wake the extension only where a connector is likely', () => {
    for (const name of ['apiDefinition.swagger.json', 'x.swagger.yml', 'apiProperties.json', 'new_a_openapidefinition.json']) assert.ok(matches(PROJECT_MARKER_GLOBS, name), name);
    for (const name of ['settings.json', 'readme.md', 'icon.png', 'a.json', 'new_a_connectionparameters.json']) assert.ok(!matches(PROJECT_MARKER_GLOBS, name), name);
  });

  it('have globs for every pattern', () => {
    for (const { globs } of [...FOLDER_FILES, ...SOLUTION_FILES]) assert.ok(globs.length > 0 && globs.every((glob) => glob.startsWith('**/')));
  });

  it('are not searched in folders of tools', () => {
    assert.ok(EXCLUDED_FOLDERS.every((name) => !isSearchedFolder(name)));
    assert.ok(['Connector', 'dist', 'build', '.vscode'].every(isSearchedFolder));
  });
});

describe('the paths of uris', () => {
  for (const [uri, name, folder] of [
    ['file:///c%3A/caf%C3%A9/a%23b.json', 'a#b.json', 'file:///c%3A/caf%C3%A9'],
    ['file:///a/b/?x#y', 'b', 'file:///a'],
    ['file:///a/100%.json', '100%.json', 'file:///a'],
    ['vscode-vfs://github/contoso/repo/x.json', 'x.json', 'vscode-vfs://github/contoso/repo'],
    ['untitled:x.json', 'untitled:x.json', 'untitled:x.json'],
  ] as const) {
    it(uri, () => {
      assert.deepEqual([fileNameOf(uri), folderOf(uri)], [name, folder]);
    });
  }
});
