import { connectorElementsOf, findEntry } from '../format/connector-element.js';
import type { OpenSolution } from '../format/open-solution.js';
import { solutionFacts } from '../format/solution-facts.js';
import type { SolutionProblem } from '../solution-problem.js';
import { utf8TextOf } from '../utf8.js';

const VARIABLE = /@environmentVariables?\s*\(\s*\\?["']([^"'\\)]+)/gi;
const VARIABLE_FILE = /^environmentvariabledefinitions\/([^/]+)\//i;
const SECRET_VARIABLE = /"clientSecret"\s*:\s*"[^"]*@environmentVariables?\s*\(/i;

/** The schema names of the environment variables that a text asks for. */
export function environmentVariablesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(VARIABLE)].map(([, name = '']) => name.trim()))].filter((name) => name !== '');
}

/** The schema name in the path of an environment variable's file; undefined for other files. */
export function environmentVariableOf(path: string): string | undefined {
  return VARIABLE_FILE.exec(path)?.[1];
}

/** What a solution's connectors need of other members of a solution, and what needs them. */
export function checkReferences(solution: OpenSolution): readonly SolutionProblem[] {
  return [...checkVariables(solution), ...checkConnectionReferences(solution)];
}

function checkVariables({ entries, customizations, manifest }: OpenSolution): readonly SolutionProblem[] {
  const present = new Set(entries.map(({ name }) => environmentVariableOf(name)?.toLowerCase()));
  const { isManaged } = solutionFacts({ entries, customizations, manifest });
  return connectorElementsOf(customizations).flatMap((connector) => {
    const texts = [...connector.paths.values()].map((path) => utf8TextOf(findEntry(entries, path)?.bytes ?? new Uint8Array()) ?? '');
    const missing = [...new Set(texts.flatMap(environmentVariablesIn))].filter((name) => !present.has(name.toLowerCase()));
    const problems: SolutionProblem[] = missing.map((name) => ({
      severity: 'warning', code: 'environment-variable-missing', connector: connector.name,
      message: `It uses the environment variable ${JSON.stringify(name)}, whose definition is not in the solution. It has to be in the environment before the import; or add environmentvariabledefinitions/${name}/environmentvariabledefinition.xml, as an export of the variable has it.`,
    }));
    if (isManaged && texts.some((text) => SECRET_VARIABLE.test(text))) {
      problems.push({ severity: 'warning', code: 'secret-lost', connector: connector.name, message: 'Its client secret is an environment variable, and a managed import was seen to drop that (PowerPlatformConnectors, issue 4010). Look at the Security page of the connector after the import, and set it again.' });
    }
    return problems;
  });
}

/** A connector and what uses it arrive together, and the connection that the reference needs can only be made in between. */
function checkConnectionReferences(solution: OpenSolution): readonly SolutionProblem[] {
  const used = new Map<string, string[]>();
  for (const { connector, displayName, name } of solutionFacts(solution).connectionReferences) {
    if (connector !== undefined) used.set(connector, [...(used.get(connector) ?? []), displayName || name]);
  }
  return [...used].map(([connector, references]) => ({
    severity: 'info', code: 'same-solution-reference', connector,
    message: `The same solution holds a connection reference to it (${references.join(', ')}). Its connection cannot exist before the connector does, so that a first import stops there: import the connector in a solution of its own first, create a connection, then import the rest.`,
  }));
}
