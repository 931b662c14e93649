import { crc32, deflateSync } from 'node:zlib';
import { documentOf, fileNameOf, type Pointer } from '@connector-workbench/core';
import { below, type Change, pointerTo, put, remove, set } from '../engine/change.js';
import { has, member, objectOf } from '../engine/json.js';
import type { Preparation } from '../engine/mutation.js';
import { written } from '../engine/subject.js';

export const ICON_FILE = 'icon.png';
const README_FILE = 'readme.md';
export const BRAND = pointerTo('/properties/iconBrandColor');
const COLOR = '#2d6cdf';
const SIDE = 230;

/** A PNG of one colour: two digits each for red, green, blue and, where it is not opaque, alpha. */
export function pictureOf(color: string, width = SIDE, height = SIDE): Uint8Array {
  const pixel = Buffer.from(`${color.slice(1)}ff`.slice(0, 8), 'hex');
  const row = Buffer.concat([Buffer.of(0), ...Array.from({ length: width }, () => pixel)]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6], 8);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

const ICON = pictureOf(COLOR);

/** Adds an icon on the brand colour. */
export const withIcon: Preparation = ({ properties }) => (properties === undefined ? undefined : [set(BRAND, COLOR, 'properties'), put('icon', ICON_FILE, ICON)]);

/** Takes the icon out. */
export const withoutIcon: Preparation = () => [{ kind: 'delete', file: 'icon' }];

export const README_TITLE = '# Contoso things';
/** The steps to register an application, as a part of the readme. */
export const STEPS = 'Register an application with Contoso and write down its client ID and its client secret.';

const README = `${README_TITLE}

Finds and changes the things of Contoso.

## Publisher: Contoso

## Prerequisites

A subscription to Contoso.

## Supported operations

### List things

## Obtaining credentials

${STEPS}

## Known issues and limitations

There are none.
`;

/** Adds a readme with all that Microsoft asks for, where the folder was listed: in a solution it has no place. */
export const withReadme: Preparation = ({ project }) => (project.files.neighbours === undefined ? undefined : [{ kind: 'delete', file: 'settings' }, put('readme', README_FILE, README)]);

/** The same, for a connector that signs in by OAuth. */
export const withReadmeOfOauth: Preparation = (subject) => {
  const parameters = Object.values(objectOf(member(objectOf(subject.properties).properties, 'connectionParameters')));
  return parameters.some((parameter) => objectOf(parameter).type === 'oauthSetting') ? withReadme(subject) : undefined;
};

/** Adds settings that name the files of the folder. */
export const withSettings: Preparation = ({ project }) => {
  const [definition, properties] = [documentOf(project, 'definition'), documentOf(project, 'properties')];
  if (definition === undefined || properties === undefined || project.files.neighbours === undefined || project.documents.some(({ kind }) => kind === 'script' || kind === 'settings')) return undefined;
  const settings = {
    connectorId: 'shared_contoso-5fd',
    environment: 'Default-3b0f61a2-52a6-4c1c-9bd5-0c5bbd0c8a5a',
    apiProperties: fileNameOf(properties.uri),
    apiDefinition: fileNameOf(definition.uri),
    icon: ICON_FILE,
    powerAppsUrl: 'https://api.powerapps.com',
    powerAppsApiVersion: '2016-11-01',
  };
  return [put('icon', ICON_FILE, ICON), put('settings', 'settings.json', written(settings))];
};

export const CONFIG_FILE = 'connector.config.json';
const BASE_PATH = pointerTo('/basePath');
const SUPPRESSION = { rule: 'base-path-trailing-slash', pointer: BASE_PATH, reason: 'The API wants it so.' };

/** Adds a configuration that says something in each of its parts, with a suppression that holds back a finding. */
export const withConfig: Preparation = () => [
  set(BASE_PATH, '/contoso/'),
  put('config', CONFIG_FILE, written({ profiles: ['save', 'discovery'], rules: { 'strings-no-product-names': 'info' }, overrides: [{ pointers: ['/info'], rules: { 'info-title-end': 'off' } }], suppressions: [SUPPRESSION] })),
];

/** What the suppression of the configuration holds back, without its cause. */
export const mended: Change = set(BASE_PATH, '/contoso');
export const SUPPRESSED: Pointer = below(pointerTo('/suppressions'), 0);

const ORDER = ['swagger', 'info', 'host', 'basePath', 'schemes', 'consumes', 'produces', 'paths', 'definitions', 'parameters'];

/** Brings the sections of the definition into their usual order, the others behind them. */
export const inUsualOrder: Preparation = ({ definition }) => {
  const known = ORDER.filter((key) => has(definition, key));
  const others = Object.keys(definition).filter((key) => !ORDER.includes(key));
  return [...known, ...others].flatMap((key): readonly Change[] => [remove(below(pointerTo(''), key)), set(below(pointerTo(''), key), definition[key])]);
};
