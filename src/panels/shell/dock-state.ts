import { readJson, tabTexts } from './kept-texts.ts';
import type { PaperRef } from './paper.ts';
import { paperKind } from './papers.ts';

/** The stored state of the dock. It is in the tab's session storage, so that a reload shows the same papers. */
interface Kept {
  readonly open: readonly PaperRef[];
  readonly active: string | null;
  /** Width of the dock, in per cent of floor and dock together. */
  readonly share: number;
  readonly full: boolean;
  /** How far each paper is scrolled, in CSS pixels. */
  readonly tops: Readonly<Record<string, number>>;
}

export const SHARE = { least: 30, most: 80, usual: 58, step: 2 } as const;

export const paperKey = ({ kind, id }: PaperRef): string => `${kind}/${id}`;

/** The papers open in the dock of a sitting. */
export class DockState {
  readonly #name: string;
  readonly #listeners = new Set<() => void>();
  #kept: Kept = { open: [], active: null, share: SHARE.usual, full: false, tops: {} };

  constructor(sitting: string) {
    this.#name = `waybill.dock/${sitting}`;
    const kept = readJson(tabTexts, this.#name);
    if (typeof kept === 'object' && kept !== null) this.#kept = { ...this.#kept, ...kept };
  }

  /** The open papers whose kinds are known; the others appear when their duty is loaded. */
  get papers(): readonly PaperRef[] {
    return this.#kept.open.filter(({ kind }) => paperKind(kind) !== undefined);
  }

  get active(): PaperRef | undefined {
    return this.papers.find((paper) => paperKey(paper) === this.#kept.active) ?? this.papers[0];
  }

  get share(): number {
    return this.#kept.share;
  }

  get full(): boolean {
    return this.#kept.full;
  }

  /** How far a paper was scrolled when it was last looked at. */
  topOf(paper: PaperRef): number {
    return this.#kept.tops[paperKey(paper)] ?? 0;
  }

  /** Notes how far a paper is scrolled; nobody needs to draw anything for that. */
  keepTop(paper: PaperRef, top: number): void {
    this.#kept = { ...this.#kept, tops: { ...this.#kept.tops, [paperKey(paper)]: Math.round(top) } };
    tabTexts.set(this.#name, JSON.stringify(this.#kept));
  }

  /** Brings a paper to the front, and opens it first where it is not open. Ignores unknown kinds. */
  open(paper: PaperRef): void {
    const kind = paperKind(paper.kind);
    if (kind === undefined || (kind.nav === undefined && paper.id === '')) return;
    const same = (other: PaperRef): boolean =>
      kind.single === true ? other.kind === paper.kind : paperKey(other) === paperKey(paper);
    const { open } = this.#kept;
    const next = open.some(same) ? open.map((other) => (same(other) ? paper : other)) : [...open, paper];
    this.#change({ open: next, active: paperKey(paper) });
  }

  /** Closes a paper; its neighbour comes to the front. Its drafts are kept. */
  close(paper: PaperRef): void {
    const { papers } = this;
    const at = papers.findIndex((other) => paperKey(other) === paperKey(paper));
    const neighbour = papers[at + 1] ?? papers[at - 1];
    const wasActive = this.active !== undefined && paperKey(this.active) === paperKey(paper);
    this.#change({
      open: this.#kept.open.filter((other) => paperKey(other) !== paperKey(paper)),
      ...(wasActive ? { active: neighbour === undefined ? null : paperKey(neighbour) } : {}),
    });
  }

  resize(share: number): void {
    this.#change({ share: Math.round(Math.max(SHARE.least, Math.min(SHARE.most, share))) });
  }

  setFull(full: boolean): void {
    this.#change({ full });
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #change(change: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...change };
    tabTexts.set(this.#name, JSON.stringify(this.#kept));
    for (const listener of this.#listeners) listener();
  }
}
