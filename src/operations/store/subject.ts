import type { Duty, Part, ViewFrame, ViewReader } from '../duty.ts';

/**
 * One subject of the store's work: stock, listings, translations, performance, meetings. A duty as wide as this one is put together
 * of its subjects as the house is of its duties: one folder each, one of these each.
 */
export interface StoreSubject<P extends Part>
  extends Pick<
    Duty<P>,
    'actions' | 'lifecycles' | 'names' | 'shows' | 'happenings' | 'begin' | 'outputs' | 'consequences'
  > {
  /** Makes the function that shows the subject: the same object as long as nothing shown of it has changed. */
  look(reader: ViewReader, frame: ViewFrame): () => P['view'];
}
