import { blocksSave, createDocument, lintProject, messageOf, type ConnectorProject, type Problem } from '@connector-workbench/core';
import type { SwaggerValidator, ValidationFinding, ValidationProfile } from './swagger-validator.js';

/** The definition stands alone here: the service, too, is sent nothing but the document. */
const DEFINITION_URI = 'file:///sandbox/apiDefinition.swagger.json';

/** Judges definitions by core's rules. `onRuleError` gets a rule that failed, which is a defect of ours. */
export function createCoreValidator(onRuleError: (ruleId: string, error: unknown) => void): SwaggerValidator {
  return (definition, profile) => {
    const problems = lintProject(projectOf(definition), { profiles: [profile], onRuleError });
    return problems.flatMap((problem) => findingOf(problem, profile));
  };
}

function projectOf(definition: string): ConnectorProject {
  const file = { uri: DEFINITION_URI, kind: 'definition' } as const;
  const document = createDocument({ ...file, syntax: 'json', text: definition });
  return { files: { id: 'file:///sandbox', folder: 'file:///sandbox', layout: 'paconn', name: 'sandbox', documents: [file] }, documents: [document] };
}

/** Hints and information are for editors. An error of the `save` profile that the service lets pass is a warning here. */
function findingOf(problem: Problem, profile: ValidationProfile): readonly ValidationFinding[] {
  if (problem.severity !== 'error' && problem.severity !== 'warning') return [];
  const isError = profile === 'save' ? blocksSave(problem) : problem.severity === 'error';
  return [{ level: isError ? 'Error' : 'Warning', path: problem.pointer.slice(1), message: messageOf(problem) }];
}
