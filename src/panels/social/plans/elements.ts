/** The elements of the papers of the subject, registered when this is loaded. */
import './plan-paper.ts';
import './plan.css';
