import type { Stack } from 'aws-cdk-lib';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { CaseApi } from '../constructs/case-api.ts';
import type { House } from '../constructs/house.ts';
import type { DataStack } from '../data-stack.ts';

/** What each part of the service stack is built from. */
export interface ServiceParts {
  readonly stack: Stack;
  readonly house: House;
  readonly data: DataStack;
  readonly api: CaseApi;
  /** The topic of everything that happens to cases. */
  readonly events: Topic;
}
