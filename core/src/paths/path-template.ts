import type { EffectiveParameter } from '../index/connector-index.js';
import { nearestName } from '../wording/nearest-name.js';

/** One variable of a path, and where its name stands in it. */
export interface TemplateVariable {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The variables of a path in order, each as often as it is there. Defaults and wildcards, which are findings of their own, are no part of the names. */
export function variablePlaces(path: string): readonly TemplateVariable[] {
  if (!path.includes('{')) return [];
  return [...path.matchAll(/\{([^{}/=*]+)(?:[=*][^{}/]*)?\}/g)].map((match) => ({ name: match[1] ?? '', start: match.index + 1, end: match.index + 1 + (match[1] ?? '').length }));
}

/** The names in the braces of a path: `/users/{userId}/notes/{id}` → userId, id. */
export function templateVariables(path: string): readonly string[] {
  return [...new Set(variablePlaces(path).map(({ name }) => name))];
}

export interface UnusedParameter {
  readonly parameter: EffectiveParameter;
  /** The variable that it is most likely meant for. */
  readonly meant?: string;
  /** What the path has in its place, in the notation of other tools: `:id`, `<id>`, `[id]`, or an expression of a flow. */
  readonly written?: string;
}

/** How the variables of a path and the path parameters of an operation fit together. */
export interface TemplateFit {
  /** Variables that no parameter is for. */
  readonly undeclared: readonly string[];
  /** Parameters that the path has no place for. */
  readonly unused: readonly UnusedParameter[];
}

/** Most fit, or have nothing to fit. */
const FITS: TemplateFit = { undeclared: [], unused: [] };

/** A parameter under a wrong name is one fault, not two: the variable it is meant for does not count as undeclared. */
export function fitTemplate(path: string, parameters: readonly EffectiveParameter[]): TemplateFit {
  const variables = templateVariables(path);
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  const open = new Set(variables.filter((variable) => inPath.every(({ name }) => name !== variable)));
  const strays = inPath.filter(({ name }) => name === undefined || !variables.includes(name));
  if (open.size === 0 && strays.length === 0) return FITS;
  const inOtherNotation = strays.flatMap((parameter) => {
    const written = parameter.name === undefined ? undefined : writtenAs(parameter.name, path);
    return written === undefined ? [] : [{ parameter, written }];
  });
  for (const { written } of inOtherNotation) for (const variable of templateVariables(written)) open.delete(variable);
  const others = strays.filter((parameter) => inOtherNotation.every((other) => other.parameter !== parameter));
  const misnamed = others.map((parameter): UnusedParameter => {
    const meant = variableFor(parameter, open, others.length);
    if (meant === undefined) return { parameter };
    open.delete(meant);
    return { parameter, meant };
  });
  return { undeclared: [...open], unused: [...inOtherNotation, ...misnamed] };
}

/** How a path writes a variable that it does not write in braces: as routes of servers do, as a manual does, or as the address of a request in a flow. */
function writtenAs(name: string, path: string): string | undefined {
  const inFlow = path.match(/@\{[^{}]*\}/g)?.find((expression) => expression.includes(`'${name}'`));
  if (inFlow !== undefined) return inFlow;
  if (path.split('/').includes(`:${name}`)) return `:${name}`;
  return [`<${name}>`, `[${name}]`].find((notation) => path.includes(notation));
}

function variableFor({ name }: EffectiveParameter, open: ReadonlySet<string>, strays: number): string | undefined {
  const [only] = open;
  if (open.size === 1 && strays === 1) return only;
  return name === undefined ? undefined : nearestName(name, open);
}
