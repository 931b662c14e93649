/** One argument of a function, as it is written. */
export interface ExpressionArgument {
  /** Without the quotes. */
  readonly text: string;
  /** `''` where it has none. */
  readonly quote: "'" | '"' | '';
  readonly start: number;
  readonly end: number;
}

/** One expression in the value of a policy's parameter. Offsets count from the start of that value. */
export interface PolicyExpression {
  /** `direct`: `@body()`; `interpolated`: inside `@{…}`, without an `@` of its own; `member`: `@Request.OriginalHTTPMethod`. */
  readonly form: 'direct' | 'interpolated' | 'member';
  /** The name of the function, as it is written. */
  readonly name: string;
  readonly arguments: readonly ExpressionArgument[];
  /** The steps after it, such as `.value`, `[0]` and `['@odata.id']`. */
  readonly navigation: readonly string[];
  /** False where a quote or a bracket is open at the end of the text. */
  readonly isClosed: boolean;
  readonly start: number;
  /** Behind the navigation. */
  readonly end: number;
}

/** More than anybody writes in one value; a text of nothing but brackets would be read again and again. */
const MAX_EXPRESSIONS = 100;

const NAME = /[A-Za-z_]\w*/y;
const STEP = /\?*(?:\.[A-Za-z_$][\w$-]*|\[\s*\d+\s*\]|\[\s*'[^']*'\s*\]|\[\s*"[^"]*"\s*\])/y;

/**
 * The expressions in a text, in order: what follows an `@` and looks like a call, and the calls inside `@{…}`. An `@` in front of
 * anything else (an e-mail address, `@odata.nextLink`) is a character like any other. Everything else is text that is kept as it is.
 */
export function policyExpressions(text: string): readonly PolicyExpression[] {
  const found: PolicyExpression[] = [];
  for (let at = text.indexOf('@'); at !== -1 && found.length < MAX_EXPRESSIONS; at = text.indexOf('@', at)) {
    const interpolation = text[at + 1] === '{' ? interpolated(text, at) : undefined;
    const expression = interpolation === undefined ? read(text, at, at + 1, 'direct') ?? readMember(text, at) : undefined;
    found.push(...(interpolation?.expressions ?? (expression === undefined ? [] : [expression])));
    at = interpolation?.end ?? expression?.end ?? at + 1;
  }
  return found;
}

/** The calls inside `@{…}`, nested ones included; an `@` in front of them changes nothing. */
function interpolated(text: string, at: number): { readonly expressions: readonly PolicyExpression[]; readonly end: number } {
  const expressions: PolicyExpression[] = [];
  let next = at + 2;
  while (next < text.length && text[next] !== '}' && expressions.length < MAX_EXPRESSIONS) {
    const quote = text[next];
    if (quote === "'" || quote === '"') {
      next = endOfQuoted(text, next);
      continue;
    }
    const expression = read(text, next, next, 'interpolated');
    if (expression === undefined) next += Math.max(matchAt(NAME, text, next).length, 1);
    else {
      expressions.push(expression);
      // Into its arguments, which may be calls themselves, unless they are only texts.
      next = expression.arguments.every(({ quote: around }) => around !== '') ? expression.end : next + expression.name.length + 1;
    }
  }
  return { expressions, end: Math.min(next + 1, text.length) };
}

function read(text: string, start: number, nameAt: number, form: 'direct' | 'interpolated'): PolicyExpression | undefined {
  const name = matchAt(NAME, text, nameAt);
  const open = nameAt + name.length;
  if (name === '' || text[open] !== '(') return undefined;
  const call = readArguments(text, open + 1);
  const navigation = call.isClosed ? readSteps(text, call.end) : [];
  return { form, name, arguments: call.arguments, navigation, isClosed: call.isClosed, start, end: call.end + navigation.join('').length };
}

/** `@Request.OriginalHTTPMethod` is the only one of its kind that Microsoft's pages have. */
function readMember(text: string, at: number): PolicyExpression | undefined {
  const name = matchAt(NAME, text, at + 1);
  if (name.toLowerCase() !== 'request' || text[at + 1 + name.length] !== '.') return undefined;
  const navigation = readSteps(text, at + 1 + name.length);
  return { form: 'member', name, arguments: [], navigation, isClosed: true, start: at, end: at + 1 + name.length + navigation.join('').length };
}

function readArguments(text: string, start: number): { readonly arguments: readonly ExpressionArgument[]; readonly isClosed: boolean; readonly end: number } {
  const found: ExpressionArgument[] = [];
  let depth = 0;
  let from = start;
  let next = start;
  while (next < text.length) {
    const sign = text[next];
    if (sign === "'" || sign === '"') {
      next = endOfQuoted(text, next);
      continue;
    }
    if (sign === '(') depth++;
    else if (depth > 0 && sign === ')') depth--;
    else if (depth === 0 && (sign === ',' || sign === ')')) {
      if (sign === ',' || found.length > 0 || text.slice(from, next).trim() !== '') found.push(toArgument(text, from, next));
      if (sign === ')') return { arguments: found, isClosed: true, end: next + 1 };
      from = next + 1;
    }
    next++;
  }
  return { arguments: text.slice(from).trim() === '' ? found : [...found, toArgument(text, from, text.length)], isClosed: false, end: text.length };
}

function toArgument(text: string, from: number, to: number): ExpressionArgument {
  const raw = text.slice(from, to);
  const start = from + raw.length - raw.trimStart().length;
  const trimmed = raw.trim();
  const first = trimmed[0];
  const isQuoted = trimmed.length > 1 && (first === "'" || first === '"') && trimmed.endsWith(first);
  return { text: isQuoted ? trimmed.slice(1, -1) : trimmed, quote: isQuoted ? first : '', start, end: start + trimmed.length };
}

/** Behind the closing quote, which counts as text where it stands twice. */
function endOfQuoted(text: string, start: number): number {
  const quote = text[start] ?? '';
  let end = text.indexOf(quote, start + 1);
  while (end !== -1 && quote === "'" && text[end + 1] === quote) end = text.indexOf(quote, end + 2);
  return end === -1 ? text.length : end + 1;
}

function readSteps(text: string, start: number): readonly string[] {
  const steps: string[] = [];
  for (let next = start; ; ) {
    const step = matchAt(STEP, text, next);
    if (step === '') return steps;
    steps.push(step);
    next += step.length;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
