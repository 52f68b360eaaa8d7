/** Under which CloudWatch files every metric of ours. */
export const NAMESPACE = 'Qonys';
/** What Powertools says with each. */
export const SERVICE = 'qonys';

/**
 * Every metric that is ever told, by name, with the words that it is told apart by: words of the law and codes of regions,
 * never of a case or a person. Alarms and the dashboard name these.
 */
export const METRICS = {
  /** Applications that were filed. */
  ApplicationsFiled: { unit: 'Count', by: [] },
  /** Cases that entered a stage. */
  StagesEntered: { unit: 'Count', by: ['stage'] },
  /** Alerts about terms that were raised. */
  RungsFired: { unit: 'Count', by: ['rung'] },
  /** How long after its instant an alert was raised. */
  RungLateness: { unit: 'Seconds', by: [] },
  /** Sweeps of the terms that came to their end. */
  SweepsCompleted: { unit: 'Count', by: [] },
  /** Checks that sweeps have sent. */
  ChecksSent: { unit: 'Count', by: [] },
  /** Terms that stood late in the digests of a day. */
  ClocksLate: { unit: 'Count', by: [] },
  /** Terms that end within three working days, in the digests of a day. */
  ClocksDueSoon: { unit: 'Count', by: [] },
  /** Places that may be taken this year. */
  PlacesLeft: { unit: 'Count', by: ['region', 'category'] },
} as const satisfies Readonly<Record<string, { unit: 'Count' | 'Seconds'; by: readonly string[] }>>;

export type MetricName = keyof typeof METRICS;

/** One value of one metric, with the words that its table asks for. */
export type Measure = {
  [Name in MetricName]: {
    readonly name: Name;
    readonly value: number;
    readonly by?: Readonly<Record<(typeof METRICS)[Name]['by'][number], string>>;
  };
}[MetricName];
