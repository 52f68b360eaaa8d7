import { ours } from '../../citation.ts';
import type { AnyStage } from '../../service.ts';

const withdrawal = ours(
  'the orders name no withdrawal; an applicant may take back what nothing was sent on yet',
);

/** What may happen to any case whatever its stage. The orders are silent on both acts. */
export const anyStage: AnyStage = {
  withdraw: {
    to: 'application-withdrawn',
    end: {
      title: {
        kk: 'Өтініш беруші өтінішін қайтарып алды',
        ru: 'Заявитель отозвал заявление',
        en: 'the applicant took the application back',
      },
      end: true,
      cite: withdrawal,
    },
    cite: withdrawal,
  },
  correct: {
    actor: 'provider',
    cite: ours(
      'the orders name no correction; a clerical error is corrected by a new version, and both are kept',
    ),
  },
};
