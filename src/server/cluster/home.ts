import { createHash } from 'node:crypto';

/** One of the servers that share a hall. */
export interface HallNode {
  readonly id: string;
  /** Where the others reach it: `http://…`. */
  readonly address: string;
}

const weightOf = (node: string, seat: string): string => createHash('sha256').update(`${node}/${seat}`).digest('hex');

/**
 * The server at which a seat belongs while nobody plays it: every server works out the same, and the seats of one that dies spread over
 * the others (rendezvous hashing). Null where no server lives.
 */
export function homeOf(seat: string, nodes: readonly HallNode[]): HallNode | null {
  const weights = nodes.map((node) => ({ node, weight: weightOf(node.id, seat) }));
  weights.sort((a, b) => (a.weight < b.weight ? 1 : -1));
  return weights[0]?.node ?? null;
}
