import { Location } from '../../lint/location.js';
import { findHeadings } from '../../markdown/headings.js';
import { documentOf } from '../../project/connector-project.js';
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
    fixable: 'no',
  },
  create: ({ project, isComplete, report }) => ({
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
      if (first === undefined || isSection) report({ at, messageId: 'noTitle', range });
      for (const section of SECTIONS) {
        if (known.includes(section) || (isSection && section.words.test(first.letters))) continue;
        report({ at, messageId: 'noSection', data: { heading: section.heading }, range });
      }
    },
  }),
});
