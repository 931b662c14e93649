/** A small definition without problems, or with those that `change` puts in. As text, in two-space JSON with a line end. */
export function exampleDefinition(change: (definition: ExampleDefinition) => void = () => undefined): string {
  const definition = createDefinition();
  change(definition);
  return `${JSON.stringify(definition, undefined, 2)}\n`;
}

export type ExampleDefinition = ReturnType<typeof createDefinition>;

function createDefinition() {
  const operation: Record<string, unknown> = {
    operationId: 'ListThings',
    summary: 'List things',
    description: 'Lists all things of your team.',
    responses: { 200: { description: 'The things.' } },
  };
  return {
    swagger: '2.0',
    info: { title: 'Contoso Things', description: 'Keeps the things that your team works with.', version: '1.0' } as Record<string, unknown>,
    host: 'things.contoso.example',
    basePath: '/',
    schemes: ['https'],
    paths: { '/things': { get: operation } } as Record<string, Record<string, Record<string, unknown>>>,
  };
}

/** The same with an action that has no summary: one error. */
export const WITHOUT_SUMMARY = exampleDefinition((definition) => {
  delete definition.paths['/things']?.get?.summary;
});
