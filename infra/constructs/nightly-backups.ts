import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

/** The dimension by which CloudWatch knows the vault. */
export const vaultName = (stage: string): string => `qonys-${stage}`;

interface NightlyBackupsProps {
  readonly stage: string;
  readonly tableArn: string;
  readonly key: IKey;
  readonly keptDays: number;
}

/** AWS's own list of what backing up needs; it grows with AWS Backup, and only AWS Backup can assume the role. */
const BACKUP_POLICY = 'service-role/AWSBackupServiceRolePolicyForBackup';

/**
 * A backup of the table each night at 02:00 in Almaty, in a vault that gives none away before its days are over and
 * keeps none longer. It stands when the table itself was deleted by somebody who may.
 */
export class NightlyBackups extends Construct {
  constructor(scope: Construct, id: string, { stage, tableArn, key, keptDays }: NightlyBackupsProps) {
    super(scope, id);
    const kept = Duration.days(keptDays);
    const vault = new BackupVault(this, 'Vault', {
      backupVaultName: vaultName(stage),
      encryptionKey: key,
      // Governance: a permission of its own can lift it.
      lockConfiguration: { minRetention: Duration.days(keptDays - 1), maxRetention: kept },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const plan = new BackupPlan(this, 'Plan', { backupPlanName: `qonys-${stage}`, backupVault: vault });
    plan.addRule(
      new BackupPlanRule({
        ruleName: 'nightly',
        scheduleExpression: Schedule.cron({ hour: '21', minute: '0' }),
        startWindow: Duration.hours(1),
        completionWindow: Duration.hours(6),
        deleteAfter: kept,
      }),
    );
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('backup.amazonaws.com'),
      managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName(BACKUP_POLICY)],
    });
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${BACKUP_POLICY}]`,
      reason:
        'What AWS Backup calls for is for AWS to say, and a backup that silently lacks a permission is none.',
    });
    plan.addSelection('Table', {
      resources: [BackupResource.fromArn(tableArn)],
      role,
      disableDefaultBackupPolicy: true,
    });
  }
}
