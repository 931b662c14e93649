/** The members of a connector that a solution keeps in files of their own, in the order that its element has them. */
export const PART_NAMES = ['openapidefinition', 'connectionparameters', 'connectionparametersets', 'policytemplateinstances', 'customcodeblobcontent', 'iconblob'] as const;
export type PartName = (typeof PART_NAMES)[number];

/** The order of all members in exports, without exception in those that were looked at. */
export const MEMBER_ORDER: readonly string[] = [
  'connectorid', 'description', 'displayname', 'iconbrandcolor', 'name', 'connectortype', 'scriptoperations', ...PART_NAMES,
];

/** The parts that are members of `properties` in apiProperties.json, with their names there. */
export const PROPERTY_PARTS = {
  connectionparameters: 'connectionParameters',
  connectionparametersets: 'connectionParameterSets',
  policytemplateinstances: 'policyTemplateInstances',
} as const;
export type PropertyPartName = keyof typeof PROPERTY_PARTS;

export const PROPERTY_PART_NAMES: readonly PropertyPartName[] = ['connectionparameters', 'connectionparametersets', 'policytemplateinstances'];

/** The file of a part in a solution, as Dataverse names it. `extension` is for icons: `Png` or `Jpeg`. */
export function entryNameOf(connector: string, part: PartName, extension = 'Png'): string {
  switch (part) {
    case 'iconblob': return `Connector/${connector}_iconblob.${extension}`;
    case 'customcodeblobcontent': return `Connector/${connector}_customcodeblobcontent.csx`;
    case 'openapidefinition':
    case 'connectionparameters':
    case 'connectionparametersets':
    case 'policytemplateinstances': return `Connector/${connector}_${part}.json`;
  }
}
