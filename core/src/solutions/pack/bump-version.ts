import { isSolutionVersion } from '../format/logical-name.js';
import { applyEdits } from '../../text/text-edit.js';
import { MANIFEST } from '../format/open-solution.js';
import { utf8BytesOf } from '../utf8.js';
import { setText } from '../xml/change-xml.js';
import { readXml } from '../xml/read-xml.js';
import { badVersion, manifestMember } from './pack-solution.js';

const VERSION_PARTS = ['major', 'minor', 'build', 'revision'] as const;
export type VersionPart = (typeof VERSION_PARTS)[number];

/** The bytes of a solution.xml with one number of its version raised by one, and those behind it at zero. Throws a SolutionError where it has no version. */
export function bumpVersion(manifest: Uint8Array, part: VersionPart): { readonly bytes: Uint8Array; readonly version: string } {
  const document = readXml(manifest, MANIFEST);
  const element = manifestMember(document, 'Version');
  const version = raised(element.text.trim(), part);
  return { bytes: utf8BytesOf(applyEdits(document.text, [setText(document, element, version)])), version };
}

function raised(version: string, part: VersionPart): string {
  if (!isSolutionVersion(version)) throw badVersion(version);
  const at = VERSION_PARTS.indexOf(part);
  const numbers = version.split('.').map(Number);
  return VERSION_PARTS.map((_, index) => (index < at ? (numbers[index] ?? 0) : index === at ? (numbers[index] ?? 0) + 1 : 0)).join('.');
}
