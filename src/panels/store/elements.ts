/** The elements of all papers of the store. */
import './listings/elements.ts';
import './meetings/elements.ts';
import './performance/elements.ts';
import './stock/elements.ts';
import './translations/elements.ts';
