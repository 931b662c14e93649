import assert from 'node:assert/strict';
import type { ProjectFiles } from './connector-project.js';
import { detectProjects } from './detect-projects.js';

const SWAGGER = '{\n  "swagger": "2.0",';

/** The projects among the files of `file:///w/`, in short: id, layout, name and files with their kinds. `texts` are what a peek sees. */
function projectsIn(files: readonly string[], texts: Readonly<Record<string, string>> = {}): readonly string[] {
  const peek = (uri: string): string | undefined => texts[uri.slice('file:///w/'.length)];
  return detectProjects(files.map((file) => `file:///w/${file}`), peek).map(inShort);
}

function inShort({ id, layout, name, documents, icon }: ProjectFiles): string {
  const short = (uri: string): string => uri.slice('file:///w/'.length);
  const files = documents.map(({ uri, kind, part }) => `${part ?? kind}=${short(uri)}`);
  return [`${short(id)} ${layout} ${name}:`, ...files, ...(icon === undefined ? [] : [`icon=${short(icon)}`])].join(' ');
}

describe('connector folders', () => {
  it('have their files in a fixed order, whatever the case of their names', () => {
    const files = ['Icon.PNG', 'README.MD', 'Script.csx', 'settings.dev.json', 'Settings.json', 'ApiProperties.json', 'apidefinition.Swagger.json', 'intro.md', 'connector.config.json', 'connector.deployments.json', 'LICENSE', 'logo.png'];
    assert.deepEqual(projectsIn(files.map((file) => `My%20caf%C3%A9%20%231/${file}`)), [
      'My%20caf%C3%A9%20%231 paconn My café #1: definition=D/apidefinition.Swagger.json properties=D/ApiProperties.json settings=D/Settings.json settings=D/settings.dev.json script=D/Script.csx readme=D/intro.md readme=D/README.MD config=D/connector.config.json deployments=D/connector.deployments.json icon=D/Icon.PNG'
        .replaceAll('D/', 'My%20caf%C3%A9%20%231/'),
    ]);
  });

  it('are one project each', () => {
    assert.deepEqual(projectsIn(['b/apiDefinition.swagger.json', 'a/apiDefinition.swagger.yaml', 'a/c/apiDefinition.swagger.yml', 'a/c/script.cs']), [
      'a paconn a: definition=a/apiDefinition.swagger.yaml',
      'a/c paconn c: definition=a/c/apiDefinition.swagger.yml script=a/c/script.cs',
      'b paconn b: definition=b/apiDefinition.swagger.json',
    ]);
  });

  it('may lie at the root of the workspace', () => {
    assert.deepEqual(projectsIn(['apiDefinition.swagger.json']).map((project) => project.split(':')[0]), [' paconn w']);
  });

  it('take the exact name before others, and JSON before YAML', () => {
    assert.deepEqual(projectsIn(['a/old.swagger.json', 'a/apiDefinition.swagger.yaml', 'a/apiDefinition.swagger.json']), ['a paconn a: definition=a/apiDefinition.swagger.json']);
    assert.deepEqual(projectsIn(['a/old.swagger.json', 'a/apiDefinition.swagger.yml']), ['a paconn a: definition=a/apiDefinition.swagger.yml']);
  });

  for (const name of ['apiDefination.swagger.json', 'CQC-Connector.swagger.json', 'x.SWAGGER.YAML']) {
    it(`take ${name} where the exact name is missing`, () => {
      assert.deepEqual(projectsIn([`a/${name}`, 'a/apiProperties.json']), [`a paconn a: definition=a/${name} properties=a/apiProperties.json`]);
    });
  }

  it('are found by their content, beside an apiProperties.json only', () => {
    const texts = { 'a/contacts.json': SWAGGER, 'a/package.json': '{"name": "swagger"}', 'b/contacts.json': SWAGGER, 'c/x.yml': "info:\n  x: 1\nswagger: '2.0' # two\n" };
    assert.deepEqual(projectsIn(['a/contacts.json', 'a/package.json', 'a/apiProperties.json', 'b/contacts.json', 'c/x.yml', 'c/apiproperties.json'], texts), [
      'a paconn a: definition=a/contacts.json properties=a/apiProperties.json',
      'c paconn c: definition=c/x.yml properties=c/apiproperties.json',
    ]);
  });

  it('are what settings.json says, where their names leave that open', () => {
    const settings = (names: object): string => JSON.stringify({ connectorId: 'x', environment: 'y', ...names }, undefined, 2);
    const own = { apiDefinition: 'swagger.json', apiProperties: './Props.json', icon: 'logo.png', script: 'b.csx' };
    const files = ['swagger.json', 'props.json', 'logo.png', 'other.png', 'a.csx', 'b.csx', 'settings.json'];
    const inFolder = (folder: string): readonly string[] => files.map((file) => `${folder}/${file}`);
    assert.deepEqual(projectsIn(inFolder('a'), { 'a/settings.json': settings(own) }), ['a paconn a: definition=a/swagger.json properties=a/props.json settings=a/settings.json script=a/b.csx script=a/a.csx icon=a/logo.png']);
    // One of several definitions, in spite of the others' names; Python escapes what is not ASCII.
    const several = ['c/apiDefinition.swagger.json', 'c/pr%C3%BCf.swagger.json', 'c/apiProperties.json', 'c/settings.json'];
    assert.deepEqual(projectsIn(several, { 'c/settings.json': '{"apiDefinition": "pr\\u00fcf.swagger.json"' }), ['c paconn c: definition=c/pr%C3%BCf.swagger.json properties=c/apiProperties.json settings=c/settings.json']);
  });

  it('are not what settings.json says of other folders, of files that are not there, or of files that cannot be it', () => {
    const files = ['a/x.swagger.json', 'a/y.swagger.json', 'a/apiProperties.json', 'a/settings.json', 'b/z.swagger.json'];
    const without = projectsIn(files);
    for (const apiDefinition of ['../b/z.swagger.json', '/w/a/x.swagger.json', 'missing.json', 'settings.json', '', 7, null]) {
      assert.deepEqual(projectsIn(files, { 'a/settings.json': JSON.stringify({ apiDefinition, icon: 'x.swagger.json', script: 'y.swagger.json' }) }), without, String(apiDefinition));
    }
    assert.deepEqual(projectsIn(['.vscode/settings.json', '.vscode/launch.json'], { '.vscode/settings.json': '{ "editor.tabSize": 2, }' }), []);
  });

  it('look into no file that a name decides about', () => {
    const peeked: string[] = [];
    detectProjects(['a/apiProperties.json', 'a/settings.json', 'a/x.swagger.json', 'a/y.json', 'b/apiProperties.json', 'b/z.json', 'b/readme.md', 'c/z.json'], (uri) => {
      peeked.push(uri);
      return undefined;
    });
    assert.deepEqual(peeked, ['b/z.json']);
  });

  it('with several definitions are several projects, and nobody guesses whose the other files are', () => {
    assert.deepEqual(projectsIn(['a/x 1.swagger.json', 'a/y.swagger.yaml', 'a/readme.md', 'a/icon.png'].map((file) => file.replace(' ', '%20'))), [
      'a#x%201.swagger.json paconn x 1.swagger.json: definition=a/x%201.swagger.json',
      'a#y.swagger.yaml paconn y.swagger.yaml: definition=a/y.swagger.yaml',
    ]);
    assert.deepEqual(projectsIn(['a/x.swagger.json', 'a/y.swagger.json', 'a/apiProperties.json', 'a/script.csx'])[0], 'a paconn a: properties=a/apiProperties.json script=a/script.csx');
  });

  it('without a definition count where they have an apiProperties.json', () => {
    assert.deepEqual(projectsIn(['a/apiProperties.json', 'a/icon.png', 'b/settings.json', 'b/readme.md', '.vscode/settings.json', 'c/script.csx']), ['a paconn a: properties=a/apiProperties.json icon=a/icon.png']);
  });

  it('know what else lies beside them that could be part of a connector', () => {
    const [project, ...others] = detectProjects(['apiDefinition.swagger.json', 'apiProperties.json', 'old.swagger.json', 'icon.png', 'Icon.png', 'logo.png', 'LICENSE', 'package.json'].map((file) => `file:///w/${file}`), () => undefined);
    assert.deepEqual(project?.neighbours, ['file:///w/icon.png', 'file:///w/old.swagger.json', 'file:///w/package.json']);
    assert.deepEqual(others, []);
    for (const { neighbours } of detectProjects(['file:///w/a.swagger.json', 'file:///w/b.swagger.json', 'file:///w/c_openapidefinition.json'], () => undefined)) assert.equal(neighbours, undefined);
  });

  it('take icon.png as icon, else a JPEG file of that name, else the only PNG, and none of several', () => {
    assert.match(projectsIn(['a/x.swagger.json', 'a/icon.jpg', 'a/icon.png'])[0] ?? '', / icon=a\/icon\.png$/);
    assert.match(projectsIn(['a/x.swagger.json', 'a/Icon.JPEG', 'a/logo.png'])[0] ?? '', / icon=a\/Icon\.JPEG$/);
    assert.match(projectsIn(['a/x.swagger.json', 'a/logo.png'])[0] ?? '', / icon=a\/logo\.png$/);
    assert.doesNotMatch(projectsIn(['a/x.swagger.json', 'a/logo.png', 'a/other.png'])[0] ?? '', /icon=/);
  });
});

describe('unpacked solutions', () => {
  const parts = ['openapidefinition.json', 'connectionparameters.json', 'connectionparametersets.json', 'policytemplateinstances.json', 'customcodeblobcontent.csx', 'iconblob.Png'];

  it('have a project per prefix, with what describes the solution', () => {
    const files = [...parts.map((part) => `s/Connector/new_5Forders_${part}`), 's/Connector/new_b_openapidefinition.json', 's/Connector/new_b_iconblob.Jpeg', 's/customizations.xml', 's/solution.xml', 's/Workflows/x.json'];
    const manifests = 'solution=s/customizations.xml solution=s/solution.xml';
    assert.deepEqual(projectsIn(files), [
      `s/Connector#new_5Forders solution new_5Forders: definition=P_openapidefinition.json connectionParameters=P_connectionparameters.json connectionParameterSets=P_connectionparametersets.json policyTemplateInstances=P_policytemplateinstances.json script=P_customcodeblobcontent.csx ${manifests} icon=P_iconblob.Png`.replaceAll('=P_', '=s/Connector/new_5Forders_'),
      `s/Connector#new_b solution new_b: definition=s/Connector/new_b_openapidefinition.json ${manifests} icon=s/Connector/new_b_iconblob.Jpeg`,
    ]);
  });

  it('may keep what describes them in Other', () => {
    assert.deepEqual(projectsIn(['s/Connectors/a_openapidefinition.json', 's/Other/Solution.xml', 's/Other/Customizations.xml', 't/solution.xml']), [
      's/Connectors#a solution a: definition=s/Connectors/a_openapidefinition.json solution=s/Other/Customizations.xml solution=s/Other/Solution.xml',
    ]);
  });

  it('tell connectors apart ignoring case, and leave out what has no definition', () => {
    assert.deepEqual(projectsIn(['s/New_A_openapidefinition.json', 's/new_a_ConnectionParameters.json', 's/new_c_connectionparameters.json']), [
      's#New_A solution New_A: definition=s/New_A_openapidefinition.json connectionParameters=s/new_a_ConnectionParameters.json',
    ]);
  });

  it('may share a folder with a connector folder', () => {
    assert.deepEqual(projectsIn(['s/a_openapidefinition.json', 's/apiDefinition.swagger.json', 's/a_iconblob.png']).map((project) => project.split(':')[0]), ['s paconn s', 's#a solution a']);
  });
});

describe('the answer of detectProjects', () => {
  it('does not depend on the order of the files, or on files named twice', () => {
    const files = ['a/apiDefinition.swagger.json', 'a/apiProperties.json', 'b/x_openapidefinition.json', 'b/x_iconblob.png', 'c/y.swagger.json', 'c/z.swagger.json'];
    assert.deepEqual(projectsIn(files.toReversed().concat(files)), projectsIn(files));
  });

  it('keeps the projects of other schemes and hosts apart', () => {
    const uris = ['vscode-vfs://github/contoso/a/apiDefinition.swagger.json', 'file://server/share/a/apiDefinition.swagger.json'];
    assert.deepEqual(detectProjects(uris, () => undefined).map(({ folder, name }) => `${folder} ${name}`), ['file://server/share/a a', 'vscode-vfs://github/contoso/a a']);
  });
});
