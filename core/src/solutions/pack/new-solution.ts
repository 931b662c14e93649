import type { ArchiveEntry } from '../archive/archive-entry.js';
import { CUSTOMIZATIONS, MANIFEST } from '../format/open-solution.js';
import { utf8BytesOf } from '../utf8.js';
import { escapeAttribute, escapeText } from '../xml/escape-xml.js';

export interface NewSolution {
  readonly uniqueName: string;
  readonly version: string;
  readonly publisher: { readonly uniqueName: string; readonly prefix: string; readonly optionValuePrefix: number };
}

/** An old version of Dataverse: an environment takes solutions of its own version and of older ones. */
const MADE_BY = '9.2.22064.56';
/** English: the language of the names in the files, which every environment has. */
const LANGUAGE = 1033;

const ADDRESS_FIELDS = [
  'AddressTypeCode', 'City', 'County', 'Country', 'Fax', 'FreightTermsCode', 'ImportSequenceNumber', 'Latitude', 'Line1', 'Line2', 'Line3', 'Longitude', 'Name', 'PostalCode',
  'PostOfficeBox', 'PrimaryContactName', 'ShippingMethodCode', 'StateOrProvince', 'Telephone1', 'Telephone2', 'Telephone3', 'TimeZoneRuleVersionNumber', 'UPSZone', 'UTCOffset',
  'UTCConversionTimeZoneCode',
];

/** A solution without components, as Dataverse would export it. */
export function newSolution(solution: NewSolution): readonly ArchiveEntry[] {
  return [
    { name: CUSTOMIZATIONS, bytes: fileOf(customizationsLines()) },
    { name: MANIFEST, bytes: fileOf(manifestLines(solution)) },
  ];
}

function fileOf(lines: readonly string[]): Uint8Array {
  return utf8BytesOf(lines.join('\r\n'));
}

function customizationsLines(): readonly string[] {
  const empty = ['Entities', 'Roles', 'Workflows', 'FieldSecurityProfiles'].map((name) => `  <${name}></${name}>`);
  const closed = ['Templates', 'EntityMaps', 'EntityRelationships', 'OrganizationSettings', 'optionsets', 'CustomControls', 'EntityDataProviders'].map((name) => `  <${name} />`);
  return [
    '<ImportExportXml xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    ...empty,
    ...closed,
    '  <Connectors></Connectors>',
    '  <Languages>',
    `    <Language>${LANGUAGE}</Language>`,
    '  </Languages>',
    '</ImportExportXml>',
  ];
}

function manifestLines({ uniqueName, version, publisher }: NewSolution): readonly string[] {
  return [
    `<ImportExportXml version="${MADE_BY}" SolutionPackageVersion="9.2" languagecode="${LANGUAGE}" generatedBy="CrmLive" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    '  <SolutionManifest>',
    `    <UniqueName>${escapeText(uniqueName)}</UniqueName>`,
    ...localizedNames(uniqueName, '    '),
    '    <Descriptions />',
    `    <Version>${escapeText(version)}</Version>`,
    '    <Managed>0</Managed>',
    '    <Publisher>',
    `      <UniqueName>${escapeText(publisher.uniqueName)}</UniqueName>`,
    ...localizedNames(publisher.uniqueName, '      '),
    '      <Descriptions />',
    '      <EMailAddress xsi:nil="true"></EMailAddress>',
    '      <SupportingWebsiteUrl xsi:nil="true"></SupportingWebsiteUrl>',
    `      <CustomizationPrefix>${escapeText(publisher.prefix)}</CustomizationPrefix>`,
    `      <CustomizationOptionValuePrefix>${publisher.optionValuePrefix}</CustomizationOptionValuePrefix>`,
    '      <Addresses>',
    ...[1, 2].flatMap(addressLines),
    '      </Addresses>',
    '    </Publisher>',
    '    <RootComponents />',
    '    <MissingDependencies />',
    '  </SolutionManifest>',
    '</ImportExportXml>',
  ];
}

function localizedNames(name: string, indent: string): readonly string[] {
  return [
    `${indent}<LocalizedNames>`,
    `${indent}  <LocalizedName description="${escapeAttribute(name)}" languagecode="${LANGUAGE}" />`,
    `${indent}</LocalizedNames>`,
  ];
}

/** Exports always have two addresses of the publisher, mostly empty. */
function addressLines(number: number): readonly string[] {
  return [
    '        <Address>',
    `          <AddressNumber>${number}</AddressNumber>`,
    ...ADDRESS_FIELDS.map((field) => `          <${field} xsi:nil="true"></${field}>`),
    '        </Address>',
  ];
}
