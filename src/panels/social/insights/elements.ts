/** The elements of the papers of the subject. */
import './figures-paper.ts';
import './insights.css';
