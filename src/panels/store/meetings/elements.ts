/** The elements of the papers, registered when this is loaded. */
import './meeting-paper.ts';
import './meetings-paper.ts';
import './meetings.css';
