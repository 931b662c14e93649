import assert from 'node:assert/strict';
import { type ConnectorDocument, createDocument, type DocumentKind, lintProject, messageOf, syntaxOf, type Problem } from '@connector-workbench/core';
import { yamlSupport } from '@connector-workbench/core/yaml';
import { expandSnippet } from './testing/expand-snippet.js';
import { readManifest } from './testing/manifest.js';
import { readRepositoryFile } from './testing/repository.js';
import { hostOf, definitionBeside, propertiesBeside } from './testing/snippet-hosts.js';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly include: readonly string[];
  readonly body: readonly string[];
}

const FOLDER = 'file:///items';

const read = (file: string): readonly (readonly [name: string, snippet: Snippet])[] => Object.entries(JSON.parse(readRepositoryFile(file)) as Readonly<Record<string, Snippet>>);

function documentOf(kind: DocumentKind, name: string, text: string): ConnectorDocument {
  const uri = `${FOLDER}/${name}`;
  return createDocument({ uri, kind, syntax: syntaxOf(uri), text }, yamlSupport);
}

/** The errors and warnings of a connector of these files. */
function problemsOf(...documents: readonly ConnectorDocument[]): readonly string[] {
  const files = { id: 'items', folder: FOLDER, layout: 'paconn', name: 'items', documents: documents.map(({ uri, kind }) => ({ uri, kind })) } as const;
  const isWorthShowing = ({ severity }: Problem): boolean => severity === 'error' || severity === 'warning';
  return lintProject({ files, documents }).filter(isWorthShowing).map((problem) => `${problem.rule}: ${messageOf(problem)}`);
}

/** The first of the scripts: one that sends everything on. */
const FORWARDING = read('snippets/script.json')[0]![1];

const FILE_NAMES: Readonly<Record<string, string>> = { definition: 'apiDefinition.swagger.json', properties: 'apiProperties.json', settings: 'settings.json', config: 'connector.config.json' };

/** A snippet in the file that its description names, beside the other files of a connector. */
function connectorWith(file: string, snippet: Snippet): readonly ConnectorDocument[] {
  const isYaml = file.endsWith('-yaml.json');
  const isWhole = snippet.description.endsWith('It is the whole file.');
  const kind = isWhole ? file.replace(/^.*\/(\w+).*$/, '$1') : hostOf(snippet.description).kind;
  const expanded = expandSnippet(snippet.body);
  const text = isWhole ? expanded : hostOf(snippet.description).textWith(expanded, isYaml ? 'yaml' : 'json');
  const document = documentOf(kind as DocumentKind, isYaml ? 'apiDefinition.swagger.yaml' : FILE_NAMES[kind] ?? '', text);
  const others = [documentOf('definition', 'apiDefinition.swagger.json', definitionBeside(text)), documentOf('properties', 'apiProperties.json', propertiesBeside(document.text))];
  const scripts = text.includes('scriptOperations') ? [documentOf('script', 'script.csx', expandSnippet(FORWARDING.body))] : [];
  return [document, ...others.filter((other) => other.kind !== document.kind), ...scripts];
}

describe('the snippets', () => {
  const contributed = readManifest().contributes.snippets;

  for (const file of ['definition', 'definition-yaml', 'properties', 'settings', 'config'].map((name) => `snippets/${name}.json`)) {
    for (const [name, snippet] of read(file)) {
      it(`“${name}” of ${file} brings no problem where it says that it belongs`, () => {
        const documents = connectorWith(file, snippet);
        assert.deepEqual(documents.flatMap(({ syntaxErrors }) => syntaxErrors), []);
        assert.deepEqual(problemsOf(...documents), []);
      });
    }
  }

  for (const [name, snippet] of read('snippets/script.json')) {
    it(`“${name}” brings no problem in a script`, () => {
      const text = expandSnippet(snippet.body);
      const whole = snippet.description.endsWith('It is the whole file.') ? text : `${expandSnippet(FORWARDING.body).replace(/\}\s*$/, '')}${text}\n}\n`;
      const properties = JSON.stringify({ properties: { connectionParameters: {}, iconBrandColor: '#2d6cdf', scriptOperations: ['ListItems'] } });
      assert.deepEqual(problemsOf(documentOf('definition', 'apiDefinition.swagger.json', definitionBeside(text)), documentOf('properties', 'apiProperties.json', properties), documentOf('script', 'script.csx', whole)), []);
    });
  }

  it('have prefixes of their own in each language', () => {
    for (const language of new Set(contributed.map((each) => each.language))) {
      const prefixes = contributed.filter((each) => each.language === language).flatMap(({ path }) => read(path.replace('./', ''))).flatMap(([, { prefix }]) => prefix);
      assert.deepEqual(prefixes.filter((prefix, index) => prefixes.indexOf(prefix) !== index), [], language);
      for (const prefix of prefixes) assert.match(prefix, /^connector-[a-z0-9-]+$/);
    }
  });

  it('say the same in JSON and in YAML', () => {
    const value = (file: string): readonly unknown[] => read(file).map(([name, snippet]) => [name, connectorWith(file, snippet)[0]?.value]);
    assert.deepEqual(value('snippets/definition-yaml.json'), value('snippets/definition.json'));
  });
});
