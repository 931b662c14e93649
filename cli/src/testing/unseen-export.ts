import { type ArchiveEntry, connectorIdOf } from '@connector-workbench/core/solutions';
import { sha1 } from '@connector-workbench/platform';

/** Numbers from 0 up to 1 that are the same on every run. */
export type Random = () => number;

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    // Mulberry32: small, and even enough for choices.
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * The files of a solution as environments and tools of different years write them: what real exports were seen to vary in (publishers, folder names,
 * BOMs, line ends, the order of elements and files, empty parts, keys in Pascal case, environment variables, connection references, flows beside)
 * is drawn from `random`. The services are invented.
 */
export function unseenExport(random: Random): readonly ArchiveEntry[] {
  return new ExportWriter(random).entries();
}

const PREFIXES = ['new', 'contoso', 'cr1a6', 'fab', 'Nwt'] as const;
const TITLES = ['Parcels', 'Contoso Orders & Returns', 'Übersicht (EU)', 'a-b_c', 'Fabrikam "Notes"', 'Warehouse 203', 'Größe <1>'] as const;
const ICON = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xd9]);

const CANVAS_APP = [text('CanvasApps/contoso_parcels_1a2b3_AdditionalUris0_identity.json', '{"Assets":[]}'), { name: 'CanvasApps/contoso_parcels_1a2b3_DocumentUri.msapp', bytes: Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]) }, text('CanvasApps/contoso_parcels_1a2b3_BackgroundImageUri', '')];
const CANVAS_APPS = '  <CanvasApps>\n    <CanvasApp>\n      <Name>contoso_parcels_1a2b3</Name>\n      <ConnectionReferences>{"one":{"id":"/providers/microsoft.powerapps/apis/shared_own","displayName":"\'Own\' &amp; co"}}</ConnectionReferences>\n      <DocumentUri>/CanvasApps/contoso_parcels_1a2b3_DocumentUri.msapp</DocumentUri>\n    </CanvasApp>\n  </CanvasApps>\n';
/** What no version is known to write, and a later one may. */
const ODD_SECTIONS = '  <!-- <Connectors><Connector /></Connectors> -->\n  <?later section?>\n  <Later xmlns:l="urn:later" l:kind="1"><l:Connector><![CDATA[<name>x</name>]]></l:Connector></Later>\n';
const OTHER_REFERENCES = '    <connectionreference connectionreferencelogicalname="contoso_mail"><connectionreferencedisplayname>Mail</connectionreferencedisplayname><connectorid>/providers/Microsoft.PowerApps/apis/shared_office365</connectorid><iscustomizable>1</iscustomizable><statecode>0</statecode></connectionreference>\n    <connectionreference connectionreferencelogicalname="contoso_list"><connectorid>/providers/Microsoft.PowerApps/apis/shared_sharepointonline</connectorid></connectionreference>\n';

/** Components that mean nothing to a connector, with names as people give them. */
const OTHER_FILES = [
  text('Reports/Umsätze 2026 (Kopie).rdl', '<Report />'), text('WebResources/contoso_未見.svg', '<svg xmlns="http://www.w3.org/2000/svg" />'), text('botcomponents/contoso_agent.topic.Hello there/data', 'kind: AdaptiveDialog\r\n'),
  text('botcomponents/contoso_agent.topic.Hello there/botcomponent.xml', '<botcomponent schemaname="contoso_agent.topic.Hello there" />'), text('Assets/contoso_agent_bot_component_connection_reference.xml', ''), text('aipluginoperations/contoso_plugin/aipluginoperation.xml', '\uFEFF<aipluginoperation />'),
  { name: 'PluginAssemblies/Contoso.Plugins-3F2504E0-4F89-11D3-9A0C-0305E82C3302/Contoso.Plugins.dll', bytes: Uint8Array.from({ length: 700 }, (_, at) => (at * 31) & 255) },
];
/** A role, a flow and its place in a list, as exports have them. */
const ROLES = '<Roles>\n    <Role id="{3f2504e0-4f89-11d3-9a0c-0305e82c3303}" name="Parcel &amp; post" isinherited="1">\n      <RolePrivileges>\n        <RolePrivilege name="prvReadContoso_Parcel" level="Global" />\n      </RolePrivileges>\n    </Role>\n  </Roles>';
const WORKFLOWS = '<Workflows>\n    <Workflow WorkflowId="{3f2504e0-4f89-11d3-9a0c-0305e82c3301}" Name="Send &quot;now&quot;">\n      <JsonFileName>/Workflows/Send-3F2504E0-4F89-11D3-9A0C-0305E82C3301.json</JsonFileName>\n      <Category>5</Category>\n      <LocalizedNames>\n        <LocalizedName languagecode="1033" description="Send" />\n        <LocalizedName languagecode="1031" description="Senden" />\n      </LocalizedNames>\n    </Workflow>\n  </Workflows>';
/** The versions of exports, and what each says of the organization. */
const VERSIONS = ['version="9.2.25084.176" SolutionPackageVersion="9.2" languagecode="1033" generatedBy="CrmLive"', 'version="9.1.0.643" SolutionPackageVersion="9.1" languagecode="1031" generatedBy="CrmLive"', 'version="9.0.2.34" SolutionPackageVersion="9.0" languagecode="1033" generatedBy="OnPremise"'] as const;

interface Connector {
  readonly id: string;
  readonly name: string;
  readonly members: readonly (readonly [name: string, text: string])[];
  readonly files: readonly ArchiveEntry[];
}

class ExportWriter {
  readonly #random: Random;
  readonly #newline: '\n' | '\r\n';
  readonly #folder: 'Connector' | 'Connectors';
  readonly #prefix: string;
  readonly #hasApp: boolean;

  constructor(random: Random) {
    this.#random = random;
    this.#newline = this.#pick(['\n', '\r\n']);
    this.#folder = this.#pick(['Connector', 'Connector', 'Connectors']);
    this.#prefix = this.#pick(PREFIXES);
    this.#hasApp = random() < 0.3;
  }

  entries(): readonly ArchiveEntry[] {
    const titles = this.#shuffled(TITLES).slice(0, 1 + Math.floor(this.#random() * 4));
    const connectors = titles.map((title) => this.#connector(title));
    const variables = this.#random() < 0.5 ? this.#variables() : [];
    const flows = this.#random() < 0.5 ? [text('Workflows/Send-3F2504E0-4F89-11D3-9A0C-0305E82C3301.json', '{"properties":{"definition":{"$schema":"x","actions":{}}},"schemaVersion":"1.0.0.0"}'), { name: 'WebResources/logo\u00e9.bin', bytes: Uint8Array.from({ length: 300 }, (_, at) => (at * 7) & 255) }] : [];
    const others = this.#random() < 0.4 ? this.#shuffled(OTHER_FILES).slice(0, 1 + Math.floor(this.#random() * OTHER_FILES.length)) : [];
    const described = this.#shuffled([text('solution.xml', this.#xml(this.#manifest(connectors, variables.length > 0))), text('customizations.xml', this.#xml(this.#customizations(connectors)))]);
    const types = text('[Content_Types].xml', '\uFEFF<?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/octet-stream" /><Default Extension="json" ContentType="application/octet-stream" /><Default Extension="Png" ContentType="application/octet-stream" /><Default Extension="Jpeg" ContentType="application/octet-stream" /><Default Extension="csx" ContentType="application/octet-stream" /><Default Extension="bin" ContentType="application/octet-stream" /></Types>');
    const content = [...connectors.flatMap(({ files }) => files), ...flows, ...variables, ...others, ...(this.#hasApp ? CANVAS_APP : [])];
    const order = this.#random();
    return order < 0.55 ? [...described, ...content, types] : order < 0.9 ? [types, ...described, ...content] : [...described, ...content];
  }

  #connector(title: string): Connector {
    const name = `${this.#pick([this.#prefix, this.#prefix, 'other'])}${this.#pick(['_', '_5F'])}${[...new TextEncoder().encode(title.toLowerCase())].map((byte) => (/[a-z0-9]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `-${byte.toString(16)}`)).join('')}`;
    const id = connectorIdOf(name, sha1);
    const parts: (readonly [member: string, extension: string, content: string | Uint8Array])[] = [['openapidefinition', 'json', this.#json(this.#definition(title))]];
    if (this.#random() < 0.85) parts.push(['connectionparameters', 'json', this.#pick(['{}', '', this.#json({ token: { type: 'string', uiDefinition: { displayName: 'Key' } } })])]);
    if (this.#random() < 0.3) parts.push(['connectionparametersets', 'json', this.#json({ uiDefinition: { displayName: 'Sign in' }, values: [{ name: 'key', parameters: { token: { type: 'securestring' } } }] })]);
    if (this.#random() < 0.85) parts.push(['policytemplateinstances', 'json', this.#pick(['null', '[]', '', this.#json([{ TemplateId: 'setheader', Title: 'Trace', Parameters: { 'x-ms-apimTemplateParameter.name': 'a' } }]), this.#json([{ templateId: 'dynamichosturl', title: 'Host', parameters: {} }])])]);
    const hasScript = this.#random() < 0.4;
    if (hasScript) parts.push(['customcodeblobcontent', 'csx', `public class Script : ScriptBase${this.#newline}{${this.#newline}}${this.#newline}`]);
    const icon = this.#pick(['Png', 'Png', 'Jpeg', undefined]);
    if (icon !== undefined) parts.push(['iconblob', icon, icon === 'Jpeg' ? JPEG : this.#random() < 0.1 ? Buffer.concat([ICON, Buffer.alloc(600_000, 7)]) : ICON]);
    const files = parts.map(([member, extension, content]) => ({ name: `${this.#folder}/${name}_${member}.${extension}`, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }));
    const members: (readonly [string, string])[] = [
      ['connectorid', this.#pick([id, `{${id.toUpperCase()}}`])], ['description', this.#pick(['', 'Sends & receives <things>.'])], ['displayname', title], ['iconbrandcolor', '#007ee5'], ['name', name], ['connectortype', '1'],
      ...(hasScript ? [['scriptoperations', this.#pick(['[]', '["List"]'])] as const] : []),
      ...parts.map(([member, extension]) => [member, `/${this.#folder}/${name}_${member}.${extension}`] as const),
    ];
    return { id, name, members: this.#random() < 0.7 ? members : this.#shuffled(members), files: this.#random() < 0.5 ? files : this.#shuffled(files) };
  }

  #definition(title: string): object {
    const count = this.#random() < 0.1 ? 250 : 1 + Math.floor(this.#random() * 5);
    const operation = (at: number): object => ({ get: { operationId: at === 0 ? 'List' : `Get${at}`, summary: `Get ${at}`, parameters: [{ name: 'größe', in: 'query', type: 'number', default: 1.5 }], responses: { 200: { description: 'Fine. \u{1F4E6}', schema: { type: 'object', properties: { id: { type: 'integer', format: 'int64' } } } }, default: { description: 'Failed.' } } } });
    return {
      swagger: '2.0', info: { title, description: this.#pick(['', 'Sends parcels.']), version: '1.0' },
      host: this.#pick(['parcels.contoso.example', '@environmentVariables("contoso_Host")', 'parcels.contoso.example:8443']), basePath: '/v1', schemes: ['https'], consumes: [], produces: [],
      paths: Object.fromEntries(Array.from({ length: count }, (_, at) => [`/things/${at}`, operation(at)])), definitions: {}, parameters: {}, responses: {}, securityDefinitions: {}, security: [], tags: [],
    };
  }

  #variables(): readonly ArchiveEntry[] {
    const folder = 'environmentvariabledefinitions/contoso_Host';
    const definition = text(`${folder}/environmentvariabledefinition.xml`, this.#xml('<environmentvariabledefinition schemaname="contoso_Host"><displayname default="Host"><label description="Host" languagecode="1033" /></displayname><introducedversion>1.0.0.0</introducedversion><iscustomizable>1</iscustomizable><isrequired>0</isrequired><secretstore>0</secretstore><type>100000000</type></environmentvariabledefinition>'));
    return this.#random() < 0.5 ? [definition] : [definition, text(`${folder}/environmentvariablevalues.json`, '{"environmentvariablevalues":{"environmentvariablevalue":{"value":"parcels.contoso.example"}}}')];
  }

  #manifest(connectors: readonly Connector[], hasVariables: boolean): string {
    const attributes = this.#pick(['', ' OrganizationVersion="9.2.26044.135" OrganizationSchemaType="Standard"']);
    const roots = this.#shuffled([...connectors.map(({ id, name }) => `<RootComponent type="372" id="{${id}}" schemaName="${name}" behavior="0" />`), ...(hasVariables ? ['<RootComponent type="380" schemaName="contoso_Host" behavior="0" />'] : []), ...(this.#hasApp ? ['<RootComponent type="300" schemaName="contoso_parcels_1a2b3" behavior="0" />', '<RootComponent type="1" schemaName="contoso_parcel" behavior="2" />', '<RootComponent type="29" id="{3f2504e0-4f89-11d3-9a0c-0305e82c3301}" behavior="1" />'] : [])]);
    const publisher = `<UniqueName>Publisher${this.#prefix}</UniqueName><LocalizedNames><LocalizedName description="Büro &amp; Söhne" languagecode="1031" /></LocalizedNames><Descriptions></Descriptions><EMailAddress xsi:nil="true"></EMailAddress><CustomizationPrefix>${this.#prefix}</CustomizationPrefix><CustomizationOptionValuePrefix>10000</CustomizationOptionValuePrefix><Addresses><Address><AddressNumber>1</AddressNumber></Address></Addresses>`;
    return `<ImportExportXml ${this.#pick(VERSIONS)} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"${attributes}>\n  <SolutionManifest>\n    <UniqueName>Unseen_${this.#prefix}</UniqueName>\n    <LocalizedNames>\n      <LocalizedName description="Unseen" languagecode="1033" />\n${this.#pick(['', '      <LocalizedName description="Ungesehen" languagecode="1031" />\n      <LocalizedName description="未見" languagecode="1041" />\n'])}    </LocalizedNames>\n    ${this.#pick(['<Descriptions />', '<Descriptions>\n      <Description description="Verschickt &quot;Päckchen&quot; &lt;schnell&gt;." languagecode="1031" />\n    </Descriptions>'])}\n    <Version>${this.#pick(['1.0', '1.0.0.1', '2026.11.28.3'])}</Version>\n    <Managed>${this.#pick(['0', '1'])}</Managed>\n    <Publisher>${publisher}</Publisher>\n    <RootComponents>\n      ${roots.join('\n      ')}\n    </RootComponents>\n    ${this.#pick(['<MissingDependencies />', '<MissingDependencies>\n      <MissingDependency>\n        <Required type="1" schemaName="contoso_parcel" displayName="Parcel" solution="Active" />\n        <Dependent type="300" schemaName="contoso_parcels_1a2b3" displayName="Parcels" />\n      </MissingDependency>\n    </MissingDependencies>'])}\n  </SolutionManifest>\n</ImportExportXml>`;
  }

  #customizations(connectors: readonly Connector[]): string {
    const elements = connectors.map(({ members }) => `    <Connector>\n${members.map(([name, value]) => (value === '' ? `      <${name}${this.#pick([' />', `></${name}>`])}` : `      <${name}>${escaped(value)}</${name}>`)).join('\n')}\n    </Connector>`);
    const own = connectors[0];
    const odd = this.#random() < 0.4 ? ODD_SECTIONS : '';
    const others = this.#random() < 0.5 ? OTHER_REFERENCES : '';
    const reference = this.#random() < 0.4 && own !== undefined ? `  <connectionreferences>\n    <connectionreference connectionreferencelogicalname="contoso_own"><connectionreferencedisplayname>Own</connectionreferencedisplayname><connectorid>/providers/Microsoft.PowerApps/apis/shared_own-5f0123456789abcdef</connectorid><customconnectorid><connectorid>${own.id}</connectorid></customconnectorid></connectionreference>\n${others}  </connectionreferences>\n` : '';
    return `<ImportExportXml xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n  <Entities></Entities>\n  ${this.#pick(['<Roles></Roles>', ROLES])}\n  ${this.#pick(['<Workflows></Workflows>', '<Workflows />', WORKFLOWS])}\n  <EntityDataProviders />\n  <Connectors>\n${elements.join('\n')}\n  </Connectors>\n${this.#hasApp ? CANVAS_APPS : ''}${odd}${reference}  <Languages>\n    <Language>1033</Language>\n${this.#pick(['', '    <Language>1031</Language>\n    <Language>1041</Language>\n'])}  </Languages>\n</ImportExportXml>`;
  }

  #xml(markup: string): string {
    return `${this.#random() < 0.3 ? '\uFEFF' : ''}${this.#random() < 0.3 ? '<?xml version="1.0" encoding="utf-8"?>\n' : ''}${markup}`.replaceAll('\n', this.#newline);
  }

  #json(value: unknown): string {
    const [space, start, end] = [this.#pick([undefined, undefined, 2, '\t']), this.#pick(['', '', '\uFEFF']), this.#pick(['', '', this.#newline])];
    return `${start}${JSON.stringify(value, undefined, space).replaceAll('\n', this.#newline)}${end}`;
  }

  #pick<T>(choices: readonly T[]): T {
    // The index is below the length.
    return choices[Math.floor(this.#random() * choices.length)] as T;
  }

  #shuffled<T>(items: readonly T[]): readonly T[] {
    return items.map((item) => ({ item, at: this.#random() })).sort((a, b) => a.at - b.at).map(({ item }) => item);
  }
}

function text(name: string, content: string): ArchiveEntry {
  return { name, bytes: new TextEncoder().encode(content) };
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
