import { alertsContract } from './store-alerts.contract.ts';
import { calendarContract } from './store-calendar.contract.ts';
import { casesContract } from './store-cases.contract.ts';
import { erasureContract } from './store-erasure.contract.ts';
import { feedContract } from './store-feed.contract.ts';
import { listsContract } from './store-lists.contract.ts';
import { listsOfCasesContract } from './store-lists-of-cases.contract.ts';
import { numbersContract } from './store-numbers.contract.ts';
import { publicationsContract } from './store-publications.contract.ts';
import { reportsContract } from './store-reports.contract.ts';
import { substitutionsContract } from './store-substitutions.contract.ts';
import { type Stores, underTest } from './store-under-test.ts';
import { uploadsContract } from './store-uploads.contract.ts';
import { webhooksContract } from './store-webhooks.contract.ts';

/** What every store does, whatever it is made of. `open` gives an empty one. */
export function storeContract(open: () => Promise<Stores>): void {
  const store = underTest(open);
  casesContract(store);
  numbersContract(store);
  listsContract(store);
  listsOfCasesContract(store);
  alertsContract(store);
  calendarContract(store);
  feedContract(store);
  publicationsContract(store);
  reportsContract(store);
  erasureContract(store);
  uploadsContract(store);
  webhooksContract(store);
  substitutionsContract(store);
}
