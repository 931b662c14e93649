import type { ConnectorIndex, EffectiveParameter } from '../index/connector-index.js';
import { memberOf } from '../lint/json-object.js';
import { propertiesOf } from '../schemas/schema-path.js';
import { nearestName } from '../wording/nearest-name.js';
import type { Source } from './passed-values.js';

/** The input that somebody most likely meant by a reference which names none, as it is to be written: a parameter, or a property of the body. Undefined where none is that close. */
export function nearestInput({ key, name }: Source, parameters: readonly EffectiveParameter[], index: ConnectorIndex): string | undefined {
  const parameter = nearestName(name, parameters.flatMap((each) => each.name ?? []));
  const body = parameters.find((each) => each.in === 'body');
  if (parameter !== undefined || body?.name === undefined) return parameter;
  // The older form may have dots between the names, and may leave out that of the body.
  const sign = key === 'parameter' && !name.includes('/') ? '.' : '/';
  const [first = '', ...others] = name.split(sign);
  const namesBody = others.length > 0 && nearestName(first, [body.name]) !== undefined;
  const way = nearestWay(memberOf(body.value, 'schema'), namesBody ? others : [first, ...others], index);
  return way === undefined ? undefined : [...(namesBody || key === 'parameterReference' ? [body.name] : []), ...way].join(sign);
}

/** From property to property, each by its name or else the nearest one. */
function nearestWay(schema: unknown, names: readonly string[], index: ConnectorIndex): readonly string[] | undefined {
  const way: string[] = [];
  let inner = schema;
  for (const name of names) {
    const properties = propertiesOf(inner, index);
    const nearest = properties.has(name) ? name : nearestName(name, properties.keys());
    if (nearest === undefined) return undefined;
    way.push(nearest);
    inner = properties.get(nearest);
  }
  return way;
}
