import { SolutionError } from '../solutions/solution-error.js';
import { utf8TextOf } from '../solutions/utf8.js';
import { parseXml } from '../solutions/xml/read-xml.js';
import { attributeOf, type XmlElement } from '../solutions/xml/xml-element.js';

/** A description of SOAP services (WSDL 1.1), as far as an import has to know it. */
export interface Wsdl {
  /** As it is sent: without a BOM. */
  readonly text: string;
  readonly root: XmlElement;
  readonly services: readonly WsdlService[];
  /** Places of other files that it refers to and that nobody can follow from a text alone. */
  readonly otherFiles: readonly string[];
}

export interface WsdlService {
  /** Without a prefix. */
  readonly name: string;
  readonly ports: readonly { readonly name: string; readonly address: string | undefined }[];
}

/** A file is no WSDL that can be imported. The message is whole sentences that say what to do, without the file's name. */
export class WsdlError extends Error {}

/** The body of a request to Azure Resource Manager has at most 4 MB, in which the text stands as JSON. */
export const MAX_WSDL_BYTES = 3 * 1024 * 1024;
const MAX_ELEMENTS = 100_000;
const WSDL = 'http://schemas.xmlsoap.org/wsdl/';
const WSDL_2 = 'http://www.w3.org/ns/wsdl';

/** Reads a WSDL without looking at anything outside of it: a DOCTYPE is refused, and no import is followed. Throws a WsdlError. */
export function readWsdl(bytes: Uint8Array): Wsdl {
  if (bytes.length === 0) throw new WsdlError('It is empty (0 bytes). Save the WSDL of the service again.');
  if (bytes.length > MAX_WSDL_BYTES) throw new WsdlError(`It has ${bytes.length} bytes, and Azure takes at most ${MAX_WSDL_BYTES} of a file. Name the address of the WSDL instead.`);
  const text = utf8TextOf(bytes)?.replace(/^\uFEFF/, '');
  if (text === undefined) throw new WsdlError('It is not UTF-8. Save it as UTF-8.');
  const root = rootOf(text);
  const [prefix, local] = splitName(root.name);
  const namespace = root.attributes.get(prefix === '' ? 'xmlns' : `xmlns:${prefix}`);
  if (namespace === WSDL_2) throw new WsdlError('It is WSDL 2.0, and Azure reads WSDL 1.1. Services mostly offer both; take the other one.');
  if (local !== 'definitions' || namespace !== WSDL) throw new WsdlError(`It begins with <${root.name}>, and a WSDL with <definitions> of ${WSDL}. Name the file that the service describes itself with, often at its address with "?wsdl".`);
  const services = elementsOf(root, 'service').map(serviceOf);
  if (services.length === 0) throw new WsdlError('It has no <service>, so that there is nothing to call. Services that are split over several files are described by the one that imports the others: name its address.');
  return { text, root, services, otherFiles: otherFilesOf(root) };
}

function rootOf(text: string): XmlElement {
  try {
    return parseXml(text, 'The WSDL', { length: MAX_WSDL_BYTES, elements: MAX_ELEMENTS }).root;
  } catch (error) {
    if (error instanceof SolutionError) throw new WsdlError(error.message, { cause: error });
    throw error;
  }
}

/** The children of a name, whatever prefix they have. */
export function elementsOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return (element?.children ?? []).filter((child) => splitName(child.name)[1] === name);
}

/** `wsdl:port` → `['wsdl', 'port']`. */
export function splitName(name: string): readonly [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

function serviceOf(service: XmlElement): WsdlService {
  const ports = elementsOf(service, 'port').map((port) => ({ name: attributeOf(port, 'name') ?? '', address: attributeOf(elementsOf(port, 'address')[0], 'location') }));
  return { name: attributeOf(service, 'name') ?? '', ports };
}

/** What is imported by a path or an address. An import of a namespace alone means a schema of the same file. */
function otherFilesOf(root: XmlElement): readonly string[] {
  const schemas = elementsOf(root, 'types').flatMap((types) => elementsOf(types, 'schema'));
  const imports = [...elementsOf(root, 'import'), ...schemas.flatMap((schema) => [...elementsOf(schema, 'import'), ...elementsOf(schema, 'include')])];
  return imports.flatMap((each) => attributeOf(each, 'location') ?? attributeOf(each, 'schemaLocation') ?? []);
}
