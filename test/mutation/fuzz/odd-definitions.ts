import fc from 'fast-check';

type Json = Readonly<Record<string, unknown>>;

/** Names that are odd and valid: of members that objects have anyway, of numbers, of keywords, with what pointers and addresses escape, in other scripts. */
const NAMES = [
  ...['constructor', '__proto__', 'toString', 'hasOwnProperty', 'length', '0', '1', '007', '-1', '1.5', '1e3', 'null', 'true', 'yes', 'no', '~', '=', '-', '?', '&a', '*a', '!tag', '#', '%', '@', '|', '>', '{}', '[]', ': ', ' #', '- a'],
  ...['type', 'properties', 'required', 'items', 'enum', 'default', '$ref', 'allOf', 'name', 'in', 'get', 'schema', 'operationId', 'x-note', 'paths', 'definitions', 'swagger'],
  ...['a/b', 'a~b', 'a~1b', 'a%2Fb', 'a b', ' a', 'a.b', 'a[0]', '@odata.type', 'a"b', "a'b", 'a\\b', 'a\tb', 'a\nb', 'é', 'e\u0301', '名前', 'שם', 'اسم', '😀', '\u2028', '\u200F', '\uFEFF', 'ﬁ', 'İ', 'ı', 'ß'],
];
const TEXTS = ['Contacts.', 'Ein Grüß.', '連絡先。', 'إسم', '😀 is an emoji', 'It says "no".', 'a: b # c', '- not a list', '2026-11-28', '0x10', '1_000', 'null', '{{x}}', '&anchor', 'Two\nlines', 'Tabs\there', '\u202Eright to left', '~0 ~1 %20', '\uD83D\uDE00'];
const FORMATS = ['date', 'date-time', 'uuid', 'uri', 'email', 'contoso-number'];

const anyName = fc.constantFrom(...NAMES);
/** What is sent has to be seen, or the name of a parameter is an empty one. */
const anyVisibleName = fc.constantFrom(...NAMES.filter((name) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(name)));
const anyText = fc.constantFrom(...TEXTS);

/** A reference as a URI fragment: parts of pointers are escaped, and some writers encode them as addresses have them, too. */
function referenceTo(section: string, name: string, isEncoded: boolean): string {
  const segment = name.replaceAll('~', '~0').replaceAll('/', '~1');
  return `#/${section}/${isEncoded ? encodeURIComponent(segment) : segment.replaceAll('%', '%25')}`;
}

/** Members in any order, so that none stands where readers expect it. Own members only: `__proto__` is one, too. */
function shuffled(object: Json, order: number): Json {
  const entries = Object.entries(object);
  return Object.fromEntries(order % 3 === 0 ? entries : order % 3 === 1 ? [...entries].reverse() : [...entries.slice(order % (entries.length + 1)), ...entries.slice(0, order % (entries.length + 1))]);
}

function anySchema(definitions: readonly string[]): fc.Arbitrary<Json> {
  const reference = fc.record({ name: fc.constantFrom(...definitions), isEncoded: fc.boolean() }).map(({ name, isEncoded }) => ({ $ref: referenceTo('definitions', name, isEncoded) }));
  const text = fc.record({ 'x-ms-summary': anyText, description: anyText }, { requiredKeys: [] });
  return fc.letrec<{ node: Json }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constant({}),
      reference,
      text.map((said) => ({ type: 'string', ...said })),
      fc.constantFrom(...FORMATS).map((format) => ({ type: 'string', format })),
      fc.record({ type: fc.constant('string'), enum: fc.uniqueArray(anyText, { minLength: 1, maxLength: 3 }) }).map((schema) => ({ ...schema, default: schema.enum[0] })),
      fc.constantFrom({ type: 'integer', format: 'int64', minimum: -1, maximum: 9007199254740991 }, { type: 'number', multipleOf: 0.01 }, { type: 'boolean', default: false }, { type: 'integer', default: 0, example: 1 }),
      tie('node').map((items) => ({ type: 'array', items })),
      fc.array(fc.tuple(anyName, tie('node')), { maxLength: 4 }).chain((members) => {
        const properties = Object.fromEntries(members);
        const names = Object.keys(properties);
        return fc.record({ required: fc.subarray(names), said: text, order: fc.nat(7) }).map(({ required, said, order }) => shuffled({ type: 'object', properties, ...(required.length === 0 ? {} : { required }), ...said }, order));
      }),
      fc.tuple(reference, tie('node')).map((allOf) => ({ allOf })),
      tie('node').map((additionalProperties) => ({ type: 'object', additionalProperties })),
      fc.constant({ type: 'object', additionalProperties: true, 'x-note': { '$ref': 'not one', anything: [null, { '': '' }] } }),
    ),
  })).node;
}

function anyOperation(number: number, definitions: readonly string[], parameters: readonly string[], responses: readonly string[]): fc.Arbitrary<Json> {
  const schema = anySchema(definitions);
  const names = fc.uniqueArray(anyVisibleName, { maxLength: 3 });
  return fc.record({ schema, body: fc.option(schema), names, shared: fc.subarray([...parameters]), errors: fc.subarray([...responses]), isEncoded: fc.boolean(), visibility: fc.constantFrom('important', 'advanced', 'internal', 'none', undefined), order: fc.nat(7) })
    .map(({ schema: answer, body, names: own, shared, errors, isEncoded, visibility, order }) => shuffled({
      operationId: `Operation${number}`,
      summary: `Get contact ${number}`,
      description: `Gets the contact that has the number ${number}.`,
      ...(visibility === undefined ? {} : { 'x-ms-visibility': visibility }),
      parameters: [
        ...shared.map((name) => ({ $ref: referenceTo('parameters', name, isEncoded) })),
        ...own.map((name, at) => ({ name, in: at === 0 ? 'header' : 'query', type: at === 2 ? 'array' : 'string', ...(at === 2 ? { items: { type: 'string' }, collectionFormat: 'multi' } : {}), 'x-ms-summary': `Input ${at}`, description: 'What it is for.' })),
        ...(body === null ? [] : [{ name: 'body', in: 'body', required: true, schema: body }]),
      ],
      responses: shuffled({ 200: { description: 'OK', schema: answer }, ...Object.fromEntries(errors.map((name, at) => [String(400 + at), { $ref: referenceTo('responses', name, isEncoded) }])), 'x-note': null }, order),
    }, order));
}

/** Definitions that Swagger 2.0 and the service allow, in shapes that people seldom write: nothing in them is an error. */
export const oddDefinition: fc.Arbitrary<Json> = fc
  .record({
    definitions: fc.uniqueArray(anyName, { minLength: 1, maxLength: 4 }),
    parameters: fc.uniqueArray(anyName, { maxLength: 3 }),
    responses: fc.uniqueArray(anyName, { maxLength: 2 }),
    paths: fc.uniqueArray(fc.constantFrom('/', '/a', '/A b', '/a%20b', '/~0/~1', '/constructor', '/{id}/x', '/名前', '/a.b/{id}', '/$metadata', '/items(\'{id}\')', '/a:{id}'), { minLength: 1, maxLength: 4 }),
    order: fc.nat(7),
  })
  .chain(({ definitions, parameters, responses, paths, order }) => fc.record({
    schemas: fc.array(anySchema(definitions), { minLength: definitions.length, maxLength: definitions.length }),
    operations: fc.tuple(...paths.map((_, at) => anyOperation(at, definitions, parameters, responses))),
    methods: fc.array(fc.constantFrom('post', 'put', 'patch'), { minLength: paths.length, maxLength: paths.length }),
    info: anyText,
  }).map(({ schemas, operations, methods, info }) => shuffled({
    swagger: '2.0',
    info: { title: 'Contoso', description: info, version: '1.0' },
    host: 'api.contoso.example',
    basePath: '/v1',
    schemes: ['https'],
    consumes: ['application/json'],
    produces: ['application/json'],
    paths: shuffled(Object.fromEntries(paths.map((path, at) => [path, {
      ...(path.includes('{id}') ? { parameters: [{ name: 'id', in: 'path', required: true, type: 'string', 'x-ms-summary': 'ID', description: 'Which one.', 'x-ms-url-encoding': 'single' }] } : {}),
      [methods[at] ?? 'post']: operations[at],
    }])), order),
    // A schema that is nothing but a reference is refused, and so is one that has itself as a part.
    definitions: Object.fromEntries(definitions.map((name, at) => [name, { type: 'object', properties: { value: schemas[at] ?? {}, next: { $ref: referenceTo('definitions', name, false) } } }])),
    parameters: Object.fromEntries(parameters.map((name, at) => [name, { name: `shared-${at}`, in: 'query', type: 'string', 'x-ms-summary': `Shared ${at}`, description: 'What it is for.' }])),
    responses: Object.fromEntries(responses.map((name) => [name, { description: 'It failed.', headers: { 'Retry-After': { type: 'integer' } } }])),
    securityDefinitions: {},
    security: [],
    tags: [],
    'x-note': '',
  }, order)));
