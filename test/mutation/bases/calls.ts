import { below, pointerTo, set } from '../engine/change.js';
import { has } from '../engine/json.js';
import type { Preparation } from '../engine/mutation.js';

const RESPONSE = { 200: { description: 'OK', schema: { type: 'object', properties: { id: { type: 'string', title: 'ID' } } } } };
const text = (name: string, label: string): object => ({ name, in: 'query', required: false, type: 'string', 'x-ms-summary': label, description: `The ${label.toLowerCase()} of the thing` });
const page = (isFolder: boolean): object => ({ itemValuePath: 'id', itemTitlePath: 'name', itemIsParent: `(isFolder eq ${String(isFolder)})`, itemFullTitlePath: 'path' });

export const KINDS = { id: 'SearchContosoKinds', at: pointerTo('/paths/~1contoso-kinds~1search/post') } as const;
export const SHAPES = { id: 'GetContosoShape', at: pointerTo('/paths/~1contoso-shape/get') } as const;
const FILES = { id: 'ListContosoFiles', at: pointerTo('/paths/~1contoso-files/get') } as const;

/** An operation whose inputs are filled in from what the three others answer, in all ways that there are, in the older form and in the newer one. */
export const THING = pointerTo('/paths/~1contoso-things/post');
export const REGION = below(THING, 'parameters', 0);
export const KIND = below(THING, 'parameters', 1);
export const COLOR = below(THING, 'parameters', 2);
export const FILE = below(THING, 'parameters', 3);
export const BODY = below(THING, 'parameters', 4, 'schema');
export const DETAILS = below(BODY, 'properties', 'details');

const kinds = {
  operationId: KINDS.id,
  summary: 'Search the kinds of Contoso',
  description: 'Finds the kinds that a region has.',
  consumes: ['application/json'],
  parameters: [
    { ...text('region', 'Region'), required: true },
    { name: 'body', in: 'body', required: false, schema: { type: 'object', properties: { term: { type: 'string', title: 'Term' } } } },
  ],
  responses: {
    200: {
      description: 'OK',
      schema: {
        type: 'object',
        properties: {
          total: { type: 'integer', title: 'Total' },
          page: { type: 'object', title: 'Page', properties: { kinds: { type: 'array', items: { type: 'object', properties: { id: { type: 'string', title: 'ID' }, name: { type: 'string', title: 'Name' } } } } } },
        },
      },
    },
  },
};

const shape = {
  operationId: SHAPES.id,
  summary: 'Get the shape of a Contoso kind',
  description: 'Describes what things of a kind have.',
  'x-ms-visibility': 'internal',
  parameters: [{ ...text('kind', 'Kind'), required: true }],
  responses: { 200: { description: 'OK', schema: { type: 'object', properties: { schema: { type: 'object' }, other: { type: 'object' } } } } },
};

const files = {
  operationId: FILES.id,
  summary: 'List the files of Contoso',
  description: 'Lists the files that a folder has.',
  parameters: [text('folder', 'Folder')],
  responses: {
    200: { description: 'OK', schema: { type: 'array', items: { type: 'object', properties: { id: { type: 'string', title: 'ID' }, name: { type: 'string', title: 'Name' }, path: { type: 'string', title: 'Path' }, isFolder: { type: 'boolean', title: 'Is folder' } } } } },
  },
};

const thing = {
  operationId: 'CreateContosoThing',
  summary: 'Create a thing of Contoso',
  description: 'Makes a thing of some kind.',
  consumes: ['application/json'],
  parameters: [
    { ...text('region', 'Region'), required: true },
    {
      ...text('kind', 'Kind'),
      required: true,
      'x-ms-dynamic-values': { operationId: KINDS.id, parameters: { region: { parameter: 'region' } }, 'value-collection': 'page/kinds', 'value-path': 'id', 'value-title': 'name' },
      'x-ms-dynamic-list': { operationId: KINDS.id, parameters: { region: { parameterReference: 'region' } }, itemsPath: 'page/kinds', itemValuePath: 'id', itemTitlePath: 'name' },
    },
    { ...text('color', 'Color'), 'x-ms-dynamic-values': { operationId: FILES.id, parameters: {}, 'value-path': 'id', 'value-title': 'name' } },
    {
      ...text('file', 'File'),
      'x-ms-dynamic-values': { capability: 'file-picker', parameters: { isFolder: false, fileFilter: [] }, 'value-path': 'id' },
      'x-ms-dynamic-tree': {
        settings: { canSelectParentNodes: false, canSelectLeafNodes: true },
        open: { operationId: FILES.id, parameters: {}, ...page(true) },
        browse: { operationId: FILES.id, parameters: { folder: { selectedItemValuePath: 'id' } }, ...page(true) },
      },
    },
    {
      name: 'body',
      in: 'body',
      required: true,
      schema: {
        type: 'object',
        properties: {
          owner: { type: 'string', title: 'Owner', description: 'Who has it' },
          details: {
            type: 'object',
            title: 'Details',
            'x-ms-dynamic-schema': { operationId: SHAPES.id, parameters: { kind: { parameter: 'kind' } }, 'value-path': 'schema' },
            'x-ms-dynamic-properties': { operationId: SHAPES.id, parameters: { kind: { parameterReference: 'kind' } }, itemValuePath: 'schema' },
          },
        },
      },
    },
  ],
  responses: RESPONSE,
};

/** A picker of files for the whole connector, which designers had before there were trees. */
export const withPicker: Preparation = ({ definition }) =>
  has(definition, 'x-ms-capabilities')
    ? undefined
    : [
        set(pointerTo('/x-ms-capabilities'), {
          'file-picker': {
            open: { operationId: FILES.id, parameters: {} },
            browse: { operationId: FILES.id, parameters: { folder: { 'value-property': 'id' } } },
            'value-title': 'name',
            'value-folder-property': 'isFolder',
            'value-media-property': 'path',
          },
        }),
      ];

/** Adds them to a connector. */
export const withCalls: Preparation = () => [
  set(pointerTo('/paths/~1contoso-kinds~1search'), { post: kinds }),
  set(pointerTo('/paths/~1contoso-shape'), { get: shape }),
  set(pointerTo('/paths/~1contoso-files'), { get: files }),
  set(pointerTo('/paths/~1contoso-things'), { post: thing }),
];
