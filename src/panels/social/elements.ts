/** The elements of all papers of the social desk. */
import './audiences/elements.ts';
import './calendar/elements.ts';
import './campaigns/elements.ts';
import './insights/elements.ts';
import './listening/elements.ts';
import './plans/elements.ts';
