import { type SVGTemplateResult, svg } from 'lit';

const containers = [
  ['#e07a3f', 214, 118],
  ['#3b86ab', 244, 118],
  ['#f3ead8', 274, 118],
  ['#1f5673', 304, 118],
  ['#3b86ab', 214, 102],
  ['#d9c9a8', 244, 102],
  ['#e07a3f', 274, 102],
  ['#d9c9a8', 214, 86],
  ['#f3ead8', 244, 86],
] as const;

const crane = (x: number): SVGTemplateResult => svg`
  <g transform="translate(${x} 0)" stroke="#173f55" stroke-width="4" fill="none" stroke-linejoin="round">
    <path d="M0 166V64m26 102V64M0 98h26M0 130h26M-10 64h92M13 64V44l58 20M13 44l-20 20" />
    <path d="M62 64v20" stroke-width="2" />
    <rect x="54" y="84" width="17" height="11" fill="#e07a3f" stroke="none" />
  </g>`;

/** The picture at the top of the home screen: a harbour in the morning. */
export const harbourScene = (): SVGTemplateResult => svg`
  <svg class="harbour-scene" viewBox="0 0 480 200" preserveAspectRatio="xMaxYMax slice" aria-hidden="true" focusable="false">
    <circle cx="398" cy="70" r="34" fill="#f7d9a4" />
    <path d="M330 150c30-38 52-30 72-16s44-26 78-10v40H330z" fill="#9cc3d4" opacity=".55" />
    <path d="M372 30c-46 6-116 22-160 62" stroke="#faf5ea" stroke-width="2.5" stroke-linecap="round" stroke-dasharray="1 9" fill="none" opacity=".9" />
    <path d="M372 36l36-20-13 32-8-9-6 7-1-11z" fill="#faf5ea" />
    <path d="M408 16l-27 19v9z" fill="#d3e4eb" />
    <path d="M0 162h480v38H0z" fill="#0f2c3d" opacity=".55" />
    ${crane(96)}
    <path d="M196 134h176l-14 34H214z" fill="#faf5ea" />
    <path d="M196 134h176l-4 9H200z" fill="#a3271f" />
    <path d="M336 134V92h26v42z" fill="#f3ead8" />
    <path d="M340 98h18v6h-18zm0 12h18v6h-18z" fill="#1f5673" />
    <path d="M344 92V78h9v14z" fill="#e07a3f" />
    ${containers.map(([fill, x, y]) => svg`<rect x=${x} y=${y} width="28" height="14" rx="1.5" fill=${fill} />`)}
    <path d="M0 172c24-7 36 7 60 0s36 7 60 0 36 7 60 0 36 7 60 0 36 7 60 0 36 7 60 0 36 7 60 0 36 7 60 0v28H0z" fill="#173f55" />
    <path d="M0 182c24-6 36 6 60 0s36 6 60 0 36 6 60 0 36 6 60 0 36 6 60 0 36 6 60 0 36 6 60 0 36 6 60 0v18H0z" fill="#1f5673" opacity=".8" />
  </svg>`;
