/** The elements of the papers, registered when this is loaded. */
import './board-paper.ts';
import './feed-paper.ts';
import './listening.css';
