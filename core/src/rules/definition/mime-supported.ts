import type { ConnectorIndex, ConnectorOperation } from '../../index/connector-index.js';
import { essenceOf } from '../../index/mime-types.js';
import { isList, memberOf, objectOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { offering, proposeRemoval, proposeValue } from '../../fixes/fixing.js';
import { resolveSchema } from '../../schemas/schema-path.js';
import { bodyKindOf } from '../operations/body-kind.js';
import { answersWithSchemas, isSuccess } from '../responses/success-responses.js';
import { defineRule } from '../rule.js';
import { isMimeType } from './mime-type.js';

const SUPPORTED = ['application/json', 'text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded'];

/** Spellings of a supported type that a generator or a slip of the pen makes. */
const MEANT: Readonly<Record<string, string>> = { 'text/json': 'application/json', 'application/form-data': 'multipart/form-data', 'application/x-www-form-encoded': 'application/x-www-form-urlencoded', 'application/text': 'text/plain' };

/** Content that is a file and nothing else. */
const FILE = /^(?:application\/(?:octet-stream|pdf|zip|gzip|msword|vnd\.(?!.*\+(?:json|xml)$).+)|(?:audio|font|image|video)\/.+)$/;

type Direction = 'consumes' | 'produces';

export const mimeSupported = defineRule({
  meta: {
    id: 'mime-supported',
    title: 'Operations take and answer MIME types that the platform supports',
    // The service warns of others, and published connectors have them: answers in XML reach a flow as text.
    severity: 'info',
    profiles: ['save'],
    profileSeverities: { certification: 'warning' },
    serviceRules: { other: 'MimeTypeNotSupported', sent: 'MimeTypeNotSupported', meant: 'MimeTypeNotSupported', twice: 'MimeTypeNotSupported' },
    reads: ['definition'],
    messages: {
      other: 'The platform reads application/json, text/plain and forms. What comes as {value} reaches makers as text or as a file, without fields to choose from.',
      sent: 'The platform sends application/json, text/plain and forms. A body of {value} has to be given as a whole, as text or as a file.',
      meant: 'The platform does not know {value}. Did you mean "{nearest}"?',
      twice: 'The platform does not know {value}, and takes {nearest}, which is listed, too. Remove this one.',
    },
    fixable: 'suggestion',
    options: { allow: { kind: 'texts', default: [], description: 'Types of content that this connector is known to work with.' } },
  },
  create: ({ index, options, report }) => {
    const check = (holder: JsonObject, at: Location, operationsWith: (key: Direction) => readonly ConnectorOperation[]): void => {
      for (const key of ['consumes', 'produces'] as const) {
        const types = memberOf(holder, key);
        if (!isList(types)) continue;
        types.forEach((value: unknown, position) => {
          if (typeof value !== 'string' || !isMimeType(value) || SUPPORTED.includes(essenceOf(value)) || value.trim() === '*/*' || options.allow.includes(value)) return;
          const place = at.child(key, position);
          const essence = essenceOf(value);
          const isListed = (type: string): boolean => types.some((other) => typeof other === 'string' && essenceOf(other) === type);
          const nearest = Object.hasOwn(MEANT, essence) ? MEANT[essence] : essence.endsWith('+json') && isListed('application/json') ? 'application/json' : undefined;
          if (FILE.test(essence) && areFiles(operationsWith(key), key, index)) return;
          if (nearest === undefined) report({ at: place, messageId: key === 'consumes' ? 'sent' : 'other', data: { value }, fixable: 'no' });
          // Generators list both, and the same type twice would be a fault of its own.
          else if (isListed(nearest)) report({ at: place, messageId: 'twice', data: { value, nearest }, fixes: () => [proposeRemoval(place, `Remove ${JSON.stringify(value)}`)] });
          else report({ at: place, messageId: 'meant', data: { value, nearest }, ...offering([proposeValue(place, nearest)]) });
        });
      }
    };
    return {
      Definition: (root, at) => {
        check(root, at, (key) => index.operations.filter(({ value }) => memberOf(value, key) === undefined));
      },
      Operation: (operation, at) => {
        check(operation.value, at, () => [operation]);
      },
    };
  },
});

/** Whether all that these operations take or answer is declared as a file, so that nobody misses fields in it. */
function areFiles(operations: readonly ConnectorOperation[], key: Direction, index: ConnectorIndex): boolean {
  const contents = operations.flatMap((operation) => (key === 'produces' ? answersWithSchemas(operation, index).flatMap(({ status, schema }) => (isSuccess(status) ? [schema] : [])) : bodiesOf(operation, index)));
  return contents.length > 0 && contents.every((schema) => isFile(schema, index));
}

function bodiesOf(operation: ConnectorOperation, index: ConnectorIndex): readonly unknown[] {
  const body = bodyKindOf(operation, index);
  return body === undefined || body.kind === 'form' ? [] : [memberOf(body.parameter.value, 'schema')];
}

function isFile(schema: unknown, index: ConnectorIndex): boolean {
  const resolved = resolveSchema(schema, index) ?? objectOf(schema);
  const type = memberOf(resolved, 'type');
  return type === 'file' || (type === 'string' && ['binary', 'byte'].includes(String(memberOf(resolved, 'format'))));
}
