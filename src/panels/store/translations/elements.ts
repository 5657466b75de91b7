/** The elements of the papers, registered when this is loaded. */
import './translation-paper.ts';
import './translations-paper.ts';
// Imported after the style sheets that all papers share, because it overrides them.
import './translations.css';
