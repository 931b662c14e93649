/** A Bicep module as far as ours go: parameters with decorators, one resource, one output. */
export interface BicepModule {
  readonly parameters: ReadonlyMap<string, { readonly isSecure: boolean; readonly value: unknown }>;
  /** `Microsoft.Web/customApis@2016-06-01` */
  readonly resourceType: string;
  /** Expressions other than texts and numbers are objects with the one member `expression`. */
  readonly resource: Readonly<Record<string, unknown>>;
}

const TOKEN = /[ \t]+|\n+|'(?:[^'\\\n]|\\.|\\u\{[0-9a-fA-F]+\})*'|-?\d+|[A-Za-z_]\w*|[@(){}[\]:?=.]/y;

/** Reads a module by Bicep's grammar (learn.microsoft.com, "Bicep file structure" and "data types"). Throws where it says something that Bicep does not take. */
export function readBicep(text: string): BicepModule {
  const tokens = tokensOf(text);
  let at = 0;
  const parameters = new Map<string, { isSecure: boolean; value: unknown }>();
  let resourceType = '';
  let resource: Readonly<Record<string, unknown>> = {};
  while (nextLine() !== undefined) statement();
  return { parameters, resourceType, resource };

  function statement(): void {
    let isSecure = false;
    while (tokens[at] === '@') {
      at++;
      isSecure = expression() === 'secure()' || isSecure;
      nextLine();
    }
    const keyword = take();
    const name = take();
    if (keyword === 'resource') {
      resourceType = unquoted(take());
      expect('=');
      resource = value() as Readonly<Record<string, unknown>>;
      return;
    }
    if (keyword !== 'param' && keyword !== 'output') throw new Error(`${keyword} begins no statement.`);
    expect('string');
    const given = tokens[at] === '=' ? (at++, value()) : undefined;
    if (keyword === 'param') parameters.set(name, { isSecure, value: given });
    if (at < tokens.length && !isLineEnd(tokens[at])) throw new Error(`${name} goes on with ${String(tokens[at])}.`);
  }

  function value(): unknown {
    if (tokens[at] === '{') return object();
    if (tokens[at] === '[') return list();
    const token = tokens[at] ?? '';
    if (token.startsWith("'")) { at++; return unquoted(token); }
    if (/^-?\d/.test(token)) { at++; return BigInt(token) <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(token) : BigInt(token); }
    if (['true', 'false', 'null'].includes(token)) { at++; return JSON.parse(token); }
    if (token === 'json') { at += 2; const number: unknown = JSON.parse(unquoted(take())); expect(')'); return number; }
    return { expression: expression() };
  }

  /** Members stand on lines of their own, without commas. */
  function object(): unknown {
    expect('{');
    const members: [string, unknown][] = [];
    while (nextLine() !== '}') {
      const key = take();
      if (!key.startsWith("'") && !/^[A-Za-z_]/.test(key)) throw new Error(`${key} is no key.`);
      expect(':');
      const name = key.startsWith("'") ? unquoted(key) : key;
      if (members.some(([other]) => other === name)) throw new Error(`${name} is there twice.`);
      members.push([name, value()]);
      if (!isLineEnd(tokens[at]) && tokens[at] !== '}') throw new Error(`${name} goes on with ${String(tokens[at])}.`);
    }
    at++;
    return Object.fromEntries(members);
  }

  function list(): unknown {
    expect('[');
    const items: unknown[] = [];
    while (nextLine() !== ']') items.push(value());
    at++;
    return items;
  }

  /** Everything up to the end of the line. */
  function expression(): string {
    const parts: string[] = [];
    while (at < tokens.length && !isLineEnd(tokens[at])) parts.push(take());
    return parts.join('');
  }

  function take(): string {
    const token = tokens[at++];
    if (token === undefined || isLineEnd(token)) throw new Error('The statement ends early.');
    return token;
  }

  function expect(token: string): void {
    const found = take();
    if (found !== token) throw new Error(`${found} stands where ${token} should.`);
  }

  /** Steps over line ends, and answers with what stands there then. */
  function nextLine(): string | undefined {
    while (isLineEnd(tokens[at])) at++;
    return tokens[at];
  }
}

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const start = TOKEN.lastIndex;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) throw new Error(`Bicep does not know ${JSON.stringify(text.slice(start, start + 30))}.`);
    if (!/^[ \t]/.test(token)) tokens.push(token);
  }
  return tokens;
}

function isLineEnd(token: string | undefined): boolean {
  return token?.startsWith('\n') === true;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\\\': '\\', "\\'": "'", '\\n': '\n', '\\r': '\r', '\\t': '\t', '\\${': '${' };

function unquoted(token: string): string {
  const inner = token.slice(1, -1);
  // `${` begins an expression inside of a text.
  if (/(?<!\\)(?:\\\\)*\$\{/.test(inner.replaceAll('\\${', ''))) throw new Error(`${inner.slice(0, 40)} holds an expression.`);
  return inner.replaceAll(/\\u\{([0-9a-fA-F]+)\}|\\\$\{|\\./g, (escape, code: string | undefined) => {
    if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
    const meant = ESCAPES[escape];
    if (meant === undefined) throw new Error(`Bicep has no ${escape}.`);
    return meant;
  });
}
