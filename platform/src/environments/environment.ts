/** An environment as its makers see it. */
export interface Environment {
  /** `Default-{tenant}` or a GUID. */
  readonly id: string;
  readonly displayName: string;
  readonly description: string | undefined;
  /** Production, Sandbox, Trial, Developer, Default, Teams, … as the service names it; new kinds pass through. `Unknown` where it says nothing. */
  readonly type: string;
  /** As the service names it, e.g. `westeurope`. */
  readonly region: string | undefined;
  readonly isDefault: boolean;
  readonly hasDataverse: boolean;
  /** The address of its Dataverse, without a slash at the end. */
  readonly dataverseUrl: string | undefined;
  /** Where makers work on it in a browser, if the service says so. */
  readonly makerUrl: string | undefined;
  /** `Ready`, `Disabled`, … as the service names it. */
  readonly state: string | undefined;
}

/** As much of an environment as working with its connectors takes. */
export type EnvironmentReference = Pick<Environment, 'id' | 'displayName'> & Partial<Pick<Environment, 'type'>>;

/** Whether a deployment needs an explicit yes. The default environment is everybody's, so it counts. */
export function isProduction(environment: EnvironmentReference & Partial<Pick<Environment, 'isDefault'>>): boolean {
  return environment.type === 'Production' || environment.type === 'Default' || environment.isDefault === true;
}
