import { erasureHere } from '#functions/runtime/erasure.ts';
import { retentionSweep } from '#functions/schedule/retention-sweep.ts';

export const handler = retentionSweep(erasureHere());
