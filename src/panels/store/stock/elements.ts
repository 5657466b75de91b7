/** The elements of the papers, registered when this is loaded. */
import './book/ledger-paper.ts';
import './book/stock-book-paper.ts';
import './count/bin-inside.ts';
import './count/count-paper.ts';
import './counts/counts-paper.ts';
import './supply/supply-paper.ts';
// Imported after the style sheets that all papers share, because it overrides them.
import './bin.css';
import './stock.css';
