import assert from 'node:assert/strict';
import { createDocument } from '../documents/create-document.js';
import { syntaxOf } from '../documents/syntax-of.js';
import { readPicture } from '../images/read-picture.js';
import { lintProject } from '../lint/lint-project.js';
import { messageOf } from '../lint/message-of.js';
import type { ConnectorProject } from '../project/connector-project.js';
import { indexOf } from '../index/index-of.js';
import { detectProjects } from '../project/detect-projects.js';
import { documentOf } from '../project/connector-project.js';
import { yamlSupport } from '../yaml/index.js';
import { completeDetails, type ConnectorDetails } from './connector-details.js';
import { createConnectorFiles, type NewConnectorFile } from './create-connector-files.js';
import { detailFault } from './detail-fault.js';
import { templateById, TEMPLATES } from './templates.js';

const FOLDER = 'file:///new';
const DEFAULT_DETAILS = completeDetails({ title: 'Contoso Items' });

function contentOf(files: readonly NewConnectorFile[], name: string): string | Uint8Array {
  const file = files.find((each) => each.name === name);
  assert.ok(file !== undefined, name);
  return file.content;
}

/** The project as whoever lists the folder finds it. */
function projectOf(files: readonly NewConnectorFile[]): ConnectorProject {
  const texts = new Map(files.map(({ name, content }) => [`${FOLDER}/${name}`, content]));
  const [found, ...others] = detectProjects([...texts.keys()], (uri) => String(texts.get(uri) ?? ''));
  assert.ok(found !== undefined && others.length === 0);
  const documents = found.documents.map(({ uri, kind }) => createDocument({ uri, kind, syntax: syntaxOf(uri), text: String(texts.get(uri) ?? '') }, yamlSupport));
  const bytes = contentOf(files, 'icon.png');
  assert.ok(typeof bytes !== 'string' && found.icon !== undefined);
  return { files: found, documents, icon: { uri: found.icon, kind: 'icon', bytes } };
}

/** Everything that the rules of certification and style say, hints included. */
function problemsOf(project: ConnectorProject): readonly string[] {
  return lintProject(project, { profiles: ['certification', 'style'] }).map((problem) => `${problem.severity} ${problem.rule} ${problem.uri} ${problem.pointer}: ${messageOf(problem)}`);
}

const TITLES = [
  'Contoso', 'Contoso Items (Canada)', 'Tailspin "Toys" & Co', "O'Brien: yes #1", '- [x] {y}', '* no', 'C:\\contoso', '100 %', '<b>Bold</b>', '🚀 Fabrikam', '1', 'null', 'A,B;C', '  Spaced \n out ', '$ref', '__proto__', '@contoso', '!tag 5', '`code`', '?a',
];

/** Those that certification takes: of the others, people are told before anything is written. */
const ALLOWED = TITLES.filter((title) => detailFault('title', title.trim()) === undefined);

describe('createConnectorFiles', () => {
  it('is tried with many names', () => {
    assert.ok(ALLOWED.length >= 10, ALLOWED.join(', '));
  });

  for (const template of TEMPLATES) {
    for (const yaml of [undefined, yamlSupport]) {
      it(`makes a connector without findings from ${template.id}, in ${yaml === undefined ? 'JSON' : 'YAML'}`, () => {
        const files = createConnectorFiles(template, DEFAULT_DETAILS, yaml);
        const project = projectOf(files);
        assert.deepEqual(problemsOf(project), []);
        assert.equal(documentOf(project, 'definition')?.syntax, yaml === undefined ? 'json' : 'yaml');
      });

      it(`takes odd names for ${template.id}, in ${yaml === undefined ? 'JSON' : 'YAML'}`, () => {
        // Each name in one of the syntaxes.
        const half = ALLOWED.filter((_, index) => (index % 2 === 0) === (yaml === undefined));
        for (const title of half) assert.deepEqual(problemsOf(projectOf(createConnectorFiles(template, { ...DEFAULT_DETAILS, title, publisher: title }, yaml))), [], title);
      });
    }
  }

  it('says the same in both syntaxes', () => {
    for (const template of TEMPLATES) {
      const [inJson, inYaml] = [undefined, yamlSupport].map((yaml) => documentOf(projectOf(createConnectorFiles(template, DEFAULT_DETAILS, yaml)), 'definition'));
      assert.deepEqual(inYaml?.value, inJson?.value);
    }
  });

  it('says of each operation in the readme what the definition says', () => {
    for (const template of TEMPLATES) {
      const files = createConnectorFiles(template, DEFAULT_DETAILS);
      const readme = String(contentOf(files, 'readme.md'));
      for (const { kind, summary } of indexOf(projectOf(files)).operations) assert.equal(readme.includes(`\n### ${summary}\n\n`), kind !== 'internal', `${template.id}: ${summary}`);
      for (const section of ['Publisher: Contoso', 'Prerequisites', 'Supported operations', 'Obtaining credentials', 'Known issues and limitations', 'Deployment instructions']) assert.ok(readme.includes(`\n## ${section}\n\n`), `${template.id}: ${section}`);
    }
  });

  it('lets people see the name that they sign in with, and no secret', () => {
    for (const template of TEMPLATES) {
      const { connectionParameters } = template.parts(DEFAULT_DETAILS);
      const shown = Object.entries(connectionParameters).filter(([, value]) => JSON.stringify(value).includes('"clearText":true')).map(([name]) => name);
      assert.deepEqual(shown, template.id === 'basic' ? ['username'] : [], template.id);
    }
  });

  it('names a tool that reads the definition in the readme', () => {
    const [template] = TEMPLATES;
    assert.ok(template !== undefined);
    assert.match(String(contentOf(createConnectorFiles(template, DEFAULT_DETAILS), 'readme.md')), /with \[paconn\]/);
    assert.match(String(contentOf(createConnectorFiles(template, DEFAULT_DETAILS, yamlSupport), 'readme.md')), /such as `connector deploy`\. For \[paconn\].*convert the definition to JSON first\./);
  });

  it('draws an icon in the brand colour', () => {
    const template = templateById('api-key');
    assert.ok(template !== undefined);
    const bytes = contentOf(createConnectorFiles(template, { ...DEFAULT_DETAILS, brandColor: '#b3541e' }), 'icon.png');
    assert.ok(typeof bytes !== 'string' && bytes.length < 5000);
    const picture = readPicture(bytes);
    assert.deepEqual([picture.kind, 'width' in picture ? [picture.width, picture.height] : []], ['png', [230, 230]]);
  });

  it('writes a script only where one is asked for', () => {
    for (const template of TEMPLATES) assert.equal(createConnectorFiles(template, DEFAULT_DETAILS).some(({ name }) => name === 'script.csx'), template.id === 'custom-code', template.id);
  });
});

describe('completeDetails', () => {
  const cases: readonly (readonly [said: Partial<ConnectorDetails>, publisher: string])[] = [
    [{}, 'Contoso'],
    [{ host: 'api.fabrikam-orders.example' }, 'Fabrikam Orders'],
    [{ host: 'fabrikam.co.uk' }, 'Fabrikam'],
    [{ host: '10.0.0.1' }, 'Tailspin Toys'],
    [{ host: 'api.fabrikam.example', publisher: 'Wingtip' }, 'Wingtip'],
  ];
  for (const [said, publisher] of cases) {
    it(`takes ${publisher} for the publisher at ${said.host ?? 'the example'}`, () => {
      const details = completeDetails({ title: 'Tailspin Toys', ...said });
      assert.deepEqual([details.publisher, details.host, details.brandColor], [publisher, said.host ?? 'api.contoso.example', '#2d6cdf']);
    });
  }
});

describe('detailFault', () => {
  const cases: readonly (readonly [name: keyof ConnectorDetails, value: string, fault: RegExp | undefined])[] = [
    ['title', 'Contoso Contacts', undefined],
    ['title', '', /no title|empty/],
    ['title', 'Contoso API', /"api"/],
    ['title', 'Kontakte für alle', /"ü"/],
    ['title', 'A name that is longer than thirty', /characters/],
    ['title', 'What?', /ends in/],
    ['host', 'api.contoso.example', undefined],
    ['host', 'https://api.contoso.example', /./],
    ['host', '', /./],
    ['brandColor', '#2d6cdf', undefined],
    ['brandColor', 'blue', /./],
    ['brandColor', '#ffffff', /white/],
    ['publisher', 'Contoso', undefined],
  ];
  for (const [name, value, fault] of cases) {
    it(`${fault === undefined ? 'takes' : 'refuses'} the ${name} "${value}"`, () => {
      if (fault === undefined) assert.equal(detailFault(name, value), undefined);
      else assert.match(detailFault(name, value) ?? '', fault);
    });
  }
});
