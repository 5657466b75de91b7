/** The elements of the papers, registered when this is loaded. */
import './listing-paper.ts';
import './listings-paper.ts';
import './notices-paper.ts';
// Imported after the style sheets that all papers share, because it overrides them.
import './listings.css';
