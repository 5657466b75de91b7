/** The elements of the papers of the subject, registered when this is loaded. */
import './campaign-paper.ts';
import './campaigns-paper.ts';
import './campaigns.css';
import './posts-paper.ts';
import './posts.css';
import './thread-paper.ts';
