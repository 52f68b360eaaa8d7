import type { Deployer } from '../deployed.ts';
import { physicalName } from '../physical-name.ts';
import { list, text } from '../template.ts';
import { statementsOf } from './statement.ts';

/** A role of a function; what it may do is said by its policies. */
export const deployRole: Deployer = ({ stack, logicalId }, site) => {
  const name = physicalName(stack, logicalId, 64);
  return { ref: name, attributes: { Arn: `arn:aws:iam::${site.accountId}:role/${name}` } };
};

export const deployPolicy: Deployer = ({ stack, logicalId, properties }, site) => {
  const statements = statementsOf(properties['PolicyDocument'], logicalId);
  for (const role of list(properties['Roles'])) site.access?.grant(text(role) ?? '', statements);
  return { ref: physicalName(stack, logicalId, 128), attributes: {} };
};
