import { systemClock } from '#functions/adapters/clock.ts';
import { formRoutes } from '#functions/http/forms.ts';
import { api } from '#functions/runtime/api.ts';

export const handler = api(formRoutes({ clock: systemClock }));
