import { randomFrom } from '#test/support/random.ts';

/** Draws of one stream of chance: the same seed and stream give the same draws, whatever other streams give. */
export type Draw = {
  readonly chance: (probability: number) => boolean;
  /** A whole number from 0 up to `below`, which is left out. */
  readonly whole: (below: number) => number;
  /** A number from `least` up to `most`. */
  readonly between: (least: number, most: number) => number;
  readonly one: <T>(list: readonly T[]) => T;
  /** One of the list, each as often as its weight says. */
  readonly drawn: <T>(list: readonly T[], weight: (one: T) => number) => T;
  /** One of the names, each as often as its weight says. */
  readonly weighted: <K extends string>(weights: Readonly<Record<K, number>>) => K;
};

/** What chance of a run is drawn for: people and machines apart, so that another fault leaves the people alone. */
type Stream = 'people' | 'machines' | 'identities';

export function drawOf(seed: number, stream: Stream): Draw {
  const random = randomFrom(Math.imul(seed, 2_654_435_761) ^ placeOf(stream));
  const whole = (below: number) => Math.floor(random() * below);
  function drawn<T>(list: readonly T[], weight: (one: T) => number): T {
    let left = random() * list.reduce((sum, one) => sum + weight(one), 0);
    const found = list.find((one) => {
      left -= weight(one);
      return left < 0;
    });
    const last = found ?? list.at(-1);
    if (last === undefined) throw new RangeError('nothing to draw from');
    return last;
  }
  return {
    chance: (probability) => random() < probability,
    whole,
    between: (least, most) => least + random() * (most - least),
    one: (list) => {
      const drawn = list[whole(list.length)];
      if (drawn === undefined) throw new RangeError('nothing to draw from');
      return drawn;
    },
    drawn,
    weighted: (weights) => drawn(Object.keys(weights) as (keyof typeof weights)[], (name) => weights[name]),
  };
}

const placeOf = (stream: Stream): number => ['people', 'machines', 'identities'].indexOf(stream) * 0x9e3779b1;
