import './bench/bench-paper.ts';
import './closing/closing-paper.ts';
import './inquiries/inquiries-paper.ts';
import './inquiries/inquiry-paper.ts';
import './list/orders-paper.ts';
import './order/order-paper.ts';
import './payouts/payout-paper.ts';
import './payouts/payouts-paper.ts';
import './reviews/reviews-paper.ts';
import './stock/figures-paper.ts';
import './stock/stock-paper.ts';
import './tracking/tracking-paper.ts';
// Imported after the style sheets that all papers share, because it overrides them.
import './orders.css';
