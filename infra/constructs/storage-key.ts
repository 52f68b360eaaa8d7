import { type RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AnyPrincipal, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/** The services that keep things under this key, as KMS names them. */
const KEEPERS = ['dynamodb', 's3', 'sns', 'backup'];

/**
 * The key of ours under which the table, the buckets, the topics and the backups lie. Whoever in this account may use
 * one of them may use the key through it, and nobody may use it otherwise: so who may read what is said once, in the
 * roles, as with a key that AWS keeps. Unlike one of those it can be disabled, and its policy is ours.
 */
export class StorageKey extends Key {
  constructor(scope: Construct, id: string, removalPolicy: RemovalPolicy) {
    super(scope, id, {
      description: 'Qonys: the table, the buckets, the topics and the backups',
      enableKeyRotation: true,
      removalPolicy,
    });
    const { account, region } = Stack.of(scope);
    this.addToResourcePolicy(
      new PolicyStatement({
        sid: 'ThroughTheServicesThatKeep',
        principals: [new AnyPrincipal()],
        actions: [
          'kms:Encrypt',
          'kms:Decrypt',
          'kms:ReEncryptFrom',
          'kms:ReEncryptTo',
          'kms:GenerateDataKey',
          'kms:GenerateDataKeyWithoutPlaintext',
          'kms:CreateGrant',
          'kms:DescribeKey',
        ],
        resources: ['*'],
        conditions: {
          StringEquals: {
            'kms:CallerAccount': account,
            'kms:ViaService': KEEPERS.map((keeper) => `${keeper}.${region}.amazonaws.com`),
          },
        },
      }),
    );
    // An alarm has no role: CloudWatch itself publishes it on a topic under this key.
    this.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsOnTheirTopic',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    );
  }
}
