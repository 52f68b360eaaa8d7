import { type EmulatedService, endpointEnvironment } from '../endpoints.ts';
import type { Access } from './access.ts';
import type { Told } from './judge.ts';
import type { Judged } from './judged-connections.ts';

/** How a function acts by its role. */
export interface Acting {
  /** Its credentials, and where the services are. */
  readonly environment: Readonly<Record<string, string>>;
  /** What its thread judges itself by, once all policies are deployed. */
  judged(): Judged;
  tell(told: Told): void;
}

/** What the functions of a cloud act by: `role` is the ARN of the one whose function has this name. */
export const actingAs =
  (access: Access, endpoints: Readonly<Record<EmulatedService, string>>, place: Judged['place']) =>
  (functionName: string, role: string): Acting => {
    const roleName = role.slice(role.lastIndexOf('/') + 1);
    return {
      environment: endpointEnvironment(endpoints, access.credentialsOf(functionName, roleName)),
      judged: () => {
        // S3 judges whoever signed, since whoever has a link is no function.
        const { S3: _itself, ...services } = endpoints;
        return { functionName, statements: access.statementsOf(roleName), services, place };
      },
      tell: (told) => access.note(functionName, told),
    };
  };
