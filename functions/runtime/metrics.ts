import { Metrics } from '@aws-lambda-powertools/metrics';
import { METRICS, type Measure, NAMESPACE, SERVICE } from './metric-names.ts';

const metrics = new Metrics({ namespace: NAMESPACE, serviceName: SERVICE });

/** Tells CloudWatch, by a line of the log in its embedded metric format: no call, and nothing to wait for. */
export function measure({ name, value, by = {} }: Measure): void {
  const single = metrics.singleMetric();
  for (const [dimension, word] of Object.entries(by)) single.addDimension(dimension, word);
  single.addMetric(name, METRICS[name].unit, value);
}
