/** What a function of an expression gives, and what each of its arguments is; Markdown. */
export interface FunctionText {
  readonly documentation: string;
  readonly parameters: readonly string[];
}

const HEADER: FunctionText = { documentation: 'The value of a header of the request.', parameters: ['The name of the header, in single quotes.'] };

/**
 * By the function's name. The facts are those of Microsoft's page on expressions in policies, and of running published connectors: steps such as
 * `.items[0]` are read only behind `body`, `item` and `triggerBody`.
 */
export const FUNCTION_TEXTS: Readonly<Record<string, FunctionText>> = {
  headers: HEADER,
  header: HEADER,
  queryParameters: { documentation: 'The value of a parameter in the query of the request.', parameters: ['The name of the parameter, in single quotes.'] },
  connectionParameters: {
    documentation: 'What was entered when the connection was made. Text that follows it, such as `.contoso.example`, stays as it is.',
    parameters: ['The name of the connection parameter, in single quotes.', 'What is used where nothing was entered, in single quotes.'],
  },
  body: { documentation: 'The body of the request or of the answer. Steps lead into it: `@body().items[0].id`. Where one of them is missing, the call fails.', parameters: [] },
  item: { documentation: 'The item at hand of the list that the policy goes through. Steps lead into it: `@item().key`.', parameters: [] },
  triggerBody: { documentation: 'The answer that the polling trigger got last. Steps lead into it: `@triggerBody().value[0].id`.', parameters: [] },
  environmentVariables: {
    documentation: 'The value of an environment variable, read when the connector is saved. It works in the host, the base path and the settings of the sign-in.',
    parameters: ['The schema name of the environment variable, in double quotes.'],
  },
};
