import assert from 'node:assert/strict';
import { policyExpressions } from './policy-expression.js';

/** An expression in short: its form where it is no plain one, name, arguments with their quotes, and steps. */
function inShort(text: string): readonly string[] {
  return policyExpressions(text).map((expression) => {
    const { form, name, navigation, isClosed } = expression;
    const given = expression.arguments.map((argument) => `${argument.quote}${argument.text}${argument.quote}`).join('|');
    return `${form === 'direct' ? '' : `${form} `}${name}(${given})${navigation.join('')}${isClosed ? '' : ' open'}`;
  });
}

describe('policyExpressions', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['nothing', '', []],
    ['plain text', 'application/json', []],
    ['an e-mail address', 'john@contoso.example', []],
    ['a name with an @', '@odata.nextLink', []],
    ['a single @', 'a @ b @', []],
    ['a call', "@headers('X-Region')", ["headers('X-Region')"]],
    ['a call in a text', "https://@connectionParameters('site').contoso.example/v1", ["connectionParameters('site').contoso.example"]],
    ['a default', "@connectionParameters('site', 'https://a.example')", ["connectionParameters('site'|'https://a.example')"]],
    ['a default that is empty', "@connectionParameters('site','')", ["connectionParameters('site'|'')"]],
    ['double quotes', '@headers("x")', ['headers("x")']],
    ['no quotes', '@headers(x)', ['headers(x)']],
    ['two calls', "@headers('a')/@queryParameters('b')", ["headers('a')", "queryParameters('b')"]],
    ['steps', "@body().a.b[0]['@odata.id']", ["body().a.b[0]['@odata.id']"]],
    ['braces around', '{@body().next} and {@body().last}', ['body().next', 'body().last']],
    ['an interpolation', "id-@{body().id}-@{headers('x')}", ['interpolated body().id', "interpolated headers('x')"]],
    ['nested calls in an interpolation', "@{concat('a', body().b, headers('c'))}", ["interpolated concat('a'|body().b|headers('c'))", 'interpolated body().b', "interpolated headers('c')"]],
    ['an @ in an interpolation', '@{@body().id}', ['interpolated body().id']],
    ['brackets in a text of an interpolation', "@{headers('a)}b')}", ["interpolated headers('a)}b')"]],
    ['an interpolation that is not closed', '@{body().id', ['interpolated body().id']],
    ['the verb of the request', '@Request.OriginalHTTPMethod', ['member Request().OriginalHTTPMethod']],
    ['a quote in a quoted text', "@connectionParameters('a''b')", ["connectionParameters('a''b')"]],
    ['a quote that is open', "@headers('x", ["headers('x) open"]],
    ['a bracket that is open', "@headers('x'", ["headers('x') open"]],
    ['a call in a call', "@concat(body('a'), 'b')", ["concat(body('a')|'b')"]],
    ['the state of a trigger', '@triggerBody().value[0].id', ['triggerBody().value[0].id']],
    ['a call behind a name', "ecc@connectionParameters('n').servicebus.example", ["connectionParameters('n').servicebus.example"]],
  ];
  for (const [title, text, expected] of cases) {
    it(`reads ${title}`, () => {
      assert.deepEqual(inShort(text), expected);
    });
  }

  it('comes to an end with a text of brackets', () => {
    assert.ok(policyExpressions(`@{${'a('.repeat(20_000)}${')'.repeat(20_000)}}`).length <= 100);
    assert.ok(policyExpressions('@a(a) '.repeat(20_000)).length <= 100);
  });

  it('says where each expression and each argument stands', () => {
    const text = "a/@headers( 'x' ).b/c";
    const [expression] = policyExpressions(text);
    const [argument] = expression?.arguments ?? [];
    assert.equal(text.slice(expression?.start, expression?.end), "@headers( 'x' ).b");
    assert.equal(text.slice(argument?.start, argument?.end), "'x'");
  });
});
