import { createDocument } from '../documents/create-document.js';
import { lintProject } from '../lint/lint-project.js';
import { messageOf } from '../lint/message-of.js';
import type { ConnectorProject } from '../project/connector-project.js';
import { rules } from '../rules/registry.js';

/** A detail of a new connector that can be wrong. */
export type DetailName = 'title' | 'host' | 'brandColor' | 'publisher';

/** The rules that say what a title or a host is to be. */
const RULES: Readonly<Record<DetailName, RegExp>> = { title: /^info-title-/, host: /^host-/, brandColor: /^brand-color-(hex|forbidden)$/, publisher: /^publisher-/ };

/** What is wrong with one of the details, as the rules of certification say it; undefined where nothing is. */
export function detailFault(name: DetailName, value: string): string | undefined {
  const [problem] = lintProject(projectWith(name, value), { profiles: ['certification'], rules: rules.filter(({ meta }) => RULES[name].test(meta.id)) }).filter(({ severity }) => severity !== 'hint');
  return problem === undefined ? undefined : messageOf(problem);
}

/** A project with nothing but that detail. */
function projectWith(name: DetailName, value: string): ConnectorProject {
  const folder = 'new:connector';
  const isDefinition = name === 'title' || name === 'host';
  const kind = isDefinition ? 'definition' : 'properties';
  const uri = `${folder}/${isDefinition ? 'apiDefinition.swagger.json' : 'apiProperties.json'}`;
  const content = isDefinition ? { swagger: '2.0', info: { title: name === 'title' ? value : '' }, host: name === 'host' ? value : '', paths: {} } : { properties: name === 'publisher' ? { publisher: value, stackOwner: value } : { iconBrandColor: value } };
  const document = createDocument({ uri, kind, syntax: 'json', text: JSON.stringify(content) });
  return { files: { id: folder, folder, layout: 'paconn', name: 'connector', documents: [{ uri, kind }] }, documents: [document] };
}
