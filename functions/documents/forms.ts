import registry from '#templates/compiled/forms.json' with { type: 'json' };
import { Form } from './form.ts';

/** The forms of `templates/`, by folder name: `<service>-<edition>-annex-<n>-<subject>`. */
export type FormId = keyof typeof registry;

const raw: Readonly<Record<string, unknown>> = registry;
const parsed = new Map<string, Form>();

/** The form of that name, or undefined where there is none. @throws when its data is no form (a fault of the build). */
export function findForm(id: string): Form | undefined {
  const known = parsed.get(id);
  if (known || !Object.hasOwn(raw, id)) return known;
  const form = Form.parse(raw[id]);
  parsed.set(id, form);
  return form;
}
