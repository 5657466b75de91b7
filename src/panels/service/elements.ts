import './case/case-paper.ts';
import './case/cases-paper.ts';
import './faq/faq-paper.ts';
import './figures/service-figures-paper.ts';
import './inbox/inbox-paper.ts';
import './ticket/ticket-paper.ts';
// Imported after the style sheets that all papers share, because it overrides them.
import './service.css';
