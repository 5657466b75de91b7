import './case/case-paper.ts';
import './case/cases-paper.ts';
import './faq/faq-paper.ts';
import './figures/service-figures-paper.ts';
import './inbox/inbox-paper.ts';
import './ticket/ticket-paper.ts';
// After the sheets that all papers share, which come with the papers.
import './service.css';
