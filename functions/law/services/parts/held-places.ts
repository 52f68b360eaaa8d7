import { ours } from '../../citation.ts';
import { parameter } from '../../parameter.ts';
import type { HeldPlaces } from '../../service.ts';

const annulment = ours('the orders name no annulment; a decision that falls gives its places back');
const withdrawal = ours(
  'the orders name no withdrawal; a family that gives its inclusion up gives its places back',
);

/** What may still happen to a decision that holds places, whatever the service. The orders are silent on all of it. */
export const heldPlaces: HeldPlaces = {
  wantOfPlaces: ['no-quota', 'quota-exceeded'],
  acts: {
    annul: { actor: 'head', to: 'annulled', cite: annulment },
    'give-up': { actor: 'applicant', to: 'withdrawn', cite: withdrawal },
    'change-family': {
      actor: 'provider',
      cite: ours(
        'the quota counts every family member (K¶2(5), R¶2(4)), so it follows the family until it arrives',
      ),
    },
  },
  ends: {
    annulled: {
      title: { kk: 'Шешімнің күші жойылды', ru: 'Решение отменено', en: 'the decision was annulled' },
      end: true,
      cite: annulment,
    },
    withdrawn: {
      title: {
        kk: 'Өтініш беруші квотадағы орнынан бас тартты',
        ru: 'Заявитель отказался от места в квоте',
        en: 'the family gave its places up',
      },
      end: true,
      cite: withdrawal,
    },
  },
};

/** Whose turn it is when places come back. `none` keeps no list. */
export const waitingList = {
  'waiting-list': parameter(
    'by-filing',
    'how applications wait for places that are not left: by-filing, in order of filing; or none',
    ours('the orders know the refusal for want of quota and no waiting list'),
  ),
};
