import { type FeaturePlace, hover, type OffsetRange, type Problem, rangeOfProblem } from '@connector-workbench/core';
import type { CancellationToken, Hover, HoverParams } from 'vscode-languageserver';
import type { FeatureServices } from './feature-services.js';
import type { LanguageFeature } from './language-feature.js';
import { markupOf } from './markup.js';

/** Of more findings in one place, the message that the editor shows has to do. */
const MOST_PAGES = 2;

/** What a key, value or name means, and what the pages of the rules say that found something there. */
export const hoverFeature: LanguageFeature = {
  capabilities: () => ({ hoverProvider: true }),
  register: (connection, services, features) => {
    connection.onHover(services.boundary.request('textDocument/hover', (params, token) => answer(params, token, services, features.hoverMarkdown)));
  },
};

/** A file of several connectors is explained by the first of them that has something to say. */
async function answer(params: HoverParams, token: CancellationToken, services: FeatureServices, showsMarkdown: boolean): Promise<Hover | null> {
  for (const place of await services.places(params, token)) {
    const found = hover(place);
    const findings = findingsAt(place, services);
    const pages = await pagesOf(findings, services);
    const range = found?.range ?? (pages.length === 0 ? undefined : findings[0]?.range);
    if (range === undefined) continue;
    const markdown = [...(found === undefined ? [] : [found.markdown]), ...pages].join('\n\n---\n\n');
    return { contents: markupOf(markdown, showsMarkdown), range: services.rangeOf(place.document, range) };
  }
  return null;
}

interface Finding {
  readonly problem: Problem;
  readonly range: OffsetRange;
}

/** Those that have been found already: a hover does not wait for the rules. */
function findingsAt({ project, document, offset }: FeaturePlace, { lint }: FeatureServices): readonly Finding[] {
  const problems = lint.knownResult(project)?.byUri.get(document.uri) ?? [];
  return problems.map((problem) => ({ problem, range: rangeOfProblem(project, problem) })).filter(({ range }) => range.start <= offset && offset <= range.end);
}

async function pagesOf(findings: readonly Finding[], { rulePages, options }: FeatureServices): Promise<readonly string[]> {
  const rules = [...new Set(findings.map(({ problem }) => problem.rule))].slice(0, MOST_PAGES);
  const pages = await Promise.all(rules.map(async (rule) => ({ rule, excerpt: await rulePages.excerptOf(rule) })));
  return pages.flatMap(({ rule, excerpt = '' }) => (excerpt === '' ? [] : [`**${rule}**\n\n${excerpt}${linkTo(rule, options.ruleDocsBase)}`]));
}

function linkTo(rule: string, base: string | undefined): string {
  return base === undefined ? '' : `\n\n[The whole page](${base.replace(/\/$/, '')}/${rule}.md)`;
}
