/** The structure types of tagged PDF that the forms use (ISO 32000-1, 14.8.4). */
export type Tag = 'Document' | 'H1' | 'P' | 'L' | 'LI' | 'LBody' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure';

/** Content on a page that an element stands for: page index and marked-content identifier. */
type Mark = { readonly page: number; readonly id: number };

/** An element of the structure tree, in reading order. */
export type Element = {
  readonly tag: Tag;
  /** Further entries of the element's dictionary, as PDF source. */
  readonly entries: string;
  readonly elements: Element[];
  readonly marks: Mark[];
};

export const HEADS_COLUMN = '/A<</O/Table/Scope/Column>>';
export const HEADS_ROW = '/A<</O/Table/Scope/Row>>';

export const element = (tag: Tag, entries = ''): Element => ({ tag, entries, elements: [], marks: [] });

/** Adds an element as the last of another. */
export function child(parent: Element, tag: Tag, entries = ''): Element {
  const added = element(tag, entries);
  parent.elements.push(added);
  return added;
}
