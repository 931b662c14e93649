/**
 * What differs from cloud to cloud, as far as a stand-in on one address can show it: which tokens the services take. Paths, versions and
 * answers are the same in all of them.
 */
export interface CloudShape {
  /** What to ask tokens for Power Apps for; ends in a slash. */
  readonly resource: string;
  /** What Power Apps accepts, as its own refusal lists it. */
  readonly powerApps: readonly string[];
  readonly flow: readonly string[];
  readonly bap: readonly string[];
  /** What to ask tokens for Azure Resource Manager for; undefined where nothing public names it. */
  readonly armResource: string | undefined;
  readonly arm: readonly string[];
}

/** In both forms that clients ask for. */
const both = (audience: string): readonly string[] => [audience, `${audience}/`];

/** The list that the service gives (microsoft/Power-Fx#2986). */
const PUBLIC_POWER_APPS: readonly string[] = [
  'https://service.powerapps.com/',
  'https://service.powerapps.com',
  'https://apps.powerapps.com',
  'https://apps.powerapps.com/',
  'https://apihub.azure.com',
  'https://api.powerplatform.com',
];

/**
 * The audiences of the other clouds are those of microsoft/terraform-provider-power-platform (constants.go). GCC was seen to take two
 * (PowerPlatformConnectors#2779).
 */
const SHAPES = {
  public: {
    resource: 'https://service.powerapps.com/',
    powerApps: PUBLIC_POWER_APPS,
    flow: [...PUBLIC_POWER_APPS, ...both('https://service.flow.microsoft.com')],
    bap: [...PUBLIC_POWER_APPS, ...both('https://api.bap.microsoft.com')],
    armResource: 'https://management.azure.com/',
    arm: [...both('https://management.core.windows.net'), ...both('https://management.azure.com')],
  },
  gcc: {
    ...shape('https://service.powerapps.us', 'https://api.gov.powerplatform.microsoft.us', ['https://gov.service.powerapps.us']),
    armResource: 'https://management.azure.com/',
    arm: [...both('https://management.core.windows.net'), ...both('https://management.azure.com')],
  },
  'gcc-high': { ...shape('https://high.service.apps.appsplatform.us', 'https://api.appsplatform.us'), ...usGovernment() },
  dod: { ...shape('https://service.apps.appsplatform.us', 'https://api.appsplatform.us'), ...usGovernment() },
  china: {
    ...shape('https://service.powerapps.cn', 'https://api.powerplatform.partner.microsoftonline.cn'),
    armResource: 'https://management.chinacloudapi.cn/',
    arm: [...both('https://management.core.chinacloudapi.cn'), ...both('https://management.chinacloudapi.cn')],
  },
  ex: { ...shape('https://service.powerapps.eaglex.ic.gov', 'https://api.powerplatform.eaglex.ic.gov'), ...withoutArm() },
  rx: { ...shape('https://service.powerapps.microsoft.scloud', 'https://api.powerplatform.microsoft.scloud'), ...withoutArm() },
} as const satisfies Readonly<Record<string, CloudShape>>;

export type CloudShapeId = keyof typeof SHAPES;

export const CLOUD_SHAPES: Readonly<Record<CloudShapeId, CloudShape>> = SHAPES;
export const CLOUD_SHAPE_IDS = Object.keys(SHAPES) as readonly CloudShapeId[];

export function isCloudShapeId(text: string): text is CloudShapeId {
  return Object.hasOwn(SHAPES, text);
}

function shape(audience: string, powerPlatform: string, others: readonly string[] = []): Omit<CloudShape, 'arm' | 'armResource'> {
  const powerApps = [...both(audience), ...others.flatMap(both), powerPlatform];
  return { resource: `${audience}/`, powerApps, flow: powerApps, bap: powerApps };
}

function usGovernment(): Pick<CloudShape, 'arm' | 'armResource'> {
  return { armResource: 'https://management.usgovcloudapi.net/', arm: [...both('https://management.core.usgovcloudapi.net'), ...both('https://management.usgovcloudapi.net')] };
}

function withoutArm(): Pick<CloudShape, 'arm' | 'armResource'> {
  return { armResource: undefined, arm: [] };
}
