/** What the first argument of a function names. */
export type PolicyFunctionArgument = 'header' | 'queryParameter' | 'connectionParameter' | 'environmentVariable';

export interface PolicyFunctionParameter {
  readonly name: string;
  readonly isOptional: boolean;
}

/** A function that expressions in policies call. */
export interface PolicyFunction {
  readonly name: string;
  /** Undefined for a function without arguments. */
  readonly argument: PolicyFunctionArgument | undefined;
  readonly parameters: readonly PolicyFunctionParameter[];
  /** `documented`: on Microsoft’s pages about policies, or used by published connectors; `tolerated`: in samples elsewhere. */
  readonly standing: 'documented' | 'tolerated';
}

const required = (name: string): PolicyFunctionParameter => ({ name, isOptional: false });
const optional = (name: string): PolicyFunctionParameter => ({ name, isOptional: true });

/**
 * Those of Microsoft's pages on policies, and `item` and `triggerBody` of published connectors. `header` is in the samples for the host URL,
 * `environmentVariables` on the page about environment variables.
 */
export const POLICY_FUNCTIONS: readonly PolicyFunction[] = [
  { name: 'headers', argument: 'header', parameters: [required('name')], standing: 'documented' },
  { name: 'queryParameters', argument: 'queryParameter', parameters: [required('name')], standing: 'documented' },
  { name: 'connectionParameters', argument: 'connectionParameter', parameters: [required('name'), optional('default')], standing: 'documented' },
  { name: 'body', argument: undefined, parameters: [], standing: 'documented' },
  { name: 'item', argument: undefined, parameters: [], standing: 'documented' },
  { name: 'triggerBody', argument: undefined, parameters: [], standing: 'documented' },
  { name: 'header', argument: 'header', parameters: [required('name')], standing: 'tolerated' },
  { name: 'environmentVariables', argument: 'environmentVariable', parameters: [required('name')], standing: 'tolerated' },
];

const BY_NAME: ReadonlyMap<string, PolicyFunction> = new Map(POLICY_FUNCTIONS.map((each) => [each.name.toLowerCase(), each]));

/** A function by its name, whatever its capitals: a rule says how it is written. */
export function policyFunction(name: string): PolicyFunction | undefined {
  return BY_NAME.get(name.toLowerCase());
}
