import type { Page } from 'playwright-core';

/** Where text is one line beside another and nothing may lie over anything. */
const CROWDED = '.strip, .rail, [role="tablist"], .card, .channel, .page-header, .floor-rooms, .bulk';

/**
 * Text a reader cannot read: cut off by an edge that neither scrolls nor ends in an ellipsis, or lying over other text.
 * Looks at the lines of text themselves, wherever in the page they stand.
 */
export function unreadableText(page: Page): Promise<string[]> {
  return page.evaluate((crowded) => {
    const faults: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth + 1)
      faults.push(`the page is ${root.scrollWidth} wide, the window ${root.clientWidth}`);

    // Words only a screen reader is to find stand in a box of one pixel.
    const isHidden = (element: Element): boolean =>
      element.getBoundingClientRect().width <= 2 ||
      !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
      element.closest('.visually-hidden, .skip-link, canvas, option, select, [aria-hidden="true"] svg') !== null;
    const endsGently = (style: CSSStyleDeclaration): boolean =>
      style.textOverflow === 'ellipsis' || style.getPropertyValue('-webkit-line-clamp') !== 'none';
    const name = (element: Element): string => `${element.tagName.toLowerCase()}.${[...element.classList].join('.')}`;

    /** The edge that cuts a line of that element, if any. */
    function cutBy(start: Element, line: DOMRect): string | null {
      let [x, y] = [true, true];
      for (let each: Element | null = start; each !== null && (x || y); each = each.parentElement) {
        const style = getComputedStyle(each);
        if (style.display === 'contents' || style.display === 'inline') continue;
        const box = each.getBoundingClientRect();
        const clips = (way: string): boolean => way === 'hidden' || way === 'clip';
        if (endsGently(style)) return null;
        if (x && clips(style.overflowX) && (line.right > box.right + 1.5 || line.left < box.left - 1.5))
          return `${name(each)} at its side`;
        if (
          y &&
          clips(style.overflowY) &&
          (line.bottom > box.bottom + line.height / 3 || line.top < box.top - line.height / 3)
        )
          return `${name(each)} at its foot`;
        if (style.overflowX === 'auto' || style.overflowX === 'scroll') x = false;
        if (style.overflowY === 'auto' || style.overflowY === 'scroll') y = false;
        if (style.position === 'fixed') break;
      }
      return null;
    }

    interface Line {
      readonly of: Element;
      readonly text: string;
      readonly box: DOMRect;
    }
    const lines: Line[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const of = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (of === null || text === '' || isHidden(of)) continue;
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) lines.push({ of, text, box });
    }
    for (const { of, text, box } of lines) {
      const edge = cutBy(of, box);
      if (edge !== null) faults.push(`“${text.slice(0, 40)}” in ${name(of)} is cut by ${edge}`);
    }

    /** Only a line that can be seen counts: not one that was scrolled away, nor one under another part of the page. */
    function isSeen({ of, box }: Line, place: Element): boolean {
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      for (let each: Element | null = of; each !== null && each !== place; each = each.parentElement) {
        const { left, right, top, bottom } = each.getBoundingClientRect();
        const scrolls = getComputedStyle(each).overflow !== 'visible';
        if (scrolls && (x < left || x > right || y < top || y > bottom)) return false;
      }
      return place.contains(document.elementFromPoint(x, y));
    }
    /** The part of a line that can be seen: what is shortened with an ellipsis ends where its place ends. */
    function shownPart({ of, box }: Line, place: Element): { left: number; right: number } {
      let { left, right } = box;
      for (let each: Element | null = of; each !== null && each !== place; each = each.parentElement) {
        if (getComputedStyle(each).overflowX === 'visible') continue;
        const edges = each.getBoundingClientRect();
        [left, right] = [Math.max(left, edges.left), Math.min(right, edges.right)];
      }
      return { left, right };
    }
    for (const place of document.querySelectorAll(crowded)) {
      const here = lines
        .filter((line) => place.contains(line.of) && isSeen(line, place))
        .map((line) => ({ ...line, shown: shownPart(line, place) }));
      for (const [at, a] of here.entries()) {
        for (const b of here.slice(at + 1)) {
          const across = Math.min(a.shown.right, b.shown.right) - Math.max(a.shown.left, b.shown.left);
          const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
          const over = across > 3 && down > Math.min(a.box.height, b.box.height) / 2;
          if (over && a.of !== b.of)
            faults.push(`“${a.text.slice(0, 30)}” lies over “${b.text.slice(0, 30)}” in ${name(place)}`);
        }
      }
    }
    return [...new Set(faults)];
  }, CROWDED);
}
