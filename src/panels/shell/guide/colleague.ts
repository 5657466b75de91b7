import { type SVGTemplateResult, svg } from 'lit';

/** The colleague's face, drawn as the people on the floor are. */
export const colleague = (): SVGTemplateResult =>
  svg`<svg class="guide-face" viewBox="0 0 72 72" aria-hidden="true" focusable="false">
    <circle cx="36" cy="36" r="35" fill="#d3e4eb" />
    <clipPath id="guide-face"><circle cx="36" cy="36" r="35" /></clipPath>
    <g clip-path="url(#guide-face)">
      <path d="M17 40c-3-22 8-31 19-31s22 9 19 31l-2 14H19z" fill="#3a2a22" />
      <path d="M8 78c0-16 12-22 28-22s28 6 28 22z" fill="#1f5673" />
      <path d="M28 56c3 7 13 7 16 0v-8H28z" fill="#e2ad86" />
      <path d="M30 60l6 8 6-8 5 3-11 13-11-13z" fill="#fffdf8" />
      <path d="M22 33c0-13 6-18 14-18s14 5 14 18c0 12-7 20-14 20s-14-8-14-20z" fill="#f0c29c" />
      <path d="M20 34c1-13 7-21 17-21 9 0 14 7 15 21-4-6-8-9-11-13-4 6-13 8-21 13z" fill="#3a2a22" />
      <circle cx="30" cy="36" r="1.9" fill="#1b2a33" /><circle cx="42" cy="36" r="1.9" fill="#1b2a33" />
      <path d="M30.5 44c3 3.4 8 3.4 11 0" fill="none" stroke="#a4553a" stroke-width="2" stroke-linecap="round" />
      <circle cx="26.5" cy="41" r="2.6" fill="#e9a07c" opacity=".7" /><circle cx="45.5" cy="41" r="2.6" fill="#e9a07c" opacity=".7" />
      <path d="M50 15l6-6m-2 10l9-3" stroke="#e07a3f" stroke-width="2.6" stroke-linecap="round" />
    </g>
  </svg>`;
