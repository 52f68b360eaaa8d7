import type { PdfObjects } from './pdf-objects.ts';
import type { Element } from './structure.ts';

/** `K`: child elements in order, or marked content, which names its page where that is not the element's own. */
function kids(of: Element, numbers: ReadonlyMap<Element, number>, pageNumbers: readonly number[]): string {
  const { marks, elements } = of;
  if (marks.length + elements.length === 0) return '';
  const page = marks[0]?.page;
  let all = '';
  for (const mark of marks) {
    const isOnOwn = mark.page === page;
    all += isOnOwn ? ` ${mark.id}` : ` <</Type/MCR/Pg ${pageNumbers[mark.page]} 0 R/MCID ${mark.id}>>`;
  }
  for (const kid of elements) all += ` ${numbers.get(kid)} 0 R`;
  return marks.length === 1 && elements.length === 0 ? `/K${all}` : `/K[${all.slice(1)}]`;
}

/** Writes the structure tree (ISO 32000-1, 14.7) over the pages; returns the number of its root. */
export function writeStructure(
  objects: PdfObjects,
  document: Element,
  marksOfPages: readonly (readonly Element[])[],
  pageNumbers: readonly number[],
): number {
  const root = objects.reserve();
  const parentTree = objects.reserve();
  const numbers = new Map<Element, number>();
  const number = (of: Element): void => {
    numbers.set(of, objects.reserve());
    of.elements.forEach(number);
  };
  number(document);
  const write = (of: Element, parent: number): void => {
    const own = numbers.get(of) ?? 0;
    const page = of.marks[0] ? `/Pg ${pageNumbers[of.marks[0].page]} 0 R` : '';
    objects.object(
      own,
      `<</S/${of.tag}/P ${parent} 0 R${page}${of.entries}${kids(of, numbers, pageNumbers)}>>`,
    );
    for (const kid of of.elements) write(kid, own);
  };
  write(document, root);
  const parents = marksOfPages.map(
    (marks, page) => `${page}[${marks.map((of) => `${numbers.get(of)} 0 R`).join(' ')}]`,
  );
  objects.object(parentTree, `<</Nums[${parents.join('')}]>>`);
  objects.object(
    root,
    `<</Type/StructTreeRoot/K ${numbers.get(document)} 0 R/ParentTree ${parentTree} 0 R/ParentTreeNextKey ${marksOfPages.length}>>`,
  );
  return root;
}
