/**
 * What an event of the log can have to do with the figures: it did it; it did something that was over before the period; something
 * shows at its place and time, and is not what such an event does; nothing shows. The handbook has this list (page `anomalies`).
 * Words: `eventVerdict` of `locales/<lang>/terms.json`.
 */
export const EVENT_VERDICTS = ['cause', 'over-before', 'not-its-sign', 'no-sign'] as const;
export type EventVerdict = (typeof EVENT_VERDICTS)[number];
