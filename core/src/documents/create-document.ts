import { JsonDocument } from '../json/json-document.js';
import { solutionFileOf } from '../project/file-names.js';
import { fileNameOf } from '../project/uri-path.js';
import type { ConnectorDocument } from './connector-document.js';
import { changedRange } from '../text/changed-range.js';
import { keepByteLength } from './byte-length-of.js';
import type { DocumentInput } from './document-input.js';
import type { EarlierVersion } from './earlier-version.js';
import type { Steps } from './steps.js';
import { TextDocument } from './text-document.js';
import type { YamlSupport } from './yaml-support.js';

/**
 * Makes the document of a text. It never throws on a text, whatever it holds.
 * Throws a TypeError for YAML without `yaml`: whoever opens a YAML file loads the support for it first.
 * `previous` is an earlier version of the same file: what did not change keeps its value (JSON only), and what was found out about it stays good.
 */
export function createDocument(input: DocumentInput, yaml?: YamlSupport, previous?: ConnectorDocument): ConnectorDocument {
  const earlier = earlierVersion(input, previous);
  return keepingFacts(create(input, yaml, earlier), earlier);
}

/** The same for YAML, which takes its time. */
export function* createYamlInSteps(input: DocumentInput, yaml: YamlSupport, previous?: ConnectorDocument): Steps<ConnectorDocument> {
  const document = hasNoText(input) || isUnusedPart(input) ? new TextDocument(input) : yield* yaml.createDocumentInSteps(input);
  return keepingFacts(document, earlierVersion(input, previous));
}

function earlierVersion(input: DocumentInput, previous: ConnectorDocument | undefined): EarlierVersion | undefined {
  return previous?.uri === input.uri ? { document: previous, change: changedRange(previous.source, input.text) } : undefined;
}

/** What was counted in the version before needs not be counted again. */
function keepingFacts(document: ConnectorDocument, earlier: EarlierVersion | undefined): ConnectorDocument {
  if (earlier === undefined) return document;
  keepByteLength(earlier.document, document, earlier.change);
  return document;
}

function create(input: DocumentInput, yaml: YamlSupport | undefined, earlier: EarlierVersion | undefined): ConnectorDocument {
  if (hasNoText(input) || isUnusedPart(input)) return new TextDocument(input);
  switch (input.syntax) {
    case 'json': return new JsonDocument(input, earlier?.document instanceof JsonDocument ? { document: earlier.document, change: earlier.change } : undefined);
    case 'text': return new TextDocument(input);
    case 'yaml':
      if (yaml === undefined) throw new TypeError(`YAML support was not loaded before ${input.uri} was opened`);
      return yaml.createDocument(input);
  }
}

/** A file without a text has that one problem, and not also that it is empty, or that a picture is no JSON. */
function hasNoText({ readErrors = [], text }: DocumentInput): boolean {
  return readErrors.some(({ code, messageId }) => {
    return code === 'file-unreadable' || code === 'file-too-large' || (messageId === 'notUtf8' && text.toString().includes('\0'));
  });
}

/** Real solutions hold files of 0 bytes where a connector has no connection parameters or policies, and the service takes them. */
function isUnusedPart({ uri, text }: DocumentInput): boolean {
  return (text.length === 0 || (text.length === 1 && text.startsWith('\uFEFF'))) && solutionFileOf(fileNameOf(uri))?.pattern.part !== undefined;
}
