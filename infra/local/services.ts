import { S3Client } from '@aws-sdk/client-s3';
import type { Credentials, JsonService } from './aws-json.ts';
import type { CloudClock } from './cloud-clock.ts';
import type { Services } from './deployed.ts';
import type { EmulatedService } from './endpoints.ts';
import { snsClient } from './queues-and-topics.ts';

/** The services at their addresses, called with the credentials of the functions. */
export function servicesAt(
  endpoints: Record<EmulatedService, string>,
  account: { region: string; credentials: Credentials; clock: CloudClock; ownTopics: boolean },
): Services {
  const { region, credentials, ownTopics } = account;
  const json = (endpoint: string, signingName: string, target: string): JsonService => ({
    endpoint: `${endpoint.replace(/\/$/, '')}/`,
    region,
    credentials,
    signingName,
    target,
  });
  return {
    dynamodb: json(endpoints.DYNAMODB, 'dynamodb', 'DynamoDB_20120810'),
    streams: json(endpoints.DYNAMODB, 'dynamodb', 'DynamoDBStreams_20120810'),
    sqs: json(endpoints.SQS, 'sqs', 'AmazonSQS'),
    ownTopics,
    sns: () => snsClient({ endpoint: endpoints.SNS, region, credentials }),
    s3: () =>
      new S3Client({
        endpoint: endpoints.S3,
        region,
        credentials,
        forcePathStyle: true,
        // The gate judges signatures by the cloud's clock.
        systemClockOffset: account.clock.offset(),
      }),
  };
}
