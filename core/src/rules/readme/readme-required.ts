import { lineBreakNear } from '../../fixes/text-style.js';
import { suggestSummary } from '../../wording/operation-summary.js';
import { isBlank, memberOf, objectOf, textOf } from '../../lint/json-object.js';
import type { ConnectorIndex } from '../../index/connector-index.js';
import type { Fix } from '../../fixes/fix.js';
import { offering, proposeText } from '../../fixes/fixing.js';
import { Location } from '../../lint/location.js';
import { findHeadings } from '../../markdown/headings.js';
import { documentOf, type ConnectorProject } from '../../project/connector-project.js';
import { defineRule } from '../rule.js';
import { readmeOf } from './readme-of.js';

/** The sections of the template, and how they are recognised in headings of letters only: people word them in their own way. */
const SECTIONS = [
  { heading: 'Publisher', words: /publisher/ },
  { heading: 'Prerequisites', words: /prerequisit|requirement/ },
  { heading: 'Supported operations', words: /operation|action|trigger/ },
  { heading: 'Obtaining credentials', words: /credential|authenticat|authoriz|authoris|apikey|connecting|connection/ },
  { heading: 'Known issues and limitations', words: /limitation|knownissue|restriction/ },
] as const;

export const readmeRequired = defineRule({
  meta: {
    id: 'readme-required',
    title: 'A readme.md describes the connector, in the sections that Microsoft asks for',
    severity: 'warning',
    profiles: ['certification', 'independent-publisher'],
    serviceRules: {},
    reads: ['readme'],
    messages: {
      noReadme: 'The folder has no readme.md, which reviewers and users of a published connector read. Add one with its publisher, prerequisites, operations, credentials and limitations.',
      noTitle: 'The readme does not begin with the name of the connector. Add it as a heading, and say below it what the connector does.',
      noSection: 'The readme has no section "{heading}", which Microsoft asks for. Add it, if only to say that there is nothing to know.',
    },
    fixable: 'suggestion',
  },
  create: ({ project, index, isComplete, report }) => ({
    Project() {
      if (!isComplete) return;
      const readme = readmeOf(project);
      const definition = documentOf(project, 'definition');
      if (readme === undefined) {
        // In a solution, and where nobody listed the folder, a readme has no place.
        if (project.files.neighbours !== undefined && definition !== undefined) report({ at: Location.root(definition), messageId: 'noReadme', range: { start: 0, end: 0 } });
        return;
      }
      const at = Location.root(readme);
      const headings = findHeadings(readme.text).map(({ text, range }) => ({ range, letters: text.toLowerCase().replace(/[^\p{L}]/gu, '') }));
      const [first] = headings;
      const range = first?.range ?? { start: 0, end: 0 };
      const known = SECTIONS.filter(({ words }) => headings.slice(1).some(({ letters }) => words.test(letters)));
      const isSection = first !== undefined && SECTIONS.some(({ words, heading }) => words.test(first.letters) && first.letters === heading.toLowerCase().replaceAll(' ', ''));
      if (first === undefined || isSection) report({ at, messageId: 'noTitle', range, ...offering(proposeTitle(at, project)) });
      for (const section of SECTIONS) {
        if (known.includes(section) || (isSection && section.words.test(first.letters))) continue;
        report({ at, messageId: 'noSection', data: { heading: section.heading }, range, fixes: () => [proposeSection(at, section.heading, project, index)] });
      }
    },
  }),
});

function proposeTitle(at: Location, project: ConnectorProject): readonly Fix[] {
  const info = objectOf(memberOf(objectOf(documentOf(project, 'definition')?.value), 'info'));
  const title = textOf(memberOf(info, 'title'));
  if (title === undefined || isBlank(title) || /[\r\n]/.test(title)) return [];
  const lineBreak = lineBreakNear(at.document.text, 0);
  const start = at.document.source.startsWith('\ufeff') ? 1 : 0;
  const description = textOf(memberOf(info, 'description'))?.replaceAll(/\s+/g, ' ').trim() ?? '';
  return [proposeText(at, { start, end: start }, `# ${title.trim()}${lineBreak}${lineBreak}${description === '' ? '' : `${description}${lineBreak}${lineBreak}`}`, `Begin with "# ${title.trim()}"`)];
}

/** A section at the end, with what the files tell about it. */
function proposeSection(at: Location, heading: (typeof SECTIONS)[number]['heading'], project: ConnectorProject, index: ConnectorIndex): Fix {
  const { text } = at.document;
  const lineBreak = lineBreakNear(at.document.text, 0);
  const before = text === '' || text === '\ufeff' ? '' : /(?:\r\n|\n|\r)$/.test(text) ? lineBreak : lineBreak + lineBreak;
  const lines = contentOf(heading, project, index).join(lineBreak);
  return proposeText(at, { start: text.length, end: text.length }, `${before}## ${heading}${lineBreak}${lineBreak}${lines}${lineBreak}`, `Add a section "${heading}"`);
}

function contentOf(heading: (typeof SECTIONS)[number]['heading'], project: ConnectorProject, { operations }: ConnectorIndex): readonly string[] {
  switch (heading) {
    case 'Publisher': return [textOf(memberOf(objectOf(memberOf(objectOf(documentOf(project, 'properties')?.value), 'properties')), 'publisher')) ?? 'The name of who publishes the connector.'];
    case 'Prerequisites': return ['An account at the service.'];
    case 'Supported operations': {
      const shown = operations.filter(({ kind }) => kind !== 'internal').map((operation) => `* **${operation.summary ?? suggestSummary(operation, new Set())}**${operation.description === undefined ? '' : `: ${operation.description.replaceAll(/\s+/g, ' ').trim()}`}`);
      return shown.length === 0 ? ['None yet.'] : shown;
    }
    case 'Obtaining credentials': return ['Where the key or the account comes from that a connection asks for.'];
    case 'Known issues and limitations': return ['None are known.'];
  }
}
