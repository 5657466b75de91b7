/** A handbook body is plain text: paragraphs, `- ` list lines, `| a | b |` table rows, `## ` headings. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

const isRule = (cells: readonly string[]): boolean => cells.every((cell) => /^:?-+:?$/.test(cell));

const parseRow = (line: string): string[] =>
  line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

function parseLine(line: string): Block {
  if (line.startsWith('|')) return { kind: 'table', rows: [parseRow(line)].filter((cells) => !isRule(cells)) };
  if (line.startsWith('- ')) return { kind: 'list', items: [line.slice(2).trim()] };
  if (line.startsWith('#')) return { kind: 'heading', text: line.replace(/^#+\s*/, '') };
  return { kind: 'words', text: line };
}

/** Joins a line to the block before it where both are rows of a table or items of a list; null where they are not. */
function join(before: Block | undefined, next: Block): Block | null {
  if (before?.kind === 'table' && next.kind === 'table') return { kind: 'table', rows: [...before.rows, ...next.rows] };
  if (before?.kind === 'list' && next.kind === 'list') return { kind: 'list', items: [...before.items, ...next.items] };
  return null;
}

export function parseHandbook(body: string): readonly Block[] {
  const blocks: Block[] = [];
  let fresh = true;
  for (const line of body.split('\n').map((each) => each.trim())) {
    const next = line === '' ? null : parseLine(line);
    const joined = next === null || fresh ? null : join(blocks.at(-1), next);
    if (joined !== null) blocks[blocks.length - 1] = joined;
    else if (next !== null) blocks.push(next);
    fresh = next === null;
  }
  return blocks;
}
