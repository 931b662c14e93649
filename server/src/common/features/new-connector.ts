import {
  CHECK_DETAIL_REQUEST, type CheckDetailResult, completeDetails, createConnectorFiles, detailFault, NEW_CONNECTOR_REQUEST, type NewConnectorResult, templateById,
} from '@connector-workbench/core';
import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { FeatureServices } from './feature-services.js';
import type { LanguageFeature } from './language-feature.js';

type Members = Partial<Record<string, unknown>>;

/** Answers what a new connector is made of. The editor asks for the details and writes the files; templates and rules are here. */
export const newConnectorFeature: LanguageFeature = {
  capabilities: () => ({}),
  register: (connection: Connection, services: FeatureServices) => {
    const { boundary } = services;
    connection.onRequest(CHECK_DETAIL_REQUEST, boundary.request(CHECK_DETAIL_REQUEST, (params: unknown) => check(membersOf(params))));
    connection.onRequest(NEW_CONNECTOR_REQUEST, boundary.request(NEW_CONNECTOR_REQUEST, (params: unknown) => create(membersOf(params), services)));
  },
};

function check({ name, value }: Members): CheckDetailResult {
  if ((name !== 'title' && name !== 'host') || typeof value !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, `${CHECK_DETAIL_REQUEST} needs the name of a detail and its value.`);
  return { fault: detailFault(name, value) ?? null };
}

async function create({ template: id, title, host, syntax }: Members, { yaml }: FeatureServices): Promise<NewConnectorResult> {
  const template = typeof id === 'string' ? templateById(id) : undefined;
  if (template === undefined || typeof title !== 'string' || typeof host !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, `${NEW_CONNECTOR_REQUEST} needs a template that there is, a title and a host.`);
  const fault = detailFault('title', title) ?? detailFault('host', host);
  if (fault !== undefined) throw new ResponseError(ErrorCodes.InvalidParams, fault);
  const files = createConnectorFiles(template, completeDetails({ title, host }), syntax === 'yaml' ? await yaml.get() : undefined);
  return { files: files.map(({ name, content }) => ({ name, content: typeof content === 'string' ? content : [...content] })) };
}

function membersOf(params: unknown): Members {
  return typeof params === 'object' && params !== null ? { ...params } : {};
}
