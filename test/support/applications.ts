import { Application } from '#functions/case/application.ts';
import { personsOf } from './people.ts';

type Wanted = { readonly seed?: number; readonly familySize?: number } & Partial<
  Pick<Application, 'channel' | 'region' | 'documents' | 'service' | 'statements' | 'consent'>
>;

/** An application of a made-up family that the service accepts, with what a test wants otherwise. */
export function applicationOf({ seed = 1, familySize = 0, ...wanted }: Wanted = {}): Application {
  return Application.parse({
    service: 'kandas-inclusion',
    channel: 'migration-portal',
    region: '550000000',
    documents: ['identity'],
    consentToPersonalData: true,
    ...personsOf({ seed, familySize }),
    ...wanted,
  });
}
