import { utf8BytesOf } from '../solutions/utf8.js';
import type { ArchiveEntry } from '../solutions/archive/archive-entry.js';

/** The definition of an invented service, on one line, as exports have it. Its keys and numbers are written as no serialiser of ours would. */
export const SAMPLE_DEFINITION = '{"swagger":"2.0","info":{"title":"Contoso Parcels","description":"Sends parcels.","version":"1.0"},"host":"parcels.contoso.example","paths":{"/parcels":{"get":{"operationId":"List","summary":"List","responses":{"default":{"description":"All."},"200":{"description":"\\u00e9 1.0","x-limit":1.50}}}}}}';

/** A connector of a sample solution. Members that are missing have the values of the first connector. */
export interface SampleConnector {
  readonly name?: string;
  readonly id?: string;
  readonly displayName?: string;
  /** More members of the element, as markup. */
  readonly members?: string;
  /** Files by the name of the member that names them; undefined takes one of the usual ones away. The extension of an icon comes before a colon: `Png:…`. */
  readonly files?: Readonly<Record<string, string | undefined>>;
}

export interface SampleSolution {
  readonly connectors?: readonly SampleConnector[];
  /** More elements of customizations.xml, after the connectors. */
  readonly customizations?: string;
  readonly rootComponents?: string;
  readonly managed?: boolean;
  /** Before both XML files. */
  readonly start?: string;
  readonly newline?: '\n' | '\r\n';
  /** More files, before the content types. */
  readonly files?: Readonly<Record<string, string>>;
  /** How file names in customizations.xml are spelled. */
  readonly spelling?: (path: string) => string;
}

const ID = '11111111-2222-4333-8444-555555555555';

/** The files of a solution as Dataverse exports it, of our own making. */
export function sampleSolution(solution: SampleSolution = {}): readonly ArchiveEntry[] {
  const { connectors = [{}], customizations = '', rootComponents = '', managed = false, start = '', newline = '\r\n', files = {}, spelling = (path: string) => path } = solution;
  const all = connectors.map(connectorOf);
  const elements = all.map(({ id, name, displayName, members, files: parts }) => [
    '    <Connector>',
    `      <connectorid>${id}</connectorid>`,
    '      <description>Sends parcels.</description>',
    `      <displayname>${displayName}</displayname>`,
    '      <iconbrandcolor>#123456</iconbrandcolor>',
    `      <name>${name}</name>`,
    '      <connectortype>1</connectortype>',
    ...(members === '' ? [] : [members]),
    ...parts.map(({ member, path }) => `      <${member}>${spelling(`/${path}`)}</${member}>`),
    '    </Connector>',
  ].join('\n'));
  const head = `${start}<ImportExportXml xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n  <Entities></Entities>\n  <EntityDataProviders />`;
  const customizationsXml = `${head}\n  <Connectors>\n${elements.join('\n')}\n  </Connectors>\n${customizations}  <Languages>\n    <Language>1033</Language>\n  </Languages>\n</ImportExportXml>`;
  const roots = all.map(({ id, name }) => `      <RootComponent type="372" id="{${id}}" schemaName="${name}" behavior="0" />\n`).join('');
  const publisher = '<UniqueName>Contoso</UniqueName><LocalizedNames><LocalizedName description="Contoso Ltd" languagecode="1033" /></LocalizedNames><CustomizationPrefix>contoso</CustomizationPrefix>';
  const manifestXml = `${start}<ImportExportXml version="9.2.1.1">\n  <SolutionManifest>\n    <UniqueName>ContosoParcels</UniqueName>\n    <Version>1.2.3.4</Version>\n    <Managed>${managed ? '1' : '0'}</Managed>\n    <Publisher>${publisher}</Publisher>\n    <RootComponents>\n${roots}${rootComponents}    </RootComponents>\n    <MissingDependencies />\n  </SolutionManifest>\n</ImportExportXml>`;
  const types = '\uFEFF<?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/octet-stream" /><Default Extension="json" ContentType="application/octet-stream" /><Default Extension="Png" ContentType="application/octet-stream" /></Types>';
  return [
    ...Object.entries({ 'customizations.xml': customizationsXml, 'solution.xml': manifestXml }).map(([name, text]) => ({ name, bytes: utf8BytesOf(text.replaceAll('\n', newline)) })),
    ...all.flatMap(({ files: parts }) => parts.map(({ path, text }) => ({ name: path, bytes: utf8BytesOf(text) }))),
    ...Object.entries(files).map(([name, text]) => ({ name, bytes: utf8BytesOf(text) })),
    { name: '[Content_Types].xml', bytes: utf8BytesOf(types) },
  ];
}

function connectorOf({ name = 'contoso_parcels', id = ID, displayName = 'Contoso Parcels', members = '', files = {} }: SampleConnector) {
  // In the order of exports.
  const contents: Readonly<Record<string, string | undefined>> = { openapidefinition: SAMPLE_DEFINITION, connectionparameters: '{}', connectionparametersets: undefined, policytemplateinstances: 'null', customcodeblobcontent: undefined, iconblob: 'Png:picture', ...files };
  const parts = Object.entries(contents).flatMap(([member, content]) => {
    if (content === undefined) return [];
    const [, extension, text] = member === 'iconblob' ? (/^(\w+):(.*)$/s.exec(content) ?? []) : [undefined, member === 'customcodeblobcontent' ? 'csx' : 'json', content];
    return [{ member, path: `Connector/${name}_${member}.${extension ?? ''}`, text: text ?? '' }];
  });
  return { name, id, displayName, members, files: parts };
}
