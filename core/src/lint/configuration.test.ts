import assert from 'node:assert/strict';
import type { ConnectorDocument } from '../documents/connector-document.js';
import { createDocument } from '../documents/create-document.js';
import type { ProjectFile } from '../project/connector-project.js';
import { detectProjects } from '../project/detect-projects.js';
import { projectOfSample } from '../testing/sample-project.js';
import { lintProject, type LintOptions } from './lint-project.js';

const DEFINITION = `{
  "swagger": "2.0",
  "host": "api.contoso.example",
  "info": { "title": "Contoso", "description": "Contacts of Contoso.", "version": "1.0" },
  "paths": {
    "/a": { "get": { "operationId": "GetA", "description": "Gets a.", "responses": { "200": { "description": "OK" } } } },
    "/internal/b": { "get": { "operationId": "GetB", "description": "Gets b.", "responses": { "200": { "description": "OK" } } } }
  }
}`;

/** The findings of one rule, or of all, under a configuration: severity, rule and pointer. */
function lint(config: unknown, options?: LintOptions, host = 'api.contoso.example', fileName = 'apiDefinition.swagger.json'): readonly string[] {
  const file = { attributes: new Map() };
  const project = projectOfSample([
    { ...file, kind: 'definition', fileName, text: DEFINITION.replace('api.contoso.example', host) },
    { ...file, kind: 'config', fileName: 'connector.config.json', text: JSON.stringify(config) },
  ]);
  return lintProject(project, options).map(({ severity, rule, pointer }) => `${severity} ${rule} ${pointer}`);
}

const A = 'operation-summary-required /paths/~1a/get';
const B = 'operation-summary-required /paths/~1internal~1b/get';

describe('connector.config.json', () => {
  it('changes the severity of a rule, or switches it off', () => {
    assert.deepEqual(lint({}), [`error ${A}`, `error ${B}`]);
    assert.deepEqual(lint({ rules: { 'operation-summary-required': 'hint' } }), [`hint ${A}`, `hint ${B}`]);
    assert.deepEqual(lint({ rules: { 'operation-summary-required': 'off' } }), []);
  });
  it('chooses profiles', () => {
    assert.ok(lint({ profiles: ['certification'] }).includes('error contact-required /info'));
  });
  it('has rules that a profile silences, unless they are named', () => {
    const file = { attributes: new Map() };
    const project = projectOfSample([{ ...file, kind: 'properties', fileName: 'apiProperties.json', text: '{ "properties": { "publisher": "Contoso", "stackOwner": "Contoso" } }' }]);
    const stackOwner = (options: LintOptions): readonly string[] => lintProject(project, options).filter(({ rule }) => rule === 'stack-owner-paconn').map(({ severity }) => severity);
    assert.deepEqual(stackOwner({ profiles: ['save'] }), ['hint']);
    assert.deepEqual(stackOwner({ profiles: ['certification'] }), []);
    assert.deepEqual(stackOwner({ profiles: ['certification'], severities: { 'stack-owner-paconn': 'info' } }), ['info']);
  });
  it('lets independent publishers have no icon and one colour, whatever certification asks of others', () => {
    const file = { attributes: new Map() };
    const found = (iconBrandColor: string, icon: string): readonly string[] => {
      const project = projectOfSample([
        { ...file, kind: 'properties', fileName: 'apiProperties.json', text: JSON.stringify({ properties: { iconBrandColor } }) },
        { ...file, kind: 'icon', fileName: 'logo.png', text: icon },
      ]);
      return lintProject(project, { profiles: ['certification', 'independent-publisher'] }).map(({ rule }) => rule).filter((rule) => /^(?:icon|brand)/.test(rule));
    };
    for (const icon of ['empty', 'broken', 'jpeg', '300x200 #ffffff', '230x230 #2d6cdf of 2000000 bytes']) assert.deepEqual(found('#da3b01', icon), ['icon-independent'], icon);
    for (const color of ['#007ee5', '#ffffff', 'da3b01', 'orange']) assert.deepEqual(found(color, 'jpeg'), ['brand-color-independent', 'icon-independent'], color);
    assert.deepEqual(found('', 'jpeg'), ['brand-color-required', 'icon-independent']);
  });
  it('switches a rule on that no profile has, for one place only', () => {
    assert.deepEqual(lint({ rules: { 'operation-summary-required': 'off' }, overrides: [{ pointers: ['/paths/~1a'], rules: { 'operation-visibility-present': 'info' } }] }), ['info operation-visibility-present /paths/~1a/get']);
  });
  it('has other severities for places and files, of which the last that fits counts', () => {
    const internal = { pointers: ['/paths/~1internal*'], rules: { 'operation-summary-required': 'off' } };
    assert.deepEqual(lint({ overrides: [internal] }), [`error ${A}`]);
    assert.deepEqual(lint({ overrides: [internal, { files: ['*.swagger.json'], rules: { 'operation-summary-required': 'info' } }] }), [`info ${A}`, `info ${B}`]);
    assert.deepEqual(lint({ overrides: [{ files: ['other/*.json'], rules: { 'operation-summary-required': 'off' } }] }), [`error ${A}`, `error ${B}`]);
  });
  it('holds back one finding, with a reason', () => {
    const suppression = { rule: 'operation-summary-required', pointer: '/paths/~1a/get', reason: 'Is removed next week.' };
    assert.deepEqual(lint({ suppressions: [suppression] }), [`error ${B}`]);
    assert.deepEqual(lint({ suppressions: [{ ...suppression, reason: ' ' }] }), [`error ${A}`, `error ${B}`, 'error config-valid /suppressions/0/reason']);
  });
  it('is told of suppressions that hold nothing back, but not of rules that did not run', () => {
    const reason = 'It was so once.';
    const suppressions = [{ rule: 'host-format', pointer: '/host', reason }, { rule: 'contact-required', pointer: '/info', reason }];
    assert.deepEqual(lint({ rules: { 'operation-summary-required': 'off' }, suppressions }), ['info suppression-unused /suppressions/0']);
    const kept = { rule: 'suppression-unused', pointer: '/suppressions/0', reason: 'Comes back in spring.' };
    assert.deepEqual(lint({ rules: { 'operation-summary-required': 'off' }, suppressions: [...suppressions, kept] }), []);
  });
  it('is told so only where nobody else can need them', () => {
    const suppress = (file?: string): object => ({ rule: 'host-format', pointer: '/host', reason: 'It was so once.', ...(file === undefined ? {} : { file }) });
    const unused = (folder: string, names: readonly string[], config: string, suppressions: readonly object[]): readonly string[] => {
      const uris = [`file:///w/${config}`, ...names.map((name) => `file:///w/${folder}/${name}`)];
      const open = ({ uri, kind }: ProjectFile): ConnectorDocument => createDocument({ uri, kind, syntax: 'json', text: kind === 'config' ? JSON.stringify({ suppressions }) : DEFINITION }, undefined);
      const problems = detectProjects(uris, () => undefined).flatMap((files) => lintProject({ files, documents: files.documents.map(open) }));
      return problems.filter(({ rule }) => rule === 'suppression-unused').map(({ pointer }) => pointer);
    };
    const all = [suppress(), suppress('a_openapidefinition.json'), suppress('b_openapidefinition.json'), suppress('Connector/a_openapidefinition.json'), suppress('gone.json')];
    const solution = ['a_openapidefinition.json', 'b_openapidefinition.json'];
    assert.deepEqual(unused('Connector', solution, 'Connector/connector.config.json', all), ['/suppressions/1', '/suppressions/2']);
    assert.deepEqual(unused('Connector', solution, 'connector.config.json', all), ['/suppressions/3']);
    assert.deepEqual(unused('c', ['a.swagger.json', 'b.swagger.json'], 'c/connector.config.json', [suppress(), suppress('b.swagger.json')]), ['/suppressions/1']);
    assert.deepEqual(unused('c', ['a.swagger.json'], 'c/connector.config.json', [suppress(), suppress('gone.json')]), ['/suppressions/0', '/suppressions/1']);
  });
  it('names files with slashes or backslashes, and with braces of their own', () => {
    const suppression = { rule: 'operation-summary-required', pointer: '/paths/~1a/get', reason: 'Is removed next week.' };
    assert.deepEqual(lint({ suppressions: [{ ...suppression, file: '.\\apiDefinition.swagger.json' }] }), [`error ${B}`]);
    assert.deepEqual(lint({ suppressions: [{ ...suppression, file: '{draft}.swagger.json' }] }, {}, undefined, '{draft}.swagger.json'), [`error ${B}`]);
  });
  it('is checked whatever the profiles are, and switches nothing off by a slip', () => {
    const slip = { rules: { 'no-such-rule': 'off', 'operation-summary-required': 'off' } };
    assert.deepEqual(lint({ profiles: ['logic-apps'], ...slip }), ['error config-valid /rules/no-such-rule']);
    assert.deepEqual(lint({ profiles: ['stile', 'logic-apps'], ...slip }), ['error config-valid /profiles/0', 'error config-valid /rules/no-such-rule']);
    assert.deepEqual(lint({ profiles: ['logic-aps'] }), [`error ${A}`, `error ${B}`, 'error config-valid /profiles/0']);
  });
  it('gives way to what the caller asks for, and goes before the caller’s defaults', () => {
    const config = { profiles: ['save'], rules: { 'operation-summary-required': 'hint' } };
    assert.deepEqual(lint(config, { severities: { 'operation-summary-required': 'off' } }), []);
    assert.deepEqual(lint(config, { defaults: { profiles: ['certification'], severities: { 'operation-summary-required': 'error', 'operation-id-meaningful': 'off' } } }), [`hint ${A}`, `hint ${B}`]);
    assert.deepEqual(lint({}, { defaults: { severities: { 'operation-summary-required': 'info' } } }), [`info ${A}`, `info ${B}`]);
  });
  it('goes before the caller’s defaults option by option', () => {
    const defaults = { severities: { 'host-non-production': 'hint' }, options: { 'host-non-production': { allow: ['staging'] } } } as const;
    const host = 'staging.api.contoso.example';
    assert.deepEqual(lint({}, { defaults: { severities: { 'host-non-production': 'hint' } } }, host).filter((finding) => finding.includes('host')), ['hint host-non-production /host']);
    assert.deepEqual(lint({}, { defaults }, host).filter((finding) => finding.includes('host')), []);
    assert.deepEqual(lint({ rules: { 'host-non-production': 'info' } }, { defaults }, host).filter((finding) => finding.includes('host')), []);
    assert.deepEqual(lint({ rules: { 'host-non-production': { allow: ['uat'] } } }, { defaults }, host).filter((finding) => finding.includes('host')), ['hint host-non-production /host']);
  });
  it('counts for the connectors below its folder that have none of their own', () => {
    const projects = detectProjects(['file:///w/connector.config.json', 'file:///w/a/apiDefinition.swagger.json', 'file:///w/b/apiDefinition.swagger.json', 'file:///w/b/connector.config.json', 'file:///v/apiDefinition.swagger.json'], () => undefined);
    assert.deepEqual(projects.map(({ documents }) => documents.find(({ kind }) => kind === 'config')?.uri), [undefined, 'file:///w/connector.config.json', 'file:///w/b/connector.config.json']);
  });
});
