import assert from 'node:assert/strict';
import { yamlAliasAt } from './yaml-alias.js';

/** The anchors that are offered where the text ends. */
function offered(text: string): readonly string[] | undefined {
  return yamlAliasAt({ text, value: undefined }, text.length)?.anchors.map(({ name }) => name);
}

describe('yamlAliasAt', () => {
  it('finds anchors before values, behind tags and in brackets, the nearest first', () => {
    assert.deepEqual(offered('a: &one x\nb: !!str  &two y\nc: [&three z]\n- &four\nd: *'), ['four', 'three', 'two', 'one']);
  });
  it('finds none in texts, quotes and comments', () => {
    assert.deepEqual(offered('a: x &one\nb: "&two"\n# &three\nc: \'&four\'\nd: *'), []);
  });
  it('does not take minutes for a long line of blanks', () => {
    assert.deepEqual(offered(`a: &one x\n${' '.repeat(50_000)}\nd: *`), ['one']);
  });
});
