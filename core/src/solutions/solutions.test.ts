import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { pictureOf } from '../testing/sample-picture.js';
import { SAMPLE_DEFINITION, sampleSolution, type SampleSolution } from '../testing/sample-solution.js';
import { yamlSupport } from '../yaml/index.js';
import { connectorElementsOf } from './format/connector-element.js';
import { type ArchiveEntry, bumpVersion, type FileMap, openSolution, type PackedSolution, type PackInput, packSolution, readArchive, solutionFacts, type SolutionProblem, unpackSolution, writeArchive } from './index.js';
import { utf8BytesOf, utf8TextOf } from './utf8.js';
import { readXml } from './xml/read-xml.js';

const sha1 = (bytes: Uint8Array): Uint8Array => createHash('sha1').update(bytes).digest();
const BASE: Omit<PackInput, 'tree'> = { projects: [], settings: { minify: false }, sha1, yaml: yamlSupport };
const FOLDER = 'connectors/contoso-parcels';

function textsOf(entries: readonly ArchiveEntry[]): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(entries.map(({ name, bytes }) => [name, utf8TextOf(bytes)]));
}

function filesOf(files: Readonly<Record<string, string | Uint8Array>>): FileMap {
  return new Map(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? utf8BytesOf(content) : content]));
}

function codesOf(problems: readonly SolutionProblem[]): readonly string[] {
  return problems.map(({ severity, code }) => `${severity} ${code}`);
}

const variable = (name: string): string => `environmentvariabledefinitions/${name}/environmentvariabledefinition.xml`;

describe('unpacking and packing', () => {
  const reference = (id: string): string => `  <connectionreferences>\n    <connectionreference connectionreferencelogicalname="contoso_ref">\n      <connectorid>/providers/Microsoft.PowerApps/apis/shared_parcels</connectorid>\n      <customconnectorid>\n        <connectorid>{${id.toUpperCase()}}</connectorid>\n      </customconnectorid>\n    </connectionreference>\n  </connectionreferences>\n`;
  const SETS = '{"uiDefinition":{"displayName":"Way"},"values":[{"name":"key","parameters":{}}]}';
  const exports: readonly (readonly [what: string, solution: SampleSolution])[] = [
    ['a plain export', {}],
    ['unix line ends, a BOM and a declaration', { newline: '\n', start: '\uFEFF<?xml version="1.0" encoding="utf-8"?>\n' }],
    ['two connectors', { connectors: [{}, { name: 'new_5Fother-20one', id: '99999999-2222-4333-8444-555555555555', displayName: 'Other: one?' }] }],
    ['two connectors of one title', { connectors: [{}, { name: 'contoso_parcels2', id: '99999999-2222-4333-8444-555555555555' }] }],
    ['a script for some operations', { connectors: [{ members: '      <scriptoperations>["List"]</scriptoperations>', files: { customcodeblobcontent: '\uFEFFpublic class Script : ScriptBase { }\r\n' } }] }],
    ['a script for all operations', { connectors: [{ members: '      <scriptoperations>[]</scriptoperations>', files: { customcodeblobcontent: '' } }] }],
    ['spaced script operations', { connectors: [{ members: '      <scriptoperations>[ "List" ]</scriptoperations>', files: { customcodeblobcontent: 'x' } }] }],
    ['operations without a script that are no list', { connectors: [{ members: '      <scriptoperations>List</scriptoperations>', files: { customcodeblobcontent: 'x' } }] }],
    ['parameters and sets', { connectors: [{ files: { connectionparameters: '{"token":{"type":"oauthSetting"}}', connectionparametersets: SETS, policytemplateinstances: '[{"TemplateId":"setheader"}]' } }] }],
    ['files of no byte', { connectors: [{ files: { connectionparameters: '', policytemplateinstances: '' } }] }],
    ['files that say null', { connectors: [{ files: { connectionparameters: 'null\n', connectionparametersets: 'null', policytemplateinstances: '\uFEFFnull' } }] }],
    ['spaced files', { connectors: [{ files: { openapidefinition: `${SAMPLE_DEFINITION.replaceAll(',', ', ')}\n`.replaceAll('{"', '{\r\n "'), connectionparameters: '{\r\n\t"a": {\r\n\t\t"b": []\r\n\t}\r\n}\r\n', policytemplateinstances: '[]\n' } }] }],
    ['files as Python writes them', { connectors: [{ files: { openapidefinition: '{"swagger": "2.0", "info": {"title": "Contoso Parcels", "version": "1"}, "paths": {}}', connectionparameters: '{"a": {"b": [1, 2]}, "c": {}}' } }] }],
    ['files that nobody writes', { connectors: [{ files: { connectionparameters: '{ "a" :{"b":[ ] },\n\n "c": 1}', policytemplateinstances: ' [ ] ' } }] }],
    ['a definition with a BOM', { connectors: [{ files: { openapidefinition: `\uFEFF${SAMPLE_DEFINITION}\n` } }] }],
    ['an icon of another format, or none', { connectors: [{ files: { iconblob: 'Jpeg:jpeg' } }, { name: 'contoso_two', id: '99999999-2222-4333-8444-555555555555', files: { iconblob: undefined } }] }],
    ['files that are missing', { connectors: [{ files: { connectionparameters: undefined, policytemplateinstances: undefined, iconblob: undefined } }] }],
    ['broken parameters and policies', { connectors: [{ files: { connectionparameters: '{"a":', policytemplateinstances: '{}' } }] }],
    ['a definition with comments', { connectors: [{ files: { openapidefinition: `// by hand\n${SAMPLE_DEFINITION}` } }] }],
    ['operations without a script', { connectors: [{ members: '      <scriptoperations>["List"]</scriptoperations>' }] }],
    ['members that nobody knows', { connectors: [{ members: '      <iconblobid>x</iconblobid>\n      <unknown kind="1"><!-- kept --><![CDATA[<x>]]></unknown>' }] }],
    ['other components, connection references and variables', {
      customizations: `${reference('11111111-2222-4333-8444-555555555555')}  <Other />\n`,
      rootComponents: '      <RootComponent type="29" id="{1}" behavior="0" />\n',
      files: { 'Workflows/Flow-1.json': '{}', 'Assets/data': 'x', [variable('contoso_Host')]: '<environmentvariabledefinition schemaname="contoso_Host"><type>100000000</type></environmentvariabledefinition>' },
    }],
    ['other spellings of file names', { spelling: (path) => path.toUpperCase() }],
    ['names with backslashes', { spelling: (path) => path.replaceAll('/', '\\').slice(1) }],
    ['a folder called Connectors', { spelling: (path) => path.replace('/Connector/', '/Connectors/') }],
  ];
  for (const [what, sample] of exports) {
    it(`gives back ${what}`, () => {
      const entries = sampleSolution(sample);
      const { files } = unpackSolution(readArchive(writeArchive(entries)));
      const packed = packSolution({ ...BASE, tree: files });
      assert.deepEqual(textsOf(readArchive(packed.archive)), textsOf(entries));
      assert.deepEqual(packed.entries.map(({ name }) => name), entries.map(({ name }) => name));
      assert.deepEqual(packed.problems.filter(({ severity }) => severity === 'error'), []);
      assert.deepEqual(packSolution({ ...BASE, tree: files }).archive, packed.archive);
    });
  }

  it('makes a project that people can edit', () => {
    const { files } = unpackSolution(sampleSolution({ connectors: [{ members: '      <scriptoperations>["List"]</scriptoperations>', files: { connectionparameters: '{"key":{"type":"securestring"}}', policytemplateinstances: '[]', customcodeblobcontent: '// x', iconblob: 'Jpeg:x' } }] }));
    assert.deepEqual([...files.keys()], [...['apiDefinition.swagger.json', 'apiProperties.json', 'script.csx', 'icon.jpeg'].map((name) => `${FOLDER}/${name}`), ...['customizations.xml', 'solution.xml', '[Content_Types].xml'].map((name) => `solution/${name}`), 'connector.solution.json']);
    assert.equal(utf8TextOf(files.get(`${FOLDER}/apiProperties.json`) ?? new Uint8Array()), `${JSON.stringify({ properties: { connectionParameters: { key: { type: 'securestring' } }, iconBrandColor: '#123456', scriptOperations: ['List'], policyTemplateInstances: [] } }, undefined, 2)}\n`);
    assert.match(utf8TextOf(files.get(`${FOLDER}/apiDefinition.swagger.json`) ?? new Uint8Array()) ?? '', /^\{\n {2}"swagger": "2\.0",\n {2}"info": \{\n {4}"title"/);
  });

  it('leaves a connector alone whose definition is missing, and says so', () => {
    const entries = sampleSolution({ connectors: [{ files: { openapidefinition: undefined } }] });
    const { files, problems } = unpackSolution(entries);
    assert.deepEqual([codesOf(problems), [...files.keys()].some((name) => name.startsWith('connectors/'))], [['warning connector-left'], false]);
    assert.deepEqual(textsOf(packSolution({ ...BASE, tree: files }).entries), textsOf(entries));
  });

  it('keeps the folders of an earlier unpacking', () => {
    const { tree } = unpackSolution(sampleSolution());
    const moved = { ...tree, connectors: tree.connectors.map((connector) => ({ ...connector, folder: 'connectors/mine' })) };
    const again = unpackSolution(sampleSolution({ connectors: [{ displayName: 'Renamed' }, { name: 'contoso_mine', id: '9', displayName: 'Mine' }] }), moved);
    assert.deepEqual(again.tree.connectors.map(({ folder }) => folder), ['connectors/mine', 'connectors/mine-2']);
  });

  for (const [what, code, entries] of [
    ['an archive of something else', 'solution-file-missing', [{ name: 'a.txt', bytes: new Uint8Array() }]],
    ['a solution in a folder', 'solution-file-missing', sampleSolution().map(({ name, bytes }) => ({ name: `x/${name}`, bytes }))],
    ['a package around a solution', 'solution-file-missing', [{ name: 'PkgAssets/x.zip', bytes: new Uint8Array() }]],
    ['solution.xml in another case', 'solution-file-case', sampleSolution().map(({ name, bytes }) => ({ name: name === 'solution.xml' ? 'Solution.xml' : name, bytes }))],
    ['content types in another case', 'solution-file-case', sampleSolution().map(({ name, bytes }) => ({ name: name.startsWith('[') ? name.toLowerCase() : name, bytes }))],
    ['no customizations.xml', 'solution-file-missing', sampleSolution().filter(({ name }) => name !== 'customizations.xml')],
    ['another root', 'solution-shape', sampleSolution().map(({ name, bytes }) => ({ name, bytes: name === 'solution.xml' ? utf8BytesOf('<html/>') : bytes }))],
  ] as const) {
    it(`refuses ${what}`, () => { assert.throws(() => unpackSolution(entries), { code }); });
  }
});

/** Unpacks a sample, changes files of the tree (undefined removes one), and packs it. */
function repacked(sample: SampleSolution, changes: Readonly<Record<string, string | Uint8Array | undefined>>, input: Partial<PackInput> = {}): PackedSolution {
  const files = new Map(unpackSolution(sampleSolution(sample)).files);
  for (const [name, content] of Object.entries(changes)) {
    if (content === undefined) files.delete(name);
    else files.set(name, typeof content === 'string' ? utf8BytesOf(content) : content);
  }
  return packSolution({ ...BASE, ...input, tree: files });
}

const properties = (value: object): Readonly<Record<string, string>> => ({ [`${FOLDER}/apiProperties.json`]: JSON.stringify({ properties: value }) });

/** The members of the first connector, in their order. */
function membersOf({ entries }: PackedSolution): readonly (readonly [string, string])[] {
  const [connector] = connectorElementsOf(openSolution(entries).customizations);
  return connector?.element.children.map(({ name, text }) => [name, text] as const) ?? [];
}

describe('packing what was changed', () => {
  const file = (part: string): string => `/Connector/contoso_parcels_${part}`;
  const rows: readonly (readonly [what: string, sample: SampleSolution, changes: Parameters<typeof repacked>[1], members: readonly (readonly [string, string])[], absent: readonly string[]])[] = [
    ['a colour', {}, properties({ iconBrandColor: '#abcdef' }), [['iconbrandcolor', '#abcdef']], []],
    ['a script that is new', {}, { [`${FOLDER}/script.csx`]: '// x' }, [['connectortype', '1'], ['scriptoperations', '[]'], ['customcodeblobcontent', file('customcodeblobcontent.csx')]], []],
    ['operations of a script', { connectors: [{ files: { customcodeblobcontent: 'x' } }] }, properties({ scriptOperations: ['List', 'Get'] }), [['scriptoperations', '["List","Get"]']], []],
    ['a script that is gone', { connectors: [{ members: '      <scriptoperations>[]</scriptoperations>', files: { customcodeblobcontent: 'x' } }] }, { [`${FOLDER}/script.csx`]: undefined }, [], ['scriptoperations', 'customcodeblobcontent']],
    ['sets that are new', {}, properties({ connectionParameterSets: { values: [] } }), [['connectionparametersets', file('connectionparametersets.json')]], []],
    ['an icon that is gone', {}, { [`${FOLDER}/icon.png`]: undefined }, [], ['iconblob']],
    ['an icon that is new', { connectors: [{ files: { iconblob: undefined } }] }, { [`${FOLDER}/icon.png`]: 'x' }, [['iconblob', file('iconblob.Png')]], []],
    ['an icon of another format', { connectors: [{ files: { iconblob: 'Jpeg:x' } }] }, { [`${FOLDER}/icon.jpeg`]: undefined, [`${FOLDER}/icon.png`]: 'y' }, [['iconblob', file('iconblob.Png')]], []],
  ];
  for (const [what, sample, changes, members, absent] of rows) {
    it(`takes ${what}`, () => {
      const packed = repacked(sample, changes);
      const found = membersOf(packed);
      for (const [name, text] of members) assert.deepEqual(found.filter(([each]) => each === name), [[name, text]]);
      for (const name of absent) assert.deepEqual(found.filter(([each]) => each === name), []);
      const order = found.map(([name]) => ORDER.indexOf(name));
      assert.deepEqual(order, order.toSorted((a, b) => a - b), 'the order of exports');
      const named = found.map(([, text]) => text).filter((text) => text.startsWith('/Connector/')).map((text) => text.slice(1));
      assert.deepEqual(packed.entries.map(({ name }) => name).filter((name) => name.startsWith('Connector/')).toSorted(), named.toSorted());
      for (const { name, bytes } of packed.entries) if (name.endsWith('.xml')) readXml(bytes, name);
    });
  }

  it('names new kinds of files in the content types, at the end of the list', () => {
    const types = textsOf(repacked({}, { [`${FOLDER}/script.csx`]: 'x' }).entries)['[Content_Types].xml'];
    assert.match(types ?? '', /Extension="Png"[^>]*><Default Extension="csx" ContentType="application\/octet-stream" \/><\/Types>$/);
  });

  it('writes changed JSON as the file was written', () => {
    const packed = repacked({ connectors: [{ files: { policytemplateinstances: '[\n\t1\n]\n', connectionparameters: '' } }] }, properties({ connectionParameters: { a: {} }, policyTemplateInstances: [{ b: 1 }] }));
    const texts = textsOf(packed.entries);
    assert.deepEqual([texts['Connector/contoso_parcels_policytemplateinstances.json'], texts['Connector/contoso_parcels_connectionparameters.json']], ['[\n\t{\n\t\t"b": 1\n\t}\n]\n', '{"a":{}}']);
  });

  it('writes a file that was spaced oddly as it was, until its value changes', () => {
    const sample: SampleSolution = { connectors: [{ files: { connectionparameters: '{ "a" :1}' } }] };
    const texts = [{ a: 1 }, { a: 2 }].map((connectionParameters) => textsOf(repacked(sample, properties({ connectionParameters })).entries)['Connector/contoso_parcels_connectionparameters.json']);
    assert.deepEqual(texts, ['{ "a" :1}', '{"a":2}']);
  });

  it('touches nothing else in the XML files', () => {
    const before = textsOf(sampleSolution())['customizations.xml'] ?? '';
    const after = textsOf(repacked({}, properties({ iconBrandColor: '#abcdef' })).entries)['customizations.xml'];
    assert.equal(after, before.replace('#123456', '#abcdef'));
  });

  it('takes a folder that somebody put beside the others as a new connector', () => {
    const packed = repacked({ connectors: [{ files: { iconblob: undefined } }] }, { 'connectors/more/apiDefinition.swagger.yaml': 'swagger: "2.0"\ninfo: { title: More things, version: "1" }\npaths: {}\n', 'connectors/notes/readme.md': 'no connector' });
    assert.deepEqual(packed.facts.connectors.map(({ name }) => name), ['contoso_parcels', 'contoso_more-20things']);
    assert.equal(textsOf(packed.entries)['Connector/contoso_more-20things_openapidefinition.json'], '{"swagger":"2.0","info":{"title":"More things","version":"1"},"paths":{}}');
    assert.deepEqual(packed.problems, []);
  });

  it('takes new files of the rest, before the content types', () => {
    const names = repacked({}, { 'solution/Workflows/b.json': '{}', [`solution/${variable('contoso_X')}`]: '<environmentvariabledefinition schemaname="contoso_X" />' }).entries.map(({ name }) => name);
    assert.deepEqual(names.slice(-3), ['Workflows/b.json', variable('contoso_X'), '[Content_Types].xml']);
  });

  it('says name and publisher', () => {
    const { facts } = repacked({}, {}, { settings: { minify: false, name: 'Mine', publisher: 'Fabrikam', prefix: 'Fab' } });
    assert.deepEqual([facts.uniqueName, facts.publisher, facts.connectors.map(({ name }) => name)], ['Mine', { uniqueName: 'Fabrikam', displayName: 'Contoso Ltd', prefix: 'fab' }, ['contoso_parcels']]);
  });

  it('says version and kind', () => {
    const { facts } = repacked({}, {}, { settings: { minify: false, version: '2.0.0.0', managed: true } });
    assert.deepEqual([facts.version, facts.isManaged], ['2.0.0.0', true]);
    assert.equal(repacked({ managed: true }, {}, { settings: { minify: false, managed: false } }).facts.isManaged, false);
  });

  for (const [part, version] of [['revision', '1.2.3.5'], ['build', '1.2.4.0'], ['minor', '1.3.0.0'], ['major', '2.0.0.0']] as const) {
    it(`raises the ${part}`, () => { assert.equal(bumpVersion(sampleSolution().find(({ name }) => name === 'solution.xml')?.bytes ?? new Uint8Array(), part).version, version); });
  }

  const refused: readonly (readonly [what: string, changes: Parameters<typeof repacked>[1], message: RegExp])[] = [
    ['a folder that is gone', { [`${FOLDER}/apiDefinition.swagger.json`]: undefined, [`${FOLDER}/apiProperties.json`]: undefined, [`${FOLDER}/icon.png`]: undefined }, /not there any more/],
    ['a broken definition', { [`${FOLDER}/apiDefinition.swagger.json`]: '{' }, /is not valid JSON/],
    ['broken properties', { [`${FOLDER}/apiProperties.json`]: '{ "properties": { "iconBrandColor": } }' }, /apiProperties\.json is not valid JSON/],
    ['properties that are no UTF-8', { [`${FOLDER}/apiProperties.json`]: Uint8Array.of(0xff) }, /is not UTF-8/],
    ['a connector that customizations.xml lost', { 'solution/customizations.xml': '<ImportExportXml />' }, /has no connector "contoso_parcels"/],
    ['a broken list of files', { 'connector.solution.json': '{ "version": 1 }' }, /connector\.solution\.json cannot be used/],
    ['a list of files that leads elsewhere', { 'connector.solution.json': '{ "version": 1, "files": ["../../x"], "connectors": [] }' }, /"files" has a path/],
  ];
  for (const [what, changes, message] of refused) it(`refuses ${what}`, () => { assert.throws(() => repacked({}, changes), { message }); });
});

const ORDER = ['connectorid', 'description', 'displayname', 'iconbrandcolor', 'name', 'connectortype', 'scriptoperations', 'openapidefinition', 'connectionparameters', 'connectionparametersets', 'policytemplateinstances', 'customcodeblobcontent', 'iconblob'];

/** A new solution from one folder. */
function packedNew(files: Readonly<Record<string, string | Uint8Array>>, settings: Partial<PackInput['settings']> = {}, variables: FileMap = new Map()): PackedSolution {
  return packSolution({ ...BASE, projects: [{ shown: 'it', files: filesOf(files), variables }], settings: { name: 'ContosoParcels', publisher: 'Contoso', prefix: 'contoso', minify: false, ...settings } });
}

const PROJECT = { 'apiDefinition.swagger.json': SAMPLE_DEFINITION };
const HOST_VARIABLE = SAMPLE_DEFINITION.replace('parcels.contoso.example', '@environmentVariables(\\"contoso_Host\\")');

describe('packing connectors into a new solution', () => {
  it('writes the files and members of an export', () => {
    const packed = packedNew({ ...PROJECT, 'apiProperties.json': '{ "properties": { "scriptOperations": [ "List" ], "connectionParameterSets": { "values": [] } } }', 'script.csx': '// x', 'icon.png': 'x', 'settings.json': '{}' });
    assert.deepEqual(packed.entries.map(({ name }) => name), ['customizations.xml', 'solution.xml', ...['openapidefinition.json', 'connectionparameters.json', 'connectionparametersets.json', 'policytemplateinstances.json', 'customcodeblobcontent.csx', 'iconblob.Png'].map((part) => `Connector/contoso_contoso-20parcels_${part}`), '[Content_Types].xml']);
    assert.deepEqual(membersOf(packed).map(([name]) => name), ORDER);
    const { uniqueName, version, isManaged, publisher } = packed.facts;
    assert.deepEqual([uniqueName, version, isManaged, publisher], ['ContosoParcels', '1.0.0.0', false, { uniqueName: 'Contoso', displayName: 'Contoso', prefix: 'contoso' }]);
    const texts = textsOf(packed.entries);
    assert.deepEqual([texts['Connector/contoso_contoso-20parcels_connectionparameters.json'], texts['Connector/contoso_contoso-20parcels_policytemplateinstances.json']], ['{}', 'null']);
    assert.match(texts['solution.xml'] ?? '', /<RootComponent type="372" id="\{[0-9a-f-]{36}\}" schemaName="contoso_contoso-20parcels" behavior="0" \/>\r\n/);
  });

  it('gives what it takes: the packed solution is unpacked to the same project', () => {
    const { files } = unpackSolution(packedNew(PROJECT).entries);
    assert.deepEqual(packSolution({ ...BASE, tree: files }).archive, packedNew(PROJECT).archive);
  });

  it('keeps markup in titles and descriptions', () => {
    const { facts } = packedNew({ 'apiDefinition.swagger.json': SAMPLE_DEFINITION.replace('Contoso Parcels', 'A <b> & \\"c\\"') });
    assert.deepEqual(facts.connectors.map(({ displayName, name }) => [displayName, name]), [['A <b> & "c"', 'contoso_a-20-3cb-3e-20-26-20-22c-22']]);
  });

  it('takes the files of an unpacked solution without its XML', () => {
    const packed = packedNew({ 'abc_x_openapidefinition.json': SAMPLE_DEFINITION, 'abc_x_connectionparameters.json': '', 'abc_x_policytemplateinstances.json': '[1]', 'abc_y_openapidefinition.json': SAMPLE_DEFINITION });
    assert.deepEqual(packed.facts.connectors.map(({ name }) => name), ['abc_x', 'abc_y']);
    assert.equal(textsOf(packed.entries)['Connector/abc_x_policytemplateinstances.json'], '[1]');
  });

  it('takes a name for the connector', () => {
    assert.deepEqual(packedNew(PROJECT, { connectorName: 'contoso_mine' }).facts.connectors.map(({ name }) => name), ['contoso_mine']);
  });

  it('lets definitions of environment variables travel along where they are used', () => {
    const variables = filesOf({ [variable('contoso_Host')]: '<environmentvariabledefinition schemaname="contoso_Host" />', [variable('contoso_Unused')]: '<environmentvariabledefinition />' });
    const packed = packedNew({ 'apiDefinition.swagger.json': HOST_VARIABLE }, {}, variables);
    assert.deepEqual([packed.facts.environmentVariables.map(({ name }) => name), codesOf(packed.problems)], [['contoso_Host'], []]);
  });

  it('adds a connector of another unpacked solution as the same connector', () => {
    const { files } = unpackSolution(sampleSolution({ connectors: [{ displayName: 'Other title', files: { connectionparameters: '' } }] }));
    const folder = 'connectors/other-title';
    const own = new Map([...files].flatMap(([name, bytes]) => (name.startsWith(`${folder}/`) ? [[name.slice(folder.length + 1), bytes]] : [])));
    const packed = packSolution({ ...BASE, projects: [{ shown: 'it', files: own, variables: new Map(), origin: { tree: files, folder } }], settings: { name: 'A', prefix: 'new', minify: false } });
    assert.deepEqual(packed.facts.connectors.map(({ id, name, displayName }) => [id, name, displayName]), [['11111111-2222-4333-8444-555555555555', 'contoso_parcels', 'Other title']]);
    assert.equal(textsOf(packed.entries)['Connector/contoso_parcels_connectionparameters.json'], '');
  });

  const refused: readonly (readonly [what: string, pack: () => unknown, message: RegExp])[] = [
    ['no name and no prefix', () => packedNew(PROJECT, { name: undefined, prefix: undefined }), /needs --name and --prefix/],
    ['a bad name', () => packedNew(PROJECT, { name: 'My Solution' }), /no unique name of a solution/],
    ['a bad prefix', () => packedNew(PROJECT, { prefix: 'mscrm' }), /no prefix of a publisher/],
    ['a bad publisher', () => packedNew(PROJECT, { publisher: 'Contoso Ltd' }), /no unique name of a publisher/],
    ['a bad version', () => packedNew(PROJECT, { version: '1' }), /no version of a solution/],
    ['a bad name of a connector', () => packedNew(PROJECT, { connectorName: 'parcels' }), /no name of a connector/],
    ['a folder without a connector', () => packedNew({ 'readme.md': '' }), /there is no connector/],
    ['two definitions', () => packedNew({ 'a.swagger.json': SAMPLE_DEFINITION, 'b.swagger.json': SAMPLE_DEFINITION }), /several definitions/],
    ['a definition without a title', () => packedNew({ 'apiDefinition.swagger.json': '{}' }), /no info\.title/],
    ['a definition that is no object', () => packedNew({ 'apiDefinition.swagger.json': '[]' }), /holds no object/],
    ['two connectors of one name', () => packSolution({ ...BASE, projects: [1, 2].map((number) => ({ shown: `no ${number}`, files: filesOf(PROJECT), variables: new Map<string, Uint8Array>() })), settings: { name: 'A', prefix: 'new', minify: false } }), /no 2: The solution has a connector .* already/],
  ];
  for (const [what, pack, message] of refused) it(`refuses ${what}`, () => { assert.throws(pack, { message }); });
});

describe('checks before writing', () => {
  const long = (length: number, space = ''): string => SAMPLE_DEFINITION.replace('"paths"', `"x-a":["${'a'.repeat(length)}"],${space}"paths"`);
  const rows: readonly (readonly [what: string, pack: () => PackedSolution, codes: readonly string[]])[] = [
    ['nothing wrong', () => packedNew(PROJECT), []],
    ['a text of 500,000 characters', () => packedNew({ 'apiDefinition.swagger.json': long(500_000 - long(0).length) }), []],
    ['one more', () => packedNew({ 'apiDefinition.swagger.json': long(500_001 - long(0).length) }), ['error text-too-long']],
    ['white space that makes it too long', () => packedNew({ 'apiDefinition.swagger.json': long(10, ' '.repeat(500_000)) }), ['error text-too-long']],
    ['the same, minified', () => packedNew({ 'apiDefinition.swagger.json': long(10, ' '.repeat(500_000)) }, { minify: true }), []],
    ['a long script', () => packedNew({ ...PROJECT, 'script.csx': 'x'.repeat(500_001) }), ['error text-too-long']],
    ['a long description', () => packedNew({ 'apiDefinition.swagger.json': SAMPLE_DEFINITION.replace('Sends parcels.', 'x'.repeat(1001)) }), ['error text-too-long']],
    ['a small icon', () => packedNew({ ...PROJECT, 'icon.png': pictureOf('144x144 #2d6cdf') }), []],
    ['a large icon', () => packedNew({ ...PROJECT, 'icon.png': pictureOf('145x144 #2d6cdf') }), ['warning icon-too-large']],
    ['a heavy icon', () => packedNew({ ...PROJECT, 'icon.png': pictureOf('100x100 #2d6cdf of 2000000 bytes') }), ['error icon-too-large']],
    ['an icon that is no picture', () => packedNew({ ...PROJECT, 'icon.png': 'text' }), ['warning icon-format']],
    ['a broken icon', () => packedNew({ ...PROJECT, 'icon.png': pictureOf('broken') }), ['warning icon-format']],
    ['a long name', () => packedNew({ 'apiDefinition.swagger.json': SAMPLE_DEFINITION.replace('Contoso Parcels', 'A rather long title of it') }), ['info name-long']],
    ['operations without a script', () => packedNew({ ...PROJECT, 'apiProperties.json': '{ "properties": { "scriptOperations": ["List"] } }' }), ['warning script-operations-without-script']],
    ['a variable without its definition', () => packedNew({ 'apiDefinition.swagger.json': HOST_VARIABLE }), ['warning environment-variable-missing']],
    ['a secret that a managed import drops', () => packedNew({ ...PROJECT, 'apiProperties.json': '{ "properties": { "connectionParameters": { "token": { "oAuthSettings": { "clientSecret": "@environmentVariables(\\"contoso_S\\")" } } } } }' }, { managed: true }), ['warning environment-variable-missing', 'warning secret-lost']],
    ['files of no byte', () => repacked({ connectors: [{ files: { policytemplateinstances: '', iconblob: undefined } }] }, {}), ['warning file-empty']],
    ['a file that is missing', () => packSolution({ ...BASE, tree: filesOf(Object.fromEntries(sampleSolution().filter(({ name }) => !/iconblob|openapi/.test(name)).map(({ name, bytes }) => [name, bytes]))) }), ['error file-missing', 'error file-missing']],
    ['a component that is missing', () => packSolution({ ...BASE, tree: filesOf(Object.fromEntries(sampleSolution({ connectors: [{ files: { iconblob: undefined } }] }).map(({ name, bytes }) => [name, name === 'solution.xml' ? (utf8TextOf(bytes) ?? '').replace('{1111', '{2222') : bytes]))) }), ['warning root-component-missing']],
    ['two connectors of one id', () => repacked({ connectors: [{ files: { iconblob: undefined } }, { name: 'contoso_b', files: { iconblob: undefined } }] }, {}), ['error connector-duplicate']],
    ['an id that is none', () => repacked({ connectors: [{ id: 'x', files: { iconblob: undefined } }] }, {}), ['error name-invalid']],
  ];
  for (const [what, pack, codes] of rows) it(`finds ${what}`, () => { assert.deepEqual(codesOf(pack().problems), codes); });

  it('says what minifying saves', () => {
    const [problem] = packedNew({ 'apiDefinition.swagger.json': long(10, ' '.repeat(500_000)) }).problems;
    assert.match(problem?.message ?? '', /has 500,\d{3} characters.*at most 500,000.*Without its white space it has \d{3}: add --minify\.$/);
  });

  it('explains that a connector has to be there before what refers to it', () => {
    const reference = '  <connectionreferences><connectionreference connectionreferencelogicalname="contoso_ref"><connectionreferencedisplayname>Parcels</connectionreferencedisplayname><connectorid>/x/shared_p</connectorid><customconnectorid><connectorid>11111111-2222-4333-8444-555555555555</connectorid></customconnectorid></connectionreference></connectionreferences>\n';
    const { problems, facts } = repacked({ customizations: reference, connectors: [{ files: { iconblob: undefined } }] }, {});
    assert.deepEqual(codesOf(problems), ['info same-solution-reference']);
    assert.deepEqual(facts.connectionReferences, [{ name: 'contoso_ref', displayName: 'Parcels', api: 'shared_p', connector: 'contoso_parcels' }]);
  });
});

describe('packing trees that others unpacked', () => {
  const raw = (): Record<string, Uint8Array> => Object.fromEntries(sampleSolution({ connectors: [{ files: { iconblob: undefined } }] }).map(({ name, bytes }) => [name, bytes]));

  it('takes an archive that was unpacked with any tool, and leaves out what stands around it', () => {
    const packed = packSolution({ ...BASE, tree: filesOf({ ...raw(), 'readme.md': 'x', 'old.zip': 'x' }) });
    assert.deepEqual([packed.entries.map(({ name }) => name), codesOf(packed.problems)], [['customizations.xml', 'solution.xml', ...['connectionparameters', 'openapidefinition', 'policytemplateinstances'].map((part) => `Connector/contoso_parcels_${part}.json`), '[Content_Types].xml'], ['info file-left-out']]);
  });

  it('makes the content types where there are none', () => {
    const { '[Content_Types].xml': types, ...files } = raw();
    assert.ok(types !== undefined);
    assert.match(textsOf(packSolution({ ...BASE, tree: filesOf(files) }).entries)['[Content_Types].xml'] ?? '', /^\uFEFF<\?xml .*"xml".*"json".*<\/Types>$/);
  });

  const pac = (): Record<string, string | Uint8Array> => {
    const { 'solution.xml': manifest = '', 'customizations.xml': customizations, '[Content_Types].xml': types, ...files } = raw();
    const text = utf8TextOf(customizations ?? new Uint8Array()) ?? '';
    assert.ok(types !== undefined);
    const [element = ''] = /<Connector>.*<\/Connector>/s.exec(text) ?? [];
    return {
      'Other/Solution.xml': manifest, 'Other/Customizations.xml': text.replace(/<Connectors>.*<\/Connectors>/s, '<Connectors />'), 'Connectors/contoso_parcels.xml': `\uFEFF<?xml version="1.0"?>\r\n${element}`,
      ...Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name.replace('Connector/', 'Connectors/'), bytes])),
    };
  };

  it('takes what pac unpacked', () => {
    const packed = packSolution({ ...BASE, tree: filesOf(pac()) });
    assert.deepEqual([packed.facts.connectors.map(({ name, operations }) => [name, operations]), packed.problems], [[['contoso_parcels', 1]], []]);
    assert.deepEqual(packed.entries.map(({ name }) => name).filter((name) => !name.startsWith('Connector/')), ['customizations.xml', 'solution.xml', '[Content_Types].xml']);
  });

  it('leaves to pac what only pac can put together', () => {
    assert.throws(() => packSolution({ ...BASE, tree: filesOf({ ...pac(), 'Entities/a/Entity.xml': '<Entity />' }) }), { message: /only pac can put "Entities\/a\/Entity\.xml" back/ });
  });

  it('refuses what is no solution', () => {
    assert.throws(() => packSolution({ ...BASE, tree: filesOf({ 'a.txt': '' }) }), { message: /no unpacked solution/ });
  });
});

describe('solutionFacts', () => {
  it('tells what is in a solution', () => {
    const host = '<environmentvariabledefinition schemaname="contoso_Host"><displayname default="Host" /><type>100000005</type><defaultvalue>x</defaultvalue></environmentvariabledefinition>';
    const solution = openSolution(sampleSolution({ managed: true, rootComponents: '<RootComponent type="29" id="{1}" /><RootComponent type="29" id="{2}" />', files: { [variable('contoso_Host')]: host, 'environmentvariabledefinitions/contoso_Host/environmentvariablevalues.json': '{}' } }));
    assert.deepEqual(solutionFacts(solution), {
      uniqueName: 'ContosoParcels', displayName: '', version: '1.2.3.4', isManaged: true, publisher: { uniqueName: 'Contoso', displayName: 'Contoso Ltd', prefix: 'contoso' },
      connectors: [{ id: '11111111-2222-4333-8444-555555555555', name: 'contoso_parcels', displayName: 'Contoso Parcels', operations: 1, hasScript: false, hasIcon: true }],
      connectionReferences: [],
      environmentVariables: [{ name: 'contoso_Host', displayName: 'Host', type: 'secret', hasDefault: true, hasValue: true }],
      otherComponents: [{ type: '29', count: 2 }],
    });
  });
});
