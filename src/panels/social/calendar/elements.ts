/** The elements of the papers of the subject. */
import './calendar.css';
import './week-grid.css';
import './post-paper.ts';
import './posting-paper.ts';
import './week-grid.ts';
