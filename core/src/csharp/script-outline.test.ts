import assert from 'node:assert/strict';
import { outlineOf } from './script-outline.js';

/** What a body of ExecuteAsync compares the operation's id with; `~` before names whose capitals do not count. */
function comparedIn(body: string): readonly string[] {
  return outlineOf(`public class Script : ScriptBase { public override async Task<HttpResponseMessage> ExecuteAsync() { ${body} } }`)
    .comparisons.map(({ operationId, ignoresCase }) => `${ignoresCase ? '~' : ''}${operationId}`);
}

const COMPARISONS: readonly (readonly [body: string, names: readonly string[]])[] = [
  ['if (this.Context.OperationId == "A" || "B" != Context.OperationId) {}', ['A', 'B']],
  ['if ((Context.OperationId) == "A") {}', ['A']],
  ['x = Context.OperationId.Equals("A") || Context?.OperationId?.Equals("B", StringComparison.OrdinalIgnoreCase) == true;', ['A', '~B']],
  ['x = "A".Equals(this.Context.OperationId, StringComparison.Ordinal) || "B".Equals(this.Context.OperationId, StringComparison.InvariantCultureIgnoreCase);', ['A', '~B']],
  ['x = string.Equals(Context.OperationId, "A") || String.Equals("B", Context.OperationId, StringComparison.CurrentCultureIgnoreCase);', ['A', '~B']],
  ['if (Context.OperationId.ToLower() == "a" || Context.OperationId.Trim() == "B") {}', ['~a', 'B']],
  ['switch (this.Context.OperationId) { case "A": case "B" when x: { switch (other) { case "C": break; } } break; case "D": default: break; }', ['A', 'B', 'D']],
  ['switch (Context.OperationId.ToUpperInvariant()) { case "A" or "B": break; }', ['~A', '~B']],
  ['var x = Context.OperationId switch { "A" => F("x", "y"), "B" or ("C") => new[] { "z", "w" }, _ => null };', ['A', 'B', 'C']],
  ['if (Context.OperationId is "A" or "B" || Context.OperationId is not "C") {}', ['A', 'B', 'C']],
  ['var id = Context.OperationId; if (id == "A") {}', ['A']],
  ['string id; id = this.Context.OperationId.ToLowerInvariant(); if (id == "a") {}', ['~a']],
  ['string? id = Context.OperationId; var data = Convert.FromBase64String(id); id = Encoding.UTF8.GetString(data); switch (id) { case "A": break; }', ['A']],
  ['var id = DecodeFromBase64(Context.OperationId); if (id == "A") {}', ['A']],
  ['var ctx = this.Context; if (ctx.OperationId == "A") {}', ['A']],
  ['bool Is(IScriptContext c) => c.OperationId == "A";', ['A']],
  ['x = $"{(Context.OperationId == "A" ? 1 : 2)}";', ['A']],
  ['switch (this.Context.OperationID) { case "A": break; }', ['A']],
  // These compare something else.
  ['var id = Context.OperationId; id = "B"; if (id == "A") {}', []],
  ['var id = Context.OperationId + "x"; if (id == "A") {}', []],
  ['{ var id = Context.OperationId; } { var id = Other(); if (id == "A") {} }', []],
  ['if (order.OperationId == "A" || Context.OperationId.Replace("x", "") == "B" || Context.OperationId == "C" + d) {}', []],
  ['if (Context.OperationId == "" || Context.OperationId == null || Context.OperationId.StartsWith("A")) {}', []],
  ['// if (Context.OperationId == "A")\n/* Context.OperationId == "B" */ var text = "Context.OperationId == \\"C\\"";', []],
];

describe('the outline of a script', () => {
  for (const [body, names] of COMPARISONS) {
    it(`compares the id with ${names.join(', ') || 'nothing'} in ${body}`, () => {
      assert.deepEqual(comparedIn(body), names);
    });
  }

  it('has the directives, and no statements, that begin with using', () => {
    const { usings, namespaces } = outlineOf('global using System; using static System.Math; using Map = System.Collections.Generic.Dictionary<string, int>;\nnamespace A.B { using C; class D { void E() { using (F()) { } using var g = H(); using I j = K(); } } }');
    assert.deepEqual(usings.map(({ name, alias, isStatic }) => [name, alias, isStatic]), [['System', undefined, false], ['System.Math', undefined, true], ['System.Collections.Generic.Dictionary', 'Map', false], ['C', undefined, false]]);
    assert.deepEqual([...namespaces], ['A.B']);
  });

  it('has the types with what they derive from', () => {
    const { types } = outlineOf('[A] public sealed class B<T>(int c) : D.E<T, F>(c), IG where T : class { enum H { } } record I(int J) : K; struct @class { } partial class L');
    assert.deepEqual(types.map(({ kind, name, bases, modifiers }) => `${[...modifiers, kind].join(' ')} ${name}: ${bases.join()}`), ['sealed public class B: E,IG', 'enum H: ', 'record I: K', 'struct class: ', 'partial class L: ']);
  });

  it('finds the clients that a script makes', () => {
    const count = (text: string): number => outlineOf(text).httpClients.length;
    assert.equal(count('new HttpClient(); new System.Net.Http.HttpClient(handler); HttpClient a = new(); HttpClient B { get; } = new(); HttpClient C => new();'), 5);
    assert.equal(count('new HttpClientHandler(); HttpClient a; typeof(HttpClient); void F(HttpClient a) { var b = new B(); }'), 0);
    assert.equal(count('class HttpClient { } class A { HttpClient b = new HttpClient(); }'), 0);
  });

  it('is made of broken text, too', () => {
    for (const text of ['', 'class', 'class A :', 'using', 'using A = ', 'public class Script : ScriptBase {', 'switch (Context.OperationId) { case', '}}}', 'Context.OperationId == ', '= Context.OperationId', 'new HttpClient']) {
      const { types } = outlineOf(text);
      assert.ok(types.length <= 1);
    }
  });
});
