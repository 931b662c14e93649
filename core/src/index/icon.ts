import type { ConnectorAsset } from '../documents/connector-document.js';
import { TextDocument } from '../documents/text-document.js';
import { readPicture } from '../images/read-picture.js';
import { Location } from '../lint/location.js';
import type { ConnectorProject } from '../project/connector-project.js';
import type { ConnectorIcon } from './connector-index.js';

/** Assets never change, so that an edit of a text does not unpack the picture again. */
const ICONS = new WeakMap<ConnectorAsset, ConnectorIcon>();

export function iconOf({ icon: asset }: ConnectorProject): ConnectorIcon | undefined {
  if (asset === undefined) return undefined;
  let icon = ICONS.get(asset);
  if (icon === undefined) {
    const standIn = new TextDocument({ uri: asset.uri, kind: 'icon', syntax: 'text', text: '' });
    icon = { asset, picture: readPicture(asset.bytes), at: Location.root(standIn) };
    ICONS.set(asset, icon);
  }
  return icon;
}
