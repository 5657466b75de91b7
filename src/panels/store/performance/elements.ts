/** The elements of the papers, registered when this is loaded. */
import './performance-paper.ts';
import './performance.css';
