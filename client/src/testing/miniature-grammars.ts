import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { readManifest } from './manifest.js';
import { readRepositoryFile } from './repository.js';

/** As little of VS Code's grammars as injections need: their scopes of keys and of texts, each begun and ended as there. */
const MINIATURES: Readonly<Record<string, object>> = {
  'source.json': jsonLike('json'),
  'source.json.comments': jsonLike('json.comments'),
  'source.yaml': {
    scopeName: 'source.yaml',
    patterns: [
      { name: 'string.quoted.double.yaml', begin: '"', end: '"', patterns: [{ match: '\\\\.', name: 'constant.character.escape.yaml' }] },
      { name: 'string.quoted.single.yaml', begin: "'", end: "'(?!')", patterns: [{ match: "''", name: 'constant.character.escape.yaml' }] },
      { name: 'string.unquoted.block.yaml', begin: '[|>][-+]?$', end: String.raw`^(?=\S)` },
      // The first letter is a match of its own, as in VS Code.
      { begin: String.raw`(?=[^\s'":][^:]*:(?:\s|$))`, end: String.raw`(?=\s*:(?:\s|$))`, patterns: [{ name: 'string.unquoted.plain.out.yaml entity.name.tag.yaml', begin: String.raw`[^\s'":]`, end: String.raw`(?=\s*:(?:\s|$))` }] },
      { match: ':', name: 'punctuation.separator.key-value.mapping.yaml' },
      { name: 'string.unquoted.plain.out.yaml', begin: String.raw`[^\s'":]`, end: '$' },
    ],
  },
};

function jsonLike(suffix: string): object {
  const escaped = [{ match: '\\\\.', name: `constant.character.escape.${suffix}` }];
  return {
    scopeName: `source.${suffix}`,
    patterns: [
      { name: `string.${suffix} support.type.property-name.${suffix}`, begin: String.raw`"(?=(?:[^"\\]|\\.)*"\s*:)`, end: '"', patterns: escaped },
      { name: `string.quoted.double.${suffix}`, begin: '"', end: '"', patterns: escaped },
    ],
  };
}

/** The grammar of a language with all that the manifest injects into it. */
export async function loadGrammar(scopeName: string): Promise<textmate.IGrammar> {
  await oniguruma.loadWASM(readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')));
  const { grammars } = readManifest().contributes;
  const textOf = (scope: string): string | undefined => {
    const miniature = MINIATURES[scope];
    if (miniature !== undefined) return JSON.stringify(miniature);
    const path = grammars.find((grammar) => grammar.scopeName === scope)?.path;
    return path === undefined ? undefined : readRepositoryFile(path);
  };
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({ createOnigScanner: (sources) => new oniguruma.OnigScanner(sources), createOnigString: (text) => new oniguruma.OnigString(text) }),
    loadGrammar: (scope) => {
      const text = textOf(scope);
      return Promise.resolve(text === undefined ? null : textmate.parseRawGrammar(text, `${scope}.json`));
    },
    getInjections: (scope) => grammars.filter(({ injectTo }) => injectTo.includes(scope)).map((grammar) => grammar.scopeName),
  });
  const grammar = await registry.loadGrammar(scopeName);
  if (grammar === null) throw new Error(`There is no grammar ${scopeName}`);
  return grammar;
}
