import { type SVGTemplateResult, svg } from 'lit';

/** What each duty's work looks like, on the cover of its packs. */
const PICTURES: Readonly<Record<string, () => SVGTemplateResult>> = {
  T1: () => svg`<rect x="128" y="34" width="64" height="102" rx="10" fill="#173f55" /><rect x="134" y="44" width="52" height="80" rx="3" fill="#faf5ea" />
    <path d="M210 52h56v30h-34l-12 12V82h-10z" fill="#e07a3f" /><path d="M60 70h48v28H92v12L80 98H60z" fill="#9cc3d4" />
    <path d="M142 58h36M142 70h28M142 96h36M142 108h20" stroke="#3b86ab" stroke-width="5" stroke-linecap="round" />`,
  T2: () => svg`<path d="M84 134V46h152v88M84 76h152M84 106h152" stroke="#173f55" stroke-width="6" fill="none" />
    <path d="M96 54h26v19H96zm36 5h30v14h-30zm90 28h-34v16h34zM98 117h44v14H98z" fill="#e07a3f" />
    <path d="M172 52h26v21h-26zM98 84h34v19H98zm54 27h26v20h-26z" fill="#faf5ea" /><path d="M204 60h22v13h-22zm-62 24h26v19h-26zm48 33h36v14h-36z" fill="#9cc3d4" />`,
  T3: () => svg`<path d="M92 84l52-24 52 24v46l-52 22-52-22z" fill="#d9b98a" /><path d="M92 84l52 22v46l-52-22z" fill="#c39b63" />
    <path d="M92 84l52-24 52 24-52 22z" fill="#ecd3a8" /><path d="M118 72l52 23v14l-10 4V99l-52-22z" fill="#faf5ea" opacity=".85" />
    <path d="M190 62C214 30 246 26 272 34" stroke="#faf5ea" stroke-width="3" stroke-dasharray="1 9" stroke-linecap="round" fill="none" />
    <path d="M268 42l34-20-12 31-8-9-6 6-1-10z" fill="#faf5ea" /><path d="M38 44h38v54l-6-4-6 4-7-4-6 4-6-4-7 4z" fill="#faf5ea" />
    <path d="M46 56h22M46 66h22M46 76h14" stroke="#3b86ab" stroke-width="4" stroke-linecap="round" />`,
  T4: () => svg`<path d="M60 104h200v40H60z" fill="#173f55" /><path d="M52 96h216v10H52z" fill="#d9b98a" />
    <circle cx="118" cy="58" r="17" fill="#ecd3a8" /><path d="M92 96c2-20 50-20 52 0z" fill="#e07a3f" />
    <path d="M168 34h74v38h-44l-14 12V72h-16z" fill="#faf5ea" /><path d="M182 46h46M182 58h32" stroke="#3b86ab" stroke-width="5" stroke-linecap="round" />`,
};

/** The picture on a pack's card. */
export function packCover(duty: string): SVGTemplateResult {
  const picture = PICTURES[duty] ?? PICTURES.T3;
  return svg`<svg class="pack-cover" viewBox="0 0 320 160" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">
    <rect width="320" height="160" fill="#2f789c" />
    <circle cx="262" cy="56" r="62" fill="#3b86ab" />
    <path d="M0 140c40-14 70 6 110-4s70-8 110 2 70-8 100-2v24H0z" fill="#1f5673" />
    ${picture?.()}
  </svg>`;
}
