import assert from 'node:assert/strict';
import { MarkupContent } from 'vscode-languageserver';
import { FEATURE_FOLDER, DEFINITION_URI, featureHost, openFeatureConnector, positionIn } from '../../testing/feature-connector.js';
import { hoverAt } from '../../testing/feature-requests.js';

const RULE_PAGES = 'file:///pages';
const options = { rulePagesFolder: RULE_PAGES, ruleDocsBase: 'rules:' };
/** In the sample, GET /contacts/{id} has no description. */
const RULE = 'operation-description-required';
const PAGE = `# ${RULE}\n\nEvery operation has a description.\n\nMakers read it.\n\n## How to fix\n\nWrite one.\n`;

async function textAt(around: string, start: Parameters<typeof openFeatureConnector>[0]): Promise<string> {
  const host = featureHost();
  host.files.write(`${RULE_PAGES}/${RULE}.md`, PAGE);
  const editor = await openFeatureConnector(start, host);
  await editor.rules(DEFINITION_URI);
  const contents = (await hoverAt(editor, DEFINITION_URI, positionIn(editor, around)))?.contents;
  editor.dispose();
  return MarkupContent.is(contents) ? contents.value : '';
}

describe('hover', () => {
  it('shows the essential of the page of a rule that found something there, below what the key means', async () => {
    const text = await textAt('"|get"', { options });
    assert.ok(text.endsWith(`\n\n---\n\n${RULE}\n\nEvery operation has a description.\n\nMakers read it.\n\nHow to fix: Write one.\n\nThe whole page: rules:/${RULE}.md`), text);
  });

  it('says what the key means where there are no pages', async () => {
    for (const start of [{}, { options: { rulePagesFolder: `${FEATURE_FOLDER}/none` } }]) {
      const text = await textAt('"|get"', start);
      assert.notEqual(text, '');
      assert.doesNotMatch(text, new RegExp(RULE));
    }
  });
});
